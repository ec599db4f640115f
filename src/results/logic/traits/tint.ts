import { lumaOf, type Rgb } from '../../../core/pixels/pixels.ts';

/** Whether an image has no colour, or only the browns of an old print. */
interface Tint {
  readonly grey: boolean;
  readonly sepia: boolean;
}

/** Channels that differ by no more than this are grey to the eye, compression included; of 255. */
const greyChroma = 12;

/** The share of pixels that must be grey: compression leaves some colour at edges. */
const nearlyAll = 0.99;

/** Brightness is taken in so many steps. */
const steps = 32;

/** How far red stands above blue in sepia, on average at least; of 255. */
const leastWarmth = 12;

/** In a toned print colour follows brightness: within one step of it, red minus blue varies by no more; of 255. */
const largestSpread = 6;

/** Tells greyscale and sepia from colour. */
export function tint(colours: readonly Rgb[]): Tint {
  if (colours.length === 0) return { grey: false, sepia: false };
  const chroma = (colour: Rgb) => Math.max(...colour) - Math.min(...colour);
  const greys = colours.filter((colour) => chroma(colour) <= greyChroma).length;
  const grey = greys >= nearlyAll * colours.length;
  return { grey, sepia: !grey && isSepia(colours) };
}

function isSepia(colours: readonly Rgb[]): boolean {
  const mean = (channel: 0 | 1 | 2) =>
    colours.reduce((sum, colour) => sum + colour[channel], 0) / colours.length;
  const [red, green, blue] = [mean(0), mean(1), mean(2)];
  if (red < green || green < blue || red - blue < leastWarmth) return false;
  const count = new Float64Array(steps);
  const sum = new Float64Array(steps);
  const squares = new Float64Array(steps);
  for (const colour of colours) {
    const step = Math.min(steps - 1, Math.floor((lumaOf(colour) * steps) / 256));
    const warmth = colour[0] - colour[2];
    count[step] = (count[step] ?? 0) + 1;
    sum[step] = (sum[step] ?? 0) + warmth;
    squares[step] = (squares[step] ?? 0) + warmth ** 2;
  }
  let within = 0;
  let filled = 0;
  for (let step = 0; step < steps; step += 1) {
    const size = count[step] ?? 0;
    if (size === 0) continue;
    filled += 1;
    within += (squares[step] ?? 0) - (sum[step] ?? 0) ** 2 / size;
  }
  // A flat orange poster has one brightness and one colour: that is no toned print.
  return filled > steps / 4 && Math.sqrt(within / colours.length) <= largestSpread;
}
