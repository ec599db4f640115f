import type { LinkedText } from '../../kit/element/chart/linked-text.ts';
import type { TestFigure } from '../element/test-figures/test-figures.ts';
import { formatFigure, formatSigned } from '../../core/text/format-number.ts';
import { consistencyFinding } from '../logic/chart-findings.ts';
import { formatP } from '../../figures/scoring/format-p.ts';
import { equivalenceWords, pointsWords, usualBounds } from '../../figures/scoring/equivalence-words.ts';
import type { PairedTable } from '../../figures/stats/paired-table.ts';
import type { SessionComparison } from '../logic/session-comparison.ts';
import { whyNoKappa } from '../../figures/scoring/why-no-kappa.ts';
import { equivalenceConfidence } from '../../figures/stats/equivalence.ts';
import { pairedDifference } from '../../figures/stats/paired-difference.ts';
import type { ProportionTest } from '../../figures/stats/two-proportion-z.ts';
import { ends, type Interval } from '../../figures/stats/wilson.ts';
import type { SessionId } from '../../core/trials/session.ts';
import { comparedLink } from './images-link.ts';

/**
 * The tests of a comparison as figures, the paired one first; nothing when there is no image.
 *
 * @param bounds how close together error rates have to lie to count as alike, 0..1, default 5 points.
 */
export function testFigures(
  id: SessionId,
  compared: Pick<SessionComparison, 'test' | 'table' | 'difference' | 'z' | 'kappa'>,
  bounds = usualBounds,
): readonly TestFigure[] {
  const { test, table, difference, z, kappa } = compared;
  const interval90 = ends(pairedDifference(table, equivalenceConfidence));
  if (!difference || !interval90 || !z || !kappa) return [];
  const alike = equivalenceWords(interval90, bounds);
  const noKappa = whyNoKappa(table, 'you');
  const differing = table.onlyFirst + table.onlySecond;
  return [
    {
      name: 'Do you differ by more than chance? (McNemar’s test, exact: on the same images, only where you differ)',
      value: formatP(test.exact),
      beside: `less strict: mid-${formatP(test.midP)}`,
      notes: [differingNote(id, differing)],
    },
    {
      name: 'How far apart are you? (difference of the error rates, with Newcombe’s 95 % interval)',
      value: `${formatSigned(100 * difference.estimate, 1)} points`,
      beside: `${formatSigned(100 * difference.low, 1)} to ${formatSigned(100 * difference.high, 1)}`,
      notes: [differenceNote(difference)],
    },
    {
      name: `Are you about as good as each other, within ${pointsWords(bounds)}? (equivalence: two one-sided tests at 5 %)`,
      value: alike.value,
      beside: alike.beside,
      notes: [alike.note],
    },
    {
      name: 'The test of 2014 (two-proportion Z; in 2014: Z = 2.01, one-sided p = 0.022)',
      value: `Z = ${Math.abs(z.z).toFixed(2)}, ${formatP(z.pTwoSided)}`,
      beside: 'two-sided',
      notes: [`One-sided, as in 2014: ${formatP(z.pOneSided)}. ${direction(z)}.`],
    },
    {
      name: 'Do you fail on the same images? (error consistency κ: 0 as by chance, 1 on just the same)',
      value: noKappa === null ? formatFigure(kappa.estimate, 2) : '–',
      beside: noKappa === null ? `${formatFigure(kappa.low, 2)} to ${formatFigure(kappa.high, 2)}` : '',
      notes: [noKappa ?? consistencyNote(table, kappa), ...bothMissed(id, table.bothWrong)],
    },
  ];
}

function consistencyNote({ onlyFirst, onlySecond }: PairedTable, kappa: Interval): string {
  if (onlyFirst + onlySecond === 0) return 'You were right and wrong on just the same images.';
  return consistencyFinding(kappa);
}

function differingNote(id: SessionId, images: number): LinkedText {
  if (images === 0) return 'No image on which you differ.';
  const text = images === 1 ? 'One image on which you differ' : `${images} images on which you differ`;
  return { text, href: comparedLink(id, { outcome: 'one-right' }) };
}

function bothMissed(id: SessionId, images: number): readonly LinkedText[] {
  if (images === 0) return [];
  const text = images === 1 ? 'One image missed by both' : `${images} images missed by both`;
  return [{ text, href: comparedLink(id, { outcome: 'both-wrong' }) }];
}

/** Which side the one-sided p speaks for: the one that misses fewer. */
function direction({ z }: ProportionTest): string {
  if (z === 0) return 'Neither misses fewer';
  return z > 0
    ? 'It is for the network missing fewer than you'
    : 'It is for you missing fewer than the network';
}

function differenceNote({ estimate }: Interval): string {
  if (estimate === 0) return 'You miss as many as the network.';
  return estimate > 0
    ? 'Above 0: you miss more than the network.'
    : 'Below 0: the network misses more than you.';
}
