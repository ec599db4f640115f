import { compareFiles } from '#tests/unit/figures/observers/compare-files.ts';
import { describe, expect, it } from 'vitest';
import { parseTruthFile } from '#src/files/formats/parse-truth-file.ts';
import { ObserverBuilder } from '#src/core/observers/observer-builder.ts';
import { outcomes } from '#src/figures/observers/score-observers.ts';
import { TruthRows } from '#src/core/truth/truth-rows.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver, type SampleAnswer } from '#tests/unit/core/observers/build-observer.ts';
import { compareObservers, leaveOut } from '#src/figures/observers/leave-out.ts';

const catalogue = shippedCatalogue();

/** An observer that errs on images from..to−1 of the given number. */
function erring(name: string, images: number, from: number, to: number) {
  return buildObserver(
    { name },
    Array.from({ length: images }, (_, image): SampleAnswer => [
      String(image),
      [image >= from && image < to ? 1 : 0],
      0,
    ]),
  );
}

describe('two observers', () => {
  it('of 2014, GoogLeNet and the first annotator, come out as published', () => {
    const { observers, pairs } = compareObservers(
      [erring('GoogLeNet', 1500, 0, 102), erring('person', 1500, 60, 136)],
      catalogue,
    );
    expect(observers.map(({ n, errors }) => [n, errors])).toEqual([
      [1500, 102],
      [1500, 76],
    ]);
    const [pair] = pairs;
    expect(pair).toMatchObject({ n: 1500, bothRight: 1364, onlyFirst: 34, onlySecond: 60, bothWrong: 42 });
    expect(pair?.z).toBeCloseTo(2.009303, 6);
    expect(pair?.pOneSided).toBeCloseTo(0.022252, 6);
    expect(pair?.difference).toBeCloseTo(26 / 1500, 12);
  });

  it('are compared on common images only, and each counted on all its own', () => {
    const { observers, pairs, unmatched } = compareObservers(
      [
        buildObserver({ name: 'a' }, [
          ['x', [0], 0],
          ['y', [1], 0],
          ['z', [1], 0],
        ]),
        buildObserver({ name: 'b' }, [
          ['y', [0]],
          ['z', [1]],
        ]),
      ],
      catalogue,
    );
    expect(observers.map(({ n, errors }) => [n, errors])).toEqual([
      [3, 2],
      [2, 1],
    ]);
    expect(pairs[0]).toMatchObject({ n: 2, bothRight: 0, onlyFirst: 0, onlySecond: 1, bothWrong: 1 });
    expect(unmatched).toEqual([['x'], []]);
  });

  it('without a common image have counts of 0 and no figures, and no NaN', () => {
    const { pairs } = compareObservers(
      [buildObserver({ name: 'a' }, [['x', [0], 0]]), buildObserver({ name: 'b' }, [['y', [0], 0]])],
      catalogue,
    );
    expect(pairs[0]).toEqual({
      first: 'a',
      second: 'b',
      ...{ n: 0, bothRight: 0, onlyFirst: 0, onlySecond: 0, bothWrong: 0 },
      ...{
        z: null,
        pOneSided: null,
        pTwoSided: null,
        mcnemarExact: null,
        mcnemarMidP: null,
        mcnemarChi2: null,
      },
      ...{ difference: null, differenceInterval: null, differenceBootstrap: null },
      ...{ kappa: null, kappaInterval: null, kappaConditions: null, kappaPooled: null },
      ...{ strata: [], otherConditions: 0 },
    });
  });

  it('who are always right agree, without a division by zero', () => {
    const { pairs } = compareObservers([erring('a', 10, 0, 0), erring('b', 10, 0, 0)], catalogue);
    expect(pairs[0]).toMatchObject({
      z: 0,
      pTwoSided: 1,
      mcnemarExact: 1,
      difference: 0,
      kappa: 1,
      kappaInterval: [1, 1],
    });
  });
});

describe('an observer', () => {
  it('is right when the truth is among five guesses', () => {
    const scored = compareObservers(
      [
        buildObserver({}, [
          ['x', [9, 8, 7, 6, 0], 0],
          ['y', [], 0],
        ]),
      ],
      catalogue,
    );
    expect([...(scored.outcomes[0] ?? [])]).toEqual([outcomes.right, outcomes.wrong]);
    expect(scored.pairs).toEqual([]);
  });

  it('is not counted where nothing says what is right, nor where the answer was shown before', () => {
    const builder = new ObserverBuilder({ name: 'a', kind: 'person', naming: 'file' });
    builder.add('x', [0], { truth: 0 });
    builder.add('y', [0], { truth: 0, assisted: true });
    builder.add('z', [0]);
    expect(compareObservers([builder.build()], catalogue).observers[0]).toMatchObject({
      n: 1,
      errors: 0,
      withoutTruth: 1,
      assisted: 1,
    });
  });

  it('is not counted where the view was not as asked, and is left out with that as reason where nothing else is left', () => {
    const builder = new ObserverBuilder({ name: 'a', kind: 'person', naming: 'file' });
    builder.add('x', [0], { truth: 0, spoiled: true });
    builder.add('y', [0], { truth: 0, spoiled: true, assisted: true });
    const { gathered, comparison } = compareFiles([{ file: 'a.csv', observers: [builder.build()] }]);
    expect(comparison.observers[0]).toMatchObject({ n: 0, assisted: 1, spoiled: 1 });
    expect(leaveOut(comparison, gathered, null, null).leftOut.map(({ reason }) => reason)).toEqual([
      '1 image answered after the answer or the prediction was shown; 1 image not shown as asked',
    ]);
  });

  it('is graded by ReaL labels where they are given, and not counted where they are empty', () => {
    const observer = buildObserver({}, [
      ['x', [3], 0],
      ['y', [1], 1],
      ['z', [1], 1],
    ]);
    const truth = { kind: 'real', file: 'r', lists: [[2, 3], [], [4]] } as const;
    const { observers } = compareObservers([observer], catalogue, { truth: truth as never });
    expect(observers[0]).toMatchObject({ n: 2, errors: 1, withoutTruth: 1 });
  });

  it('in other words is right where the answer equals the category, whatever a truth file says', () => {
    const observer = buildObserver({ labels: ['dog', 'cat'] }, [
      ['x', [0], 0],
      ['y', [0], 1],
      ['z', [], 1],
    ]);
    const truth = { kind: 'by-name', file: 't', rows: new TruthRows() } as const;
    expect(compareObservers([observer], catalogue, { truth }).observers[0]).toMatchObject({
      n: 3,
      errors: 2,
    });
  });

  it('keeps what its own file says on images that a truth file does not name', () => {
    const observers = [
      buildObserver({ name: 'ada' }, [
        ['x', [0], 0],
        ['y', [1], 1],
      ]),
      buildObserver({ name: 'net' }, [
        ['y', [2]],
        ['z', [3]],
      ]),
      buildObserver({ name: 'far' }, [['w', [0], 0]]),
    ];
    const truth = parseTruthFile('t.csv', 'file_name,class_index\ny.jpg,2\nz.jpg,3\n', catalogue);
    const compared = compareObservers(observers, catalogue, { truth });
    expect(compared.observers).toMatchObject([
      { n: 2, errors: 1, withoutTruth: 0 },
      { n: 2, errors: 0, withoutTruth: 0 },
      { n: 1, errors: 0, withoutTruth: 0 },
    ]);
    expect(compared.inTruth).toEqual([1, 2, 0]);
    expect(compareObservers(observers, catalogue).inTruth).toEqual([null, null, null]);
  });

  it('without any image that counts has no rate', () => {
    expect(compareObservers([buildObserver({}, [['x', [0]]])], catalogue).observers[0]).toMatchObject({
      n: 0,
      errorRate: null,
      wilson: null,
    });
  });
});
