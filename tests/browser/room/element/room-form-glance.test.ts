import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '#tests/browser/support.ts';
import { atAGlance, make, marked, preset, said, show } from './shown-room-form.ts';

test('ten minutes of “How quick are you?”: five times, each half of the next, and groups that the photos fill evenly', async () => {
  const { element, made } = await show();
  await page.getByRole('button', { name: /^10 minutes/ }).click();
  await expect
    .element(said())
    .toHaveTextContent(
      '16 photos, each person at their own pace. Each is shown for 17, 33, 67, 133 or 267 milliseconds, and then covered. Everybody answers with one of 8 categories. You say when the answers are shown.',
    );
  expect(marked(element)).toEqual([true, false, false, false, false]);
  await expectAccessible(element);
  await make();
  expect(made[0]).toMatchObject({ count: 16, kinds: 'photos', even: { each: 4 } });
  expect(made[0]?.options).toMatchObject({
    ...{ mode: 'test', reveal: 'teacher', pruned: null, list: made[0]?.even?.list },
    show: [17, 33, 67, 133, 267],
  });
  expect(made[0]?.options.mask).toBeUndefined();
  // Another lesson takes all of it back.
  await preset(30).click();
  await make();
  expect(made[1]?.options.show).toBeUndefined();
  expect(made[1]?.options.list).toBeUndefined();
});

test('what a lesson chooses stands in every field, also where something else was chosen by hand before', async () => {
  const { element } = await show();
  const answer = page.getByLabelText('Answer with');
  await answer.selectOptions('sixteen');
  await atAGlance(element, 'geirhos');
  await page.getByLabelText('Led by you').click();
  await preset(30).click();
  await expect.element(answer).toHaveValue('');
  await expect.element(page.getByLabelText('How long a photo is shown')).toHaveValue('');
  await page.getByRole('button', { name: /^A study/ }).click();
  await expect.element(answer).toHaveValue('sixteen');
  await expect.element(page.getByLabelText('How long a photo is shown')).toHaveValue('mayo');
  await expect.element(page.getByLabelText('Shown for, in ms')).toHaveValue('17, 50, 100, 150, 250, 10000');
  expect((element.renderRoot.querySelector('[name=mask]') as HTMLSelectElement).value).toBe('');
  await expect.element(page.getByLabelText('Each person gets their own order')).toBeChecked();
  await page.getByRole('button', { name: /^10 minutes/ }).click();
  await expect.element(page.getByLabelText('Shown for, in ms')).toHaveValue('17, 33, 67, 133, 267');
  await expect.element(page.getByLabelText('Cross before the photo')).toHaveValue(null);
  await expect.element(page.getByLabelText('Each person gets their own order')).not.toBeChecked();
});

test('photos that fill no groups evenly are answered with all classes, and those of no category make no room', async () => {
  const { element, made } = await show();
  await userEvent.selectOptions(element.renderRoot.querySelector('[name=challenge]') as HTMLElement, 'dogs');
  await page.getByRole('button', { name: /^10 minutes/ }).click();
  await expect
    .element(page.getByRole('button', { name: /^10 minutes/ }))
    .toHaveAttribute('aria-pressed', 'true');
  await make();
  expect(made[0]?.options.list).toBeUndefined();
  await page.getByLabelText('Answer with').selectOptions('sixteen');
  await make();
  await expect.element(page.getByText('None of these photos shows one of the categories')).toBeVisible();
  expect(made).toHaveLength(1);
});
