import { quoted } from '../../../core/text/visible-text.ts';
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

/** The sliders as an address says them, and what is wrong with it, as a sentence; null where nothing is. */
interface SaidDistortions {
  readonly distortions: readonly Distortion[];
  readonly problem: string | null;
}

/** Reads where an address wants the sliders to stand: `blur=2.5` says 2.5 % of blur. */
export function readDistortions(words: Readonly<Record<string, string>>): SaidDistortions {
  const said = Object.entries(words);
  const distortions = said.flatMap(([word, text]) => {
    const kind = distortionKinds.find((one) => one === word);
    return kind && isStrength(kind, text) ? [{ kind, strength: Number(text) }] : [];
  });
  const [word, text] = said.find(([one]) => !distortions.some(({ kind }) => kind === one)) ?? [];
  if (word === undefined) return { distortions, problem: null };
  const kind = distortionKinds.find((one) => one === word);
  const needs = kind
    ? `needs a number from ${distortionScales[kind].least} to ${distortionScales[kind].most}`
    : `can say ${distortionKinds.join(', ')}`;
  return { distortions, problem: `The link says ${quoted(`${word}=${text}`)}, and ${needs}.` };
}

function isStrength(kind: DistortionKind, text: string): boolean {
  const { least, most } = distortionScales[kind];
  const strength = Number(text);
  return /^-?\d+(\.\d+)?$/.test(text) && strength >= least && strength <= most;
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
