import { type LinkWord, understand } from '../../../core/text/link-words.ts';
import type { Words } from '../../words/break/en.ts';

/** The ways to distort a photo, after the causes of error of 2014: filters, small objects, close-ups, occlusion. */
export const distortionKinds = [
  'rotate',
  'shrink',
  'zoom',
  'occlude',
  'blur',
  'noise',
  'contrast',
  'greyscale',
  'sepia',
  'vintage',
  'posterise',
  'edges',
] as const;
export type DistortionKind = (typeof distortionKinds)[number];

/**
 * A photo's longest side, in pixels, before it is distorted: more than every network that comes with Hit5 looks at. One that answers the
 * whole photo gives it slightly other probabilities.
 */
export const longestSide = 512;

/** One way to distort, with the strength that a slider gives it. */
export interface Distortion {
  readonly kind: DistortionKind;
  /** Within the range of its kind; 0 leaves the photo as it is. */
  readonly strength: number;
}

interface DistortionScale {
  readonly unit: '%' | '°';
  readonly least: number;
  readonly most: number;
}

/** The range of each slider, whose 0 is the untouched photo. */
export const distortionScales: Readonly<Record<DistortionKind, DistortionScale>> = {
  rotate: { unit: '°', least: -180, most: 180 },
  shrink: percent(92),
  zoom: percent(92),
  occlude: percent(90),
  blur: percent(8),
  noise: percent(60),
  contrast: percent(98),
  greyscale: percent(100),
  sepia: percent(100),
  vintage: percent(100),
  posterise: percent(100),
  edges: percent(100),
};

/** Slider places that are enough for steps of 1. */
const enoughPlaces = 40;

/** The step of a kind's slider, that a person can read: 1, or a tenth where the whole range is short. */
export function sliderStep(kind: DistortionKind): number {
  const { least, most } = distortionScales[kind];
  return most - least >= enoughPlaces ? 1 : 0.1;
}

function percent(most: number): DistortionScale {
  return { unit: '%', least: 0, most };
}

const narrowSpace = '\u202f';
const minus = '\u2212';

export interface DistortionSetting {
  readonly distortions: readonly Distortion[];
  /** A whole number, 0 to 2³¹ − 1. */
  readonly seed: number;
}

export const untouched: readonly Distortion[] = [];

/** The strength of a kind, in its slider's unit; 0 where it is not set. */
export function strengthOf(distortions: readonly Distortion[], kind: DistortionKind): number {
  return distortions.find((one) => one.kind === kind)?.strength ?? 0;
}

const sliderWords = Object.fromEntries(
  distortionKinds.map((kind): [string, LinkWord] => {
    const { least, most } = distortionScales[kind];
    const parse = (text: string) => {
      const strength = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
      return strength >= least && strength <= most ? strength : null;
    };
    return [kind, { needs: `a number from ${least} to ${most}`, parse }];
  }),
);

/** Where an address wants the sliders to stand, and what is wrong with it: `blur=2.5` says 2.5 % of blur. */
export function readDistortions(link: Readonly<Record<string, string>>) {
  const { words, problem } = understand(link, sliderWords);
  const distortions = Object.entries(words).map(([kind, text]): Distortion => {
    return { kind: kind as DistortionKind, strength: Number(text) };
  });
  return { distortions, problem };
}

/** A strength with its unit: "2.5 %", "−40°". */
export function formatStrength(kind: DistortionKind, strength: number): string {
  const rounded = Math.round(strength * 10) / 10;
  const number = `${rounded < 0 ? minus : ''}${Math.abs(rounded)}`;
  const { unit } = distortionScales[kind];
  return unit === '°' ? `${number}°` : `${number}${narrowSpace}${unit}`;
}

/** All that is set, for a person: "Occluder 40 %, Blur 2.5 %"; empty where nothing is. */
export function settingWords(distortions: readonly Distortion[], { kinds }: Words): string {
  return distortionKinds
    .map((kind) => ({ kind, strength: strengthOf(distortions, kind) }))
    .filter(({ strength }) => strength !== 0)
    .map(({ kind, strength }) => `${kinds[kind]} ${formatStrength(kind, strength)}`)
    .join(', ');
}
