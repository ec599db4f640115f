import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseChallenge,
  chooseExamples,
  countWanted,
  type PhotoGroup,
  selectPhotos,
  type PhotoOutcome,
} from '#tools/photos/choose-photos.ts';
import { photosOf } from './made-up-list.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';

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

const groupOf = (part: PhotoGroup['part'], size: number, wanted: number): PhotoGroup => {
  const candidates = photosOf({ n00000001: size }, part);
  return { part, wnid: 'n00000001' as PhotoGroup['wnid'], candidates, wanted };
};
const kept: PhotoOutcome = { kind: 'kept', photo: { width: 100, height: 100, originalBytes: 1 } };
const outcomesOf = (part: string, outcomes: readonly PhotoOutcome[]) =>
  outcomes.map((outcome, at) => [`${part}-n00000001-${at}` as ImageId, outcome] as const);
const idsOf = (photos: readonly { readonly id: string }[] = []) =>
  photos.map(({ id }) => id.replace(/^.*-/, ''));

describe('photos that cannot be had', () => {
  const group = groupOf('challenge', 5, 2);

  it('are replaced by the next of their class', () => {
    expect(idsOf(selectPhotos([group], new Map(), false).toFetch)).toEqual(['0', '1']);
    const first = new Map(outcomesOf('challenge', [{ kind: 'gone' }, kept]));
    expect(idsOf(selectPhotos([group], first, false).toFetch)).toEqual(['2']);
    const then = new Map([...first, ...outcomesOf('challenge', [{ kind: 'gone' }]).slice(1)]);
    then.set('challenge-n00000001-2' as ImageId, kept);
    const settled = selectPhotos([group], then, false);
    expect(settled.toFetch).toEqual([]);
    expect(idsOf(settled.taken.get(group))).toEqual(['1', '2']);
  });

  it('leave a class short where there are no others', () => {
    const outcomes = new Map(
      outcomesOf('challenge', [
        { kind: 'gone' },
        { kind: 'no-image' },
        { kind: 'not-reached' },
        kept,
        { kind: 'gone' },
      ]),
    );
    const settled = selectPhotos([group], outcomes, true);
    expect(settled.toFetch).toEqual([]);
    expect(idsOf(settled.taken.get(group))).toEqual(['3']);
  });

  it('keep their places while they may come later, unless they are to be left out', () => {
    const outcomes = new Map(outcomesOf('challenge', [{ kind: 'not-reached' }, kept]));
    const waiting = selectPhotos([group], outcomes, false);
    expect([idsOf(waiting.toFetch), idsOf(waiting.taken.get(group))]).toEqual([[], ['1']]);
    expect(idsOf(selectPhotos([group], outcomes, true).toFetch)).toEqual(['2']);
  });

  it('come out the same in whatever order photos came', () => {
    // A later candidate that is there already, of another run, does not take the place of an earlier one.
    const outcomes = new Map(outcomesOf('challenge', [kept, kept, kept, kept]));
    expect(idsOf(selectPhotos([group], outcomes, false).taken.get(group))).toEqual(['0', '1']);
  });
});
