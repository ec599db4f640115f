import { describe, expect, it } from 'vitest';
import { crossedBootstrap } from '../../../../src/core/stats/crossed-bootstrap.ts';
import { percentileEnds } from '../../../../src/core/stats/percentile-bootstrap.ts';
import { quantile } from '../../../../src/core/stats/quantile.ts';
import reference from '../../../fixtures/stats/crossed-bootstrap.json' with { type: 'json' };

const seed = 2014;

function differences(first: Float64Array, second: Float64Array): Float64Array {
  return first.map((mean, sample) => mean - (second[sample] ?? 0)).sort();
}

describe('the bootstrap over people and images', () => {
  it.each(reference)(
    "agrees with numpy's draws: $first.length and $second.length people",
    ({ first, second, shares, quantiles }) => {
      const [one = new Float64Array(), other = new Float64Array()] = crossedBootstrap([first, second], {
        seed,
        samples: 20_000,
      });
      const found = { first: one.toSorted(), second: other.toSorted(), difference: differences(one, other) };
      for (const which of ['first', 'second', 'difference'] as const) {
        const [low = 0, , , , high = 0] = quantiles[which];
        // Where nobody but one person is drawn, the means lie a whole image apart.
        const step = first.length === 1 ? 1.01 / (first[0]?.length ?? 1) : 0;
        shares.forEach((share, at) => {
          const off = Math.abs(quantile(found[which], share) - (quantiles[which][at] ?? 0));
          expect(off, `${which}, ${String(share)}`).toBeLessThan(step + 0.04 * (high - low));
        });
      }
    },
  );

  it('draws one person from a group of one: only the images vary', () => {
    const always = [1, 1, 1, 1];
    const [one, other] = crossedBootstrap([[always], [[0, 0, 0, 0]]], { seed, samples: 50 });
    expect(new Set(one)).toEqual(new Set([0]));
    expect(new Set(other)).toEqual(new Set([1]));
    const [varied = new Float64Array()] = crossedBootstrap([[[1, 0, 1, 0]]], { seed, samples: 50 });
    expect(new Set(varied).size).toBeGreaterThan(2);
  });

  it('draws the same images for both groups: who is the same does not differ', () => {
    const own = [1, 0, 1, 1, 0, 0, 1];
    const [one = new Float64Array(), other = new Float64Array()] = crossedBootstrap([[own], [own]], { seed });
    expect(percentileEnds(differences(one, other), 0.95)).toEqual([0, 0]);
  });

  it('counts each person once, however many images they have', () => {
    const [means = new Float64Array()] = crossedBootstrap(
      [
        [
          [0, -1, -1, -1],
          [-1, 1, 1, 1],
        ],
      ],
      { seed, samples: 4000 },
    );
    // Both drawn, or either one twice; a sample without any image of theirs is drawn again.
    expect(new Set(means)).toEqual(new Set([0, 0.5, 1]));
  });

  it('is the same for the same seed, and another for another', () => {
    const groups = [reference[0]?.first ?? [], reference[0]?.second ?? []];
    expect(crossedBootstrap(groups, { seed, samples: 20 })).toEqual(
      crossedBootstrap(groups, { seed, samples: 20 }),
    );
    expect(crossedBootstrap(groups, { seed: 7, samples: 20 })).not.toEqual(
      crossedBootstrap(groups, { seed, samples: 20 }),
    );
  });

  it('refuses a group of nobody, somebody without an image, and no samples', () => {
    expect(() => crossedBootstrap([[]], { seed })).toThrow(RangeError);
    expect(() => crossedBootstrap([[[-1, -2]]], { seed })).toThrow(RangeError);
    expect(() => crossedBootstrap([[[1]]], { seed, samples: 0 })).toThrow(RangeError);
  });
});
