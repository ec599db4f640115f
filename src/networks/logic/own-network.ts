import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import { classCount } from '../../core/classes/class-ids.ts';
import { usualPadding } from '../../core/networks/input-form.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import type { GivenCard } from '../../files/network-card-format.ts';

/** Values that networks are usually fed with, as a card has them, by their words in the form. */
export const usualValues: Readonly<Record<string, NonNullable<GivenCard['input']>>> = {
  '0 to 1': { mean: 0, scale: 255 },
  '−1 to 1': { mean: 127.5, scale: 127.5 },
  '0 to 255': { mean: 0, scale: 1 },
  'as torchvision’s networks take it': {
    mean: [123.675, 116.28, 103.53],
    scale: [58.395, 57.12, 57.375],
    crop: 'resized-centre',
    cropPadding: usualPadding,
    resize: 'bilinear-antialiased',
  },
};

/** What a card of a person's own has to say and does not, each by its place: "input.size". */
export function lackingParts({ name, input = {}, output = {} }: GivenCard): readonly string[] {
  const parts = {
    name,
    'input.size': input.size,
    'input.mean': input.mean,
    'input.scale': input.scale,
    'output.classOffset': output.classOffset,
    'output.activation': output.activation,
  };
  return Object.entries(parts).flatMap(([place, value]) => (value === undefined ? [place] : []));
}

/** What a network got right of the shipped photos: by its first guess, and by one of five. */
export interface PhotoCheck {
  readonly photos: number;
  readonly hit1: number;
  readonly hit5: number;
}

/** So unlikely a count by chance is none by chance. */
const significance = 0.001;

/**
 * Whether guessing does as well: whether so many hits among five guesses come by chance alone with a probability of
 * 0.001 or more (one-sided binomial test against 5 of 1000).
 */
export function isAtChance({ hit5, photos }: PhotoCheck): boolean {
  const asMany = hit5 === 0 ? 1 : 1 - binomialCdf(hit5 - 1, photos, headlineDepth / classCount);
  return asMany >= significance;
}
