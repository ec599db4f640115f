import { distortionScales, type Distortion, type DistortionKind } from './distortion.ts';

/** What the network says of the true class at one place of a slider. */
export interface SweepPoint {
  readonly strength: number;
  /** The probability of the true class, 0..1. */
  readonly probability: number;
  /** Whether the true class is among the five. */
  readonly hit: boolean;
}

/** The strengths at which a slider's range is looked at, in equal steps, 0 and both ends among them. */
export function sweepStrengths(kind: DistortionKind, steps: number): readonly number[] {
  const { least, most } = distortionScales[kind];
  const from = least < 0 ? -steps : 0;
  return Array.from({ length: steps - from + 1 }, (_, at) => {
    const place = at + from;
    return place < 0 ? (-place / steps) * least : (place / steps) * most;
  });
}

/** The distortions with one of them at another strength. */
export function withStrength(
  distortions: readonly Distortion[],
  kind: DistortionKind,
  strength: number,
): readonly Distortion[] {
  return [...distortions.filter((one) => one.kind !== kind), { kind, strength }];
}

/**
 * Where the true class falls out of the five: going from 0 outwards, the first strength at which it is not among them.
 * A range with two sides can have two such places; the list is empty when it holds everywhere.
 *
 * @param points in rising order of strength.
 */
export function breakingPoints(points: readonly SweepPoint[]): readonly SweepPoint[] {
  const outwards = (side: readonly SweepPoint[]) => side.find(({ hit }) => !hit);
  const up = outwards(points.filter(({ strength }) => strength >= 0));
  const down = outwards(points.filter(({ strength }) => strength <= 0).toReversed());
  return [down, up].flatMap((point, at) => (point && !(at === 1 && point === down) ? [point] : []));
}
