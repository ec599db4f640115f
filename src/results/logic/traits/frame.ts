import { colourAt, colourDistance, type Pixels, type Rgb } from '../../../core/pixels/pixels.ts';

/** A frame's lines keep to one colour within this, compression included; of 255. */
const tolerance = 16;

/** The share of a line's pixels that must have the frame's colour. */
const nearlyAll = 0.97;

/** The share of the first line inside that must differ: a frame ends at once, a plain background does not. */
const mostDiffer = 0.6;

/** A frame is so thick at least, as a share of the image's width or height. */
const thinnest = 0.02;

/** A frame is so thick at most; beyond it, an object stands before a plain wall. */
const thickest = 0.3;

/** The lines of an image counted from one edge inwards; each is a list of colours. */
interface Edge {
  readonly lines: number;
  readonly line: (depth: number) => readonly Rgb[];
}

/** Whether an image has a frame of one colour: all around, or as two bars at opposite edges. */
export function isFramed(pixels: Pixels): boolean {
  const { width, height } = pixels;
  const row = (y: number) => Array.from({ length: width }, (_, x) => colourAt(pixels, x, y));
  const column = (x: number) => Array.from({ length: height }, (_, y) => colourAt(pixels, x, y));
  const top = frameColour({ lines: height, line: row });
  const bottom = frameColour({ lines: height, line: (depth) => row(height - 1 - depth) });
  const left = frameColour({ lines: width, line: column });
  const right = frameColour({ lines: width, line: (depth) => column(width - 1 - depth) });
  return isPair(top, bottom) || isPair(left, right);
}

function isPair(one: Rgb | null, other: Rgb | null): boolean {
  return one !== null && other !== null && colourDistance(one, other) <= tolerance;
}

/** The colour of the frame at an edge; null when there is none. */
function frameColour({ lines, line }: Edge): Rgb | null {
  const colour = medianColour(line(0));
  const share = (depth: number) => {
    const colours = line(depth);
    return colours.filter((one) => colourDistance(one, colour) <= tolerance).length / colours.length;
  };
  let depth = 0;
  while (depth < lines * thickest && share(depth) >= nearlyAll) depth += 1;
  if (depth < Math.max(1, lines * thinnest) || depth >= lines * thickest) return null;
  // Made smaller, an image mixes frame and picture in one line; the next is all picture.
  return 1 - Math.min(share(depth), share(depth + 1)) >= mostDiffer ? colour : null;
}

function medianColour(colours: readonly Rgb[]): Rgb {
  const middle = (channel: 0 | 1 | 2) =>
    colours.map((colour) => colour[channel]).sort((a, b) => a - b)[colours.length >> 1] ?? 0;
  return [middle(0), middle(1), middle(2)];
}
