import { distortionScales, type DistortionKind } from './distortions/distortion.ts';
import { formatStrength } from './distortions/setting.ts';
import { breakingPoints, type SweepPoint } from './sweep.ts';

/**
 * What a sweep found, in one sentence.
 *
 * @param points in rising order of strength.
 * @param label the true class.
 * @param whole whether the whole range has been looked at, and closely where the class falls out.
 */
export function sweepFinding(
  kind: DistortionKind,
  points: readonly SweepPoint[],
  label: string,
  whole: boolean,
): string {
  const name = distortionScales[kind].label;
  if (!whole) return `${name}: looking along the slider for where “${label}” falls out of the five`;
  const broken = breakingPoints(points);
  if (broken.some(({ strength }) => strength === 0)) {
    return `“${label}” is not among the network’s five where ${name} is 0`;
  }
  if (broken.length === 0) {
    const places = `each of ${points.length} places ${rangeWords(kind)}`;
    return `${name}: “${label}” is among the network’s five at ${places}`;
  }
  const places = broken.map(({ strength }) => formatStrength(kind, strength)).join(' and at ');
  return `${name}: “${label}” falls out of the network’s five at ${places}`;
}

function rangeWords(kind: DistortionKind): string {
  const { least, most } = distortionScales[kind];
  return `from ${least < 0 ? formatStrength(kind, least) : '0'} to ${formatStrength(kind, most)}`;
}
