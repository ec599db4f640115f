import { describe, expect, it } from 'vitest';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { exposureOfCondition, withoutExposure } from '#src/core/trials/timed-view.ts';
import { exposureFigures } from '#src/figures/observers/exposures.ts';
import { resolveObservers } from '#src/figures/observers/resolve-observers.ts';
import { gradeObservers } from '#src/figures/observers/grade-observers.ts';
import { pairTables, testedPair } from '#src/figures/observers/pair-figures.ts';
import { wilsonInterval } from '#src/figures/stats/wilson.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import type { Observer } from '#src/core/observers/observer.ts';
import { ObserverBuilder } from '#src/core/observers/observer-builder.ts';
import { timedSession } from '#tools/timed-session.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const catalogue = shippedCatalogue();
const show = [17, 50, 150, 500];

/** A room of so many simulated people, each image at each exposure as often as may be. */
function room(people: number, part: Partial<Parameters<typeof timedSession>[1]> = {}) {
  return Array.from({ length: people }, (_, turn) =>
    timedSession(catalogue, { person: `p${turn}`, turn, show, list: sixteenCategories, ...part }),
  );
}

function figuresOf(observers: readonly Observer[]) {
  return exposureFigures(observers, gradeObservers(observers, catalogue, null));
}

function gathered(sessions: ReturnType<typeof room>) {
  const files = sessions.map((session) => ({
    file: `${session.person}.json`,
    observers: sessionObservers(`${session.person}.json`, session, catalogue),
  }));
  return resolveObservers(files).map(({ observer }) => observer);
}

/** Answers under conditions, right or wrong: image, condition, whether it was right. */
function answering(name: string, ...answers: readonly (readonly [string, string, boolean])[]): Observer {
  const kind = name === 'net' ? 'network' : 'person';
  const builder = new ObserverBuilder({ name, kind, naming: 'file' });
  for (const [image, condition, right] of answers)
    builder.add(image, [right ? 0 : 1], { truth: 0, condition, probabilities: right ? [0.75] : [0.6] });
  return builder.build();
}

describe('figures by exposure', () => {
  it('count each person’s and network’s errors at each exposure', () => {
    const sessions = room(1);
    const found = figuresOf(gathered(sessions));
    const [session] = sessions;
    const at = (exposure: number) =>
      session?.trials.filter(({ record }) => record.viewed?.exposure === exposure) ?? [];
    const expected = show.map((exposure) => {
      const errors = at(exposure).filter(({ truth, guesses }) => guesses[0] !== truth).length;
      const interval = wilsonInterval(errors, at(exposure).length);
      return { n: 12, errors, errorRate: errors / 12, wilson: interval && [interval.low, interval.high] };
    });
    expect(found?.exposures).toEqual(show);
    expect(found?.rates[0]).toEqual(expected);
    expect(found?.rates[1]?.map(({ n }) => n)).toEqual([12, 12, 12, 12]);
    expect(found?.pooled).toBeNull();
    expect(found?.chance).toBeCloseTo(15 / 16);
  });

  it('pool people, each counting once, with an interval that holds their mean', () => {
    const observers = gathered(room(6));
    const found = figuresOf(observers);
    found?.pooled?.forEach(({ people, mean, interval }, place) => {
      const rates = found.rates
        .filter((_, at) => observers[at]?.kind === 'person')
        .map((own) => own[place]?.errorRate ?? 0);
      expect(people).toBe(6);
      expect(mean).toBeCloseTo(rates.reduce((sum, one) => sum + one, 0) / 6);
      expect(interval?.[0]).toBeLessThan(mean ?? 0);
      expect(interval?.[1]).toBeGreaterThan(mean ?? 1);
    });
    const means = found?.pooled?.map(({ mean }) => mean ?? 0) ?? [];
    expect(means).toEqual(means.toSorted((one, other) => other - one));
  });

  it('have κ of each person and network at each exposure, and the mean of those that say something', () => {
    const found = figuresOf(gathered(room(4)));
    const [beside] = found?.networks ?? [];
    expect(beside?.people).toHaveLength(4);
    beside?.pooled.forEach(({ people, mean }, place) => {
      const kappas = beside.people.flatMap((one) => one.at[place]?.kappa ?? []);
      expect(people).toBe(kappas.length);
      expect(mean).toBeCloseTo(kappas.reduce((sum, one) => sum + one, 0) / kappas.length);
    });
  });

  it('say where a network’s one answer to an image counts at several exposures', () => {
    const isRepeated = (people: number, show: readonly number[]) =>
      gradeObservers(gathered(room(people, { show })), catalogue, null).conditions?.repeated;
    expect(isRepeated(2, [17, 150])).toBe(true);
    expect(isRepeated(1, [17, 150])).toBe(false);
    expect(isRepeated(2, [50])).toBe(false);
  });

  it('count each photo once in a network’s own rate and in pairs of networks, unless it answered a photo in two ways', () => {
    const at = (one: string, ...right: readonly boolean[]) =>
      right.map((own, place) => [one, ['17 ms', '50 ms'][place] ?? '', own] as const);
    const person = answering('p', ...at('a', true), ...at('b', false, true));
    const own = (name: string, ...answers: Parameters<typeof answering>[1][]) => ({
      ...answering('net', ...answers),
      name,
    });
    const observers = [
      person,
      own('once', ...at('a', true, true), ...at('b', false, false)),
      own('twin', ...at('a', false, false), ...at('b', false, false)),
      own('timed', ...at('a', false, true), ...at('b', false, false)),
    ];
    const graded = gradeObservers(observers, catalogue, null);
    expect(graded.observers.map(({ n, errors }) => [n, errors])).toEqual([
      [3, 1],
      [2, 1],
      [2, 2],
      [4, 3],
    ]);
    const n = (one: string, other: string) =>
      pairTables(graded)
        .map(testedPair)
        .find(({ first, second }) => first === one && second === other)?.n;
    expect([n('p', 'once'), n('once', 'twin'), n('once', 'timed')]).toEqual([3, 2, 4]);
  });

  it('say no κ where one is always right', () => {
    const images = ['a', 'b', 'c', 'd'];
    const person = answering('p', ...images.map((one, at) => [one, '50 ms', at > 0] as const));
    const network = answering('net', ...images.map((one) => [one, '50 ms', true] as const));
    const at = figuresOf([person, network])?.networks[0]?.people[0]?.at;
    expect(at).toEqual([{ n: 4, kappa: null, interval: null }]);
  });

  it('tell minimum viewing times of images, those that took longest first, beside the network', () => {
    const people = [0, 1, 2].map((number) =>
      answering(
        `p${number}`,
        ...(['17 ms', '50 ms', '150 ms'] as const).flatMap((condition, at) => [
          ['quick', condition, true] as const,
          ['slow', condition, at === 2] as const,
          ['never', condition, at < 2] as const,
          ...(number < 2 ? [['untold', condition, true] as const] : []),
        ]),
      ),
    );
    const network = answering('net', ['quick', '17 ms', true], ['slow', '150 ms', false]);
    const found = figuresOf([...people, network]);
    expect(found?.images.map(({ name, time }) => [name, time])).toEqual([
      ['never', 'never'],
      ['slow', 150],
      ['quick', 17],
      ['untold', 'untold'],
    ]);
    expect(found?.images.map(({ networks }) => networks[0])).toEqual([
      null,
      { right: false, probability: null },
      { right: true, probability: 0.75 },
      null,
    ]);
    expect(found?.chance).toBeNull();
  });

  it('take an image under another condition for another image', () => {
    const all = ['blur 3, 17 ms', '17 ms', 'blur 3, 50 ms'].map((one) => ['a', one, true] as const);
    const found = figuresOf([answering('p', ...all), answering('q', ...all)]);
    expect(found?.exposures).toEqual([17, 50]);
    expect(found?.images.map(({ name, answers }) => [name, answers.length])).toEqual([
      ['a', 1],
      ['a · blur 3', 2],
    ]);
    expect(found?.rates[0]?.map(({ n }) => n)).toEqual([2, 1]);
  });

  it('take ways to write one exposure together, but pair only what is written alike', () => {
    const observers = [
      answering('p', ['a', '50 ms', true], ['b', '50 ms', false], ['c', '17 ms', true]),
      answering('q', ['a', '50ms', true], ['d', '50 MS', true]),
      answering('net', ['a', '50ms', true], ['b', '50 ms', true]),
    ];
    const found = figuresOf(observers);
    expect(found?.exposures).toEqual([17, 50]);
    expect(found?.pooled?.map(({ people }) => people)).toEqual([1, 2]);
    expect(found?.images.find(({ name }) => name === 'a')?.answers).toEqual([
      { exposure: 17, right: 0, answers: 0 },
      { exposure: 50, right: 2, answers: 2 },
    ]);
    expect(found?.networks[0]?.people.map(({ at }) => at[1]?.n)).toEqual([1, 1]);
  });

  it('have nothing at an exposure where all frames were lost', () => {
    const found = figuresOf(gathered(room(2, { lost: 48 })));
    expect(found?.exposures).toEqual(show);
    expect(found?.pooled).toBeNull();
    expect(found?.rates[0]?.map(({ errorRate }) => errorRate)).toEqual([null, null, null, null]);
    expect(found?.images).toEqual([]);
  });

  it('are none where a condition says no milliseconds: a number alone may be a contrast', () => {
    expect(figuresOf([answering('p', ['a', '50', true], ['b', '100', true])])).toBeNull();
    expect(figuresOf([answering('p', ['a', '50 ms', true], ['b', 'blur', true])])).toBeNull();
    expect(figuresOf([answering('p', ['a', '', true])])).toBeNull();
  });
});

describe('the exposure of a condition', () => {
  it.each<[string, number | null, string]>([
    ['50 ms', 50, ''],
    ['50ms', 50, ''],
    [' 8.3 MS ', 8.3, ''],
    ['blur 3, 50 ms', 50, 'blur 3'],
    ['50', null, '50'],
    ['0 ms', null, ''],
    ['items', null, 'items'],
    ['1.50 ms of noise', null, '1.50 ms of noise'],
  ])('%j is %j, and beside it %j', (condition, exposure, other) => {
    expect(exposureOfCondition(condition)).toBe(exposure);
    expect(withoutExposure(condition)).toBe(other);
  });
});
