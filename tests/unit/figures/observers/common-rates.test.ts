import { describe, expect, it } from 'vitest';
import { compareObservers } from '#src/figures/observers/leave-out.ts';
import { commonRates } from '#src/figures/observers/observers-report.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver, type SampleAnswer } from '#tests/unit/core/observers/build-observer.ts';

/** An observer wrong on some of the images from..to−1. */
function observer(name: string, wrong: readonly number[], from: number, to: number) {
  return buildObserver(
    { name },
    Array.from({ length: to - from }, (_, at): SampleAnswer => {
      const image = from + at;
      return [String(image), [wrong.includes(image) ? 1 : 0], 0];
    }),
  );
}

const rates = (...observers: ReturnType<typeof observer>[]) =>
  commonRates(compareObservers(observers, shippedCatalogue()));

describe('the rates on the images that all answered', () => {
  it('count only these, and ask nobody with few images', () => {
    const found = rates(
      observer('ada', [0, 1, 12], 0, 20),
      observer('bob', [12, 13, 29], 10, 30),
      observer('cyd', [15], 15, 17),
    );
    expect(found).toEqual({ images: 10, errors: [1, 2, null] });
  });

  it('are none of nothing in common', () => {
    expect(rates(observer('ada', [], 0, 10), observer('bob', [], 10, 20))).toEqual({
      images: 0,
      errors: [0, 0],
    });
  });

  it('are not told where all answered the same images, nor of one observer', () => {
    expect(rates(observer('ada', [1], 0, 12), observer('bob', [], 0, 12))).toBeNull();
    expect(rates(observer('ada', [1], 0, 12), observer('bob', [], 0, 3))).toBeNull();
  });
});
