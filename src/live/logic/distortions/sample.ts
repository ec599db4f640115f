import type { Pixels, Rgb } from '../../../core/pixels/pixels.ts';

/** The colour between pixels, by bilinear interpolation; null more than half a pixel outside. */
export function bilinear({ width, height, data }: Pixels, x: number, y: number): Rgb | null {
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
