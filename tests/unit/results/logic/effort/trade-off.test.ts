import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedTradeOff, tradeOffCurve } from '#src/results/logic/effort/trade-off.ts';

const seed = 2014;

/** A person who slows down and errs on hard images, every fifth one, and less so after the first hundred. */
const log = Array.from({ length: 200 }, (_, place) => {
  const hard = place % 5 === 0;
  return {
    seconds: (hard ? 90 : 10) + (place % 7),
    hit: !(hard && (place < 100 || place % 2 === 0)),
    practised: place,
  };
});

describe('the trade-off curve', () => {
  it('puts quick answers before slow ones, in groups of equal size', () => {
    const curve = tradeOffCurve(log, 'seconds', { seed });
    expect(curve.map(({ images }) => images)).toEqual([40, 40, 40, 40, 40]);
    const seconds = curve.map((point) => point.seconds.estimate);
    expect(seconds).toEqual([...seconds].sort((one, other) => one - other));
    expect(curve.map(({ error }) => error.estimate)).toEqual([0, 0, 0, 0, 0.75]);
  });

  it('puts early answers before late ones, with how many came before', () => {
    const curve = tradeOffCurve(log, 'practised', { seed, groups: 2 });
    expect(curve.map(({ practised }) => practised)).toEqual([49.5, 149.5]);
    expect(curve.map(({ error }) => error.estimate)).toEqual([0.2, 0.1]);
  });

  it('counts practice that could not be missed among what came before', () => {
    const after = log.map((answer) => ({ ...answer, practised: answer.practised + 500 }));
    const curve = tradeOffCurve(after.toReversed(), 'practised', { seed, groups: 2 });
    expect(curve.map(({ practised }) => practised)).toEqual([549.5, 649.5]);
  });

  it('has the bootstrap’s band where some were hit and some missed', () => {
    const last = tradeOffCurve(log, 'seconds', { seed }).at(-1);
    // Binomial of 40 and 0.75: a standard deviation of 0.068, and whole images only.
    expect(last?.error.low).toBeCloseTo(0.6, 1);
    expect(last?.error.high).toBeCloseTo(0.875, 1);
  });

  it('keeps its doubt about a group without an error', () => {
    const [quickest] = tradeOffCurve(log, 'seconds', { seed });
    expect(quickest?.error.low).toBe(0);
    expect(quickest?.error.high).toBeGreaterThan(0.05);
  });

  it('counts every answer once, and holds each estimate in its interval', () => {
    const answers = fc.array(
      fc.record({
        seconds: fc.integer({ min: 1, max: 300 }),
        hit: fc.boolean(),
        practised: fc.nat(500),
      }),
    );
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 8 }), (any, groups) => {
        const curve = tradeOffCurve(any, 'seconds', { seed, groups, samples: 200 });
        expect(curve.length).toBe(Math.min(groups, any.length));
        expect(curve.reduce((sum, { images }) => sum + images, 0)).toBe(any.length);
        for (const { images, error } of curve) {
          expect(images).toBeGreaterThan(0);
          expect(error.low <= error.estimate && error.estimate <= error.high).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same seed', () => {
    expect(tradeOffCurve(log, 'seconds', { seed })).toEqual(tradeOffCurve(log, 'seconds', { seed }));
  });

  it('has no point without an answer, and refuses no group', () => {
    expect(tradeOffCurve([], 'seconds', { seed })).toEqual([]);
    expect(() => tradeOffCurve(log, 'seconds', { seed, groups: 0 })).toThrow(RangeError);
  });
});

describe('the published points', () => {
  it('are those of 2014, with their source', () => {
    const point = (label: string) => publishedTradeOff.find((published) => published.label.startsWith(label));
    expect(point('First annotator')).toMatchObject({
      errorLow: 0.051,
      practised: 500,
      seconds: 60,
      images: 1500,
    });
    expect(point('Second annotator')).toMatchObject({ errorLow: 0.12, practised: 100, images: 258 });
    expect(point('Lab members')).toMatchObject({ errorLow: 0.13, errorHigh: 0.15 });
    expect(point('GoogLeNet, same')).toMatchObject({ errorLow: 0.068, side: 'network' });
    expect(point('GoogLeNet, whole')).toMatchObject({ errorLow: 0.067, images: 100_000 });
    for (const { errorLow, errorHigh, source } of publishedTradeOff) {
      expect(errorLow).toBeLessThanOrEqual(errorHigh);
      expect(source).toMatch(/201[45]/);
    }
  });
});
