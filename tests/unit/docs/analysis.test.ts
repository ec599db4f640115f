import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeTidyCsv } from '#src/files/formats/tidy-csv.ts';
import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import { findPython } from '#tools/bench/compare/find-python.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import { run } from '#tools/compare/run.ts';
import { timedSession } from '#tools/timed-session.ts';
import { projectFile, shippedCatalogue } from '../core/classes/shipped-catalogue.ts';
import { useFiles } from '../tools/compare/compared.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const python = findPython();
const { fileOf } = useFiles();
const catalogue = shippedCatalogue();

/** The tidy CSVs of the demo's tests, each with its network. */
function tidyFiles(): readonly string[] {
  return ['ada-test', 'ben-test', 'chi-challenge'].map((name) => {
    const file = `docs/demo-data/simulated-${name}.json`;
    return fileOf(`${name}.csv`, writeTidyCsv(readObservers(file, projectFile(file), catalogue), catalogue));
  });
}

interface Side {
  readonly name: string;
  readonly mean: number;
}

interface Comparison {
  readonly first: string;
  readonly second: string;
  readonly difference: number;
  readonly differenceInterval: readonly [number, number] | null;
}

interface Found {
  readonly observers: readonly {
    readonly name: string;
    readonly n: number;
    readonly errors: number;
    readonly wilson: readonly number[];
  }[];
  readonly pairs: readonly {
    readonly first: string;
    readonly second: string;
    readonly n: number;
    readonly mcnemarExact: number;
  }[];
  readonly groups: readonly Side[];
  readonly comparisons: readonly (Comparison & { readonly p: number | null })[];
  readonly psychometric?: readonly {
    readonly name: string;
    readonly views: number;
    readonly threshold: number;
    readonly slope: number;
    readonly lapse: number;
  }[];
  readonly model?: readonly {
    readonly name: string;
    readonly logOdds: number;
    readonly low?: number;
    readonly high?: number;
  }[];
}

interface Ours extends Pick<Found, 'observers' | 'pairs'> {
  readonly groups: readonly {
    readonly groups: readonly Side[];
    readonly comparisons: readonly (Comparison & { readonly test: { readonly p: number } | null })[];
  }[];
}

const analysed = (...words: readonly string[]) =>
  JSON.parse(
    execFileSync(python ?? '', [join(root, 'docs/analysis/model.py'), ...words, '--json'], {
      encoding: 'utf8',
    }),
  ) as Found;

const compared = (...words: readonly string[]) => JSON.parse(run([...words, '--json']).out) as Ours;

/** Name, images and errors of each observer. */
const counts = ({ observers }: Pick<Found, 'observers'>) =>
  observers.map(({ name, n, errors }) => [name, n, errors].join(' ')).toSorted();

/** Python takes its time to load pandas, longer on a busy machine. */
const slow = { timeout: 240_000 };

// Skipped where there is no Python with pandas and statsmodels: docs/developers/tests.md says how to get one.
describe.skipIf(!python)('docs/analysis/model.py', () => {
  it('computes the figures of the page again from tidy CSVs, and fits the model', slow, () => {
    const files = tidyFiles();
    const theirs = analysed(...files);
    const ours = compared(...files, '--groups', 'from-kind');
    expect(theirs.observers.map(({ name }) => name).toSorted()).toEqual(
      ours.observers.map(({ name }) => name).toSorted(),
    );
    for (const own of ours.observers) {
      const other = theirs.observers.find(({ name }) => name === own.name);
      expect(other).toMatchObject({ n: own.n, errors: own.errors });
      other?.wilson.forEach((end, at) => expect(end).toBeCloseTo(own.wilson[at] ?? 0, 12));
    }
    expect(theirs.pairs).toHaveLength(ours.pairs.length);
    for (const own of ours.pairs) {
      const other = theirs.pairs.find(
        ({ first, second }) => new Set([first, second, own.first, own.second]).size === 2,
      );
      expect(other?.n).toBe(own.n);
      expect(other?.mcnemarExact).toBeCloseTo(own.mcnemarExact, 12);
    }
    const people = ours.groups[0]?.groups.find(({ name }) => name === 'people');
    expect(theirs.groups.find(({ name }) => name === 'person')?.mean).toBeCloseTo(people?.mean ?? 0, 12);
    const [own] = ours.groups[0]?.comparisons ?? [];
    const [other] = theirs.comparisons;
    expect([own?.first, other?.first, other?.p]).toEqual(['networks', 'network', null]);
    expect(other?.difference).toBeCloseTo(own?.difference ?? 0, 12);
    // Other random numbers: within a point.
    other?.differenceInterval?.forEach((end, at) =>
      expect(Math.abs(end - (own?.differenceInterval?.[at] ?? 0))).toBeLessThan(1e-9),
    );
    const side = theirs.model?.find(({ name }) => name.includes('person'));
    expect(side?.low).toBeLessThan(side?.logOdds ?? 0);
    expect(side?.high).toBeGreaterThan(side?.logOdds ?? 0);
  });

  it('compares the groups of the column group as Hit5 does', slow, () => {
    const header = 'observer,kind,group,image,truth,guess1,hit5,assisted';
    const rows: string[] = [];
    for (let person = 0; person < 9; person += 1)
      for (let image = 0; image < 12; image += 1) {
        const hit = (image * 7 + person * 5) % 12 > (person < 4 ? 2 : 4) + (person % 2) ? 1 : 0;
        const guess = hit === 1 ? 'n01440764' : 'n01443537';
        rows.push(`p${person},person,${person < 4 ? 'a' : 'b'},i${image},n01440764,${guess},${hit},0`);
      }
    const file = fileOf('groups.csv', `${[header, ...rows].join('\n')}\n`);
    const groups = fileOf(
      'who.csv',
      `observer,group\n${Array.from({ length: 9 }, (_, at) => `p${at},${at < 4 ? 'a' : 'b'}\n`).join('')}`,
    );
    const { comparisons, model } = analysed(file, '--by', 'group');
    const [theirs] = comparisons;
    const [ours] = compared(file, '--groups', groups).groups[0]?.comparisons ?? [];
    expect(theirs?.difference).toBeCloseTo(ours?.difference ?? 0, 12);
    expect(theirs?.p).toBeCloseTo(ours?.test?.p ?? 0, 12);
    expect(theirs?.p).toBeLessThan(1);
    // Group b misses more.
    expect(model?.find(({ name }) => name.includes('[T.b]'))?.logOdds).toBeGreaterThan(0);
  });

  it('counts the first guess of everybody where some could give no more, as Hit5 does', slow, () => {
    const header = 'observer,kind,image,truth,guess1,guess2,guess3,guess4,guess5,hit5,hit1,guesses';
    const rows = [1, 0, 1].flatMap((hit, image) => [
      `ada,person,i${image},n01440764,n01443537,n01440764,,,,1,0,5`,
      `one,network,i${image},n01440764,${hit ? 'n01440764' : 'n01443537'},,,,,,${hit},1`,
    ]);
    const file = fileOf('one-guess.csv', `${[header, ...rows].join('\n')}\n`);
    expect(counts(analysed(file, '--no-model'))).toEqual(['ada 3 3', 'one 3 1']);
    expect(counts(compared(file))).toEqual(['ada 3 3', 'one 3 1']);
  });

  it(
    'counts the first guess among categories, and no photo that was not shown as asked, as Hit5 does',
    slow,
    () => {
      const session = timedSession(catalogue, {
        person: 'mia',
        images: 24,
        list: sixteenCategories,
        lost: 4,
      });
      const observers = sessionObservers('mia.json', session, catalogue);
      const file = fileOf('timed.csv', writeTidyCsv(observers, catalogue));
      const ours = counts(compared(file));
      expect(counts(analysed(file, '--no-model'))).toEqual(ours);
      expect(ours[1]).toMatch(/^mia 20 [1-9]/);
      expect(ours[0]).toMatch(/^efficientnet-lite0 24 [1-9]/);
    },
  );

  it(
    'fits psychometric functions over exposures, and counts a network once a photo, as Hit5 does',
    slow,
    () => {
      const [rows, exposures] = [
        ['observer,kind,image,condition,exposure_ms,truth,guess1,hit1,hit5,assisted'],
        [10, 100, 1000],
      ];
      for (let image = 0; image < 60; image += 1) {
        for (const [at, exposure] of exposures.entries()) {
          const rest = (hit: number) =>
            `i${image},${exposure} ms,${exposure},n01440764,${hit ? 'n01440764' : 'n01443537'},${hit},${hit},0`;
          // Right on 1, 5 and 9 of 10: by a logistic function half way at 100 ms, whose odds grow ninefold a step.
          rows.push(
            `ada,person,${rest(image % 10 < ([1, 5, 9][at] ?? 0) ? 1 : 0)}`,
            `net,network,${rest(image % 2)}`,
          );
        }
      }
      const file = fileOf('exposures.csv', `${rows.join('\n')}\n`);
      const { psychometric, observers } = analysed(file, '--no-model');
      expect(psychometric?.map(({ name, views }) => [name, views])).toEqual([
        ['people together', 180],
        ['ada', 180],
      ]);
      for (const { threshold, slope, lapse } of psychometric ?? []) {
        expect(threshold).toBeCloseTo(100, 0);
        expect(slope).toBeCloseTo(Math.log(9), 2);
        expect(lapse).toBeCloseTo(0, 3);
      }
      expect(counts({ observers })).toEqual(['ada 180 90', 'net 60 30']);
      expect(counts(compared(file))).toEqual(counts({ observers }));
    },
  );

  it(
    'pairs the same image under the same condition only, and keeps intervals within 100 points, as Hit5 does',
    slow,
    () => {
      const rows = ['observer,kind,image,condition,truth,guess1,hit5,assisted'];
      const who = ['p0,person', 'p1,person', 'p2,person', 'n0,network', 'n1,network', 'n2,network'];
      who.forEach((observer, at) => {
        for (let image = 0; image < 6; image += 1)
          for (const condition of [at === 1 ? ' Blur' : 'blur', 'clear']) {
            const hit = at > 2 || (at === 1 && (image + condition.length) % 3 > 0) ? 1 : 0;
            const guess = hit === 1 ? 'n01440764' : 'n01443537';
            rows.push(`${observer},i${image},${condition},n01440764,${guess},${hit},0`);
          }
      });
      const file = fileOf('conditions.csv', `${rows.join('\n')}\n`);
      const theirs = analysed(file, '--no-model');
      const ours = compared(file, '--groups', 'from-kind');
      expect(counts(theirs)).toEqual(counts(ours));
      expect(counts(ours)).toContain('p0 12 12');
      expect(theirs.pairs.map(({ n }) => n)).toEqual(ours.pairs.map(({ n }) => n));
      const [own] = ours.groups[0]?.comparisons ?? [];
      const [other] = theirs.comparisons;
      expect(own?.differenceInterval?.[0]).toBe(-1);
      other?.differenceInterval?.forEach((end, at) =>
        expect(end).toBeCloseTo(own?.differenceInterval?.[at] ?? 0, 9),
      );
    },
  );
});
