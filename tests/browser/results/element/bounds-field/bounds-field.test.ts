import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { BoundsChangeEvent } from '#src/results/element/bounds-field/bounds-field.ts';
import '#src/results/element/bounds-field/bounds-field.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

async function mountField() {
  const chosen: number[] = [];
  const element = await mount(
    html`<hit5-bounds-field
      @hit5-bounds-change=${({ value: bounds }: BoundsChangeEvent) => chosen.push(bounds)}
    ></hit5-bounds-field>`,
  );
  return { element, chosen, field: page.getByRole('spinbutton', { name: 'Error rates count as alike' }) };
}

test('the field is accessible, with an error too', async () => {
  const { element, field } = await mountField();
  await expectAccessible(element);
  await field.fill('0');
  await userEvent.tab();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expectAccessible(element);
});

test('it begins with five points, and says what the reader chose', async () => {
  const { chosen, field } = await mountField();
  await expect.element(field).toHaveValue(5);
  await field.fill('2.5');
  await userEvent.tab();
  expect(chosen).toEqual([0.025]);
});

test.each(['', '0', '-3', '51'])(
  '«%s» is no choice: the last one still counts, and it says so',
  async (typed) => {
    const { chosen, field } = await mountField();
    await field.fill(typed);
    await userEvent.tab();
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByRole('alert')).toHaveTextContent('Type a number from 0.5 to 50.');
    expect(chosen).toEqual([]);
  },
);
