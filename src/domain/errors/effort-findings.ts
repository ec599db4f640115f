import { formatPercent, formatSeconds } from '../formats/format-number.ts';
import { median } from '../stats/median.ts';
import type { LoggedAnswer, TradeOffPoint } from '../stats/trade-off.ts';
import { twoProportionZ } from '../stats/two-proportion-z.ts';
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
  const z = twoProportionZ(errorsOf(most), most.images, errorsOf(least), least.images);
  const clear = z !== null && z.pTwoSided < clearBelow;
  const [few, many] = by === 'seconds' ? ['quickest', 'slowest'] : ['first', 'last'];
  const part = ({ error, images }: TradeOffPoint, which: string) =>
    `${formatPercent(error.estimate)} of the ${which} ${String(images)}`;
  const numbers = `you miss ${part(least, few)}, ${part(most, many)}`;
  const shares = new Set(curve.map(({ error }) => error.estimate));
  if (shares.has(0) && shares.size === 1)
    return `You missed no image, neither of the ${few} nor of the ${many}`;
  if (shares.has(1) && shares.size === 1) return `You missed every image, the ${few} and the ${many}`;
  if (by === 'seconds') {
    if (!clear) return `Time makes no more difference than chance would: ${numbers}`;
    return `You miss ${z.z > 0 ? 'more' : 'less'} where you take longer: ${numbers}`;
  }
  if (!clear) return `Practice makes no more difference than chance would: ${numbers}`;
  return `${z.z > 0 ? 'You miss more as you go on' : 'Practice shows'}: ${numbers}`;
}

function errorsOf({ error, images }: TradeOffPoint): number {
  return Math.round(error.estimate * images);
}

/** How both sides' errors went over a session, as a title: its two halves. */
export function runningFinding(pairs: readonly AnsweredPair[]): string {
  const middle = Math.floor(pairs.length / 2);
  const count = (part: readonly AnsweredPair[]) => part.filter(({ personHit }) => !personHit).length;
  const [first, second] = [pairs.slice(0, middle), pairs.slice(middle)];
  const missed = count(pairs);
  if (missed === 0) return 'You missed no image, from the first to the last';
  if (missed === pairs.length) return 'You missed every image, from the first to the last';
  const z = twoProportionZ(count(second), second.length, count(first), first.length);
  const numbers = `you missed ${String(count(first))} of the first ${String(first.length)} and ${String(count(second))} of the last ${String(second.length)}`;
  if (!z || z.pTwoSided >= clearBelow)
    return `The session shows no more change than chance would: ${numbers}`;
  return `${z.z > 0 ? 'You missed more as the session went on' : 'You missed less as the session went on'}: ${numbers}`;
}

/** What the times show, as a title: one hump or two, and what errors take. */
export function timesFinding(log: readonly LoggedAnswer[]): string {
  const shape = bimodality(log.map(({ seconds }) => Math.log(Math.max(seconds, 0.1))));
  const humps =
    shape !== null && shape > uniformBimodality
      ? 'Your times have two humps, as in 2014'
      : 'Your times have one hump, unlike those of 2014';
  const middle = (hit: boolean) => {
    const times = log.flatMap((answer) => (answer.hit === hit ? [answer.seconds] : []));
    return times.length > 0 ? formatSeconds(median(times)) : null;
  };
  const [right, wrong] = [middle(true), middle(false)];
  if (!right || !wrong) return humps;
  return `${humps}; a hit took ${right}, a miss ${wrong} (medians)`;
}
