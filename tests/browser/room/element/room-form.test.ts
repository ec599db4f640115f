import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import type { Challenge, ChallengeId } from '#src/core/trials/challenge.ts';
import type { RoomForm, RoomMakeEvent } from '#src/room/element/room-form/room-form.ts';
import '#src/room/element/room-form/room-form.ts';
import type { RoomPlan } from '#src/room/element/room-form/room-plan.ts';
import { expectAccessible, focusedName, mount } from '#tests/browser/support.ts';

const challenges = [
  { id: 'default' as ChallengeId, title: 'Default', images: 159, drawings: 44, cutOuts: 0 },
  { id: 'dogs' as ChallengeId, title: '<b>Dogs</b>', images: 24 },
];
const networks = [
  { id: 'efficientnet-lite0', name: 'EfficientNet-Lite0' },
  { id: 'mobilenet', name: 'MobileNet' },
];

/** Of 115 photos of the first pack 20 show a dog, the others a thing that is in none of the 16 categories. */
const dog = sixteenCategories.categories.find(({ name }) => name === 'dog')?.classes[0];
const shipped = {
  ...{ id: 'default' as ChallengeId, title: 'Default', description: '' },
  images: Array.from({ length: 159 }, (_, at) => ({
    ...{ id: String(at), file: `${at}.jpg`, width: 1, height: 1, credit: null },
    kind: at < 115 ? 'photo' : 'drawing',
    wnid: at < 20 ? dog : 'n01440764',
  })),
} as unknown as Challenge;
const dogsOnly = { ...shipped, id: 'dogs' as ChallengeId, images: shipped.images.slice(30, 54) };

async function show() {
  const element = await mount<RoomForm>(
    html`<hit5-room-form
      .challengeOf=${(id: ChallengeId) => Promise.resolve(id === 'dogs' ? dogsOnly : shipped)}
      .challenges=${challenges}
      .networks=${networks}
      network="efficientnet-lite0"
    ></hit5-room-form>`,
  );
  const made: RoomPlan[] = [];
  element.addEventListener('hit5-room-make', (event) => made.push((event as RoomMakeEvent).value));
  return { element, made };
}

/** Chooses a timed view by its name. */
const atAGlance = (element: RoomForm, view = 'own') =>
  userEvent.selectOptions(element.renderRoot.querySelector('[name=view]') as HTMLElement, view);

const make = () => page.getByRole('button', { name: 'Make the room' }).click();

test('the form has no axe violation, folded and unfolded', async () => {
  const { element } = await show();
  await expectAccessible(element);
  for (const fold of element.renderRoot.querySelectorAll('details')) fold.open = true;
  await expectAccessible(element);
  await atAGlance(element);
  await expect.element(page.getByText('Pictures flash on everybody’s screen')).toBeVisible();
  await expectAccessible(element);
});

test('it says what is left out of the photos', async () => {
  await show();
  await expect
    .element(page.getByText('beside the picture: the place, the camera and all words'))
    .toBeVisible();
});

test('as it stands it makes a room of ten photos, each at their own pace, under drawn names', async () => {
  const { made } = await show();
  await make();
  expect(made).toEqual([
    {
      ...{ title: 'Our class', challenge: 'default', kinds: 'photos', count: 10, seed: null },
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
  await page.getByText('More choices').click();
  await page.getByLabelText('After each').click();
  await page.getByLabelText('Their own', { exact: true }).click();
  await page.getByLabelText('On each device').click();
  await page.getByLabelText('Time for an image').fill('7');
  await page.getByLabelText('Group, such as A').fill('A');
  await page.getByLabelText('Days until the room is deleted').fill('7');
  await page.getByLabelText('Seed').fill('90');
  await page.getByLabelText('Ask how sure everybody is').click();
  await page.getByLabelText('MobileNet').click();
  expect(element.renderRoot.querySelector('[name=own-order]')).toBe(null);
  await page.getByText('For a study').click();
  await page.getByLabelText('What participants have to agree to').fill('I take part.');
  await page.getByLabelText('At most so many people').fill('200');
  await page.getByLabelText('Word of the link').fill('PROLIFIC_PID');
  await page.getByLabelText('Completion code').fill('C0DE');
  await make();
  expect(made).toEqual([
    {
      ...{ title: '7b', challenge: 'dogs', kinds: undefined, count: 12, group: 'A', seed: 90 },
      ...{ networks: ['efficientnet-lite0', 'mobilenet'], days: 7 },
      options: {
        ...{ mode: 'challenge', pace: 'led', reveal: 'each', names: 'own', where: 'device', order: 'same' },
        ...{ limit: 7, pruned: null, sure: true },
        study: { consent: 'I take part.', people: 200, parameter: 'PROLIFIC_PID', completion: 'C0DE' },
      },
    },
  ]);
});

test('a test shows nothing after each answer: the choice is gone, and the end takes its place', async () => {
  const { made } = await show();
  await page.getByText('More choices').click();
  await page.getByLabelText('After each').click();
  await page.getByLabelText('Test', { exact: true }).click();
  await expect.element(page.getByLabelText('After each')).not.toBeInTheDocument();
  await make();
  expect(made[0]?.options).toMatchObject({ mode: 'test', reveal: 'end' });
});

test.each([
  ['Another number', '200', 'The number of images is a whole number from 1 to 115.', null],
  [
    'Time for an image',
    '1.5',
    'The time for an image is a whole number of seconds from 1 to 3600, or empty for no limit.',
    'More choices',
  ],
  [
    'Days until the room is deleted',
    '0',
    'A room is kept for a whole number of days, from 1 to 365.',
    'More choices',
  ],
  ['Word of the link', 'A B', 'at most 60 letters, digits and “_”', 'For a study'],
  ['At most so many people', '0', 'The limit of people is a whole number from 1', 'For a study'],
])(
  '%s cannot be “%s”: it says what is expected, goes to the field, and makes nothing',
  async (label, typed, words, fold) => {
    const { element, made } = await show();
    if (fold) await page.getByText(fold).click();
    await page.getByLabelText(label).fill(typed);
    if (fold) await page.getByText(fold).click();
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

/** What the form says comes of it. */
const said = () => page.getByRole('status');

const preset = (minutes: number) => page.getByRole('button', { name: new RegExp(`^${minutes} minutes`) });

/** Which ready lessons are marked. */
const marked = (element: RoomForm) =>
  [...element.renderRoot.querySelectorAll('.preset')].map(
    (one) => one.getAttribute('aria-pressed') === 'true',
  );

test.each([
  [
    30,
    '10 photos, each person at their own pace, no time limit. You say when the answers are shown.',
    { kinds: 'photos', count: 10, seed: null },
    { pace: 'self', mode: 'challenge', reveal: 'teacher', limit: null },
  ],
  [
    45,
    '20 photos and drawings; all look at the same one until you go on, 60 seconds for each. You say when the answers are shown.',
    { kinds: undefined, count: 20, seed: null },
    { pace: 'led', mode: 'challenge', reveal: 'teacher', limit: 60 },
  ],
  [
    90,
    'A test: 30 photos and drawings, each person at their own pace, no time limit. Nobody sees an answer before the end.',
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
    await expectAccessible(element);
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
  await page.getByText('More choices').click();
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
  await expect.element(said()).toHaveTextContent('A test: 24 photos, each person');
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
  await expect.element(said()).toHaveTextContent(/^$/);
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

test('ten minutes of “How quick are you?”: five times, each half of the next, and 16 categories', async () => {
  const { element, made } = await show();
  await page.getByRole('button', { name: /^10 minutes/ }).click();
  await expect
    .element(said())
    .toHaveTextContent(
      'A test: 15 photos, each person at their own pace, no time limit. Each is shown for 17, 33, 67, 133 or 267 milliseconds, and then covered. Everybody answers with one of 16 categories. You say when the answers are shown.',
    );
  expect(marked(element)).toEqual([true, false, false, false, false]);
  await expectAccessible(element);
  await page.getByText('More choices').click();
  await expect.element(page.getByText('95 of 115 images show none of them, and are left out.')).toBeVisible();
  await make();
  expect(made[0]).toMatchObject({ count: 15, kinds: 'photos' });
  expect(made[0]?.options).toMatchObject({
    ...{ mode: 'test', reveal: 'teacher', pruned: null, list: sixteenCategories },
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
  await page.getByText('More choices').click();
  const answer = page.getByLabelText('Answer with');
  await answer.selectOptions('sixteen');
  await atAGlance(element, 'geirhos');
  await page.getByLabelText('Led by you').click();
  await preset(30).click();
  await expect.element(answer).toHaveValue('');
  await expect.element(page.getByLabelText('How long a photo is shown')).toHaveValue('none');
  await page.getByRole('button', { name: /^A study/ }).click();
  await expect.element(answer).toHaveValue('sixteen');
  await expect.element(page.getByLabelText('How long a photo is shown')).toHaveValue('mayo');
  await expect.element(page.getByLabelText('Shown for, in ms')).toHaveValue('17, 50, 100, 150, 250, 10000');
  expect((element.renderRoot.querySelector('[name=mask]') as HTMLSelectElement).value).toBe('phase');
  await expect.element(page.getByLabelText('Each person gets their own order')).toBeChecked();
  await page.getByRole('button', { name: /^10 minutes/ }).click();
  await expect.element(page.getByLabelText('Shown for, in ms')).toHaveValue('17, 33, 67, 133, 267');
  await expect.element(page.getByLabelText('Cross before it')).toHaveValue('');
  await expect.element(page.getByLabelText('Each person gets their own order')).not.toBeChecked();
});

test('a study by the times of Mayo and others gives each person their own order', async () => {
  const { element, made } = await show();
  await preset(45).click();
  await page.getByRole('button', { name: /^A study/ }).click();
  await expect.poll(() => marked(element)).toEqual([false, false, false, false, true]);
  await make();
  expect(made[0]?.options).toMatchObject({
    ...{ mode: 'test', reveal: 'end', order: 'person' },
    show: [17, 50, 100, 150, 250, 10_000],
  });
  // As many as show one of the categories.
  expect(made[0]?.count).toBe(20);
});

test('Geirhos and others’ view is one of those that are known', async () => {
  const { element, made } = await show();
  await atAGlance(element, 'geirhos');
  await make();
  expect(made[0]?.options).toMatchObject({
    ...{ show: [200], cross: 300, mask: 'pink', maskTime: 200, answer: 1500 },
  });
  await userEvent.selectOptions(element.renderRoot.querySelector('[name=mask]') as HTMLElement, 'none');
  await expect.element(said()).toHaveTextContent('Each is shown for 200 milliseconds. You say');
  await atAGlance(element, 'none');
  await make();
  expect(made[1]?.options.show).toBeUndefined();
  expect(made[1]?.options.mask).toBeUndefined();
});

test.each([
  ['Shown for, in ms', '', 'Type for how many milliseconds'],
  ['Shown for, in ms', '17, soon', '“soon” is none.'],
  ['Shown for, in ms', '0, 50', 'A photo cannot be shown for 0 ms.'],
  ['Shown for, in ms', '60000', 'not for 60000 ms.'],
  ['Shown for, in ms', Array.from({ length: 200 }, (_, at) => at + 1).join(), 'and here are 200.'],
  ['Cross before it', '99999', '“99999” is not.'],
  ['Time to answer', '0', '“0” is not.'],
])('at a glance “%s” cannot be “%s”', async (label, typed, words) => {
  const { element, made } = await show();
  await atAGlance(element);
  await page.getByLabelText('Shown for, in ms').fill('50');
  await page.getByLabelText(label).fill(typed);
  await make();
  await expect.element(page.getByRole('alert').first()).toHaveTextContent(words);
  expect(made).toEqual([]);
  const field = page.getByLabelText(label).element();
  await expect.poll(() => (element.renderRoot as ShadowRoot).activeElement).toBe(field);
});

test('photos none of which shows a category make no room', async () => {
  const { element, made } = await show();
  await userEvent.selectOptions(element.renderRoot.querySelector('[name=challenge]') as HTMLElement, 'dogs');
  await page.getByRole('button', { name: /^10 minutes/ }).click();
  await expect.poll(() => element.opened?.id).toBe('dogs');
  await make();
  await expect.element(page.getByText('None of these photos shows one of the categories')).toBeVisible();
  expect(made).toEqual([]);
});
