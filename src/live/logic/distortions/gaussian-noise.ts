import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Pixels } from '../../../core/pixels/pixels.ts';

/**
 * Adds independent Gaussian noise to every channel of every pixel: the same for the same seed.
 *
 * Source: G. E. P. Box and M. E. Muller, A Note on the Generation of Random Normal Deviates, 1958.
 *
 * @param deviation standard deviation, of 255.
 */
export function gaussianNoise({ width, height, data }: Pixels, deviation: number, seed: number): Pixels {
  const random = xoroshiro128plus(seed);
  const out = new Uint8ClampedArray(data);
  let spare: number | null = null;
  const normal = () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniformFloat64(random)));
    const angle = 2 * Math.PI * uniformFloat64(random);
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  for (let at = 0; at < data.length; at += 1) {
    if (at % 4 !== 3) out[at] = (data[at] ?? 0) + deviation * normal();
  }
  return { width, height, data: out };
}
