import { describe, expect, it } from 'vitest';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { PhotoGroup } from '#tools/photos/choose-photos.ts';
import { isSamePicture, lookOf } from '#tools/photos/look.ts';
import { settlePhotos, type PhotoOutcome } from '#tools/photos/settle-photos.ts';
import { photosOf } from './made-up-list.ts';

const groupOf = (part: PhotoGroup['part'], size: number, wanted: number): PhotoGroup => {
  const candidates = photosOf({ n00000001: size }, part);
  return { part, wnid: 'n00000001' as PhotoGroup['wnid'], candidates, wanted };
};
const kept = (look: string): PhotoOutcome => ({
  kind: 'kept',
  photo: { width: 100, height: 100, look, originalBytes: 1 },
});
const outcomesOf = (part: string, outcomes: readonly PhotoOutcome[]) =>
  outcomes.map((outcome, at) => [`${part}-n00000001-${at}` as ImageId, outcome] as const);
const idsOf = (photos: readonly { readonly id: string }[] = []) =>
  photos.map(({ id }) => id.replace(/^.*-/, ''));

describe('photos that cannot be had', () => {
  const group = groupOf('challenge', 5, 2);

  it('are replaced by the next of their class', () => {
    expect(idsOf(settlePhotos([group], new Map(), false).toFetch)).toEqual(['0', '1']);
    const first = new Map(outcomesOf('challenge', [{ kind: 'gone' }, kept('0000000000000000')]));
    expect(idsOf(settlePhotos([group], first, false).toFetch)).toEqual(['2']);
    const then = new Map([...first, ...outcomesOf('challenge', [{ kind: 'gone' }]).slice(1)]);
    then.set('challenge-n00000001-2' as ImageId, kept('ffffffffffffffff'));
    const settled = settlePhotos([group], then, false);
    expect(settled.toFetch).toEqual([]);
    expect(idsOf(settled.taken.get(group))).toEqual(['1', '2']);
  });

  it('leave a class short where there are no others', () => {
    const outcomes = new Map(
      outcomesOf('challenge', [
        { kind: 'gone' },
        { kind: 'no-image' },
        { kind: 'not-reached' },
        kept('0000000000000000'),
        { kind: 'gone' },
      ]),
    );
    const settled = settlePhotos([group], outcomes, true);
    expect(settled.toFetch).toEqual([]);
    expect(idsOf(settled.taken.get(group))).toEqual(['3']);
  });

  it('keep their places while they may come later, unless they are to be left out', () => {
    const outcomes = new Map(outcomesOf('challenge', [{ kind: 'not-reached' }, kept('0000000000000000')]));
    const waiting = settlePhotos([group], outcomes, false);
    expect([idsOf(waiting.toFetch), idsOf(waiting.taken.get(group))]).toEqual([[], ['1']]);
    expect(idsOf(settlePhotos([group], outcomes, true).toFetch)).toEqual(['2']);
  });

  it('come out the same in whatever order photos came', () => {
    // A later candidate that is there already, of another run, does not take the place of an earlier one.
    const outcomes = new Map(outcomesOf('challenge', [kept('00'), kept('0f'), kept('f0'), kept('ff')]));
    expect(idsOf(settlePhotos([group], outcomes, false).taken.get(group))).toEqual(['0', '1']);
  });
});

describe('an example that is the same picture as a photo to be answered', () => {
  it('is left out, and another one of its class comes in its place', () => {
    const groups = [groupOf('challenge', 1, 1), groupOf('examples', 3, 1)];
    const outcomes = new Map([
      ...outcomesOf('challenge', [kept('0123456789abcdef')]),
      ...outcomesOf('examples', [kept('0123456789abcdee')]),
    ]);
    const settled = settlePhotos(groups, outcomes, false);
    expect([settled.same, idsOf(settled.toFetch)]).toEqual([1, ['1']]);
  });
});

describe('the look of a picture', () => {
  /** A picture whose cells, nine across and eight down, have these tones, each of so many pixels a side. */
  const pictureOf = (tones: readonly number[], pixels: number) => {
    const [width, height] = [9 * pixels, 8 * pixels];
    const data = Uint8Array.from({ length: width * height * 3 }, (_, at) => {
      const place = Math.floor(at / 3);
      const [x, y] = [place % width, Math.floor(place / width)];
      return tones[Math.floor(y / pixels) * 9 + Math.floor(x / pixels)] ?? 0;
    });
    return { data, width, height };
  };

  it('is the same for a brighter and a larger copy, and another one for its mirror image', () => {
    const tones = Array.from({ length: 72 }, (_, at) => (at * at * 7) % 101);
    const brighter = tones.map((tone) => tone + 60);
    const mirrored = tones.map((_, at) => tones[at - (at % 9) + 8 - (at % 9)] ?? 0);
    const look = lookOf(pictureOf(tones, 4));
    expect(look).toMatch(/^[0-9a-f]{16}$/);
    expect(lookOf(pictureOf(brighter, 4))).toBe(look);
    expect(lookOf(pictureOf(tones, 75))).toBe(look);
    expect(isSamePicture(look, lookOf(pictureOf(mirrored, 4)))).toBe(false);
    expect(isSamePicture('00000000000003ff', '0000000000000000')).toBe(true);
    expect(isSamePicture('80000000000003ff', '0000000000000000')).toBe(false);
  });
});
