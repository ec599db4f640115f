import { pluralize } from '../../../core/text/pluralize.ts';
import { formatPercent, formatSeconds } from '../../../core/text/format-number.ts';
import { formatP } from '../../../figures/scoring/format-p.ts';
import { toYou, type Subject } from '../../../figures/scoring/addressed.ts';
import { part, type SentencePart } from '../../../figures/scoring/score-sentence.ts';
import { median } from '../../../figures/stats/quantile.ts';
import type { LoggedAnswer, TradeOffPoint } from './trade-off.ts';
import { fisherExact } from '../../../figures/stats/fisher-exact.ts';
import type { AnsweredPair } from './effort-log.ts';

/** Fewer answers than these say nothing about effort: four for each of five groups. */
export const leastAnswers = 20;

/** Differences that chance makes less often than this are called clear. */
const clearBelow = 0.05;

/** What error against time or practice shows, as a title. */
export function tradeOffFinding(
  curve: readonly TradeOffPoint[],
  by: 'seconds' | 'practised',
  person = toYou,
): string {
  const [who, miss] = [person.atStart, person.miss];
  const [least, most] = [curve[0], curve.at(-1)];
  if (!least || !most || least === most) return 'There is no curve yet';
  const p = fisherExact(errorsOf(most), errorsOf(least));
  const rises = most.error.estimate > least.error.estimate;
  const [few, many] = by === 'seconds' ? ['quickest', 'slowest'] : ['first', 'last'];
  const share = ({ error, images }: TradeOffPoint, which: string) =>
    `${formatPercent(error.estimate)} of the ${which} ${images}`;
  const numbers = `${miss} ${share(least, few)}, ${share(most, many)} (${test(p)})`;
  const shares = new Set(curve.map(({ error }) => error.estimate));
  if (shares.has(0) && shares.size === 1)
    return `${who} missed no image, neither of the ${few} nor of the ${many}`;
  if (shares.has(1) && shares.size === 1) return `${who} missed every image, the ${few} and the ${many}`;
  if (by === 'seconds') {
    if (least.seconds.estimate === most.seconds.estimate)
      return `${atStart(person.whose)} answers all took the same time`;
    if (p >= clearBelow) return `That time makes a difference is not shown: ${numbers}`;
    return `${atStart(miss)} ${rises ? 'more' : 'less'} where ${again(person, 'take')} longer${rises ? ' (harder images may take longer)' : ''}: ${numbers}`;
  }
  if (p >= clearBelow) return `That practice helps is not shown: ${numbers}`;
  return `${rises ? `${atStart(miss)} more as ${again(person, 'go')} on` : 'Practice shows'}: ${numbers}`;
}

/** What stands below the curve of error against time. */
export const timeCaveat =
  'Harder images take longer and are missed more often, so this curve cannot say what time itself does.';

/** The person once more in a sentence: "you take", or "they take". */
function again({ who }: Subject, verb: string): string {
  return `${who === toYou.who ? who : 'they'} ${verb}`;
}

function atStart(words: string): string {
  return words.replace(/^you/, 'You');
}

function errorsOf({ error, images }: TradeOffPoint) {
  return { count: Math.round(error.estimate * images), total: images };
}

/** By the exact test: these groups are small. */
function test(p: number): string {
  return `Fisher’s exact test, ${formatP(p)}`;
}

/** How both sides' errors went over a session, as a title: its two halves. */
export function runningFinding(pairs: readonly AnsweredPair[], person = toYou): string {
  const who = person.atStart;
  const middle = Math.floor(pairs.length / 2);
  const count = (part: readonly AnsweredPair[]) => part.filter(({ personHit }) => !personHit).length;
  const [first, second] = [pairs.slice(0, middle), pairs.slice(middle)];
  const missed = count(pairs);
  if (missed === 0) return `${who} missed no image, from the first to the last`;
  if (missed === pairs.length) return `${who} missed every image, from the first to the last`;
  const missesOf = (part: readonly AnsweredPair[]) => ({ count: count(part), total: part.length });
  const [before, after] = [missesOf(first), missesOf(second)];
  const p = fisherExact(after, before);
  const numbers =
    `${person.who} missed ${before.count} of the first ${before.total} and ${after.count} of the last ` +
    `${after.total} (${test(p)})`;
  if (p >= clearBelow) return `A change over the session is not shown: ${numbers}`;
  const rises = after.count / after.total > before.count / before.total;
  return `${who} missed ${rises ? 'more' : 'less'} as the session went on: ${numbers}`;
}

/** What the times show, as a title: what hits and misses take. */
export function timesFinding(log: readonly LoggedAnswer[]): string {
  const middle = (hit: boolean) => {
    const times = log.flatMap((answer) => (answer.hit === hit ? [answer.seconds] : []));
    return times.length > 0 ? formatSeconds(median(times)) : null;
  };
  const [right, wrong] = [middle(true), middle(false)];
  if (right && wrong) return `A hit took ${right}, a miss ${wrong} (medians)`;
  return `An image took ${formatSeconds(median(log.map(({ seconds }) => seconds)))} (median)`;
}

/** The effort of a session and its fruit in one sentence; it needs an answer. */
export function effortFinding(
  log: readonly Pick<LoggedAnswer, 'seconds' | 'hit'>[],
  person = toYou,
): readonly SentencePart[] {
  const misses = log.filter(({ hit }) => !hit).length;
  return [
    part(
      `${person.atStart} took ${formatSeconds(median(log.map(({ seconds }) => seconds)))} an image (median) and `,
    ),
    part(`missed ${misses === 0 ? 'none' : String(misses)} of ${log.length}`, 'person'),
    part('.'),
  ];
}

/**
 * On how many images the figures of effort stand, and which were left out.
 *
 * @param before images of earlier sessions: all that were answered, and those of them that could be missed.
 * @param isTimed whether each photo was shown for a time, so that it may not have been shown as asked.
 */
export function effortBasis(
  images: number,
  left: number,
  { earlier, missable }: { readonly earlier: number; readonly missable: number },
  person = toYou,
  isTimed = false,
): string {
  const helped = earlier - missable;
  const practice = `Practice counts ${pluralize(earlier, 'image')} of ${person.whose} earlier sessions too`;
  return [
    `The figures count ${pluralize(images, 'image')} of this session.`,
    left > 0
      ? `${left} left out: without a right answer that counts, ${isTimed ? 'answered with help, or not shown as asked' : 'or answered with help'}.`
      : '',
    earlier === 0
      ? ''
      : helped === 0
        ? `${practice}.`
        : `${practice}; ${helped} of them as practice alone, as the answer was shown or nothing says what is right.`,
  ]
    .filter(Boolean)
    .join(' ');
}
