import { type Pixels, type Rgb, colourAt, lumaOf } from '../../../core/pixels/pixels.ts';
import { mix } from './colours.ts';

/** The colour between pixels, by bilinear interpolation; null more than half a pixel outside. */
function bilinear({ width, height, data }: Pixels, x: number, y: number): Rgb | null {
  if (x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5) return null;
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [shareX, shareY] = [x - left, y - top];
  const at = (column: number, row: number, channel: number) => {
    const within = Math.min(height - 1, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column));
    return data[4 * within + channel] ?? 0;
  };
  const value = (channel: number) =>
    (1 - shareY) * ((1 - shareX) * at(left, top, channel) + shareX * at(left + 1, top, channel)) +
    shareY * ((1 - shareX) * at(left, top + 1, channel) + shareX * at(left + 1, top + 1, channel));
  return [value(0), value(1), value(2)];
}

/** The photo at a fraction of its size, at least one pixel: each pixel is the mean of the area that it covers. */
export function shrunkBy(pixels: Pixels, factor: number): Pixels {
  const width = Math.max(1, Math.round(pixels.width * factor));
  const height = Math.max(1, Math.round(pixels.height * factor));
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = meanOf(pixels, [x / width, (x + 1) / width], [y / height, (y + 1) / height]);
      data.set([...colour, 255], 4 * (y * width + x));
    }
  }
  return { width, height, data };
}

/** The mean colour of a part of the photo, whose sides are given as shares of the whole; border pixels count in part. */
function meanOf(
  { width, height, data }: Pixels,
  across: readonly [number, number],
  down: readonly [number, number],
): Rgb {
  const [left, right] = [across[0] * width, across[1] * width];
  const [top, bottom] = [down[0] * height, down[1] * height];
  const sum: [number, number, number] = [0, 0, 0];
  for (let row = Math.floor(top); row < bottom; row += 1) {
    const high = Math.min(bottom, row + 1) - Math.max(top, row);
    for (let column = Math.floor(left); column < right; column += 1) {
      const weight = high * (Math.min(right, column + 1) - Math.max(left, column));
      const at = 4 * (Math.min(height - 1, row) * width + Math.min(width - 1, column));
      sum[0] += weight * (data[at] ?? 0);
      sum[1] += weight * (data[at + 1] ?? 0);
      sum[2] += weight * (data[at + 2] ?? 0);
    }
  }
  const area = (right - left) * (bottom - top);
  return [sum[0] / area, sum[1] / area, sum[2] / area];
}

/** The colour of ground that no pixel of the photo covers: the mean of ImageNet's photos. */
const ground: Rgb = [124, 116, 104];

/** Turns the photo clockwise about its middle; corners that come free show a plain ground. */
export function rotate(pixels: Pixels, degrees: number): Pixels {
  const { width, height } = pixels;
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  return draw(pixels, (x, y) => [
    middleX + cos * (x - middleX) + sin * (y - middleY),
    middleY - sin * (x - middleX) + cos * (y - middleY),
  ]);
}

/** Makes the photo smaller in the middle of a plain ground of the old size: the share of the side that is taken, 0..1. */
export function shrink(pixels: Pixels, share: number): Pixels {
  const { width, height } = pixels;
  const small = shrunkBy(pixels, 1 - share);
  const [left, top] = [Math.round((width - small.width) / 2), Math.round((height - small.height) / 2)];
  return draw(small, (x, y) => [x - left, y - top], { width, height });
}

/** Enlarges the middle of the photo: the share of the side that is cut away, 0..1. */
export function zoom(pixels: Pixels, share: number): Pixels {
  const [middleX, middleY] = [(pixels.width - 1) / 2, (pixels.height - 1) / 2];
  return draw(pixels, (x, y) => [
    middleX + (1 - share) * (x - middleX),
    middleY + (1 - share) * (y - middleY),
  ]);
}

/** A picture whose every pixel is looked up at a place of the photo; ground where that lies outside. */
function draw(
  pixels: Pixels,
  placeOf: (x: number, y: number) => readonly [number, number],
  { width, height }: Pick<Pixels, 'width' | 'height'> = pixels,
): Pixels {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromX, fromY] = placeOf(x, y);
      const [red, green, blue] = bilinear(pixels, fromX, fromY) ?? ground;
      data.set([red, green, blue, 255], 4 * (y * width + x));
    }
  }
  return { width, height, data };
}

/** Three box blurs one after the other are a Gaussian to the eye, at a price that does not grow with the radius. */
const passes = 3;

/**
 * Blurs a photo, whose outermost pixels are repeated (Kovesi, Fast Almost-Gaussian Filtering, 2010: boxes of two odd widths whose
 * variances add up to the Gaussian's).
 * @param sigma standard deviation of the Gaussian, in pixels.
 */
export function gaussianBlur(pixels: Pixels, sigma: number): Pixels {
  const { width, height } = pixels;
  const from = Float32Array.from(pixels.data);
  const to = new Float32Array(from.length);
  for (const radius of boxRadii(sigma)) {
    blurLines(from, to, { lines: height, length: width, lineStep: 4 * width, step: 4 }, radius);
    blurLines(to, from, { lines: width, length: height, lineStep: 4, step: 4 * width }, radius);
  }
  return { width, height, data: Uint8ClampedArray.from(from, Math.round) };
}

/** How the pixels of a row or a column follow each other in memory. */
interface Lines {
  readonly lines: number;
  readonly length: number;
  readonly lineStep: number;
  readonly step: number;
}

/** The radii of the boxes, each box 2r + 1 pixels wide. */
function boxRadii(sigma: number): readonly number[] {
  const ideal = Math.sqrt((12 * sigma ** 2) / passes + 1);
  const narrow = Math.floor((ideal - 1) / 2);
  const width = 2 * narrow + 1;
  const narrowOnes = Math.round(
    (12 * sigma ** 2 - passes * width ** 2 - 4 * passes * width - 3 * passes) / (-4 * width - 4),
  );
  return Array.from({ length: passes }, (_, pass) => (pass < narrowOnes ? narrow : narrow + 1));
}

function blurLines(from: Float32Array, to: Float32Array, lines: Lines, radius: number): void {
  const last = lines.length - 1;
  for (let line = 0; line < lines.lines; line += 1) {
    for (let channel = 0; channel < 4; channel += 1) {
      const start = line * lines.lineStep + channel;
      const at = (place: number) => from[start + Math.min(last, Math.max(0, place)) * lines.step] ?? 0;
      let sum = 0;
      for (let place = -radius; place <= radius; place += 1) sum += at(place);
      for (let place = 0; place <= last; place += 1) {
        to[start + place * lines.step] = sum / (2 * radius + 1);
        sum += at(place + radius + 1) - at(place - radius);
      }
    }
  }
}

/** The largest value that the gradient takes on brightness of 0..255. */
const steepest = 4 * 255;

/** A light edge is drawn this much darker than it is, so that ordinary edges of photos are seen. */
const gain = 3;

/**
 * Goes a share of the way, 0..1, to a drawing: dark lines where brightness changes, on white (Sobel's 3 × 3 gradient operator, 1968; the
 * magnitude of its two parts).
 */
export function towardsEdges(pixels: Pixels, share: number): Pixels {
  const { width, height } = pixels;
  const luma = Float32Array.from({ length: width * height }, (_, place) =>
    lumaOf(colourAt(pixels, place % width, Math.floor(place / width))),
  );
  const out = new Uint8ClampedArray(pixels.data);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const ink = Math.min(1, (gain * gradient(luma, width, height, x, y)) / steepest);
      const line: Rgb = [255 * (1 - ink), 255 * (1 - ink), 255 * (1 - ink)];
      out.set(mix(colourAt(pixels, x, y), line, share), 4 * (y * width + x));
    }
  }
  return { width, height, data: out };
}

/** How fast brightness changes at a place; at the border the outermost pixels are repeated. */
function gradient(luma: Float32Array, width: number, height: number, x: number, y: number): number {
  const left = Math.max(0, x - 1);
  const right = Math.min(width - 1, x + 1);
  const above = width * Math.max(0, y - 1);
  const here = width * y;
  const below = width * Math.min(height - 1, y + 1);
  const at = (place: number) => luma[place] ?? 0;
  const across =
    at(above + right) +
    2 * at(here + right) +
    at(below + right) -
    at(above + left) -
    2 * at(here + left) -
    at(below + left);
  const down =
    at(below + left) +
    2 * at(below + x) +
    at(below + right) -
    at(above + left) -
    2 * at(above + x) -
    at(above + right);
  return Math.hypot(across, down);
}
