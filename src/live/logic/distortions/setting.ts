import { distortionKinds, distortionScales, type Distortion, type DistortionKind } from './distortion.ts';

const narrowSpace = '\u202f';
const minus = '\u2212';

/** Where all sliders stand, with the seed of noise and occluder: it makes the same pixels of the same photo. */
export interface DistortionSetting {
  readonly distortions: readonly Distortion[];
  /** A whole number, 0 to 2³¹ − 1. */
  readonly seed: number;
}

/** The sliders at their places of rest. */
export const untouched: readonly Distortion[] = [];

/** The strength of a kind, in its slider's unit; 0 where it is not set. */
export function strengthOf(distortions: readonly Distortion[], kind: DistortionKind): number {
  return distortions.find((one) => one.kind === kind)?.strength ?? 0;
}

/** A strength with its unit: "2.5 %", "−40°". */
export function formatStrength(kind: DistortionKind, strength: number): string {
  const rounded = Math.round(strength * 10) / 10;
  const number = `${rounded < 0 ? minus : ''}${Math.abs(rounded)}`;
  const { unit } = distortionScales[kind];
  return unit === '°' ? `${number}°` : `${number}${narrowSpace}${unit}`;
}

/** All that is set, for a person: "Occluder 40 %, Blur 2.5 %"; empty where nothing is. */
export function settingWords(distortions: readonly Distortion[]): string {
  return distortionKinds
    .map((kind) => ({ kind, strength: strengthOf(distortions, kind) }))
    .filter(({ strength }) => strength !== 0)
    .map(({ kind, strength }) => `${distortionScales[kind].label} ${formatStrength(kind, strength)}`)
    .join(', ');
}
