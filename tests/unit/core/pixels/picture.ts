import { colourAt, type Pixels, type Rgb } from '#src/core/pixels/pixels.ts';

/** A picture whose pixels a function of their place gives. */
export function picture(width: number, height: number, colour: (x: number, y: number) => Rgb): Pixels {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set([...colour(x, y), 255], 4 * (y * width + x));
  }
  return { width, height, data };
}

/** A number 0..1 that looks like chance, the same on every machine. */
function noise(x: number, y: number): number {
  const value = Math.sin(x * 12.9898 + y * 78.233) * 43758.5453;
  return value - Math.floor(value);
}

/** Coloured patches with sharp edges: what a photo is to pixel statistics. */
export function scene(x: number, y: number): Rgb {
  const patch = [Math.floor(x / 11), Math.floor(y / 13)] as const;
  const grain = 12 * noise(x, y);
  const channel = (seed: number) => 30 + 190 * noise(patch[0] + seed, patch[1] - seed) + grain;
  return [channel(1), channel(2), channel(3)];
}

/** The same picture under a Gaussian blur; the radius in pixels. */
export function blurred(pixels: Pixels, sigma: number): Pixels {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pass = ({ width, height, data }: Pixels, dx: number, dy: number): Pixels =>
    picture(width, height, (x, y) => {
      const sums = [0, 0, 0];
      weights.forEach((weight, place) => {
        const nearX = Math.min(width - 1, Math.max(0, x + dx * (place - reach)));
        const nearY = Math.min(height - 1, Math.max(0, y + dy * (place - reach)));
        for (let channel = 0; channel < 3; channel += 1) {
          sums[channel] = (sums[channel] ?? 0) + weight * (data[4 * (nearY * width + nearX) + channel] ?? 0);
        }
      });
      return [(sums[0] ?? 0) / total, (sums[1] ?? 0) / total, (sums[2] ?? 0) / total];
    });
  return pass(pass(pixels, 1, 0), 0, 1);
}

/** All colours, row by row. */
export function coloursOf(pixels: Pixels): readonly Rgb[] {
  const { width, height } = pixels;
  return Array.from({ length: width * height }, (_, at) =>
    colourAt(pixels, at % width, Math.floor(at / width)),
  );
}
