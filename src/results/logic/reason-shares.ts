import { formatPercent } from '../../core/text/format-number.ts';
import { ends } from '../../figures/report/markup.ts';
import { type Subject, toYou } from '../../figures/scoring/addressed.ts';
import { part, type SentencePart } from '../../figures/scoring/score-sentence.ts';
import { wilsonInterval, type Interval } from '../../figures/stats/wilson.ts';
import type { Cell, Table } from '../../figures/table.ts';
import {
  errorReasons,
  errorsOf2014,
  noneOfThese,
  type ErrorReason,
  type ErrorReasonId,
} from '../../figures/errors/error-reason.ts';
import { lookedAt, type Review } from '../../figures/errors/review.ts';
import type { SessionError } from '../../figures/errors/session-error.ts';
import type { Side } from '../../figures/errors/side.ts';

/** How often one reason stood behind a side's errors. */
interface ReasonShare {
  readonly reason: ErrorReason;
  readonly count: number;
  /** The share of the side's `reasoned` errors, with Wilson's interval; null when none was. */
  readonly interval: Interval | null;
  /** The share of 2014; null where no number was given. */
  readonly of2014: number | null;
}

/** One side's reasons: what every share stands on, and the shares in the order of the table. */
export interface SideShares {
  readonly side: Side;
  readonly errors: number;
  /** Errors that were given a reason, or "none of these"; a note or a contested label alone is none. */
  readonly reasoned: number;
  /** Those of them for which no reason fits. */
  readonly fitNone: number;
  readonly shares: readonly ReasonShare[];
}

/**
 * The share of each reason among a side's errors that were given one, or "none of these". An error can have several reasons, so the
 * shares may add up to more than 1.
 */
export function reasonShares(
  side: Side,
  errors: readonly SessionError[],
  reviews: readonly Review[],
): SideShares {
  const own = errors.filter((error) => error.side === side);
  const reasoned = lookedAt(own, reviews).filter(({ categories }) => categories.length > 0);
  const shares = errorReasons.map((reason): ReasonShare => {
    const count = reasoned.filter(({ categories }) => categories.includes(reason.id)).length;
    const then = reason.of2014[side];
    const of2014 = then === null ? null : then / errorsOf2014[side];
    return { reason, count, interval: wilsonInterval(count, reasoned.length), of2014 };
  });
  const fitNone = shares.find(({ reason }) => reason.id === noneOfThese)?.count ?? 0;
  return { side, errors: own.length, reasoned: reasoned.length, fitNone, shares };
}

/** More reasons than these with the same count are told as a number: none of them stands out. */
const mostNamed = 4;

/**
 * The reason that stood behind most of a side's errors, with its count: "fine-grained, 4 of 17". Several of the same
 * count are all named. Null where no reason was found.
 */
export function commonestWords({ reasoned, shares }: SideShares): string | null {
  const found = shares.filter(({ reason, count }) => count > 0 && reason.id !== noneOfThese);
  if (found.length === 0) return null;
  const most = Math.max(...found.map(({ count }) => count));
  const share = `${most} of ${reasoned}`;
  const names = found.filter(({ count }) => count === most).map(({ reason }) => reason.label);
  if (names.length > mostNamed) return `no one reason, ${names.length} have ${share} each`;
  const last = names.pop() ?? '';
  return names.length === 0 ? `${last}, ${share}` : `${names.join(', ')} and ${last}, ${share} each`;
}

/** What every share of a side stands on: "13 given a reason, 4 that fit none". */
export function reasonedWords({ reasoned, fitNone }: Pick<SideShares, 'reasoned' | 'fitNone'>): string {
  const given = `${reasoned - fitNone} given a reason`;
  return fitNone === 0 ? given : `${given}, ${fitNone} that fit${fitNone === 1 ? 's' : ''} none`;
}

const namesOf2014 = { person: 'Karpathy', network: 'GoogLeNet' };

/** The address of the images on which a side had a reason. */
export type ReasonLink = (side: Side, reason: ErrorReasonId) => string;

/** All reasons of each side, beside those of 2014. */
export function reasonTable(
  sides: readonly SideShares[],
  { atStart }: Subject,
  link?: ReasonLink,
): Pick<Table, 'columns' | 'rows'> {
  return {
    columns: [
      'reason',
      ...sides.flatMap(({ side, reasoned }) => [
        { name: `${side === 'person' ? atStart : 'Network'} of ${reasoned}`, side },
        `${namesOf2014[side]} 2014 of ${errorsOf2014[side]}`,
      ]),
    ],
    rows: errorReasons.map(({ id, label, of2014 }, at) => [
      label,
      ...sides.flatMap(({ side, shares }): readonly Cell[] => {
        const { count = 0, interval = null, of2014: then = null } = shares[at] ?? {};
        return [
          {
            text: interval ? withShare(count, interval.estimate) : count,
            ...(interval ? { beside: ends([interval.low, interval.high], formatPercent) } : {}),
            ...(link && count > 0 ? { href: link(side, id) } : {}),
          },
          then === null ? null : { text: of2014[side] ?? 0, beside: formatPercent(then) },
        ];
      }),
    ]),
  };
}

const withShare = (count: number, share: number) => `${count} (${formatPercent(share)})`;

/** Fewer errors with a reason than these make no finding: each of four is a quarter of every share already. */
const leastReasoned = 5;

/** What the reasons for both sides' errors say so far: first the person's shares, then the network's. */
export function reasonsFinding(
  [person, network]: readonly [SideShares, SideShares],
  about = toYou,
): readonly SentencePart[] {
  if (Math.max(person.reasoned, network.reasoned) < leastReasoned) {
    return [
      part(`${about.atStart} missed ${missed(person.errors)}`, 'person'),
      part(', '),
      part(`the network ${missed(network.errors)}`, 'network'),
      part('. Why?'),
    ];
  }
  return [
    part('What made '),
    part(`${about.who} miss`, 'person'),
    part(` most often: ${reasonWords(person)}. What made `),
    part('the network miss', 'network'),
    part(`: ${reasonWords(network)}.`),
  ];
}

/** That there is no error to give a reason for, as so many images that count were not missed. */
export function noErrorWords(images: number): string {
  if (images === 0) return 'There is no error to look at yet: no image counts so far.';
  const none = images === 1 ? 'The one image was not missed' : `None of the ${images} images was missed`;
  return `${none}: there is nothing to explain.`;
}

function reasonWords(shares: SideShares): string {
  if (shares.reasoned === 0) return 'not told yet';
  if (shares.reasoned < leastReasoned) return 'too few looked at to tell';
  return commonestWords(shares) ?? 'none of the reasons below';
}

function missed(errors: number): string {
  return errors === 0 ? 'none' : String(errors);
}
