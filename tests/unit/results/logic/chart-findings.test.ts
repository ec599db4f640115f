import { describe, expect, it } from 'vitest';
import { calibrationByKind, calibrationFinding } from '#src/results/logic/chart-findings.ts';
import { calibration } from '#src/figures/stats/calibration.ts';

/** Forecasts of a probability, and how many of them were right. */
const told = (probability: number, images: number, right: number) =>
  Array.from({ length: images }, (_, at) => ({ probability, right: at < right }));
describe('how well a network knows when it is right', () => {
  it('is not well where two kinds of image are off and cancel out', () => {
    const kinds = [
      ...told(0.95, 80, 60).map((one) => ({ ...one, kind: 'photo' as const })),
      ...told(0.4, 60, 39).map((one) => ({ ...one, kind: 'drawing' as const })),
    ];
    const byKind = calibrationByKind(kinds);
    expect(byKind).toMatchObject([
      { kind: 'photos', images: 80, right: { estimate: 0.75 } },
      { kind: 'drawings', images: 60, right: { estimate: 0.65 } },
    ]);
    expect(calibrationFinding(calibration(kinds) ?? expect.fail(), byKind)).toMatch(
      /, but not by kind of image: on photos it says 95\.0.%, and is right on 75\.0.%; on drawings it says 40\.0/,
    );
  });

  it('knows no kind of images without one', () => {
    expect(calibrationByKind(told(0.9, 5, 5).map((one) => ({ ...one, kind: null })))).toEqual([]);
  });
});
