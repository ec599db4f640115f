import { expect, it } from 'vitest';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import { truthOf } from '#src/live/logic/sweep.ts';

const prediction = {
  network: 'a network',
  weightsHash: '',
  backend: 'wasm',
  milliseconds: 1,
  guesses: [0.3, 0.2, 0.15, 0.12, 0.1, 0.08].map((probability, at) => ({
    classIndex: (at + 10) as ClassIndex,
    probability,
  })),
} as const;

it('the fifth is among the five, the sixth is not, and both have their probability', () => {
  expect(truthOf(prediction, 14 as ClassIndex)).toEqual({ probability: 0.1, hit: true });
  expect(truthOf(prediction, 15 as ClassIndex)).toEqual({ probability: 0.08, hit: false });
});

it('a class of which the network says nothing has none', () => {
  expect(truthOf(prediction, 500 as ClassIndex)).toEqual({ probability: 0, hit: false });
});
