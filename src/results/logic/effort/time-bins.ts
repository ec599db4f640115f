import type { Seconds } from '../../../core/trials/session.ts';
import type { LoggedAnswer } from './trade-off.ts';

/** Answers that took about as long, by whether they hit. */
interface TimeBin {
  /** The shortest time in it, included. */
  readonly from: Seconds;
  /** The longest, not included. */
  readonly to: Seconds;
  readonly hits: number;
  readonly misses: number;
}

/** Steps to a doubling: with two, a hump at 10 s and one at 60 s stand five bins apart. */
const perDoubling = 2;

/** Quicker answers than this stand in the first bin, slower ones than that in the last. */
const ends: readonly [Seconds, Seconds] = [0.5, 1024];

/**
 * Times on a logarithmic scale, from the bin of the quickest answer to that of the slowest, without a gap; nothing
 * when there is no answer.
 */
export function timeBins(log: readonly LoggedAnswer[]): readonly TimeBin[] {
  const stepOf = (seconds: Seconds) =>
    Math.floor(perDoubling * Math.log2(Math.min(Math.max(seconds, ends[0]), ends[1])) + 1e-9);
  const steps = log.map(({ seconds }) => stepOf(seconds));
  if (steps.length === 0) return [];
  const first = Math.min(...steps);
  return Array.from({ length: Math.max(...steps) - first + 1 }, (_, place) => {
    const inside = log.filter((_answer, at) => steps[at] === first + place);
    const hits = inside.filter(({ hit }) => hit).length;
    const edge = (step: number) => 2 ** ((first + step) / perDoubling);
    return { from: edge(place), to: edge(place + 1), hits, misses: inside.length - hits };
  });
}
