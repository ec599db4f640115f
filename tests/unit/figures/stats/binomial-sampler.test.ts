import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { BinomialSampler } from '#src/figures/stats/binomial-sampler.ts';
import reference from '#tests/fixtures/stats/binomial-sample.json' with { type: 'json' };

const samples = 20_000;

describe('a binomial draw', () => {
  it.each(reference)(
    'is spread as scipy says for $trials at $share',
    ({ trials, share, ends, chances, limit }) => {
      const random = xoroshiro128plus(2014);
      const sampler = new BinomialSampler(share);
      const found = ends.map(() => 0);
      for (let sample = 0; sample < samples; sample += 1) {
        const drawn = sampler.draw(random, trials);
        const range = ends.findIndex((end) => drawn <= end);
        found[range] = (found[range] ?? Number.NaN) + 1;
      }
      const chi2 = found.reduce((sum, count, range) => {
        const expected = samples * (chances[range] ?? 0);
        return sum + (count - expected) ** 2 / expected;
      }, 0);
      expect(chi2).toBeLessThan(limit);
    },
  );

  it('is certain without a trial, without a chance, and with every chance', () => {
    const random = xoroshiro128plus(1);
    expect(new BinomialSampler(0.5).draw(random, 0)).toBe(0);
    expect(new BinomialSampler(0).draw(random, 50)).toBe(0);
    expect(new BinomialSampler(1).draw(random, 50)).toBe(50);
  });
});
