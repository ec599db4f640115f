import { expect, it } from 'vitest';
import { fourier, inverseFourier, rootsOfUnity } from '#src/core/pixels/masks/fourier.ts';
import { whiteNoise } from '#src/core/pixels/masks/mask.ts';
import { byNumpy, drawn } from './numpy-cases.ts';

/** The largest difference of two lists of numbers. */
function difference(ours: ArrayLike<number>, others: ArrayLike<number>): number {
  expect(ours).toHaveLength(others.length);
  return Math.max(...Array.from(ours, (value, at) => Math.abs(value - (others[at] ?? NaN))));
}

it.each(byNumpy.transforms)('the transform of $width × $height numbers is numpy’s', (wanted) => {
  const { width, height } = wanted;
  const { data } = drawn(width, height);
  const channel = (first: number) => Float64Array.from(data.filter((_, at) => at % 4 === first));
  const found = fourier({ width, height, re: channel(0), im: channel(1) });
  expect([found.width, found.height]).toEqual([width, height]);
  // Sums of up to 1,221 values of 255.
  expect(difference(found.re, wanted.re)).toBeLessThan(1e-8);
  expect(difference(found.im, wanted.im)).toBeLessThan(1e-8);
});

it.each([
  [1, 1],
  [31, 34],
  [500, 3],
  [2, 1021],
  [1024, 5],
])('the inverse of the transform of %i × %i numbers gives them back', (width, height) => {
  const [re, im] = [whiteNoise(width * height, 1), whiteNoise(width * height, 2)];
  const [keptRe, keptIm] = [re.slice(), im.slice()];
  const back = inverseFourier(fourier({ width, height, re, im }));
  expect(difference(back.re, keptRe)).toBeLessThan(1e-13);
  expect(difference(back.im, keptIm)).toBeLessThan(1e-13);
  expect([re, im]).toEqual([keptRe, keptIm]);
});

it.each([1, 2, 3, 1000, 1021])('the roots of order %i are those of cosine and sine', (count) => {
  const { re, im } = rootsOfUnity(count);
  const angles = Array.from({ length: count }, (_, k) => (-2 * Math.PI * k) / count);
  expect(difference(re, angles.map(Math.cos))).toBeLessThan(4e-15);
  expect(difference(im, angles.map(Math.sin))).toBeLessThan(4e-15);
});

it.each(byNumpy.noise)('the noise of seed $seed is that of xoroshiro128+', ({ seed, values }) => {
  expect([...whiteNoise(values.length, seed)]).toEqual(values);
});
