import { median } from '../../figures/stats/median.ts';
import type { NextFrame } from './run-frames.ts';

/** How many frames are timed: a second at 60 a second. */
const timed = 60;

/** The first frames, in which a page that has just come is still drawn. */
const passedOver = 6;

/** A step that differs from the usual one by more than this share of it is that of a late frame, or of the one after. */
const tolerance = 0.35;

/**
 * Frames a second, to a hundredth: by the mean of the steps that are about as long as their median. Over all of them it does
 * not matter that some browsers give a frame's time in whole milliseconds.
 */
export async function measureRate(nextFrame: NextFrame): Promise<number> {
  const times: number[] = [];
  while (times.length <= passedOver + timed) times.push(await new Promise<number>(nextFrame));
  const kept = times.slice(passedOver);
  const steps = kept.slice(1).map((at, before) => at - (kept[before] ?? at));
  const usual = Math.max(1, median(steps));
  const like = steps.filter((step) => Math.abs(step - usual) <= tolerance * usual);
  const time = like.reduce((sum, step) => sum + step, 0);
  return Math.round((100_000 * like.length) / Math.max(1, time)) / 100;
}
