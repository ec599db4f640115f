import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ChallengeImage } from '#src/core/trials/challenge.ts';
import type { Prediction } from '#src/core/trials/prediction.ts';
import { seedFor, largestSeed } from '#src/core/trials/seeded-order.ts';
import { imageOrder, plainRequest } from '#src/core/trials/session-request.ts';
import { parseChallenge } from '#src/files/challenge-format.ts';
import { projectFile, shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const catalogue = shippedCatalogue();
const manifest = 'assets/challenge/manifest.json';
const { images } = parseChallenge(manifest, projectFile(manifest), catalogue);
const byId = new Map(images.map((image) => [image.id, image]));
const request = { ...plainRequest, seed: 1, count: 10, kinds: 'photos', cast: true } as const;
const seeds = Array.from({ length: 1000 }, (_, at) => seedFor(at, 41));

function game(seed: number, of: readonly ChallengeImage[] = images) {
  return imageOrder(of, { ...request, seed }, '').flatMap((id) => byId.get(id) ?? []);
}

const tries = (one: readonly ChallengeImage[]) => one.map(({ networkTry }) => networkTry);

describe('what the shipped network guessed', () => {
  it('stands in the challenge as it answered', () => {
    const text = readFileSync(
      fileURLToPath(new URL('../../../../tools/demo-data/predictions.json', import.meta.url)),
      'utf8',
    );
    const answers = (JSON.parse(text) as Record<string, Record<string, Prediction>>)['efficientnet-lite0'];
    for (const { id, wnid, networkTry } of images) {
      const named = answers?.[id]?.guesses.map(({ classIndex }) => catalogue.byIndex(classIndex).wnid);
      expect(networkTry, id).toBe(1 + (named ?? []).findIndex((one) => one === wnid));
    }
  });
});

describe('a cast game of ten photos', () => {
  it('has three or four of which the first guess is wrong, one of them missed by all five', () => {
    const counts = seeds.map((seed) => {
      const shown = tries(game(seed));
      expect(shown).toHaveLength(10);
      expect(shown).toContain(0);
      return shown.filter((one) => one !== 1).length;
    });
    expect(new Set(counts)).toEqual(new Set([3, 4]));
  });

  it('has them in any place, and each photo comes in some game', () => {
    const games = seeds.map((seed) => game(seed));
    for (let place = 0; place < 10; place += 1) {
      const wrong = games.filter((one) => one[place]?.networkTry !== 1).length;
      expect(wrong / seeds.length).toBeGreaterThan(0.25);
      expect(wrong / seeds.length).toBeLessThan(0.45);
    }
    const photos = images.filter(({ kind }) => kind === 'photo' || kind === 'cut-out');
    expect(new Set(games.flat()).size).toBe(photos.length);
  });

  it.each([0, 0.07, 0.3, 0.6])(
    'has a photo that only one side knew in four games of five at least, for one who misses a share of %s',
    (share) => {
      const without = seeds.filter((seed) =>
        game(seed).every(({ id, networkTry }) => {
          const knows = seedFor(id, seed) / largestSeed >= share;
          return knows === (networkTry !== 0);
        }),
      );
      expect(without.length / seeds.length).toBeLessThanOrEqual(0.2);
    },
  );

  it('shares no photo with a practice of the same seed', () => {
    const plan = { ...request, practice: 20 };
    const practised = imageOrder(images, { ...plan, mode: 'practice', count: 20 }, '');
    expect(imageOrder(images, plan, '').filter((id) => practised.includes(id))).toEqual([]);
  });
});

describe('a game that cannot be cast', () => {
  it('is drawn by the seed alone, where nobody asked the network', () => {
    const unasked = images.map(({ networkTry: _, ...image }) => image);
    expect(imageOrder(unasked, request, '')).toEqual(
      imageOrder(unasked, { ...request, cast: undefined }, ''),
    );
  });

  it('has what there is: of one photo, of one class, of photos that it all knows or all misses', () => {
    const [photo] = images;
    if (!photo) throw new Error('There is no image.');
    expect(game(5, [photo])).toEqual([photo]);
    expect(game(5, [])).toEqual([]);
    for (const networkTry of [0, 1, 3]) {
      const alike = images.slice(0, 30).map((image) => ({ ...image, networkTry, wnid: photo.wnid }));
      const kinds = { ...request, kinds: undefined };
      expect(new Set(imageOrder(alike, kinds, ''))).toHaveProperty('size', 10);
    }
  });
});
