import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Confidence } from '#src/core/trials/trial-record.ts';
import type { HowSure, SureSayEvent } from '#src/label/element/how-sure/how-sure.ts';
import '#src/label/element/how-sure/how-sure.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

/** The question, whose answer is kept as the page keeps it. */
async function stage(said: Confidence | null = null, { disabled = false, width = 560 } = {}) {
  const heard: Confidence[] = [];
  const element = await mount<HowSure>(
    html`<hit5-how-sure
      style="width: ${width}px"
      .said=${said}
      ?disabled=${disabled}
      @hit5-sure-say=${({ value: confidence }: SureSayEvent) => {
        heard.push(confidence);
        element.said = confidence;
      }}
    ></hit5-how-sure>`,
  );
  return { element, heard };
}

const choice = (name: string) => page.getByRole('radio', { name, exact: true });

test('the question is accessible, answered or not, and where it cannot be answered', async () => {
  for (const said of [null, 'lean'] as const) await expectAccessible((await stage(said)).element);
  await expectAccessible((await stage(null, { disabled: true })).element);
  await expectAccessible((await stage('sure', { width: 150 })).element);
});

test('it is a group of three with the question as its name, none chosen at first', async () => {
  await stage();
  await expect
    .element(page.getByRole('radiogroup', { name: 'How sure are you of your first guess?', exact: true }))
    .toBeVisible();
  for (const name of ['Guess', 'Lean', 'Sure']) await expect.element(choice(name)).not.toBeChecked();
});

test('a press says it, another says otherwise', async () => {
  const { heard } = await stage();
  await choice('Sure').click();
  await expect.element(choice('Sure')).toBeChecked();
  await choice('Guess').click();
  await expect.element(choice('Guess')).toBeChecked();
  await expect.element(choice('Sure')).not.toBeChecked();
  expect(heard).toEqual(['sure', 'guess']);
});

test('Tab, space and the arrow keys say it', async () => {
  const { heard } = await stage();
  await userEvent.tab();
  expect(choice('Guess').element().matches(':focus-visible')).toBe(true);
  await userEvent.keyboard(' ');
  await userEvent.keyboard('{ArrowRight}');
  expect(heard).toEqual(['guess', 'lean']);
});

test('what a key said from elsewhere is told, what is taken away is no more', async () => {
  const { element } = await stage();
  element.said = 'lean';
  await expect.element(page.getByRole('status')).toHaveTextContent('First guess: Lean');
  element.said = null;
  await expect.element(page.getByRole('status')).toHaveTextContent('');
  await expect.element(choice('Lean')).not.toBeChecked();
});

test('nothing can be said while there is no guess', async () => {
  await stage(null, { disabled: true });
  for (const name of ['Guess', 'Lean', 'Sure']) await expect.element(choice(name)).toBeDisabled();
});

test.each([560, 336, 182, 136])('in %d px all three fit, large enough for a finger', async (width) => {
  const { element } = await stage('sure', { width });
  expect(textOf(element)).toContain('How sure are you of your first guess?');
  const { left, right } = element.getBoundingClientRect();
  for (const label of element.renderRoot.querySelectorAll('label')) {
    const box = label.getBoundingClientRect();
    expect(box.left).toBeGreaterThanOrEqual(left);
    expect(box.right).toBeLessThanOrEqual(right + 1);
    expect(box.height).toBeGreaterThanOrEqual(40);
    expect(label.scrollWidth).toBeLessThanOrEqual(label.clientWidth + 1);
  }
});
