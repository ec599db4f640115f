import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import type { ObserverHead } from '#src/core/observers/observer-builder.ts';
import { observedFinale } from '#src/figures/observers/class-finale.ts';
import { compareObservers } from '#src/figures/observers/leave-out.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { buildObserver } from '../../core/observers/build-observer.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const wnid = (index: number) => catalogue.byIndex(index as ClassIndex).wnid;

/** Image i of three shows class i. */
const observer = (kind: ObserverHead['kind'], name: string, ...guesses: readonly (readonly number[])[]) =>
  buildObserver(
    { kind, name },
    guesses.map((own, image) => [`i${image}`, own, image] as const),
  );

const ada = observer('person', 'ada', [0], [9], [9]);
const ben = observer('person', 'ben', [0], [1], [8]);
const chi = observer('person', 'chi', [7], [1], [2]);
/** Misses the first, surely; is right about the second on its second guess, and about the third. */
const plain = observer('network', 'net', [500, 501], [500, 1], [2, 500]);
const net = { ...plain, probabilities: new Float64Array(plain.guesses.length).fill(0.25) };

const finaleOf = (...all: Parameters<typeof observedFinale>[0]) =>
  observedFinale(all, compareObservers(all, catalogue), catalogue);

test('by hand: alone they miss 4 of 9, together only the third, the network only the first', () => {
  const finale = finaleOf(ada, ben, chi, net);
  expect(finale).toMatchObject({
    people: 3,
    pooled: 3,
    alone: { people: [{}, {}, {}], complete: [{}, {}, {}], answered: 3 },
  });
  expect(finale?.alone?.missed.errors).toBeCloseTo(4 / 3);
  expect(finale?.photos).toMatchObject([
    { right: [wnid(0)], answers: 3, hits: 2, together: true, network: false },
    { right: [wnid(1)], answers: 3, hits: 2, together: true, network: true },
    { right: [wnid(2)], answers: 3, hits: 1, network: true },
  ]);
  expect(finale?.photos.map(({ first }) => first)).toEqual([
    { said: wnid(500), sure: 0.25, place: null, isNear: false },
    { said: wnid(500), sure: 0.25, place: 1, isNear: false },
    { said: wnid(2), sure: 0.25, place: 0, isNear: false },
  ]);
});

test('a network that does not say how sure it was has no mistakes to tell', () => {
  expect(finaleOf(ada, ben, plain)?.photos.map(({ network, first }) => [network, first])).toEqual([
    [false, null],
    [true, null],
    [true, null],
  ]);
});

test('there is none of one person, without a network, and beside two', () => {
  expect(finaleOf(ada, net)).toBe(null);
  expect(finaleOf(ada, ben)).toBe(null);
  expect(finaleOf(ada, ben, net, { ...net, name: 'other' })).toBe(null);
});
