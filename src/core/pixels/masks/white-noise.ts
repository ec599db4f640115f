import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Independent numbers from 0 to below 1, each as likely as the other: the same for the same seed on every machine.
 *
 * @param seed a whole number, 0 to 2³¹ − 1.
 */
export function whiteNoise(count: number, seed: number): Float64Array {
  const random = xoroshiro128plus(seed);
  return new Float64Array(count).map(() => uniformFloat64(random));
}
