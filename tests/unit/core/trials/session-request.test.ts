import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImageId } from '../../../../src/core/trials/challenge.ts';
import { imageOrder, plainRequest } from '../../../../src/core/trials/session-request.ts';

const ids = [...Array(40).keys()].map((index) => `image-${String(index)}` as ImageId);
const request = { ...plainRequest, seed: 3, count: 10 };

describe('the images of a session', () => {
  it('are the same for everybody, in the same order', () => {
    expect(imageOrder(ids, request, 'ada')).toEqual(imageOrder([...ids].reverse(), request, 'bob'));
  });

  it('are the same in an order of each person’s own, where asked', () => {
    const ada = imageOrder(ids, { ...request, shuffled: true }, 'ada');
    const bob = imageOrder(ids, { ...request, shuffled: true }, 'bob');
    expect(ada).not.toEqual(bob);
    expect([...ada].sort()).toEqual([...bob].sort());
    expect([...ada].sort()).toEqual([...imageOrder(ids, request, 'ada')].sort());
  });

  it('never stand in both practice and test of one experiment', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 30 }), fc.string(), (seed, practice, person) => {
        const plan = { ...request, seed, practice, count: 40, shuffled: true };
        const practised = imageOrder(ids, { ...plan, mode: 'practice' }, person);
        const tested = imageOrder(ids, { ...plan, mode: 'test' }, person);
        expect(practised).toHaveLength(practice);
        expect(tested.filter((id) => practised.includes(id))).toEqual([]);
        expect(practised.length + tested.length).toBe(ids.length);
      }),
    );
  });

  it('stand at the two ends of the order in practice and test, also where the links know nothing of each other', () => {
    const size = fc.integer({ min: 1, max: ids.length });
    fc.assert(
      fc.property(fc.nat(), size, size, (seed, practised, tested) => {
        const practice = imageOrder(ids, { ...request, mode: 'practice', seed, count: practised }, 'ada');
        const test = imageOrder(ids, { ...request, mode: 'test', seed, count: tested }, 'ada');
        const shared = test.filter((id) => practice.includes(id));
        expect([practice.length, test.length]).toEqual([practised, tested]);
        expect(shared).toHaveLength(Math.max(0, practised + tested - ids.length));
      }),
    );
  });
});
