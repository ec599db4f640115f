import {
  distortionScales,
  sliderStep,
  type Distortion,
  type DistortionKind,
} from './distortions/distortion.ts';

/** What the network says of the true class at one place of a slider. */
export interface SweepPoint {
  readonly strength: number;
  /** The probability of the true class, 0..1. */
  readonly probability: number;
  /** Whether the true class is among the five. */
  readonly hit: boolean;
}

/**
 * The strengths at which a slider's range is looked at, 0 and both ends among them: in steps as equal as the slider's
 * own allows.
 */
export function sweepStrengths(kind: DistortionKind, steps: number): readonly number[] {
  const { least, most } = distortionScales[kind];
  const from = least < 0 ? -steps : 0;
  return Array.from({ length: steps - from + 1 }, (_, at) => {
    const place = at + from;
    return onSlider(kind, place < 0 ? (-place / steps) * least : (place / steps) * most);
  });
}

/** The nearest strength at which the slider itself can stand. */
function onSlider(kind: DistortionKind, strength: number): number {
  const places = Math.round(1 / sliderStep(kind));
  // No −0.
  return Math.round(strength * places) / places + 0;
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
  const firstMiss = (side: readonly SweepPoint[]) => side.find(({ hit }) => !hit);
  const [down, up] = outwards(points).map(firstMiss);
  return [down, up].flatMap((point, at) => (point && !(at === 1 && point === down) ? [point] : []));
}

/**
 * Where to look next, so that each breaking point becomes the very step of the slider at which the true class falls out:
 * half-way between the first miss and the last place before it; null where they are neighbours on the slider.
 *
 * @param points in rising order of strength, each a place of the slider.
 */
export function nextRefinement(kind: DistortionKind, points: readonly SweepPoint[]): number | null {
  for (const side of outwards(points)) {
    const miss = side.findIndex(({ hit }) => !hit);
    const [inside, outside] = [side[miss - 1], side[miss]];
    if (!inside || !outside) continue;
    const middle = onSlider(kind, (inside.strength + outside.strength) / 2);
    if (middle !== inside.strength && middle !== outside.strength) return middle;
  }
  return null;
}

/** Both sides of a range, each from 0 outwards: below, above. */
function outwards(points: readonly SweepPoint[]): readonly [readonly SweepPoint[], readonly SweepPoint[]] {
  return [
    points.filter(({ strength }) => strength <= 0).toReversed(),
    points.filter(({ strength }) => strength >= 0),
  ];
}
