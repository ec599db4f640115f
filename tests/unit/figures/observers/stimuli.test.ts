import { compareObservers, type Comparison } from '#src/figures/observers/leave-out.ts';
import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import { compareFiles } from '#tests/unit/figures/observers/compare-files.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conditionWords } from '#src/figures/observers/conditions.ts';
import {
  type ObserverEdit,
  oneObserverWords,
  resolveObservers,
} from '#src/figures/observers/resolve-observers.ts';
import { compareGroups } from '#src/figures/observers/groups/compare-groups.ts';
import { meanInterval } from '#src/figures/stats/people-interval.ts';
import { pairedBootstrap } from '#src/figures/stats/paired-bootstrap.ts';
import reference from '#tests/fixtures/stats/stimuli.json';
import type { Observer } from '#src/core/observers/observer.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

const catalogue = shippedCatalogue();
const folder = new URL('../../../fixtures/stats/stimuli/', import.meta.url);
const fileNames = readdirSync(folder).filter((name) => name.startsWith('blur_'));

const files = fileNames.map((file) => ({
  file,
  observers: readObservers(file, readFileSync(new URL(file, folder), 'utf8'), catalogue),
}));

const { gathered, comparison } = compareFiles(files);

/** The p of people against networks. */
function kindP(all: Pick<ReturnType<typeof compareFiles>, 'gathered' | 'comparison'>): number | undefined {
  const groups = all.gathered.map(({ observer }) => observer.kind);
  return compareGroups(all.comparison, groups).comparisons[0]?.test?.p;
}

describe('answers under conditions', () => {
  it.each(reference.pairs)(
    'of $first and $second make a pair only where image and condition are the same, as numpy counts them',
    ({ first, second, kappaInterval: _, ...expected }) => {
      const pair = comparison.pairs.find((one) => one.first === first && one.second === second);
      const { kappa, kappaPooled, mcnemarExact, ...counts } = expected;
      expect(pair).toMatchObject(counts);
      expect(pair?.mcnemarExact).toBeCloseTo(mcnemarExact, 10);
      // Where one of the two is right everywhere, κ is 0, and the reference leaves it out.
      expect(pair?.kappa).toBeCloseTo(kappa ?? 0, 10);
      expect(pair?.kappaPooled).toBeCloseTo(kappaPooled ?? 0, 10);
    },
  );

  it.each(reference.pairs.filter(({ kappaInterval }) => kappaInterval))(
    "have κ of $first and $second within conditions with the interval of numpy's bootstrap",
    ({ first, second, kappaInterval }) => {
      const pair = comparison.pairs.find((one) => one.first === first && one.second === second);
      if (!pair) throw new Error('There must be a pair.');
      const drawn = pairedBootstrap(pair, { seed: 2014, samples: 20_000 }, pair.strata)?.kappa;
      const [low = 0, high = 0] = kappaInterval ?? [];
      expect(Math.abs((drawn?.low ?? 0) - low)).toBeLessThan(0.03 * (high - low));
      expect(Math.abs((drawn?.high ?? 0) - high)).toBeLessThan(0.03 * (high - low));
    },
  );

  it('have error rates by condition, in the order of the numbers', () => {
    expect(comparison.conditions?.conditions).toEqual(['0', '3', '10']);
    for (const [at, { name }] of comparison.observers.entries()) {
      const rates = comparison.conditions?.rates[at]?.map(({ errors, n }) => [errors, n]);
      expect(rates).toEqual(reference.observers[name as keyof typeof reference.observers].byCondition);
    }
  });

  it('of people have the mean of their rates over stimuli, with the interval of Student as scipy has it', () => {
    const of = (values: readonly number[]) => ({
      mean: values.reduce((sum, value) => sum + value, 0) / values.length,
      interval: meanInterval(values) ?? [],
    });
    const expectLike = (values: readonly number[], expected: typeof reference.people.rates) => {
      expect(values).toHaveLength(4);
      expect(of(values).mean).toBeCloseTo(expected.mean, 12);
      of(values).interval.forEach((end, at) => {
        expect(end).toBeCloseTo(expected.interval[at] ?? Number.NaN, 10);
      });
    };
    const people = comparison.observers.filter(({ kind }) => kind === 'person');
    expectLike(
      people.map(({ errorRate }) => errorRate ?? Number.NaN),
      reference.people.rates,
    );
    for (const [network, expected] of Object.entries(reference.people.beside)) {
      const gaps = people.map(({ name }) => {
        const pair = comparison.pairs.find(
          ({ first, second }) => [first, second].includes(network) && [first, second].includes(name),
        );
        if (!pair) throw new Error('There must be a pair.');
        const more = (pair.onlyFirst - pair.onlySecond) / pair.n;
        return pair.first === network ? more : -more;
      });
      expectLike(gaps, expected);
    }
  });

  it('are named without what a Geirhos file has before an image, which would say another condition', () => {
    const geirhos = (name: string, image: string, condition: string) => ({
      ...buildObserver({ name, naming: 'geirhos' }, [[image, [1], 1] as const]),
      conditions: [condition],
    });
    const { matched } = compareObservers(
      [
        geirhos('a', '0001_s_3_owl_10_n02000004_7.png', '3'),
        geirhos('b', '0009_s_15_owl_10_n02000004_7.png', '15'),
      ],
      catalogue,
    );
    expect(matched.names).toEqual(['n02000004_7 · 3', 'n02000004_7 · 15']);
  });

  it('say how many images make no pair', () => {
    expect(conditionWords(comparison.conditions, comparison.pairs, '')).toEqual([
      'The files say 3 conditions (0, 3 and 10). Only the same image under the same condition makes a pair.',
      'Two observers have up to 32 images in common that they did not see under the same condition: these are not paired.',
      'An observer has 9 images under the condition “10”. That is few: with fewer than 10 images the figures can be luck.',
    ]);
  });

  const under = (name: string, conditions: readonly string[]) => {
    const observer = buildObserver(
      { name },
      conditions.map((_, at) => [`i${at}`, [at], at] as const),
    );
    return { ...observer, conditions: conditions.some((one) => one !== '') ? conditions : null };
  };
  const compared = (...given: Parameters<typeof compareObservers>[0]): Comparison =>
    compareObservers(given, catalogue);

  it('are the same condition whatever the capitals and spaces', () => {
    const { pairs } = compared(under('a', ['Low pass', 'x']), under('b', ['low  PASS ', 'x']));
    expect(pairs[0]).toMatchObject({ n: 2, otherConditions: 0 });
  });

  it('make no pair with answers under none, which is said, and still know what is right', () => {
    const silent = { ...under('b', ['', '']), truth: null };
    const { pairs, conditions, observers } = compared(under('a', ['x', 'y']), silent);
    expect(pairs[0]).toMatchObject({ n: 0, otherConditions: 2 });
    expect(observers[1]).toMatchObject({ n: 2, errors: 0 });
    expect(conditionWords(conditions, pairs, 'Say it.')).toContain(
      'The files say no condition for b, whose answers are not paired with answers under one. Say it.',
    );
  });

  const filesOf = (...observers: readonly Observer[]) =>
    observers.map((observer) => ({ file: `${observer.name}.csv`, observers: [observer] }));
  const conditionsOf = (...given: Parameters<typeof resolveObservers>) =>
    resolveObservers(...given).map(({ observer }) => observer.conditions);

  it('mean the only one that any file says where a file says none, as a pair of files of Geirhos’ edges does', () => {
    const pair = ['one-condition-person', 'one-condition-network'].map((name) => ({
      file: `${name}.csv`,
      observers: readObservers(name, readFileSync(new URL(`${name}.csv`, folder), 'utf8'), catalogue),
    }));
    const both = resolveObservers(pair).map(({ observer }) => observer);
    const { pairs, conditions } = compared(...both);
    expect(pairs[0]).toMatchObject({ bothRight: 4, onlyFirst: 1, onlySecond: 2, bothWrong: 1, n: 8 });
    expect(conditionWords(conditions, pairs, '')).toEqual([]);
  });

  it('are not guessed where the files say two, and are what a person says', () => {
    const all = filesOf(under('a', ['x', 'y']), under('b', ['', '']));
    const [, silent] = resolveObservers(all);
    expect(conditionsOf(all)).toEqual([['x', 'y'], null]);
    expect(conditionsOf(all, new Map([[silent?.key ?? '', { condition: 'x' }]]))).toEqual([
      ['x', 'y'],
      ['x', 'x'],
    ]);
  });

  it('mean none where a file says one of some of its answers only', () => {
    const [some, none] = conditionsOf(filesOf(under('a', ['x', '']), under('b', ['', ''])));
    expect([some, none]).toEqual([['x', ''], null]);
  });

  it('mean no exposure where a person’s photos stayed; a network’s answer stands at the only one', () => {
    const timed = under('a', ['50 ms', '50 ms']);
    const network = { ...under('net', ['', '']), kind: 'network' as const };
    expect(conditionsOf(filesOf(timed, network))[1]).toEqual(['50 ms', '50 ms']);
    expect(conditionsOf(filesOf(timed, network, under('stayed', ['']))).slice(1)).toEqual([null, null]);
  });
});

describe('one observer', () => {
  it('is who has the same name and kind in files that share no stimulus', () => {
    const found = gathered.map(({ observer: { name }, keyed }, at) => [
      name,
      { n: comparison.observers[at]?.n, errors: comparison.observers[at]?.errors, files: keyed.length },
    ]);
    const expected = Object.entries(reference.observers).map(([name, { byCondition: _, ...own }]) => [
      name,
      own,
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  it('counts once in the permutation test, as scipy says; as several where they are separated', () => {
    expect(kindP({ gathered, comparison })).toBeCloseTo(reference.permutation.observers, 10);
    const apart = compareFiles(
      files,
      new Map(gathered.flatMap(({ keyed }) => keyed.map(({ key }) => [key, { name: key }] as const))),
    );
    expect(apart.gathered).toHaveLength(files.length);
    expect(kindP(apart)).toBeCloseTo(reference.permutation.files, 10);
  });

  it('is said to be one', () => {
    const named = gathered.map(({ observer: { name, kind }, ...one }) => ({ ...one, name, kind }));
    expect(oneObserverWords(named, 'Say which.')).toEqual([
      'resnet50 (3 files), subject-01 (2 files), subject-02 (2 files), subject-03 (2 files) and subject-04 (2 files) are one observer each: the files name the same one, and nothing in them was answered twice.',
    ]);
  });

  const mia = (file: string, images: readonly string[], kind: 'person' | 'network' = 'person') => ({
    file,
    observers: [
      buildObserver(
        { name: 'Mia', kind },
        images.map((image) => [image, [1], 1] as const),
      ),
    ],
  });
  it('has a number where another of the name answered the same image, or its file differs; all else is one', () => {
    const first = mia('a.csv', ['x', 'y']);
    const other = (edit: Partial<Observer>, images = ['z']) => [
      { file: 'b.csv', observers: mia('b.csv', images).observers.map((one) => ({ ...one, ...edit })) },
    ];
    const names = (
      files: Parameters<typeof resolveObservers>[0],
      edits?: ReadonlyMap<string, ObserverEdit>,
    ) => resolveObservers([first, ...files], edits).map(({ observer: { name } }) => name);
    for (const name of ['Mia', 'mia', ' MIA ', 'Ｍia']) expect(names(other({ name }))).toEqual(['Mia']);
    for (const edit of [
      { group: '7a' },
      { labels: ['dog', 'cat'] },
      { naming: 'geirhos' },
      { weights: 'b' },
      { simulated: true },
      { kind: 'network' },
    ] as const)
      expect(names(other(edit))).toEqual(['Mia', 'Mia 2']);
    const same = other({}, ['y', 'z']);
    expect(names(same)).toEqual(['Mia', 'Mia 2']);
    const [, { key } = { key: '' }] = resolveObservers([first, ...same]);
    expect(names(same, new Map([[key, { name: 'Ben' }]]))).toEqual(['Mia', 'Ben']);
    const all = resolveObservers([first, ...same]).map(({ observer: { name, kind }, ...one }) => ({
      ...one,
      name,
      kind,
    }));
    expect(oneObserverWords(all, 'Say which.')).toEqual([
      'Some names are the same: Mia is from a.csv and Mia 2 is from b.csv. Each counts on its own, as both answered the same image, or their files say that they differ. Say which.',
    ]);
  });
});
