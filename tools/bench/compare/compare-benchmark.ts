import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright';
import { parseClasses } from '../../../src/files/classes-format.ts';
import { pairedRow, type Benchmark, type Pair } from '../benchmark.ts';
import { longestTask } from '../longest-task.ts';
import { withPages } from '../with-pages.ts';
import { figureDifferences } from './figure-differences.ts';
import { findPython } from './find-python.ts';
import { makeFiles, type ComparisonFiles } from './make-files.ts';
import type { ComparePage, Figures } from './page.ts';

const images = 50_000;
const runs = 7;
const tracedRuns = 3;
const samples = 2000;

/** What `reference.py` prints. */
interface PythonRun {
  readonly figures: Figures;
  /** From the files to the figures. */
  readonly seconds: number;
  /** Loading pandas, scipy and statsmodels: a person waits for start-up too, so both sides count it. */
  readonly importSeconds: number;
}

/**
 * Five observers over 50,000 images, from CSV files to all figures, in the app's worker: against the same figures by
 * pandas and statsmodels on the same files, and whether the page stays free. Every run begins cold, in a page and a Python of its own.
 */
export const compareBenchmark: Benchmark = {
  name: 'compare',
  async run() {
    const python = findPython();
    if (python === null)
      throw new Error(
        'no Python with pandas and statsmodels here; python3 -m venv tools/bench/.venv && tools/bench/.venv/bin/pip install ' +
          '-r tools/bench/requirements.txt, or set HIT5_PYTHON to one that has them',
      );
    const folder = mkdtempSync(join(tmpdir(), 'hit5-compare-'));
    try {
      const classes = readFileSync('assets/classes.json', 'utf8');
      const files = makeFiles(folder, images, parseClasses('assets/classes.json', classes));
      const [speeds, exact, drawn, tasks]: [Pair[], Pair[], Pair[], Pair[]] = [[], [], [], []];
      const once = async (page: Page) => {
        const other = runPython(python, files);
        const ours = await compareIn(page, files);
        const apart = figureDifferences(ours.figures, other.figures, samples);
        speeds.push({ ours: ours.seconds, other: other.importSeconds + other.seconds });
        exact.push({ ours: apart.exact, other: 1e-9 });
        drawn.push({ ours: apart.drawn, other: 4 });
      };
      const traced = async (page: Page) => {
        const session = await page.context().newCDPSession(page);
        tasks.push({ ours: await longestTask(session, () => compareIn(page, files)), other: 50 });
      };
      await withPages('tools/bench/compare/index.html', [
        ...Array.from({ length: runs }, () => once),
        ...Array.from({ length: tracedRuns }, () => traced),
      ]);
      return [
        pairedRow(
          'five observers over 50,000 images, files to all figures, from starting the worker / pandas and statsmodels with ' +
            "Python's imports",
          1,
          speeds,
        ),
        pairedRow('the figure furthest from pandas and statsmodels / 1e-9', 1, exact),
        pairedRow('the bootstrap end furthest from numpy / 4 standard errors of drawing', 1, drawn),
        pairedRow('comparing five observers: longest main-thread task / 50 ms', 1, tasks),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function compareIn(page: Page, { answers, truth }: ComparisonFiles) {
  await page.getByLabel('Files').setInputFiles([...answers, truth]);
  return page.evaluate(
    (name) => (globalThis as unknown as { hit5Compare: ComparePage }).hit5Compare.compare(name),
    basename(truth),
  );
}

/** Computes the figures of the files in a Python of its own. */
function runPython(python: string, { answers, truth }: ComparisonFiles): PythonRun {
  const words = ['tools/bench/compare/reference.py', '--truth', truth, ...answers];
  return JSON.parse(execFileSync(python, words, { encoding: 'utf8', maxBuffer: 2 ** 26 })) as PythonRun;
}
