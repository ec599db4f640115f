import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fourier } from '#src/core/pixels/masks/fourier.ts';
import { makeMask } from '#src/core/pixels/masks/mask.ts';
import type { Pixels } from '#src/core/pixels/pixels.ts';
import { maskKinds } from '#src/core/trials/timed-view.ts';
import { coloursOf, picture, scene } from '#tests/unit/core/pixels/picture.ts';
import { byNumpy, drawn, rgbOf } from './numpy-cases.ts';

const kinds = maskKinds.filter((kind) => kind !== 'none');
const photo = picture(250, 188, scene);

function maskOf(kind: (typeof kinds)[number], of: Pixels, seed: number): Pixels {
  const mask = makeMask(kind, of, seed);
  if (!mask) throw new Error('There is no mask.');
  return mask.pixels;
}

/** The amplitude of a channel at each frequency that is not 0, and that frequency in cycles a pixel. */
function amplitudes({ width, height, data }: Pixels, channel: number) {
  const re = Float64Array.from(data.filter((_, at) => at % 4 === channel));
  const found = fourier({ width, height, re, im: new Float64Array(re.length) });
  return Array.from(re, (_, at) => {
    const [column, row] = [at % width, Math.floor(at / width)];
    return {
      amplitude: Math.hypot(found.re[at] ?? 0, found.im[at] ?? 0),
      frequency: Math.hypot(Math.min(column, width - column) / width, Math.min(row, height - row) / height),
    };
  }).slice(1);
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

it.each(byNumpy.masks)('the $kind mask of $width × $height pixels is numpy’s', (wanted) => {
  const { kind, width, height, seed, rgb, sha256, clipped } = wanted;
  const made = makeMask(kind, drawn(width, height), seed) ?? expect.fail();
  expect(made.clipped).toBeCloseTo(clipped, 10);
  const found = rgbOf(made.pixels);
  if (rgb) expect([...found]).toEqual(rgb);
  expect(createHash('sha256').update(found).digest('hex')).toBe(sha256);
});

describe.each(kinds)('the %s mask', (kind) => {
  it('has the size of the photo, is opaque, the same for the same seed, and leaves the photo as it was', () => {
    const small = picture(60, 45, scene);
    const before = small.data.slice();
    const mask = maskOf(kind, small, 5);
    expect([mask.width, mask.height]).toEqual([60, 45]);
    expect(mask.data.filter((_, at) => at % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
    expect(maskOf(kind, small, 5)).toEqual(mask);
    expect(maskOf(kind, small, 6)).not.toEqual(mask);
    expect(mask).not.toEqual(small);
    expect(small.data).toEqual(before);
  });

  it('is there for one pixel', () => {
    expect(
      maskOf(
        kind,
        picture(1, 1, () => [9, 8, 7]),
        1,
      ).data,
    ).toHaveLength(4);
  });

  it.each([
    [0, 5],
    [5, 0],
    [1025, 1],
    [1, 1025],
  ])('is refused for %i × %i pixels', (width, height) => {
    const wrong = { width, height, data: new Uint8ClampedArray(4 * width * height) };
    const words = `sides of 1 to 1024 pixels. This one has ${width} × ${height}.`;
    expect(() => makeMask(kind, wrong, 1)).toThrow(RangeError);
    expect(() => makeMask(kind, wrong, 1)).toThrow(words);
  });
});

it('none is no mask, whatever the size', () => {
  expect(makeMask('none', photo, 1)).toBeNull();
  expect(makeMask('none', { width: 0, height: 0, data: new Uint8ClampedArray() }, 1)).toBeNull();
});

it('the phase mask has each channel’s amplitudes, all times one number, where nothing is cut off', () => {
  const faint = picture(250, 188, (x, y) => {
    const [red, green, blue] = scene(x, y).map((value) => Math.round(100 + value / 3));
    return [red ?? 0, green ?? 0, blue ?? 0];
  });
  const { pixels: mask, clipped } = makeMask('phase', faint, 3) ?? expect.fail();
  expect(clipped).toBe(0);
  for (const channel of [0, 1, 2]) {
    const ours = amplitudes(mask, channel);
    const ratios = amplitudes(faint, channel)
      .map(({ amplitude }, at) => ({ amplitude, ratio: (ours[at]?.amplitude ?? NaN) / amplitude }))
      // Rounding to bytes hides weak amplitudes.
      .filter(({ amplitude }) => amplitude > 20_000)
      .map(({ ratio }) => ratio);
    expect(ratios.length).toBeGreaterThan(50);
    const middle = mean(ratios);
    for (const ratio of ratios) expect(Math.abs(ratio / middle - 1)).toBeLessThan(0.02);
  }
});

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

it.each(kinds)('each channel of the %s mask has the mean and the standard deviation of the photo', (kind) => {
  const [photos, masks] = [coloursOf(photo), coloursOf(maskOf(kind, photo, 3))];
  for (const channel of [0, 1, 2] as const) {
    const [was, is] = [photos, masks].map((colours) => colours.map((colour) => colour[channel]));
    expect(mean(is ?? []) / mean(was ?? [])).toBeCloseTo(1, 2);
    expect(deviation(is ?? []) / deviation(was ?? [])).toBeCloseTo(1, 2);
  }
});

it('an even channel stays as it is in the phase mask', () => {
  const red = picture(20, 30, (x, y) => [200, 10, (x * y) % 256]);
  const colours = coloursOf(maskOf('phase', red, 1));
  expect(new Set(colours.map(([one, two]) => `${one} ${two}`))).toEqual(new Set(['200 10']));
});

it('the amplitude of the pink mask falls as 1/f', () => {
  const mask = maskOf('pink', photo, 3);
  const points = amplitudes(mask, 0).map(({ amplitude, frequency }) => ({
    x: Math.log(frequency),
    y: Math.log(amplitude),
  }));
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  const slope =
    points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) /
    points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  expect(Math.abs(slope + 1)).toBeLessThan(0.02);
});

it('the pink mask shows of the photo its means and deviations alone', () => {
  const turned = picture(40, 30, (x, y) => scene(39 - x, 29 - y));
  expect(maskOf('pink', picture(40, 30, scene), 3)).toEqual(maskOf('pink', turned, 3));
});

it('the blocks mask has all pixels of the photo, most of them elsewhere', () => {
  const mask = maskOf('blocks', photo, 3);
  const sorted = (pixels: Pixels) => coloursOf(pixels).map(String).sort();
  expect(sorted(mask)).toEqual(sorted(photo));
  const placed = picture(250, 188, (x, y) => [x, y, 0]);
  const before = coloursOf(placed).map(String);
  const moved = coloursOf(maskOf('blocks', placed, 3)).filter((colour, at) => String(colour) !== before[at]);
  expect(moved.length / before.length).toBeGreaterThan(0.9);
});

it.each(kinds)('the %s mask takes pixels of which no spread copies the size, as an ImageData', (kind) => {
  const inherited = Object.create({ width: photo.width, height: photo.height, data: photo.data }) as Pixels;
  expect(maskOf(kind, inherited, 5)).toEqual(maskOf(kind, photo, 5));
});
