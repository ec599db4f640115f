import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, textOf } from '#tests/browser/support.ts';
import { showSessionForm as show } from './show-session-form.ts';

const start = () => page.getByRole('button', { name: 'Start a challenge' }).click();

async function choose(view: 'none' | 'mayo' | 'geirhos' | 'own') {
  const shown = await show();
  await page.getByText('More: short lists, photos for a moment, time, seed').click();
  await page.getByLabelText('How long a photo is shown').selectOptions(view);
  return shown;
}

test('photos stay until the answer unless something else is chosen', async () => {
  const { started } = await choose('none');
  await start();
  expect(started[0]?.value.request).toMatchObject({ show: undefined, mask: undefined, answer: undefined });
});

test('the view of Mayo et al. fills its fields, and is accessible', async () => {
  const { form, started } = await choose('mayo');
  await expect.element(page.getByText('A usual screen shows 60 frames a second, so 17 ms')).toBeVisible();
  await expectAccessible(form);
  await start();
  expect(started[0]?.value.request).toMatchObject({
    show: [17, 50, 100, 150, 250, 10_000],
    cross: undefined,
  });
  expect(started[0]?.value.request).toMatchObject({
    mask: undefined,
    maskTime: undefined,
    answer: undefined,
  });
});

test('the view of Geirhos et al. says what is not as usual', async () => {
  const { started } = await choose('geirhos');
  await start();
  const { show: times, cross, mask, maskTime, answer } = started[0]?.value.request ?? expect.fail();
  expect({ times, cross, mask, maskTime, answer }).toEqual({
    times: [200],
    cross: 300,
    mask: 'pink',
    maskTime: 200,
    answer: 1500,
  });
});

test('half a frame is allowed, and what becomes of it is said', async () => {
  const { started } = await choose('own');
  await page.getByLabelText('Shown for').fill('8');
  await expect.element(page.getByText('8 ms becomes 16.7 ms (1 frame)')).toBeVisible();
  await start();
  expect(started[0]?.value.request.show).toEqual([8]);
});

test.each([
  ['8.3, 16.7', 'Read as 8.3 ms and 16.7 ms.', [8.3, 16.7]],
  ['8,3; 16,7', 'Read as 8.3 ms and 16.7 ms.', [8.3, 16.7]],
  ['8,3', 'Read as 3 ms and 8 ms. A decimal has a point, as in 8.3; commas divide.', [3, 8]],
])('“%s” is read, and the form says as what', async (typed, words, times) => {
  const { form, started } = await choose('own');
  await page.getByLabelText('Shown for').fill(typed);
  await expect.poll(() => textOf(form)).toContain(words);
  await start();
  expect(started[0]?.value.request.show).toEqual(times);
});

test.each([
  ['', 'Type for how many milliseconds'],
  ['0', 'cannot be shown for 0 ms'],
  ['17, 0', 'cannot be shown for 0 ms'],
  ['60000', 'not for 60000 ms'],
  ['0.5', 'cannot be shown for 0.5 ms'],
  ['8.33', '“8.33” is none'],
  ['17, 50 100', '“50 100” is none'],
  [Array.from({ length: 200 }, (_, at) => at + 1).join(), '12 times at most, and here are 200'],
])('“%s” begins nothing, and says what to type', async (typed, words) => {
  const { form, started } = await choose('own');
  await page.getByLabelText('Shown for').fill(typed);
  await start();
  await expect.element(page.getByRole('alert')).toHaveTextContent(words);
  expect(form.renderRoot.querySelector(':focus')?.getAttribute('name')).toBe('show');
  expect(started).toEqual([]);
});
