import { describe, expect, it } from 'vitest';
import { calibrationFinding } from '../../../../src/core/scoring/chart-findings.ts';
import { calibration } from '../../../../src/core/stats/calibration.ts';

/** So many forecasts of a probability, of which so many were right. */
const told = (probability: number, images: number, right: number) =>
  Array.from({ length: images }, (_, at) => ({ probability, right: at < right }));

const finding = (...forecasts: readonly ReturnType<typeof told>[]) => {
  const made = calibration(forecasts.flat());
  return made && calibrationFinding(made);
};

describe('how well a network knows when it is right', () => {
  it('is well where each level holds', () => {
    expect(finding(told(0.95, 80, 76), told(0.35, 40, 14))).toMatch(
      /^The network is about as sure as it is right: /,
    );
  });

  it('is not well where the levels are wrong and only their mean is right', () => {
    expect(finding(told(0.98, 51, 0), told(0.25, 69, 69))).toBe(
      'The network is as sure as it is right only over all (it says 56.0\u202f%, and is right on 57.5\u202f%): where it ' +
        'says 98.0\u202f%, it is right on 0.0\u202f%',
    );
  });
});
