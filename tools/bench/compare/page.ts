/** Measures in the browser: files that a person drops, into figures, by the worker that the app compares with. */
import { Comparer } from '../../../src/observers/comparison/comparer.ts';
import type { ObserverFigures } from '../../../src/figures/observers/grade-observers.ts';
import type { PairFigures } from '../../../src/figures/observers/pair-figures.ts';
import type { ObserversReport } from '../../../src/figures/observers/observers-report.ts';
import { beginMark } from '../longest-task.ts';

/** The figures that both sides compute, under the names of `npm run compare`. */
export interface Figures {
  readonly observers: readonly ObserverFigures[];
  readonly pairs: readonly PairFigures[];
  readonly pooled: {
    readonly images: number;
    readonly mean: number | null;
    readonly majorityErrors: number;
    readonly optimisticErrors: number;
  } | null;
  readonly missedByAll: number;
  readonly onlyPeople: number;
  readonly onlyNetworks: number;
}

export interface ComparePage {
  /**
   * Starts the worker, then compares the files in the page's field.
   *
   * @param truth the name of the file that says what is right.
   * @returns seconds that both took together, and the figures.
   */
  compare(truth: string): Promise<{ readonly seconds: number; readonly figures: Figures }>;
}

const { signal } = new AbortController();

function figuresOf(report: ObserversReport): Figures {
  const { observers, pairs, pooled, missedByAll, onlyPeople, onlyNetworks } = report;
  return {
    observers,
    pairs,
    pooled,
    missedByAll: missedByAll.length,
    onlyPeople: onlyPeople.length,
    onlyNetworks: onlyNetworks.length,
  };
}

const page: ComparePage = {
  async compare(truth) {
    const classes = await (await fetch(new URL('assets/classes.json', location.origin))).text();
    const given = [...(document.querySelector('input')?.files ?? [])];
    const files = given.map((blob, id) => ({ id, name: blob.name, blob, use: null }));
    const comparer = new Comparer(classes);
    performance.mark(beginMark);
    const begin = performance.now();
    const { report, fault } = await comparer.compare({ files, truth, edits: new Map() }, signal);
    const seconds = (performance.now() - begin) / 1000;
    comparer.close();
    if (fault || !report) throw new Error(fault?.message ?? 'There are no figures.');
    return { seconds, figures: figuresOf(report) };
  },
};

Object.assign(globalThis, { hit5Compare: page });
