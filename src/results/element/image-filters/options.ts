import {
  errorCategory,
  type ErrorCategory,
  type ErrorCategoryId,
} from '../../../figures/errors/error-category.ts';
import { formatPercent } from '../../../core/text/format-number.ts';
import { standings } from '../../../figures/errors/image-case.ts';
import type { ImageQuery, ImageSort, ProbabilityRange } from '../../../figures/errors/image-query.ts';
import { imageSorts } from '../../../figures/errors/image-query.ts';
import { confidenceWords } from '../../../figures/errors/said-confidence.ts';
import type { ImageKind } from '../../../core/trials/challenge.ts';
import { confidences } from '../../../core/trials/trial-record.ts';
import { standingWords } from '../../../kit/element/trial-list/outcome-words.ts';

/** One choice of a list: what it puts into the query, and its words. */
export interface Option {
  readonly value: ImageQuery[keyof ImageQuery];
  readonly words: string;
}

/** The kinds of images, as groups. */
export const kindWords: Record<ImageKind, string> = {
  photo: 'photos',
  'cut-out': 'cut-outs',
  drawing: 'drawings',
  painting: 'paintings',
};

export const wrongSides: readonly Option[] = [
  { value: null, words: 'anyone' },
  { value: 'person', words: 'you' },
  { value: 'network', words: 'the network' },
];

/** How many guesses count; those of the headline are what no address says. */
export function depths(headline: number): readonly Option[] {
  return [5, 4, 3, 2, 1].map((depth) => ({
    value: depth === headline ? null : depth,
    words: depth === 5 ? 'all five' : depth === 1 ? 'the first' : `the first ${depth}`,
  }));
}

export const paces: readonly Option[] = [
  { value: null, words: 'any' },
  { value: 'quick', words: 'quickest quarter' },
  { value: 'slow', words: 'slowest quarter' },
];

export const lists: readonly Option[] = [
  { value: null, words: 'any' },
  { value: 'with-truth', words: 'has the truth' },
  { value: 'without-truth', words: 'lacks the truth' },
];

/** How sure the person was of the first guess. */
export const saidOptions: readonly Option[] = [
  { value: null, words: 'any' },
  ...confidences.map((value) => ({ value, words: confidenceWords[value].toLowerCase() })),
];

export const standingOptions: readonly Option[] = [
  { value: null, words: 'every image' },
  ...standings.map((value) => ({ value, words: standingWords[value] })),
];

const sortTexts: Record<ImageSort, string> = {
  order: 'order of showing',
  'network-surprise': 'surprise: network sure and wrong',
  'person-surprise': 'surprise: you quick and wrong',
  slowest: 'time, slowest first',
  quickest: 'time, quickest first',
  surest: 'probability, surest first',
  'least-sure': 'probability, least sure first',
};

export const sortWords: readonly Option[] = imageSorts.map((value) => ({ value, words: sortTexts[value] }));

/** The reasons to choose from; one that an address asks for beyond them comes last. */
export function reasons(found: readonly ErrorCategory[], asked: ErrorCategoryId | null): readonly Option[] {
  const known = asked === null || found.some(({ id }) => id === asked);
  const all = known ? found : [...found, errorCategory(asked)];
  return [{ value: null, words: 'any reason' }, ...all.map(({ id, label }) => ({ value: id, words: label }))];
}

const fifths: readonly ProbabilityRange[] = [0, 0.2, 0.4, 0.6, 0.8].map((above) => ({
  above,
  upTo: Math.round(10 * above + 2) / 10,
}));

/** The ranges to choose from; one that an address asks for beyond them comes last. */
export function probabilities(asked: ProbabilityRange | null): readonly Option[] {
  const known = fifths.some(({ above, upTo }) => above === asked?.above && upTo === asked.upTo);
  const ranges = asked && !known ? [...fifths, asked] : fifths;
  return [
    { value: null, words: 'any' },
    ...ranges.map((value) => ({
      value,
      words: `${Math.round(100 * value.above)} to ${formatPercent(value.upTo).replace('.0', '')}`,
    })),
  ];
}
