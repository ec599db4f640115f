import { expect, it } from 'vitest';
import { type ChallengeImage, type ImageId, ImageUnreadableError } from '#src/core/trials/challenge.ts';
import type { Prediction } from '#src/core/trials/prediction.ts';
import { PhotoStore } from '#src/label/state/photo-store.ts';
import type { NetworkStore } from '#src/networks/state/network-store.ts';
import type { FoundImage } from '#src/packs/state/library-store.ts';
import { namedCatalogue } from '../../core/classes/shipped-catalogue.ts';

const catalogue = namedCatalogue();

/** Images whose pixels are there at once, and which say when they are read. */
function foundImages(ids: readonly string[], said: string[]): readonly FoundImage[] {
  const load = ({ id }: ChallengeImage) => {
    said.push(`read ${id}`);
    return Promise.resolve({ close: () => said.push(`close ${id}`) } as unknown as ImageBitmap);
  };
  return ids.map((id) => ({
    image: { id: id as ImageId } as ChallengeImage,
    source: { images: { load } } as unknown as FoundImage['source'],
  }));
}

function setUp() {
  const said: string[] = [];
  const answers: { resolve: (prediction: Prediction) => void; reject: (cause: Error) => void }[] = [];
  const ask = (() => {
    said.push('ask');
    return new Promise<Prediction>((resolve, reject) => answers.push({ resolve, reject }));
  }) as unknown as NetworkStore['ask'];
  const photos: PhotoStore = new PhotoStore(
    { ask },
    {
      unreadable: ({ id }) => void said.push(`passed over ${id}`),
      predicted: () => void said.push(`predicted ${[...photos.answers.value.keys()].join()}`),
    },
  );
  const answer = () => answers.shift()?.resolve({ guesses: [] } as unknown as Prediction);
  const refuse = () => answers.shift()?.reject(new Error('The image’s pixels cannot be read.'));
  return { photos, said, answer, refuse, found: foundImages(['a', 'b'], said) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

it('the next photo is read while the network answers this one, and asked about after it', async () => {
  const { photos, said, answer, found } = setUp();
  const [first, next] = found as [FoundImage, FoundImage];
  const shown = photos.show(first, next, null, catalogue);
  await settled();
  expect(said).toEqual(['read a', 'read b', 'ask']);
  answer();
  await settled();
  expect(said.slice(3)).toEqual(['predicted a', 'ask']);
  answer();
  await shown;
  expect(said.at(-1)).toBe('predicted a,b');
});

it('a next photo that was read in vain is let go of', async () => {
  const { photos, said, found } = setUp();
  const [first, next] = found as [FoundImage, FoundImage];
  void photos.show(first, next, null, catalogue);
  await settled();
  photos.clear();
  await settled();
  expect(said.slice(3).sort()).toEqual(['close a', 'close b']);
  expect(photos.answers.value.size).toBe(0);
});

it('a photo that the network cannot answer is told, until it answers it or the next one is shown', async () => {
  const { photos, answer, refuse, found } = setUp();
  const [first, next] = found as [FoundImage, FoundImage];
  void photos.show(first, null, null, catalogue);
  await settled();
  expect(photos.unanswered.value).toBeNull();
  refuse();
  await settled();
  expect(photos.unanswered.value).toBe('The image’s pixels cannot be read.');
  void photos.askAgain();
  await settled();
  answer();
  await settled();
  expect(photos.unanswered.value).toBeNull();
  void photos.show(next, null, null, catalogue);
  await settled();
  refuse();
  await settled();
  expect(photos.unanswered.value).toBe('The image’s pixels cannot be read.');
  void photos.show(first, null, null, catalogue);
  expect(photos.unanswered.value).toBeNull();
});

it.each([
  ['the network', new Error('Failed to fetch'), 'The photo could not be fetched: Failed to fetch'],
  [
    'the disk',
    new DOMException('The file is gone.', 'NotReadableError'),
    'The photo could not be read from the disk: The file is gone.',
  ],
  [
    'Hit5 itself',
    new TypeError('x is undefined'),
    'Hit5 failed at the photo, which is its own fault: x is undefined',
  ],
])('a photo that does not come for %s is named so, and not passed over', async (_, cause, words) => {
  const { photos, said, found } = setUp();
  const [{ image }] = found as [FoundImage];
  const images = { load: () => Promise.reject(cause), url: () => '' };
  await photos.show({ image, source: { images } as unknown as FoundImage['source'] }, null, null, catalogue);
  expect(photos.failure.value).toBe(words);
  expect(said).toEqual([]);
});

it('a photo that is no image is passed over', async () => {
  const { photos, said, found } = setUp();
  const [{ image }] = found as [FoundImage];
  const images = { load: () => Promise.reject(new ImageUnreadableError('It is empty.')), url: () => '' };
  await photos.show({ image, source: { images } as unknown as FoundImage['source'] }, null, null, catalogue);
  expect(photos.failure.value).toBeNull();
  expect(said).toEqual(['passed over a']);
});
