import {
  distortionScales,
  sliderStep,
  type Distortion,
  type DistortionKind,
  formatStrength,
} from './distortions/distortion.ts';
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import type { Words } from '../words/break/en.ts';

export interface SweepPoint {
  readonly strength: number;
  /** The probability of the true class, 0..1. */
  readonly probability: number;
  readonly hit: boolean;
}

/** The strengths at which a slider's range is looked at, 0 and both ends among them. */
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

export function withStrength(
  distortions: readonly Distortion[],
  kind: DistortionKind,
  strength: number,
): readonly Distortion[] {
  return [...distortions.filter((one) => one.kind !== kind), { kind, strength }];
}

/**
 * Going from 0 outwards, the first strengths at which the true class is not among the five: two where the range has two sides, none where
 * it holds everywhere.
 * @param points in rising order of strength.
 */
export function breakingPoints(points: readonly SweepPoint[]): readonly SweepPoint[] {
  const firstMiss = (side: readonly SweepPoint[]) => side.find(({ hit }) => !hit);
  const [down, up] = outwards(points).map(firstMiss);
  return [down, up].flatMap((point, at) => (point && !(at === 1 && point === down) ? [point] : []));
}

/**
 * Where to look next, so that each breaking point becomes the very step of the slider at which the class falls out; null where all are.
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

/** The places of a range, each once, so that its shape is seen early: the ends first, then ever finer between them. */
export function coarseToFine<Place>(places: readonly Place[]): readonly Place[] {
  const order: number[] = [];
  const seen = new Set<number>();
  const add = (at: number) => {
    if (seen.has(at)) return;
    seen.add(at);
    order.push(at);
  };
  const last = places.length - 1;
  if (last >= 0) [0, last].forEach(add);
  for (let step = 2 ** Math.floor(Math.log2(Math.max(1, last))); step >= 1; step /= 2) {
    for (let at = step; at < last; at += step) add(at);
  }
  return order.map((at) => places[at] as Place);
}

/**
 * @param points in rising order of strength.
 * @param whole whether the whole range has been looked at, and closely where the class falls out.
 */
export function sweepFinding(
  kind: DistortionKind,
  points: readonly SweepPoint[],
  label: string,
  whole: boolean,
  { kinds, sweep }: Words,
): string {
  const name = kinds[kind];
  if (!whole) return sweep.looking(name, label);
  const broken = breakingPoints(points);
  if (broken.some(({ strength }) => strength === 0)) {
    return sweep.notAtZero(name, label);
  }
  if (broken.length === 0) {
    const { least, most } = distortionScales[kind];
    const from = least < 0 ? formatStrength(kind, least) : '0';
    return sweep.always(name, label, points.length, from, formatStrength(kind, most));
  }
  return sweep.out(
    name,
    label,
    broken.map(({ strength }) => formatStrength(kind, strength)),
  );
}

/** What a network that was asked for all classes says of one: its probability 0..1, and whether it is among the five. */
export function truthOf(
  { guesses }: Prediction,
  truth: ClassIndex,
): { readonly probability: number; readonly hit: boolean } {
  const rank = guesses.findIndex(({ classIndex }) => classIndex === truth);
  return { probability: guesses[rank]?.probability ?? 0, hit: rank >= 0 && rank < headlineDepth };
}
