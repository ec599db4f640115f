import type { Pixels } from '../../../core/pixels/pixels.ts';

/** Three box blurs one after the other are a Gaussian to the eye, at a price that does not grow with the radius. */
const passes = 3;

/**
 * Blurs a photo; at its edges the outermost pixels are repeated.
 *
 * Source: P. Kovesi, Fast Almost-Gaussian Filtering, 2010: boxes of two odd widths whose variances add up to the
 * Gaussian's.
 *
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
