import { median } from '../../figures/stats/median.ts';
import type { NextFrame } from './run-frames.ts';

/** How many frames are timed: a second at 60 a second. */
const timed = 60;

/** The first frames, in which a page that has just come is still drawn. */
const passedOver = 6;

/** Frames a second, to a hundredth: by the median time from one to the next, so that a late one does not matter. */
export async function measureRate(nextFrame: NextFrame): Promise<number> {
  const times: number[] = [];
  while (times.length <= passedOver + timed) times.push(await new Promise<number>(nextFrame));
  const steps = times.slice(1).map((at, before) => at - (times[before] ?? at));
  const step = median(steps.slice(passedOver));
  return Math.round(100 * (1000 / Math.max(1, step))) / 100;
}
