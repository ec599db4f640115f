import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { centreCrop } from '../../../../../../src/networks/engine/worker/preprocess/crop.ts';
import {
  planResize,
  resize,
  type ResizePlan,
} from '../../../../../../src/networks/engine/worker/preprocess/resize.ts';
import { resizeInScript } from '../../../../../../src/networks/engine/worker/preprocess/resize-in-script.ts';

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

afterEach(() => vi.restoreAllMocks());

describe('resizing the centre crop', () => {
  it.each(cases)(
    'equals Pillow byte for byte, $width × $height to $size',
    ({ width, height, size, sha256, rgb }) => {
      const plan = planResize(width, height, centreCrop(width, height, size, 32), size);
      const resized = resize(draw(plan), plan);
      if (rgb) expect([...resized]).toEqual(rgb);
      expect(createHash('sha256').update(resized).digest('hex')).toBe(sha256);
      expect(
        createHash('sha256')
          .update(resizeInScript(draw(plan), plan))
          .digest('hex'),
      ).toBe(sha256);
    },
  );

  it('is the same where WebAssembly gets no memory', () => {
    const plan = planResize(2600, 2000, { left: 300, top: 0, side: 2000 }, 64);
    const image = draw(plan);
    // This image is larger than those before it.
    const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
      throw new RangeError('Maximum memory size exceeded');
    });
    expect(resize(image, plan)).toEqual(resizeInScript(image, plan));
    expect(grow).toHaveBeenCalled();
  });

  it('leaves one colour what it was', () => {
    const plan = planResize(50, 60, { left: 0, top: 5, side: 50 }, 224);
    const flat = draw(plan);
    for (let at = 0; at < flat.length; at += 4) flat.set([200, 10, 255], at);
    const resized = resize(flat, plan);
    const colours = new Set(
      Array.from({ length: 224 * 224 }, (_, at) => resized.slice(at * 3, at * 3 + 3).join()),
    );
    expect([...colours]).toEqual(['200,10,255']);
  });
});
