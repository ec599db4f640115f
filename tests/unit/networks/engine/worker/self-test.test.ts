import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawPattern, parseSelfTest, patternDifference } from '#src/networks/engine/worker/self-test.ts';

const path = 'models/efficientnet-lite0/self-test.json';
const json = readFileSync(new URL(`../../../../../${path}`, import.meta.url), 'utf8');
const { patterns } = parseSelfTest(json, path);

describe('the self-test', () => {
  it.each(patterns)('draws $name as its formula says', (pattern) => {
    const size = 37;
    const pixels = drawPattern(pattern, size);
    // The formula's text comes from the repository, and JavaScript is what it is written in.
    const formula = new Function('u', 'v', 'c', `return ${pattern.formula}`) as (...at: number[]) => number;
    const expected = Array.from(pixels, (_, at) => {
      const [x, y] = [Math.floor(at / 3) % size, Math.floor(at / 3 / size)];
      return formula(Math.floor((x * 256) / size), Math.floor((y * 256) / size), at % 3);
    });
    expect([...pixels]).toEqual(expected);
  });

  it('refuses a picture that Hit5 cannot draw', () => {
    const other = json.replace('192', '191');
    expect(() => parseSelfTest(other, path)).toThrow(
      `${path} is no self-test: patterns.0.formula is "32 + 191`,
    );
  });

  it('takes a probability that is no number for an infinite difference', () => {
    const [pattern] = patterns;
    if (!pattern) throw new Error('no pattern');
    expect(patternDifference(pattern, new Float32Array(1000).fill(NaN))).toBe(Infinity);
    expect(patternDifference(pattern, new Float32Array(1000))).toBeCloseTo(0.747784, 6);
  });
});
