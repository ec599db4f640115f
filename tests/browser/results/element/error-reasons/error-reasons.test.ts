import { html } from 'lit';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ErrorReasons, ReviewChangeEvent } from '#src/results/element/error-reasons/error-reasons.ts';
import '#src/results/element/error-reasons/error-reasons.ts';
import type { ErrorReasonId } from '#src/figures/errors/error-reason.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const suggestions = [
  { reason: 'fine-grained', because: 'king snake and boa are two of 17 classes under “snake”.' },
  { reason: 'image-filter', because: 'The image has a filter.' },
] as const;

/** The element, with what it asks for done as the page does it. */
async function stage(categories: readonly ErrorReasonId[] = [], side: 'person' | 'network' = 'person') {
  const changes: string[] = [];
  const element: ErrorReasons = await mount<ErrorReasons>(
    html`<hit5-error-reasons
      side=${side}
      .review=${{ categories, note: '' }}
      .suggestions=${suggestions}
      @hit5-review-change=${({ value: { contested, ...found } }: ReviewChangeEvent) => {
        changes.push(...Object.keys(found));
        element.review = { ...element.review, ...found };
        element.contested = contested ?? element.contested;
      }}
    ></hit5-error-reasons>`,
  );
  return { element, changes };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

test.each(['person', 'network'] as const)(
  'the reasons for an error of the %s are accessible',
  async (side) => {
    const { element } = await stage(['multiple-objects'], side);
    await page.getByText('What the reasons mean').click();
    await expectAccessible(element);
  },
);

describe('reasons', () => {
  test('are put on and taken off by click, several at once', async () => {
    const { element } = await stage();
    await button('multiple objects').click();
    await button('collage').click();
    expect(element.review.categories).toEqual(['multiple-objects', 'collage']);
    await expect.element(button('collage')).toHaveAttribute('aria-pressed', 'true');
    await button('collage').click();
    expect(element.review.categories).toEqual(['multiple-objects']);
  });

  test('are put on and taken off by their keys, which are shown', async () => {
    const { element } = await stage();
    expect(textOf(button('multiple objects').element())).toContain('1');
    expect(textOf(button('heavy occlusion').element())).toContain('O');
    await userEvent.tab();
    await userEvent.keyboard('1o');
    expect(element.review.categories).toEqual(['multiple-objects', 'heavy-occlusion']);
    await userEvent.keyboard('1');
    expect(element.review.categories).toEqual(['heavy-occlusion']);
  });

  test('are toggled once by Enter on their button', async () => {
    const { element, changes } = await stage();
    button('collage').element().focus();
    await userEvent.keyboard('{Enter}');
    expect(element.review.categories).toEqual(['collage']);
    expect(changes).toEqual(['categories']);
  });
});

describe('suggestions', () => {
  test('are marked as such, say why, and are not on the error', async () => {
    const { element } = await stage();
    await expect.element(button(/fine-grained\) suggested/)).toHaveAttribute('aria-pressed', 'false');
    expect(textOf(element)).toContain(
      'very similar classes (fine-grained) is suggested. king snake and boa are two of 17',
    );
    expect(element.review.categories).toEqual([]);
  });

  test('are confirmed one by one by a click on the reason', async () => {
    const { element } = await stage();
    await button(/fine-grained\) suggested/).click();
    expect(element.review.categories).toEqual(['fine-grained']);
    expect(textOf(element)).not.toContain('(fine-grained) is suggested');
  });

  test('are confirmed all at once by the button, or by Enter from the page', async () => {
    const { element } = await stage();
    await button('Confirm all 2').click();
    expect(element.review.categories).toEqual(['image-filter', 'fine-grained']);
    expect(element.press('Enter')).toBe(false);

    const other = await stage();
    expect(other.element.press('Enter')).toBe(true);
    expect(other.element.review.categories).toEqual(['image-filter', 'fine-grained']);
  });
});

describe('the note and the label', () => {
  test('a note is told as it is written, and its letters are no keys', async () => {
    const { element } = await stage();
    await page.getByRole('textbox', { name: 'Note' }).fill('');
    await userEvent.type(page.getByRole('textbox', { name: 'Note' }), 'a toy x1');
    expect(element.review).toEqual({ categories: [], note: 'a toy x1' });
    expect(element.contested).toBe(false);
  });

  test('N goes to the note, X contests the label', async () => {
    const { element } = await stage();
    expect(element.press('x')).toBe(true);
    await element.updateComplete;
    await expect.element(page.getByRole('switch', { name: 'I contest this label' })).toBeChecked();
    element.press('n');
    expect(element.shadowRoot?.activeElement).toBe(element.noteField);
    await userEvent.keyboard('{Escape}');
    expect(element.shadowRoot?.activeElement).toBeNull();
  });

  test('the label is contested by click', async () => {
    const { element } = await stage();
    await page.getByRole('switch', { name: 'I contest this label' }).click();
    expect(element.contested).toBe(true);
  });

  test('other keys are left alone', async () => {
    const { element, changes } = await stage();
    expect(element.press('ArrowRight')).toBe(false);
    expect(element.press('q')).toBe(false);
    expect(changes).toEqual([]);
  });
});

test('where nothing was missed only the note and the label are there, and reasons have no keys', async () => {
  const { element, changes } = await stage();
  element.missed = false;
  await element.updateComplete;
  expect(page.getByRole('group').elements()).toHaveLength(0);
  expect(textOf(element)).toBe('Note N I contest this label X');
  expect(element.press('1')).toBe(false);
  expect(element.press('Enter')).toBe(false);
  expect(changes).toEqual([]);
  expect(element.press('x')).toBe(true);
  expect(element.contested).toBe(true);
});

test('all fits in 360 px', async () => {
  await page.viewport(360, 800);
  const { element } = await stage();
  expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth);
});
