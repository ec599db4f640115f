import { describe, expect, it } from 'vitest';
import { compareObservers } from '#src/figures/observers/leave-out.ts';
import { missedLabels, mostMissed, whoMissed } from '#src/figures/observers/most-missed.ts';
import { reportFacts } from '#src/figures/report/report-facts.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

const catalogue = shippedCatalogue();
const observers = [
  buildObserver({ name: 'ada', kind: 'person' }, [
    ['a', [0], 0],
    ['b', [5], 1],
    ['c', [5], 2],
    ['d', [5], 3],
    ['e', [5]],
  ]),
  buildObserver({ name: 'bob', kind: 'person' }, [
    ['a', [5]],
    ['b', [5]],
    ['c', [2]],
  ]),
  buildObserver({ name: 'net', kind: 'network', weights: 'f00d' }, [
    ['b', [5]],
    ['c', [5]],
  ]),
];

it('who missed an image counts people and networks apart, and only answers that count', () => {
  const [person, network] = [{ kind: 'person' }, { kind: 'network' }] as const;
  const people = [true, false, null].map((hit) => ({ ...person, hit }));
  expect(whoMissed([...people, { ...network, hit: false }])).toBe('1 of 2 people and 1 of 1 network');
  expect(whoMissed([{ ...person, hit: false }])).toBe('1 of 1 person');
});

describe('the images most missed', () => {
  it('come with the largest share missed first, with who had them right', () => {
    const found = mostMissed(compareObservers(observers, catalogue), catalogue, 10);
    expect(found.map(({ image, missed, answered, hits }) => [image, missed, answered, hits])).toEqual([
      ['b', 3, 3, [false, false, false]],
      ['c', 2, 3, [false, true, false]],
      // One of two; what one observer answered alone is not compared.
      ['a', 1, 2, [true, false, null]],
    ]);
    expect(found[0]?.right).toEqual([catalogue.byIndex(1 as never).label]);
    expect(mostMissed(compareObservers(observers, catalogue), catalogue, 1)).toHaveLength(1);
  });

  it('are called by their class, and by their names too where that is not enough', () => {
    const image = (name: string, ...right: string[]) => ({
      ...{ image: name, right, answered: 2, missed: 2, hits: [] },
    });
    expect(missedLabels([image('a', 'hog'), image('b', 'fox'), image('c', 'hog'), image('d')])).toEqual([
      ...['hog (a)', 'fox', 'hog (c)', 'd'],
    ]);
  });

  it('come with the hashes of weights, and with what files say of how it was done, each once', () => {
    const also = new Map([
      ['mode', ['test', 'test', '']],
      ['seed', ['7', '7', '8']],
      ['session', ['s1', 's1', 's2']],
      ['photo_width', ['300', '', '640']],
      ['photo_height', ['200', '', 'tall']],
    ]);
    const told = observers.map((observer) => ({ ...observer, also }));
    const facts = reportFacts(told, compareObservers(observers, catalogue), catalogue);
    expect(facts.weights).toEqual([null, null, 'f00d']);
    expect(facts.settings).toEqual({ mode: ['test'], seed: ['7', '8'] });
    expect(facts.photos).toEqual({ width: [300, 300], height: [200, 200] });
    const seeds = Array.from({ length: 12 }, (_, seed) => String(seed));
    const many = told.map((observer) => ({ ...observer, also: new Map([['seed', seeds]]) }));
    const { settings } = reportFacts(many, compareObservers(observers, catalogue), catalogue);
    expect(settings.seed?.slice(-2)).toEqual(['8', 'and 3 more']);
  });
});
