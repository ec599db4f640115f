import { median } from '../../figures/stats/median.ts';
import type { NextFrame } from './run-frames.ts';

/** How many frames are timed: a second at 60 a second. */
const timed = 60;

/** The first frames, in which a page that has just come is still drawn. */
const passedOver = 6;

/**
 * Frames a second, to a hundredth. A late frame is counted with those that did not come, and over all of them it does not
 * matter that some browsers give a frame's time in whole milliseconds.
 */
export async function measureRate(nextFrame: NextFrame): Promise<number> {
  const times: number[] = [];
  while (times.length <= passedOver + timed) times.push(await new Promise<number>(nextFrame));
  const kept = times.slice(passedOver);
  const steps = kept.slice(1).map((at, before) => at - (kept[before] ?? at));
  const usual = Math.max(1, median(steps));
  const frames = steps.reduce((sum, step) => sum + Math.round(step / usual), 0);
  const time = steps.reduce((sum, step) => sum + step, 0);
  return Math.round((100_000 * frames) / Math.max(1, time)) / 100;
}
