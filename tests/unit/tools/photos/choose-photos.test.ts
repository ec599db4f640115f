import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseChallenge, chooseExamples, countWanted } from '#tools/photos/choose-photos.ts';
import { photosOf } from './made-up-list.ts';

const sizes = { n00000001: 5, n00000002: 1, n00000003: 2, n00000004: 5 };
const wantedOf = (groups: ReturnType<typeof chooseChallenge>) =>
  Object.fromEntries(groups.map(({ wnid, wanted }) => [wnid, wanted]));

describe('the photos to be answered', () => {
  it('are as even over the classes as the list allows', () => {
    const list = photosOf(sizes);
    expect(wantedOf(chooseChallenge(list, 4, 1))).toEqual({
      n00000001: 1,
      n00000002: 1,
      n00000003: 1,
      n00000004: 1,
    });
    expect(wantedOf(chooseChallenge(list, 9, 1))).toEqual({
      n00000001: 3,
      n00000002: 1,
      n00000003: 2,
      n00000004: 3,
    });
    fc.assert(
      fc.property(fc.nat(20), fc.nat(1000), (count, seed) => {
        const groups = chooseChallenge(list, count, seed);
        expect(countWanted(groups, 'challenge')).toBe(Math.min(count, list.length));
        const most = Math.max(0, ...groups.map(({ wanted }) => wanted));
        for (const [wnid, size] of Object.entries(sizes)) {
          const wanted = groups.find((group) => group.wnid === wnid)?.wanted ?? 0;
          expect(wanted).toBeGreaterThanOrEqual(Math.min(size, most - 1));
        }
      }),
    );
  });

  it('are the same by the same seed, whatever the order of the list, and others by another', () => {
    const list = photosOf(
      Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`n${10000000 + at}`, 3])),
    );
    const ids = (photos: typeof list, seed: number) =>
      chooseChallenge(photos, 20, seed).map(({ candidates }) => candidates[0]?.id);
    expect(ids(list, 7)).toEqual(ids(list, 7));
    expect(ids(list, 8)).not.toEqual(ids(list, 7));
    const classes = (photos: typeof list) => chooseChallenge(photos, 20, 7).map(({ wnid }) => wnid);
    const byPart = [...list].sort((a, b) => (a.wnid < b.wnid ? 1 : -1));
    expect(classes(byPart)).toEqual(classes(list));
  });

  it('have the others of their class behind them, to take their place', () => {
    const groups = chooseChallenge(photosOf(sizes), 4, 1);
    expect(groups.map(({ wnid, candidates }) => [wnid, candidates.length]).sort()).toEqual(
      Object.entries(sizes),
    );
  });
});

describe('examples', () => {
  it('are of every class of the list, so that a strip says nothing of what is asked', () => {
    const list = [...photosOf({ n00000001: 1 }), ...photosOf(sizes, 'examples')];
    expect(wantedOf(chooseExamples(list, 3, 1))).toEqual({
      n00000001: 3,
      n00000002: 1,
      n00000003: 2,
      n00000004: 3,
    });
    expect(chooseExamples(list, 0, 1)).toEqual([]);
  });
});
