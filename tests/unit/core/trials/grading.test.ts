import { describe, expect, it } from 'vitest';
import { originalLabels, withoutContested } from '#src/core/trials/grading.ts';
import { compareSession } from '#src/results/logic/session-comparison.ts';
import { summarise } from '#src/figures/scoring/session-summary.ts';
import { shippedCatalogue } from '../classes/shipped-catalogue.ts';
import { imageAt, sessionOf } from '#tests/unit/figures/errors/samples.ts';

const catalogue = shippedCatalogue();

const session = sessionOf(catalogue, [
  ['goose', ['kit fox'], ['goose']],
  ['goose', ['goose'], ['meerkat']],
  ['strawberry', [], ['kit fox']],
  ['strawberry', ['strawberry'], ['strawberry']],
]);

describe('grading without contested images', () => {
  it('leaves them out for both sides', () => {
    expect(summarise(session, catalogue)).toMatchObject({ images: 4, personErrors: 2, networkErrors: 2 });
    const grading = withoutContested(new Set([imageAt(0), imageAt(2)]));
    const left = summarise(session, catalogue, grading);
    expect(left).toMatchObject({ images: 2, personErrors: 0, networkErrors: 1 });
  });

  it('never counts an assisted image', () => {
    const helped = {
      ...session,
      trials: session.trials.map((trial) => ({ ...trial, assistance: ['answer' as const] })),
    };
    for (const grading of [originalLabels, withoutContested(new Set([imageAt(1)]))])
      expect(summarise(helped, catalogue, grading).images).toBe(0);
  });

  it('leaves them out of every figure of a comparison', () => {
    const grading = withoutContested(new Set([imageAt(0)]));
    const compared = compareSession(session, null, catalogue, grading);
    expect(compared).toMatchObject({ images: 3, personErrors: 1, networkErrors: 2 });
    expect(compared.cases[0]).toMatchObject({ standing: 'ungraded', outcome: null });
    expect(compared.byBranch.reduce((sum, { images }) => sum + images, 0)).toBe(3);
  });
});

it('takes a guess of any of several right classes as a hit at its place', () => {
  const first = session.trials[0] ?? expect.fail();
  const truths = [...first.guesses, first.truth ?? expect.fail()];
  const several = { ...session, trials: [{ ...first, truths }] };
  const compared = compareSession(several, null, catalogue);
  expect(compared).toMatchObject({ images: 1, personErrors: 0, networkErrors: 0 });
  expect(compared.cases[0]?.person.rank).toBe(0);
  expect(compared.cases[0]?.right.map(({ label }) => label)).toEqual(['kit fox', 'goose']);
  expect(compared.personCurve.map(({ error }) => error.estimate)).toEqual([0, 0, 0, 0, 0]);
});
