import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestPool } from '#src/figures/observers/largest-pool.ts';

/** One digit an image: 1 is right, 0 wrong; `-` does not count. */
const people = (...answers: string[]) =>
  answers.map((own) => Int8Array.from(own, (one) => (one === '-' ? -1 : Number(one))));

const answersTo = (images: number, from = 0, to = images) =>
  Int8Array.from({ length: images }, (_, image) => (image >= from && image < to ? 1 : -1));

/** What the rule compares of a group, by hand: answers in common, people, and the first image counted from the end. */
function measures(group: readonly number[], all: readonly Int8Array[]): readonly [number, number, number] {
  const common = Array.from(all[0] ?? [], (_, image) => image).filter((image) =>
    group.every((at) => (all[at]?.[image] ?? -1) >= 0),
  );
  return [group.length * common.length, group.length, -(common[0] ?? Infinity)];
}

describe('the people who are pooled', () => {
  it.each<[string, string[], number[]]>([
    ['are all of them where these have the most answers in common', ['110', '-10', '010'], [0, 1, 2]],
    [
      'are those with the most answers in common',
      ['11-------', '11-------', '1-1111111', '--1111111'],
      [2, 3],
    ],
    [
      'are the larger group where answers are as many',
      ['111---', '111---', '---11-', '---11-', '---11-'],
      [2, 3, 4],
    ],
    ['are those with more images where groups are as large', ['1---', '0---', '-011', '-10-'], [2, 3]],
    ['are the first ones where groups are alike', ['1-', '0-', '-1', '-0'], [0, 1]],
    ['leave out a person without any image that counts', ['1', '0', '-'], [0, 1]],
    ['are all of them where no two have one in common', ['1--', '-1-', '--0'], [0, 1, 2]],
    ['are nobody where there is nobody', [], []],
  ])('%s', (_, answers, expected) => {
    expect(largestPool(people(...answers))).toEqual(expected);
  });

  it('are 29 with 60 images rather than 30 with the 2 of one who stopped', () => {
    const all = Array.from({ length: 30 }, (_, at) => answersTo(60, 0, at === 7 ? 2 : 60));
    expect(largestPool(all)).toEqual(all.map((_, at) => at).filter((at) => at !== 7));
  });

  it('are three with 120 images rather than four with 7, and two with 160 rather than three with 3', () => {
    const [long, short] = [answersTo(120), answersTo(120, 0, 7)];
    expect(largestPool([long, short, long, long])).toEqual([0, 2, 3]);
    expect(largestPool([answersTo(160, 0, 3), answersTo(160), answersTo(160)])).toEqual([1, 2]);
  });

  it('have as many answers in common as any group of up to five people', () => {
    const groupsOf = (count: number) =>
      Array.from({ length: 2 ** count }, (_, bits) =>
        Array.from({ length: count }, (__, at) => at).filter((at) => (bits >> at) & 1),
      ).filter((group) => group.length > 1);
    const many = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 14 }))
      .chain(([count, images]) =>
        fc.array(fc.int8Array({ minLength: images, maxLength: images, min: -2, max: 1 }), {
          minLength: count,
          maxLength: count,
        }),
      );
    fc.assert(
      fc.property(many, (all) => {
        const best = groupsOf(all.length)
          .map((group) => measures(group, all))
          .toSorted(([a, b, c], [x, y, z]) => x - a || y - b || z - c)[0];
        fc.pre((best?.[0] ?? 0) > 0);
        expect(measures(largestPool(all), all)).toEqual(best);
      }),
      { numRuns: 2000 },
    );
  });

  it('have many answers in common among 100 whose answers have holes here and there', () => {
    // Each of 100 lacks 5 of 500 images, each time others: no image was answered by all, and no two sets are alike.
    const all = Array.from({ length: 100 }, (_, at) =>
      answersTo(500).map((own, image) =>
        image % 100 === (at * 37 + Math.floor(image / 100) * 11) % 100 ? -1 : own,
      ),
    );
    const [answers] = measures(largestPool(all), all);
    expect(answers).toBeGreaterThan(12_000);
  });
});
