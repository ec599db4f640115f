import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, focusedName } from '#tests/browser/support.ts';
import { atAGlance, make, marked, preset, said, show } from './shown-room-form.ts';

test('the form has no axe violation, folded and unfolded', async () => {
  const { element } = await show();
  await expectAccessible(element);
  await expect.element(page.getByText('Pictures flash on everybody’s screen')).not.toBeInTheDocument();
  await atAGlance(element);
  await expect.element(page.getByText('Pictures flash on everybody’s screen')).toBeVisible();
  await expectAccessible(element);
  for (const fold of element.renderRoot.querySelectorAll('details')) fold.open = false;
  await expectAccessible(element);
  // Who makes the room has it before their eyes.
  expect(element.renderRoot.querySelector('.make .flash')).not.toBe(null);
});

test('as it stands it makes a room of ten photos, each at their own pace, under drawn names', async () => {
  const { made } = await show();
  await make();
  expect(made).toEqual([
    {
      ...{
        title: expect.stringMatching(/^Class of \w+day,? \d\d:\d\d$/) as string,
        challenge: 'default',
        even: null,
        kinds: 'photos',
        count: 10,
        seed: null,
      },
      ...{ networks: ['efficientnet-lite0'], days: 30 },
      options: {
        ...{
          mode: 'challenge',
          pace: 'self',
          reveal: 'teacher',
          names: 'drawn',
          where: 'teacher',
          order: 'same',
        },
        ...{ limit: null, pruned: null, sure: undefined, study: null },
      },
    },
  ]);
});

test('all that is chosen is in the room', async () => {
  const { element, made } = await show();
  await page.getByLabelText('What it is called').fill('7b');
  await userEvent.selectOptions(element.renderRoot.querySelector('[name=challenge]') as HTMLElement, 'dogs');
  await page.getByLabelText('Another number').fill('12');
  await page.getByLabelText('Led by you').click();
  await page.getByLabelText('After each').click();
  await page.getByLabelText('Their own', { exact: true }).click();
  await page.getByLabelText('On each device').click();
  await page.getByLabelText('Time for an image').fill('7');
  await page.getByLabelText('Group, such as A').fill('A');
  await page.getByLabelText('Days that the room is kept').fill('7');
  await page.getByLabelText('Seed').fill('90');
  await page.getByLabelText('Ask how sure the first guess is').click();
  await page.getByLabelText('MobileNet').click();
  expect(element.renderRoot.querySelector('[name=shuffled]')).toBe(null);
  await page.getByLabelText('What participants have to agree to').fill('I take part.');
  await page.getByLabelText('At most so many people').fill('200');
  await page.getByLabelText('Word of the link').fill('PROLIFIC_PID');
  await page.getByLabelText('Completion code').fill('C0DE');
  await page.getByLabelText('Only who has an id in the link').click();
  await page.getByLabelText('whose median time is less than').fill('0.5');
  await page.getByLabelText('of the check photos right').fill('80');
  await make();
  expect(made).toEqual([
    {
      ...{ title: '7b', challenge: 'dogs', even: null, kinds: undefined, count: 12, group: 'A', seed: 90 },
      ...{ networks: ['efficientnet-lite0', 'mobilenet'], days: 7 },
      options: {
        ...{ mode: 'challenge', pace: 'led', reveal: 'each', names: 'own', where: 'device', order: 'same' },
        ...{ limit: 7, pruned: null, sure: true },
        study: {
          ...{ consent: 'I take part.', people: 200, parameter: 'PROLIFIC_PID', completion: 'C0DE' },
          ...{ needsId: true, rules: { median: 0.5, checks: 80 } },
        },
      },
    },
  ]);
});

test('a test shows nothing after each answer: the choice is gone, and the end takes its place', async () => {
  const { made } = await show();
  await page.getByLabelText('After each').click();
  await page.getByLabelText('Test', { exact: true }).click();
  await expect.element(page.getByLabelText('After each')).not.toBeInTheDocument();
  await make();
  expect(made[0]?.options).toMatchObject({ mode: 'test', reveal: 'end' });
});

test.each([
  ['Another number', '200', 'a whole number from 1 to 115.'],
  ['Time for an image', '1.5', 'a whole number from 1 to 3600, or nothing: no limit.'],
  ['Days that the room is kept', '0', 'a whole number from 1 to 365.'],
  ['Word of the link', 'A B', 'at most 60 letters, digits and “_”'],
  ['At most so many people', '201', 'a whole number from 1 to 200'],
  ['of the check photos right', '101', 'a whole number from 0 to 100, or nothing: nobody.'],
])(
  '%s cannot be “%s”: it says what is expected, goes to the field, and makes nothing',
  async (label, typed, words) => {
    const { element, made } = await show();
    await page.getByLabelText(label).fill(typed);
    for (const fold of element.renderRoot.querySelectorAll('details')) fold.open = false;
    await make();
    await expect.element(page.getByRole('alert')).toHaveTextContent(words);
    expect(made).toEqual([]);
    const field = page.getByLabelText(label).element();
    await expect.poll(() => (element.renderRoot as ShadowRoot).activeElement).toBe(field);
    expect(focusedName()).toBe('');
  },
);

test('it is filled in by keyboard alone', async () => {
  const { element, made } = await show();
  element.renderRoot.querySelector<HTMLElement>('[name=title]')?.focus();
  await userEvent.keyboard('8c{Enter}');
  expect(made[0]?.title).toBe('8c');
});

test.each([
  [
    30,
    '10 photos, each person at their own pace. You say when the answers are shown.',
    { kinds: 'photos', count: 10, seed: null },
    { pace: 'self', mode: 'challenge', reveal: 'teacher', limit: null },
  ],
  [
    45,
    '20 photos and drawings; all look at the same one until you go on. 60 seconds for each. You say when the answers are shown.',
    { kinds: undefined, count: 20, seed: null },
    { pace: 'led', mode: 'challenge', reveal: 'teacher', limit: 60 },
  ],
  [
    90,
    '30 photos and drawings, each person at their own pace. Nobody sees an answer before the end.',
    { kinds: undefined, count: 30, seed: 90 },
    { pace: 'self', mode: 'test', reveal: 'end', limit: null },
  ],
])(
  'a lesson of %i minutes fills the form, and a line says what it means',
  async (minutes, words, plan, options) => {
    const { element, made } = await show();
    // From another lesson nothing is left.
    await preset(minutes === 45 ? 90 : 45).click();
    await preset(minutes).click();
    await expect.element(said()).toHaveTextContent(words);
    expect(marked(element)).toEqual([10, 30, 45, 90, 0].map((one) => one === minutes));
    await make();
    expect(made[0]).toMatchObject(plan);
    expect(made[0]?.options).toMatchObject({ ...options, names: 'drawn', where: 'teacher' });
  },
);

test('a lesson is marked as long as the form says just that, and keeps what it does not name', async () => {
  const { element, made } = await show();
  expect(marked(element)).toEqual([false, true, false, false, false]);
  await page.getByLabelText('Their own', { exact: true }).click();
  await page.getByLabelText('Group, such as A').fill('B');
  await preset(90).click();
  await expect.element(page.getByText('Make two such rooms')).toBeVisible();
  await page.getByLabelText('Time for an image').fill('30');
  await expect.element(said()).toHaveTextContent('30 seconds for each.');
  expect(marked(element)).toEqual([false, false, false, false, false]);
  await make();
  expect(made[0]).toMatchObject({ group: 'B', options: { names: 'own', limit: 30 } });
});

test('a lesson takes as many photos as there are, of a pack without kinds', async () => {
  const { element, made } = await show();
  await userEvent.selectOptions(element.renderRoot.querySelector('[name=challenge]') as HTMLElement, 'dogs');
  await preset(90).click();
  await expect.element(said()).toHaveTextContent('24 photos, each person');
  expect(marked(element)).toEqual([false, false, false, true, false]);
  await make();
  expect(made[0]).toMatchObject({ count: 24, kinds: undefined, challenge: 'dogs' });
});

test('a number that is typed is the only one that is marked, and nothing is said of one that cannot be', async () => {
  const { element } = await show();
  const chosen = () =>
    [...element.renderRoot.querySelectorAll<HTMLInputElement>('[name=count]:checked')].map(
      ({ value }) => value,
    );
  expect(chosen()).toEqual(['10']);
  await page.getByLabelText('Another number').fill('5');
  await expect.element(said()).toHaveTextContent('5 photos, each person');
  expect(chosen()).toEqual([]);
  await page.getByLabelText('Another number').fill('0');
  await expect.element(said()).not.toBeInTheDocument();
  await page.getByLabelText('Another number').fill('');
  expect(chosen()).toEqual(['10']);
});

test.each([
  [1366, 768],
  [1440, 900],
])('at %i by %i the button is in view, folded or not', async (width, height) => {
  await page.viewport(width, height);
  const { element } = await show();
  for (const fold of [null, ...element.renderRoot.querySelectorAll('details')]) {
    if (fold) fold.open = true;
    const { top, bottom } = page
      .getByRole('button', { name: 'Make the room' })
      .element()
      .getBoundingClientRect();
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(height / 2);
  }
});
