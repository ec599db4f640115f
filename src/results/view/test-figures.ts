import { whyKappaUndefined } from '../../figures/observers/few-images.ts';
import {
  equivalenceConfidence,
  equivalenceMargin,
  equivalenceWords,
  pointsWords,
} from '../../figures/scoring/equivalence.ts';
import { pairedDifference } from '../../figures/stats/paired-table.ts';
import type { LinkedText, TestFigure } from '../element/test-figures/test-figures.ts';
import { formatFigure, formatSigned } from '../../core/text/format-number.ts';
import { consistencyFinding } from '../logic/chart-findings.ts';
import { formatP } from '../../figures/scoring/format-p.ts';
import type { PairFigures } from '../../figures/observers/pair-figures.ts';
import { toYou, type Subject } from '../../figures/scoring/addressed.ts';
import { endpoints, type ConfidenceInterval } from '../../figures/stats/wilson.ts';
import type { SessionId } from '../../core/trials/session.ts';
import { comparedLink } from './images-link.ts';

/** How the tests of a pair speak of its two, and what they say of these two alone. */
interface PairVoice {
  readonly first: Subject;
  /** "the network", or a name as it is shown. */
  readonly second: string;
  /** Which images McNemar's test takes. */
  readonly taken: string;
  /** What is said of the test of 2014 beside its name. */
  readonly of2014: string;
  /** The address of the images on which only one was right. */
  readonly differLink: string;
  /** What stands below the figures, beside what is said of every pair. */
  readonly notes: {
    readonly mcnemar: readonly LinkedText[];
    readonly difference: readonly LinkedText[];
    /** What follows the one-sided p of 2014. */
    readonly z: string;
    /** What κ says, where it says something. */
    readonly kappa: string;
    readonly images: readonly LinkedText[];
  };
}

/**
 * The tests of two observers as figures, the paired one first; nothing when they have no image in common.
 *
 * @param pair with its intervals by bootstrap.
 */
export function testFigures(
  pair: PairFigures,
  { first, second, taken, of2014, differLink, notes }: PairVoice,
): readonly TestFigure[] {
  const { mcnemarExact, mcnemarMidP, difference, differenceInterval } = pair;
  const { z, pOneSided, pTwoSided, kappa, kappaInterval } = pair;
  const interval90 = endpoints(pairedDifference(pair, equivalenceConfidence));
  if (mcnemarExact === null || mcnemarMidP === null || difference === null || !differenceInterval) return [];
  if (z === null || pOneSided === null || pTwoSided === null || kappa === null || !kappaInterval) return [];
  if (!interval90) return [];
  const they = first.theyBoth.toLowerCase();
  const alike = equivalenceWords(interval90);
  const noKappa = whyKappaUndefined(pair, first.both);
  return [
    {
      name: `Do ${they} differ by more than chance? (McNemar’s test, exact: on the same images, ${taken})`,
      value: formatP(mcnemarExact),
      beside: `less strict: mid-${formatP(mcnemarMidP)}`,
      notes: [...notes.mcnemar, differingNote(pair, they, differLink)],
    },
    {
      name: `How far apart are ${they}? (difference of the error rates, with Newcombe’s 95 % interval)`,
      value: `${formatSigned(100 * difference, 1)} points`,
      beside: pointsSpan(differenceInterval),
      notes: [differenceNote(difference, first, second), ...notes.difference],
    },
    {
      name: `Are ${they} about as good as each other, within ${pointsWords(equivalenceMargin)}? (equivalence: two one-sided tests at 5 %)`,
      value: alike.value,
      beside: alike.beside,
      notes: [alike.note],
    },
    {
      name: `The test of 2014 (two-proportion Z${of2014})`,
      value: `Z = ${Math.abs(z).toFixed(2)}, ${formatP(pTwoSided)}`,
      beside: 'two-sided',
      notes: [`One-sided, as in 2014: ${formatP(pOneSided)}.${notes.z}`],
    },
    {
      name: `Do ${they} fail on the same images? (error consistency κ: 0 as by chance, 1 on just the same)`,
      value: noKappa === null ? formatFigure(kappa, 2) : '–',
      beside: noKappa === null ? kappaInterval.map((end) => formatFigure(end, 2)).join(' to ') : '',
      notes: [noKappa ?? notes.kappa, ...notes.images],
    },
  ];
}

/** The tests of a session's person and network, who are the first and the second of the pair. */
export function sessionTests(id: SessionId, pair: PairFigures): readonly TestFigure[] {
  const { z, kappaInterval, onlyFirst, onlySecond, bothWrong } = pair;
  const [low, high] = kappaInterval ?? [0, 0];
  const missed = bothWrong === 1 ? 'One image missed by both' : `${bothWrong} images missed by both`;
  const voice: PairVoice = {
    first: toYou,
    second: 'the network',
    taken: 'only where you differ',
    of2014: '; in 2014: Z = 2.01, one-sided p = 0.022',
    differLink: comparedLink(id, { outcome: 'one-right' }),
    notes: {
      mcnemar: [],
      difference: [],
      z: ` ${direction(z ?? 0)}.`,
      kappa:
        onlyFirst + onlySecond === 0
          ? 'You were right and wrong on just the same images.'
          : consistencyFinding({ low, high }),
      images: bothWrong === 0 ? [] : [{ text: missed, href: comparedLink(id, { outcome: 'both-wrong' }) }],
    },
  };
  return testFigures(pair, voice);
}

/** An interval of a difference: "−1.0 to +3.0". */
export function pointsSpan(span: ConfidenceInterval): string {
  return span.map((end) => formatSigned(100 * end, 1)).join(' to ');
}

function differingNote({ onlyFirst, onlySecond }: PairFigures, they: string, href: string): LinkedText {
  const images = onlyFirst + onlySecond;
  if (images === 0) return `No image on which ${they} differ.`;
  return { text: `${images === 1 ? 'One image' : `${images} images`} on which ${they} differ`, href };
}

/** Which side the one-sided p speaks for: the one that misses fewer. */
function direction(z: number): string {
  if (z === 0) return 'Neither misses fewer';
  return z > 0
    ? 'It is for the network missing fewer than you'
    : 'It is for you missing fewer than the network';
}

function differenceNote(difference: number, { who, atStart, miss }: Subject, second: string): string {
  if (difference === 0) return `${atStart}${miss.slice(who.length)} as many as ${second}.`;
  return difference > 0
    ? `Above 0: ${miss} more than ${second}.`
    : `Below 0: ${second} misses more than ${who}.`;
}
