import { describe, expect, it } from 'vitest';
import { distort } from '#src/live/logic/distortions/distort.ts';
import {
  distortionKinds,
  distortionScales,
  type Distortion,
  type DistortionKind,
} from '#src/live/logic/distortions/distortion.ts';
import { colourAt, lumaOf, type Pixels } from '#src/core/pixels/pixels.ts';
import { blurred, coloursOf, picture, scene } from '#tests/unit/core/pixels/picture.ts';

const photo = picture(64, 48, scene);
const one = (kind: DistortionKind, strength: number): readonly Distortion[] => [{ kind, strength }];
const lumas = (pixels: Pixels) => coloursOf(pixels).map(lumaOf);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};
const meanDifference = (first: Pixels, second: Pixels) =>
  mean([...first.data].map((value, at) => Math.abs(value - (second.data[at] ?? 0))));

describe.each(distortionKinds)('%s', (kind) => {
  const { least, most } = distortionScales[kind];

  it('leaves the photo alone at 0 and changes it at either end', () => {
    expect(distort(photo, one(kind, 0), 1)).toEqual(photo);
    for (const end of [least, most].filter((strength) => strength !== 0)) {
      expect(meanDifference(distort(photo, one(kind, end), 1), photo)).toBeGreaterThan(3);
    }
  });

  it('begins without a jump', () => {
    expect(meanDifference(distort(photo, one(kind, most / 400), 1), photo)).toBeLessThan(6);
  });

  it('keeps the size, stays opaque, gives the same pixels again, and does not touch the photo', () => {
    const before = [...photo.data];
    const [first, second] = [distort(photo, one(kind, most / 2), 7), distort(photo, one(kind, most / 2), 7)];
    expect([first.width, first.height]).toEqual([64, 48]);
    expect(first.data.filter((_, at) => at % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
    expect(second).toEqual(first);
    expect([...photo.data]).toEqual(before);
  });

  it('works on a photo of one pixel', () => {
    const dot = picture(1, 1, () => [200, 100, 50]);
    expect(distort(dot, one(kind, most), 1).data).toHaveLength(4);
  });
});

describe('what a distortion does', () => {
  it('a quarter turn clockwise brings the left side to the top', () => {
    const square = picture(40, 40, (x) => (x < 20 ? [255, 0, 0] : [0, 0, 255]));
    const turned = distort(square, one('rotate', 90), 1);
    expect(colourAt(turned, 20, 5)).toEqual([255, 0, 0]);
    expect(colourAt(turned, 20, 35)).toEqual([0, 0, 255]);
  });

  it('a small object keeps its mean colour and stands in the middle', () => {
    const red = picture(50, 50, () => [250, 10, 20]);
    const small = distort(red, one('shrink', 80), 1);
    const covered = coloursOf(small).filter(([first]) => first === 250);
    expect(covered).toHaveLength(100);
    expect(colourAt(small, 25, 25)).toEqual([250, 10, 20]);
    expect(colourAt(small, 2, 2)).not.toEqual([250, 10, 20]);
  });

  it('a close-up shows the middle alone', () => {
    const middle = picture(100, 100, (x, y) =>
      Math.abs(x - 49.5) < 10 && Math.abs(y - 49.5) < 10 ? [0, 255, 0] : [9, 9, 9],
    );
    expect(new Set(coloursOf(distort(middle, one('zoom', 90), 1)).map(String))).toEqual(new Set(['0,255,0']));
  });

  it('the occluder covers its share of the area, elsewhere for another seed', () => {
    const white = picture(100, 80, () => [255, 255, 255]);
    const covered = (seed: number) =>
      coloursOf(distort(white, one('occlude', 25), seed)).map(([first]) => first === 127);
    expect(covered(1).filter(Boolean)).toHaveLength(2000);
    expect(covered(2).filter(Boolean)).toHaveLength(2000);
    expect(covered(1)).not.toEqual(covered(2));
  });

  it('the blur is a Gaussian of the sigma it names', () => {
    const wide = picture(200, 100, scene);
    for (const percent of [1, 2.5]) {
      const ours = distort(wide, one('blur', percent), 1);
      expect(meanDifference(ours, blurred(wide, (percent / 100) * 200))).toBeLessThan(1.5);
    }
  });

  it('noise has the deviation it names, a mean of nothing, and another pattern for another seed', () => {
    const grey = picture(100, 100, () => [128, 128, 128]);
    const noisy = distort(grey, one('noise', 10), 3);
    const reds = coloursOf(noisy).map(([red]) => red);
    expect(deviation(reds)).toBeGreaterThan(24.5);
    expect(deviation(reds)).toBeLessThan(26.5);
    expect(Math.abs(mean(reds) - 128)).toBeLessThan(1);
    expect(distort(grey, one('noise', 10), 4)).not.toEqual(noisy);
  });

  it('half the contrast is half the deviation of brightness', () => {
    const half = distort(photo, one('contrast', 50), 1);
    expect(deviation(lumas(half)) / deviation(lumas(photo))).toBeCloseTo(0.5, 2);
  });

  it('greyscale has no colour left and the brightness it had', () => {
    const grey = distort(photo, one('greyscale', 100), 1);
    expect(coloursOf(grey).every(([red, green, blue]) => red === green && green === blue)).toBe(true);
    expect(mean(lumas(grey))).toBeCloseTo(mean(lumas(photo)), 0);
  });

  it('sepia is brown', () => {
    const sepia = coloursOf(distort(photo, one('sepia', 100), 1));
    expect(sepia.every(([red, green, blue]) => red >= green && green >= blue)).toBe(true);
  });

  it('posterised fully, a channel is black or full', () => {
    expect(new Set(coloursOf(distort(photo, one('posterise', 100), 1)).flat())).toEqual(new Set([0, 255]));
  });

  it('edges are dark on white', () => {
    const step = picture(40, 40, (x) => (x < 20 ? [0, 0, 0] : [255, 255, 255]));
    const drawn = distort(step, one('edges', 100), 1);
    expect(colourAt(drawn, 5, 20)).toEqual([255, 255, 255]);
    expect(colourAt(drawn, 20, 20)).toEqual([0, 0, 0]);
  });

  it('several act in one order, whatever order they are given in', () => {
    const [turn, grey] = [
      { kind: 'rotate', strength: 30 },
      { kind: 'greyscale', strength: 100 },
    ] as const;
    expect(distort(photo, [grey, turn], 1)).toEqual(distort(photo, [turn, grey], 1));
  });
});
