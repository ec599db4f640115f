import { html } from 'lit';
import { page, userEvent } from 'vitest/browser';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { noEverydayNames } from '#src/core/classes/search-words.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import type { Challenge, ChallengeId } from '#src/core/trials/challenge.ts';
import type { RoomForm, RoomMakeEvent } from '#src/room/element/room-form/room-form.ts';
import '#src/room/element/room-form/room-form.ts';
import type { RoomPlan } from '#src/room/element/room-form/room-plan.ts';
import { shippedAssets } from '#tests/browser/sample-app.ts';
import { mount } from '#tests/browser/support.ts';

const { catalogue: plain } = await shippedAssets();

const challenges = [
  { id: 'default' as ChallengeId, title: 'Default', images: 159, drawings: 44 },
  { id: 'dogs' as ChallengeId, title: '<b>Dogs</b>', images: 24 },
];
const networks = [
  { id: 'efficientnet-lite0', name: 'EfficientNet-Lite0' },
  { id: 'mobilenet', name: 'MobileNet' },
];

/** Eight tiles of a class each: dogs, and seven that are in none of the 16 categories. */
const dog = sixteenCategories.categories.find(({ name }) => name === 'dog')?.classes[0] ?? ('' as Wnid);
const others = plain.classes.filter(({ branch }) => branch === 'fish').slice(1, 8);
const tiles = [dog, ...others.map(({ wnid }) => wnid)];
const catalogue = plain.named({
  ...noEverydayNames,
  tiles: tiles.map((wnid) => ({ id: `tile:${wnid}`, members: [wnid] })),
});

/** Of 115 photos of the first pack 20 show a dog, four each of the other tiles, and the rest a tench. */
const filled = others.flatMap(({ wnid }) => [wnid, wnid, wnid, wnid]);
const shipped = {
  ...{ id: 'default' as ChallengeId, title: 'Default', description: '' },
  images: Array.from({ length: 159 }, (_, at) => ({
    ...{ id: String(at), file: `${at}.jpg`, width: 1, height: 1, credit: null },
    kind: at < 115 ? 'photo' : 'drawing',
    wnid: at < 20 ? dog : (filled[at - 60] ?? 'n01440764'),
  })),
} as unknown as Challenge;
const dogsOnly = { ...shipped, id: 'dogs' as ChallengeId, images: shipped.images.slice(30, 54) };

/** The form with all that it folds away. */
export async function show() {
  const element = await mount<RoomForm>(
    html`<hit5-room-form
      .challengeOf=${(id: ChallengeId) => Promise.resolve(id === 'dogs' ? dogsOnly : shipped)}
      .challenges=${challenges}
      .catalogue=${catalogue}
      .networks=${networks}
      network="efficientnet-lite0"
    ></hit5-room-form>`,
  );
  for (const fold of element.renderRoot.querySelectorAll('details')) fold.open = true;
  const made: RoomPlan[] = [];
  element.addEventListener('hit5-room-make', (event) => made.push((event as RoomMakeEvent).value));
  return { element, made };
}

/** Chooses a timed view by its name. */
export const atAGlance = (element: RoomForm, view = 'own') =>
  userEvent.selectOptions(element.renderRoot.querySelector('[name=view]') as HTMLElement, view);

export const make = () => page.getByRole('button', { name: 'Make the room' }).click();

/** What the form says comes of it. */
export const said = () => page.getByRole('status').filter({ hasText: /\d photos?/ });

export const preset = (minutes: number) =>
  page.getByRole('button', { name: new RegExp(`^${minutes} minutes`) });

/** Which ready lessons are marked. */
export const marked = (element: RoomForm) =>
  [...element.renderRoot.querySelectorAll('.preset')].map(
    (one) => one.getAttribute('aria-pressed') === 'true',
  );
