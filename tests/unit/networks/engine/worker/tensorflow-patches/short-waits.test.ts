import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { shortenWaits } from '#src/networks/engine/worker/tensorflow-patches/short-waits.ts';

const packageFile = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm/package.json');
const stock = readFileSync(packageFile.replace('package.json', 'dist/tfjs-backend-wasm-threaded-simd.wasm'));

/** Each place where two files of one length differ, with the number that stands there in either, read as LEB128. */
function differentNumbers(one: Uint8Array, other: Uint8Array): readonly (readonly [number, number])[] {
  const read = (file: Uint8Array, at: number): number => {
    const byte = file[at] ?? 0;
    return (byte & 0x7f) + (byte > 0x7f ? 0x80 * read(file, at + 1) : 0);
  };
  const begin = (at: number): number => ((one[at - 1] ?? 0) > 0x7f ? begin(at - 1) : at);
  const places = [...one.keys()].filter((at) => one[at] !== other[at]);
  return [...new Set(places.map(begin))].map((at) => [read(one, at), read(other, at)]);
}

describe("the threads of TensorFlow.js's wasm backend", () => {
  it('look fewer times in all three places where they wait, and nothing else is changed', () => {
    const changed = shortenWaits(stock);
    expect(changed).toHaveLength(stock.length);
    const numbers = differentNumbers(stock, changed);
    expect(numbers.map(([before]) => before)).toEqual([1_000_000, 1_000_000, 1_000_000]);
    for (const [, now] of numbers) {
      expect(now).toBeGreaterThan(0);
      expect(now).toBeLessThan(500_000);
      // The loop counts down by five and ends at nought only.
      expect(now % 5).toBe(0);
    }
  });

  it('stop the build where TensorFlow.js brings others', () => {
    expect(() => shortenWaits(stock.subarray(0, stock.length / 2))).toThrow(
      'This is not the known wasm backend: its threads wait in 0 places, not in 3.',
    );
    expect(() => shortenWaits(shortenWaits(stock))).toThrow('not the known wasm backend');
  });
});
