import type { TestFigure } from '../../results/element/test-figures/test-figures.ts';
import { formatFigure, formatSigned } from '../../core/text/format-number.ts';
import { correctedWords, type PairTests } from '../../figures/observers/holm-of-pairs.ts';
import type { PairFigures } from '../../figures/observers/pair-figures.ts';
import { equivalenceWords, pointsWords, usualBounds } from '../../figures/scoring/equivalence-words.ts';
import { formatP } from '../../figures/scoring/format-p.ts';
import { whyNoKappa } from '../../figures/scoring/why-no-kappa.ts';
import { equivalenceConfidence } from '../../figures/stats/equivalence.ts';
import { pairedDifference } from '../../figures/stats/paired-difference.ts';
import { ends } from '../../figures/stats/wilson.ts';
import { kappaWords } from '../../figures/observers/conditions.ts';
import { choiceLink } from './choice-link.ts';

/** What else the figures of a pair say. */
interface PairOptions {
  readonly bounds?: number;
  readonly tested?: Omit<PairTests, 'corrected'>;
  readonly corrected?: number | null;
}

/**
 * The tests of two observers as figures, the paired one first; nothing when they have no image in common.
 *
 * @param shown both names as they are shown.
 * @param options `bounds`: how close together error rates have to lie to count as alike, 0..1, default 5 points; `tested` and
 *   `corrected`: of which pairs this is one, and its p corrected for them.
 */
export function pairFigures(
  pair: PairFigures,
  [first, second]: readonly [string, string],
  { bounds = usualBounds, tested = { family: 'all', tests: 1 }, corrected = null }: PairOptions = {},
): readonly TestFigure[] {
  const { mcnemarExact, mcnemarMidP, difference, differenceInterval, z, pOneSided, pTwoSided } = pair;
  const { kappa, kappaInterval, differenceBootstrap } = pair;
  if (mcnemarExact === null || mcnemarMidP === null || difference === null || !differenceInterval) return [];
  if (z === null || pOneSided === null || pTwoSided === null || kappa === null || !kappaInterval) return [];
  if (!differenceBootstrap) return [];
  const noKappa = whyNoKappa(pair, 'them');
  const interval90 = ends(pairedDifference(pair, equivalenceConfidence));
  if (!interval90) return [];
  const alike = equivalenceWords(interval90, bounds);
  const many = correctedWords(corrected, tested, formatP);
  const differing = pair.onlyFirst + pair.onlySecond;
  return [
    {
      name: 'Do they differ by more than chance? (McNemar’s test, exact: on the same images, only where one was right and the other wrong)',
      value: formatP(mcnemarExact),
      beside: `less strict: mid-${formatP(mcnemarMidP)}`,
      notes: [
        ...(many === '' ? [] : [`${many}.`]),
        differing === 0
          ? 'No image on which they differ.'
          : {
              text:
                differing === 1
                  ? 'One image on which they differ'
                  : `${differing} images on which they differ`,
              href: choiceLink({ kind: 'pair', first: pair.first, second: pair.second, part: 'differ' }),
            },
      ],
    },
    {
      name: 'How far apart are they? (difference of the error rates, with Newcombe’s 95 % interval)',
      value: `${formatSigned(100 * difference, 1)} points`,
      beside: span(differenceInterval, (end) => formatSigned(100 * end, 1)),
      notes: [
        differenceNote(difference, first, second),
        `By bootstrap over the images, 2000 samples: ${span(differenceBootstrap, (end) => formatSigned(100 * end, 1))}. Both intervals hold for these two on other images like these. What other people would do, no pair can tell: groups of people can.`,
      ],
    },
    {
      name: `Are they about as good as each other, within ${pointsWords(bounds)}? (equivalence: two one-sided tests at 5 %)`,
      value: alike.value,
      beside: alike.beside,
      notes: [alike.note],
    },
    {
      name: 'The test of 2014 (two-proportion Z, as if the images were different ones)',
      value: `Z = ${Math.abs(z).toFixed(2)}, ${formatP(pTwoSided)}`,
      beside: 'two-sided',
      notes: [`One-sided, as in 2014: ${formatP(pOneSided)}.`],
    },
    {
      name: 'Do they fail on the same images? (error consistency κ: 0 as by chance, 1 on just the same)',
      value: noKappa === null ? formatFigure(kappa, 2) : '–',
      beside: noKappa === null ? span(kappaInterval, (end) => formatFigure(end, 2)) : '',
      notes: [
        noKappa ?? `95 % interval from 2000 bootstrap samples of the ${pair.n} images.`,
        ...kappaWords(pair),
      ],
    },
  ];
}

function differenceNote(difference: number, first: string, second: string): string {
  if (difference === 0) return `${first} misses as many as ${second}.`;
  return difference > 0
    ? `Above 0: ${first} misses more than ${second}.`
    : `Below 0: ${second} misses more than ${first}.`;
}

function span([low, high]: readonly [number, number], format: (end: number) => string): string {
  return `${format(low)} to ${format(high)}`;
}
