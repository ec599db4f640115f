import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { photoCrop, type PhotoCrop } from '#src/networks/engine/worker/preprocess/crop.ts';
import { normalise } from '#src/networks/engine/worker/preprocess/network-input.ts';
import { usualCut, type Crop, type Resize } from '#src/core/networks/input-form.ts';
import { planResize, resize, type ResizePlan } from '#src/networks/engine/worker/preprocess/resize.ts';
import { resizeInScript } from '#src/networks/engine/worker/preprocess/resize-in-script.ts';

/** Pillow's results, by tests/fixtures/resize/make.py. */
interface ResizeCase {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly sha256: string;
  readonly rgb?: readonly number[];
}

const fixture = new URL('../../../../../fixtures/resize/resized.json', import.meta.url);
const cases = JSON.parse(readFileSync(fixture, 'utf8')) as readonly ResizeCase[];

/** The part of make.py's picture that a plan needs, opaque. */
function draw({ horizontal, vertical }: ResizePlan): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(horizontal.length * vertical.length * 4);
  let at = 0;
  for (let y = vertical.begin; y < vertical.begin + vertical.length; y++) {
    for (let x = horizontal.begin; x < horizontal.begin + horizontal.length; x++) {
      for (let c = 0; c < 3; c++) {
        const checks = ((Math.floor(x / 5) + Math.floor(y / 7)) % 2) * 128;
        rgba[at++] = (x * 37 + y * 101 + c * 59 + ((x * y * (c + 3)) % 251) + checks) % 256;
      }
      rgba[at++] = 255;
    }
  }
  return rgba;
}

/** A square of the photo, made `into` pixels. */
function square(left: number, top: number, length: number, into: number): PhotoCrop {
  return {
    columns: { start: left, length, into, from: 0 },
    rows: { start: top, length, into, from: 0 },
  };
}

/** What torchvision and Pillow feed a network with, by tests/fixtures/resize/make_inputs.py. */
interface InputCase {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly crop: Crop;
  readonly cropPadding: number;
  readonly resize: Resize;
  readonly mean: readonly number[];
  readonly std: readonly number[];
  readonly sha256: string;
  /** The place of the first of `values` among those of the input. */
  readonly first: number;
  /** Every 997th. */
  readonly values: readonly number[];
}

const inputs = JSON.parse(
  readFileSync(new URL('../../../../../fixtures/resize/inputs.json', import.meta.url), 'utf8'),
) as readonly InputCase[];

afterEach(() => vi.restoreAllMocks());

describe('resizing the centre crop', () => {
  it.each(cases)(
    'equals Pillow byte for byte, $width × $height to $size',
    ({ width, height, size, sha256, rgb = [] }) => {
      const plan = planResize(
        width,
        height,
        photoCrop(width, height, { size, ...usualCut }),
        size,
        usualCut.resize,
      );
      const resized = resize(draw(plan), plan);
      // Small ones stand there value by value, which shows where a difference lies.
      expect([...resized].slice(0, rgb.length)).toEqual(rgb);
      expect(createHash('sha256').update(resized).digest('hex')).toBe(sha256);
      expect(
        createHash('sha256')
          .update(resizeInScript(draw(plan), plan))
          .digest('hex'),
      ).toBe(sha256);
    },
  );

  it('is the same where WebAssembly gets no memory', () => {
    const plan = planResize(2600, 2000, square(300, 0, 2000, 64), 64, usualCut.resize);
    const image = draw(plan);
    // This image is larger than those before it.
    const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
      throw new RangeError('Maximum memory size exceeded');
    });
    expect(resize(image, plan)).toEqual(resizeInScript(image, plan));
    expect(grow).toHaveBeenCalled();
  });

  it('leaves one colour what it was', () => {
    const plan = planResize(50, 60, square(0, 5, 50, 224), 224, usualCut.resize);
    const flat = draw(plan);
    for (let at = 0; at < flat.length; at += 4) flat.set([200, 10, 255], at);
    const resized = resize(flat, plan);
    const colours = new Set(
      Array.from({ length: 224 * 224 }, (_, at) => resized.slice(at * 3, at * 3 + 3).join()),
    );
    expect([...colours]).toEqual(['200,10,255']);
  });
});

describe('the input of a network that takes what PyTorch gives', () => {
  it.each(inputs)(
    'is cropped and resized byte for byte, and has its mean and deviation a channel: $crop, $resize, $width × $height to $size, padding $cropPadding, mean $mean',
    (asked) => {
      const { width, height, size, resize: by, mean, std, sha256, first, values } = asked;
      const plan = planResize(width, height, photoCrop(width, height, asked), size, by);
      const pixels = resize(draw(plan), plan);
      expect(createHash('sha256').update(pixels).digest('hex')).toBe(sha256);
      const times255 = ([red = 0, green = red, blue = red]: readonly number[]) =>
        [255 * red, 255 * green, 255 * blue] as const;
      const input = normalise(pixels, { mean: times255(mean), scale: times255(std) });
      const own = [...input].filter((_, at) => at >= first && (at - first) % 997 === 0);
      expect(own).toHaveLength(values.length);
      const off = own.map((value, at) => Math.abs(value - (values[at] ?? NaN)));
      expect(Math.max(...off)).toBeLessThan(1e-6);
    },
  );
});
