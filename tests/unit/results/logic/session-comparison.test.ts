import { describe, expect, it } from 'vitest';
import { compareSession, splitBy } from '#src/results/logic/session-comparison.ts';
import {
  catalogue,
  classAt,
  sampleSession,
  type SampleAnswer,
} from '#tests/unit/figures/errors/sample-cases.ts';

const right = (truth: number): SampleAnswer => ({
  truth,
  person: [truth],
  network: { guesses: [truth], probability: 0.9 },
});

describe('the comparison of a session', () => {
  it('takes the person as the first: what the person errs more is above 0', () => {
    const answers = [
      ...Array.from({ length: 8 }, (_, index) => right(index)),
      { ...right(8), person: [9] },
      { ...right(9), person: [10] },
    ];
    const compared = compareSession(sampleSession(answers), null, catalogue);
    expect(compared).toMatchObject({ images: 10, personErrors: 2, networkErrors: 0 });
    expect(compared.pair.difference).toBeCloseTo(0.2);
    expect(compared.pair.z).toBeGreaterThan(0);
    expect(compared.pair.mcnemarExact).toBe(0.5);
    expect(compared.personCurve.map(({ error }) => error.estimate)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(compared.networkCurve[0]?.error.estimate).toBe(0);
    expect(compared.calibration?.expectedError).toBeCloseTo(0.1);
  });

  it('leaves images that were not shown as asked out of every figure', () => {
    const found = compareSession(
      sampleSession([right(0), { ...right(1), person: [2], fault: 'hidden' }]),
      null,
      catalogue,
    );
    expect(found.cases.map(({ standing }) => standing)).toEqual(['compared', 'spoiled']);
    expect(found).toMatchObject({ images: 1, personErrors: 0 });
  });

  it('leaves assisted images out of every figure', () => {
    const compared = compareSession(
      sampleSession([right(0), { ...right(1), person: [2], assisted: true }]),
      null,
      catalogue,
    );
    expect(compared).toMatchObject({ images: 1, personErrors: 0 });
    expect(compared.byBranch).toEqual([
      { key: classAt(0).branch, images: 1, personErrors: 0, networkErrors: 0 },
    ]);
  });

  it('of no image has no figure, and no NaN', () => {
    const compared = compareSession(sampleSession([]), null, catalogue);
    expect(compared).toMatchObject({
      images: 0,
      pair: { difference: null, z: null, mcnemarExact: null, kappa: null },
      personCurve: [],
      calibration: null,
      byKind: [],
    });
  });

  it('where nobody erred has a κ of 1', () => {
    const compared = compareSession(sampleSession([right(0), right(1)]), null, catalogue);
    expect(compared.pair.kappa).toBe(1);
    expect(JSON.stringify(compared)).not.toContain('NaN');
  });
});

describe('a split', () => {
  it('counts both sides in each group, the largest group first', () => {
    const { cases } = compareSession(
      sampleSession([right(0), { ...right(500), person: [1] }, right(501)]),
      null,
      catalogue,
    );
    expect(splitBy(cases, ({ position }) => (position === 0 ? 'first' : 'others'))).toEqual([
      { key: 'others', images: 2, personErrors: 1, networkErrors: 0 },
      { key: 'first', images: 1, personErrors: 0, networkErrors: 0 },
    ]);
  });
});
