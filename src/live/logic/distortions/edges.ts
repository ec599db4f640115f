import { colourAt, lumaOf, type Pixels, type Rgb } from '../../../core/pixels/pixels.ts';
import { mix } from './map-colours.ts';

/** The largest value that the gradient takes on brightness of 0..255. */
const steepest = 4 * 255;

/** A light edge is drawn this much darker than it is, so that ordinary edges of photos are seen. */
const gain = 3;

/**
 * Goes a share of the way to a drawing: dark lines where brightness changes, on white.
 *
 * Source: I. Sobel's 3 × 3 gradient operator, 1968; the magnitude of its two parts.
 *
 * @param share 0..1.
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
