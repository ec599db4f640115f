import { formatPercent, formatSeconds } from '../formats/format-number.ts';
import { formatP } from '../scoring/format-p.ts';
import { median } from '../stats/median.ts';
import type { LoggedAnswer, TradeOffPoint } from '../stats/trade-off.ts';
import { fisherExact } from '../stats/fisher-exact.ts';
import { bimodality, uniformBimodality } from './bimodality.ts';
import type { AnsweredPair } from './effort-log.ts';

/** Fewer answers than these say nothing about effort: four for each of five groups. */
export const leastAnswers = 20;

/** Differences that chance makes less often than this are called clear. */
const clearBelow = 0.05;

/** What error against time or practice shows, as a title. */
export function tradeOffFinding(curve: readonly TradeOffPoint[], by: 'seconds' | 'practised'): string {
  const [least, most] = [curve[0], curve.at(-1)];
  if (!least || !most || least === most) return 'There is no curve yet';
  const p = fisherExact(errorsOf(most), errorsOf(least));
  const rises = most.error.estimate > least.error.estimate;
  const [few, many] = by === 'seconds' ? ['quickest', 'slowest'] : ['first', 'last'];
  const part = ({ error, images }: TradeOffPoint, which: string) =>
    `${formatPercent(error.estimate)} of the ${which} ${String(images)}`;
  const numbers = `you miss ${part(least, few)}, ${part(most, many)} (${test(p)})`;
  const shares = new Set(curve.map(({ error }) => error.estimate));
  if (shares.has(0) && shares.size === 1)
    return `You missed no image, neither of the ${few} nor of the ${many}`;
  if (shares.has(1) && shares.size === 1) return `You missed every image, the ${few} and the ${many}`;
  if (by === 'seconds') {
    if (least.seconds.estimate === most.seconds.estimate) return 'Your times do not differ';
    if (p >= clearBelow) return `That time makes a difference is not shown: ${numbers}`;
    return `You miss ${rises ? 'more' : 'less'} where you take longer: ${numbers}`;
  }
  if (p >= clearBelow) return `That practice helps is not shown: ${numbers}`;
  return `${rises ? 'You miss more as you go on' : 'Practice shows'}: ${numbers}`;
}

function errorsOf({ error, images }: TradeOffPoint) {
  return { count: Math.round(error.estimate * images), total: images };
}

/** By the exact test: these groups are small. */
function test(p: number): string {
  return `Fisher’s exact test, ${formatP(p)}`;
}

/** How both sides' errors went over a session, as a title: its two halves. */
export function runningFinding(pairs: readonly AnsweredPair[]): string {
  const middle = Math.floor(pairs.length / 2);
  const count = (part: readonly AnsweredPair[]) => part.filter(({ personHit }) => !personHit).length;
  const [first, second] = [pairs.slice(0, middle), pairs.slice(middle)];
  const missed = count(pairs);
  if (missed === 0) return 'You missed no image, from the first to the last';
  if (missed === pairs.length) return 'You missed every image, from the first to the last';
  const missesOf = (part: readonly AnsweredPair[]) => ({ count: count(part), total: part.length });
  const [before, after] = [missesOf(first), missesOf(second)];
  const p = fisherExact(after, before);
  const numbers =
    `you missed ${String(before.count)} of the first ${String(before.total)} and ${String(after.count)} of the last ` +
    `${String(after.total)} (${test(p)})`;
  if (p >= clearBelow) return `A change over the session is not shown: ${numbers}`;
  const rises = after.count / after.total > before.count / before.total;
  return `${rises ? 'You missed more as the session went on' : 'You missed less as the session went on'}: ${numbers}`;
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

/** Whether the times lean to two humps, in a sentence; null where that cannot be computed. */
export function humpsNote(log: readonly LoggedAnswer[]): string | null {
  const shape = bimodality(log.map(({ seconds }) => Math.log(Math.max(seconds, 0.1))));
  if (shape === null) return null;
  return (
    `Bimodality coefficient of the logarithms ${shape.toFixed(2)}: above ${uniformBimodality.toFixed(2)} the times may have ` +
    'two humps, as the article of 2014 found, but also a long tail, a limit or a few long pauses; the bars show which'
  );
}
