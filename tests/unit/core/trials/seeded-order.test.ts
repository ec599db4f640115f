import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededOrder } from '#src/core/trials/seeded-order.ts';

const letters = [...'abcdefghij'];

describe('the order of images', () => {
  it('is the same for the same seed, on every machine', () => {
    expect(seededOrder(letters, 2014).join('')).toBe('bcjahgfeid');
    expect(seededOrder(letters, 2014)).toEqual(seededOrder(letters, 2014));
  });

  it('is another for another seed', () => {
    expect(seededOrder(letters, 1)).not.toEqual(seededOrder(letters, 2));
  });

  it('begins alike however many images are asked for', () => {
    expect(seededOrder(letters, 5, 4)).toEqual(seededOrder(letters, 5).slice(0, 4));
  });

  it('has each image once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.nat(), (items, seed) => {
        expect([...seededOrder(items, seed)].sort()).toEqual([...items].sort());
      }),
    );
  });
});
