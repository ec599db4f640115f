import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ChallengeId } from '#src/core/trials/challenge.ts';
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

async function show() {
  const element = await mount<RoomForm>(
    html`<hit5-room-form
      .challenges=${challenges}
      .networks=${networks}
      network="efficientnet-lite0"
    ></hit5-room-form>`,
  );
  const made: RoomPlan[] = [];
  element.addEventListener('hit5-room-make', (event) => made.push((event as RoomMakeEvent).value));
  return { element, made };
}

const make = () => page.getByRole('button', { name: 'Make the room' }).click();

test('the form has no axe violation, folded and unfolded', async () => {
  const { element } = await show();
  await expectAccessible(element);
  for (const fold of element.renderRoot.querySelectorAll('details')) fold.open = true;
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
  await page.getByLabelText('After each').click();
  await page.getByLabelText('Their own', { exact: true }).click();
  await page.getByLabelText('On each device').click();
  await page.getByText('More: networks').click();
  await page.getByLabelText('Time for an image').fill('7');
  await page.getByLabelText('Group that the files say').fill('A');
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
    'More: networks',
  ],
  [
    'Days until the room is deleted',
    '0',
    'A room is kept for a whole number of days, from 1 to 365.',
    'More: networks',
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
