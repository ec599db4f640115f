import type { TestFigure } from '../../results/element/test-figures/test-figures.ts';
import { formatFigure, formatSigned } from '../../core/formats/format-number.ts';
import type { PairFigures } from '../../core/observers/pair-figures.ts';
import { formatP } from '../../core/scoring/format-p.ts';
import { whyNoKappa } from '../../core/scoring/why-no-kappa.ts';
import { choiceLink } from './choice-link.ts';

/**
 * The tests of two observers as figures, the paired one first; nothing when they have no image in common.
 *
 * @param shown both names as they are shown.
 */
export function pairFigures(
  pair: PairFigures,
  [first, second]: readonly [string, string],
): readonly TestFigure[] {
  const { mcnemarExact, mcnemarMidP, difference, differenceInterval, z, pOneSided, pTwoSided } = pair;
  const { kappa, kappaInterval } = pair;
  if (mcnemarExact === null || mcnemarMidP === null || difference === null || !differenceInterval) return [];
  if (z === null || pOneSided === null || pTwoSided === null || kappa === null || !kappaInterval) return [];
  const noKappa = whyNoKappa(pair, 'them');
  const differing = pair.onlyFirst + pair.onlySecond;
  return [
    {
      name: 'Do they differ by more than chance? (McNemar’s test, exact: on the same images, only where one was right and the other wrong)',
      value: formatP(mcnemarExact),
      beside: `less strict: mid-${formatP(mcnemarMidP)}`,
      notes: [
        differing === 0
          ? 'No image on which they differ.'
          : {
              text:
                differing === 1
                  ? 'One image on which they differ'
                  : `${String(differing)} images on which they differ`,
              href: choiceLink({ kind: 'pair', first: pair.first, second: pair.second, part: 'differ' }),
            },
      ],
    },
    {
      name: 'How far apart are they? (difference of the error rates, with Newcombe’s 95 % interval)',
      value: `${formatSigned(100 * difference, 1)} points`,
      beside: span(differenceInterval, (end) => formatSigned(100 * end, 1)),
      notes: [differenceNote(difference, first, second)],
    },
    {
      name: 'The test of 2014 (two-proportion Z, as if the images were different ones)',
      value: `Z = ${Math.abs(z).toFixed(2)}, ${formatP(pOneSided)}`,
      beside: '',
      notes: [`One-sided; two-sided ${formatP(pTwoSided)}.`],
    },
    {
      name: 'Do they fail on the same images? (error consistency κ: 0 as by chance, 1 on just the same)',
      value: noKappa === null ? formatFigure(kappa, 2) : '–',
      beside: noKappa === null ? span(kappaInterval, (end) => formatFigure(end, 2)) : '',
      notes: [noKappa ?? `95 % interval from 2000 bootstrap samples of the ${String(pair.n)} images.`],
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
