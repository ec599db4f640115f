import { describe, expect, it } from 'vitest';
import type { ClassIndex, Wnid } from '#src/core/classes/class-ids.ts';
import { matchImages } from '#src/figures/observers/match-images.ts';
import type { Observer } from '#src/core/observers/observer.ts';
import { answersOfFiles, answersOfTruth } from '#src/figures/observers/right-answers.ts';
import { parseTruthFile } from '#src/files/formats/parse-truth-file.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

const catalogue = shippedCatalogue();
const val = (number: number) => `ILSVRC2012_val_${String(number).padStart(8, '0')}.JPEG`;
const observed = (...images: string[]) =>
  matchImages([
    buildObserver(
      {},
      images.map((image) => [image, [0]]),
    ),
  ]);
const real = (...lists: number[][]) =>
  ({ kind: 'real', by: 'real', file: 'real.json', lists: lists as ClassIndex[][] }) as const;
const ofFiles = (observers: readonly Observer[]) => answersOfFiles(matchImages(observers), observers);

describe("what is right, by the observers' own files,", () => {
  it('may stand in any of them', () => {
    const observers = [
      buildObserver({}, [
        ['a', [0], 7],
        ['b', [0]],
      ]),
      buildObserver({}, [
        ['a', [0]],
        ['b', [0], 8],
        ['c', [0]],
      ]),
    ];
    expect(ofFiles(observers)).toEqual([[7], [8], []]);
  });

  it('must be the same in all of them: else challenges are mixed', () => {
    const observers = [
      buildObserver({ name: 'ada' }, [['a', [0], 7]]),
      buildObserver({ name: '<i>bob</i>' }, [['a', [0], 8]]),
    ];
    expect(() => ofFiles(observers)).toThrow(
      'The files disagree on the class of “a”: class index 7 with “ada”, 8 with “<i>bob</i>”. They belong to different ' +
        'challenges, or one of them is wrong; a truth file settles it.',
    );
  });

  it('may be settled by a truth file, on the images that it names', () => {
    const observers = [
      buildObserver({}, [
        ['a', [0], 7],
        ['b', [0], 5],
      ]),
      buildObserver({}, [['a', [0], 8]]),
    ];
    expect(answersOfFiles(matchImages(observers), observers, [[9], []])).toEqual([[9], [5]]);
    expect(() => answersOfFiles(matchImages(observers), observers, [[], [9]])).toThrow('disagree');
  });

  it('does not depend on observers that answer in other words', () => {
    expect(ofFiles([buildObserver({ labels: ['dog'] }, [['a', [0], 0]])])).toEqual([[]]);
  });
});

describe('what is right, by a truth file,', () => {
  it('is found by name, with or without folder and ending', () => {
    const truth = parseTruthFile('t.csv', 'file,wnid\nx/a.JPEG,n01440764\nb,n01443537\n', catalogue);
    expect(answersOfTruth(observed('a', 'b.jpg', 'c.jpg'), truth, catalogue)).toEqual([[0], [1], []]);
  });

  const wnids = ['n01440764', 'n01443537', 'n01484850'] as Wnid[];
  const inOrder = { kind: 'in-order', file: 't.txt', wnids } as const;

  it('is found by the number of a validation image', () => {
    expect(answersOfTruth(observed(val(3), val(1)), inOrder, catalogue)).toEqual([[0], [2]]);
  });

  it('is found by rank where names say no number', () => {
    expect(answersOfTruth(observed('c', 'a', 'b'), inOrder, catalogue)).toEqual([[0], [1], [2]]);
  });

  it.each([
    [['a', 'b'], ', but there are 2 images, and their names do not say which'],
    [[val(4)], `, too few for “${val(4)}”: expected one for each of the 50000 images of the validation set`],
  ])('cannot be told for %j out of three lines', (images, reason) => {
    expect(() => answersOfTruth(observed(...images), inOrder, catalogue)).toThrow(
      `t.txt has 3 entries in file-name order${reason}`,
    );
  });

  it('may be several classes by ReaL labels, or none', () => {
    expect(answersOfTruth(observed(val(1), val(2)), real([1, 2], []), catalogue)).toEqual([[1, 2], []]);
  });
});
