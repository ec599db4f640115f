import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { practiceSplit } from '#src/label/logic/shared-links.ts';
import { imageOrder, plainRequest } from '#src/core/trials/session-request.ts';

const images = [...Array(60).keys()].map((index) => {
  return { id: `image-${index}` as ImageId, kind: 'photo' } as const;
});

describe('what a new session keeps for practice', () => {
  it('parts a practice from the test after it, when nobody says a number', () => {
    const size = fc.integer({ min: 1, max: 59 });
    fc.assert(
      fc.property(fc.nat(), size, size, (seed, practised, tested) => {
        const before = practiceSplit({ mode: 'practice', count: practised, said: null, before: 0 });
        const kept = practiceSplit({ mode: 'test', count: tested, said: null, before });
        const order = (mode: 'practice' | 'test', count: number, practice: number) =>
          imageOrder(images, { ...plainRequest, mode, seed, count, practice }, 'ada');
        const first = order('practice', practised, before);
        const second = order('test', tested, kept);
        expect(first).toHaveLength(practised);
        expect(second).toHaveLength(Math.min(tested, images.length - practised));
        expect(second.filter((id) => first.includes(id))).toEqual([]);
      }),
    );
  });

  it('is what a person says', () => {
    expect(practiceSplit({ mode: 'test', count: 10, said: 0, before: 20 })).toBe(0);
    expect(practiceSplit({ mode: 'test', count: 10, said: 30, before: 20 })).toBe(30);
    expect(practiceSplit({ mode: 'practice', count: 10, said: 30, before: 0 })).toBe(30);
  });
});
