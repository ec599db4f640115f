import { describe, expect, it } from 'vitest';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { type PhotoGroup, selectPhotos, type PhotoOutcome } from '#tools/photos/choose-photos.ts';
import { photosOf } from './made-up-list.ts';

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
