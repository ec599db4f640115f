import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#src/observers/element/study-planner/study-planner.ts';
import type { StudyPlanner } from '#src/observers/element/study-planner/study-planner.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const opened = async () => {
  const element = await mount<StudyPlanner>(html`<hit5-study-planner></hit5-study-planner>`);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('status')).toBeVisible();
  return element;
};
const [first, second, kappa, spread] = [/of the one/, /of the other/, /consistency/, /people differ/].map(
  (label) => page.getByRole('textbox', { name: label }),
);

test('the planner is accessible, and fits a narrow phone', async () => {
  await page.viewport(360, 800);
  const element = await opened();
  await expectAccessible(element);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
});

test('by keyboard alone it says how many images the gap and κ take, and how many people', async () => {
  await opened();
  for (const value of ['6.8', '5.1', '0.4', '5']) {
    await userEvent.tab();
    await userEvent.keyboard(`{Control>}a{/Control}${value}`);
  }
  const plan = page.getByRole('status');
  await expect.element(plan).toHaveTextContent('For the gap: 1,915 images');
  await expect
    .element(plan)
    .toHaveTextContent('For κ: 1,337 images, with which its 95 % interval reaches about 0.1');
  await expect.element(plan).toHaveTextContent('70 people');
});

test('what cannot be is named at its field, and there is no plan', async () => {
  await opened();
  const wrong = [
    [first, '0', 'above 0 % and below 100 %'],
    [second, '100', 'above 0 % and below 100 %'],
    [first, 'many', 'above 0 % and below 100 %'],
    [kappa, 'some', 'κ is a number from −1 to below 1'],
    [kappa, '0.99', 'With these error rates κ lies between'],
    [spread, '0', 'The spread of people lies above 0'],
  ] as const;
  for (const [field, value, message] of wrong) {
    if (!field) continue;
    const before = (field.element() as HTMLInputElement).value;
    await field.fill(value);
    await expect
      .element(field, { message: value })
      .toHaveAccessibleDescription(expect.stringContaining(message));
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByRole('status')).not.toHaveTextContent('images');
    await field.fill(before);
    await expect.element(page.getByRole('status')).toHaveTextContent('For the gap');
  }
});
