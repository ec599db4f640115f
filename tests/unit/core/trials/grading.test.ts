import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import { realByImage } from '#src/results/logic/real-by-image.ts';
import { gradingBy, gradingRules, type GradingRule, type LabelSources } from '#src/core/trials/grading.ts';
import { compareSession } from '#src/results/logic/session-comparison.ts';
import { summarise } from '#src/figures/scoring/session-summary.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { Session } from '#src/core/trials/session.ts';
import { shippedCatalogue } from '../classes/shipped-catalogue.ts';
import { imageAt, named, sessionOf } from '#tests/unit/figures/errors/samples.ts';

const catalogue = shippedCatalogue();
const indexOf = (label: string) => catalogue.byWnid(named(catalogue, label)).index;

const session = sessionOf(catalogue, [
  ['goose', ['kit fox'], ['goose']],
  ['goose', ['goose'], ['meerkat']],
  ['strawberry', [], ['kit fox']],
  ['strawberry', ['strawberry'], ['strawberry']],
]);

function regrade(graded: Session, rule: GradingRule, sources: LabelSources) {
  const grading = gradingBy(rule, sources, catalogue);
  if (!grading) return null;
  const { images, personErrors, networkErrors } = summarise(graded, catalogue, grading);
  return { images, personErrors, networkErrors };
}

const none = { real: null, contested: new Set<ImageId>() };

/** ReaL labels: kit fox is right too on the first image, the third is excluded, the fourth unknown. */
const real = new Map<ImageId, readonly ClassIndex[]>([
  [imageAt(0), [indexOf('kit fox'), indexOf('goose')]],
  [imageAt(1), [indexOf('meerkat')]],
  [imageAt(2), []],
]);

describe('grading anew', () => {
  it('by the original label gives the headline', () => {
    const { images, personErrors, networkErrors } = summarise(session, catalogue);
    expect(regrade(session, 'original', none)).toEqual({
      images,
      personErrors,
      networkErrors,
    });
    expect({ images, personErrors, networkErrors }).toEqual({ images: 4, personErrors: 2, networkErrors: 2 });
  });

  it('by ReaL labels takes any of them, and leaves empty and unknown images out of both counts', () => {
    expect(regrade(session, 'real', { ...none, real })).toEqual({
      images: 2,
      personErrors: 1,
      networkErrors: 0,
    });
  });

  it('by ReaL labels is not possible before they are loaded', () => {
    expect(regrade(session, 'real', none)).toBeNull();
  });

  it('without contested images leaves them out for both sides', () => {
    const contested = new Set([imageAt(0), imageAt(2)]);
    expect(regrade(session, 'uncontested', { real: null, contested })).toEqual({
      images: 2,
      personErrors: 0,
      networkErrors: 1,
    });
  });

  it('never counts an assisted image', () => {
    const helped = {
      ...session,
      trials: session.trials.map((trial) => ({ ...trial, assistance: ['answer' as const] })),
    };
    for (const rule of gradingRules) {
      expect(regrade(helped, rule, { ...none, real })?.images).toBe(0);
    }
  });

  it('leaves no more images than there are, and no more errors than images', () => {
    fc.assert(
      fc.property(fc.subarray(session.order.slice()), fc.constantFrom(...gradingRules), (contested, rule) => {
        const graded = regrade(session, rule, { real, contested: new Set(contested) });
        expect(graded?.images).toBeLessThanOrEqual(4);
        expect(graded?.personErrors).toBeLessThanOrEqual(graded?.images ?? 0);
        expect(graded?.networkErrors).toBeLessThanOrEqual(graded?.images ?? 0);
      }),
    );
  });
});

describe('a comparison graded anew', () => {
  it('takes a guess of any ReaL label as a hit at its place, and counts the rest apart', () => {
    const grading = gradingBy('real', { ...none, real }, catalogue) ?? expect.fail();
    const compared = compareSession(session, null, catalogue, grading);
    expect(compared).toMatchObject({ images: 2, personErrors: 1, networkErrors: 0 });
    expect(compared.cases.map(({ standing }) => standing)).toEqual([
      'compared',
      'compared',
      'ungraded',
      'ungraded',
    ]);
    expect(compared.cases.map(({ person }) => person.rank)).toEqual([0, -1, -1, -1]);
    expect(compared.cases[0]?.right.map(({ label }) => label)).toEqual(['kit fox', 'goose']);
    expect(compared.personCurve.map(({ error }) => error.estimate)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
    expect(compared.byBranch.reduce((sum, { images }) => sum + images, 0)).toBe(2);
  });

  it('without contested images leaves them out of every figure', () => {
    const sources = { real: null, contested: new Set([imageAt(0)]) };
    const grading = gradingBy('uncontested', sources, catalogue) ?? expect.fail();
    const compared = compareSession(session, null, catalogue, grading);
    expect(compared).toMatchObject({ images: 3, personErrors: 1, networkErrors: 2 });
    expect(compared.cases[0]).toMatchObject({ standing: 'ungraded', outcome: null });
  });
});

describe('ReaL labels', () => {
  const labels = {
    kind: 'real',
    by: 'real',
    file: 'real.json',
    lists: [[1], [], [3, 4]] as ClassIndex[][],
  } as const;

  it('are found by the validation set’s number in an image’s id or file name', () => {
    const found = realByImage(labels, [
      { id: 'ILSVRC2012_val_00000003' as ImageId, file: 'a.jpg' },
      { id: 'abc' as ImageId, file: 'images/ILSVRC2012_val_00000002.JPEG' },
      { id: 'ILSVRC2012_val_00000009' as ImageId, file: 'b.jpg' },
      { id: '01ff9888' as ImageId, file: 'images/01ff9888.jpg' },
    ]);
    expect([...found]).toEqual([
      ['ILSVRC2012_val_00000003', [3, 4]],
      ['abc', []],
    ]);
  });
});
