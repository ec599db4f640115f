import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { parseClasses } from '../../../src/files/classes-format.ts';
import { chromiumArguments, ensureChromium } from '../../chromium.ts';
import { pairedRow, type Benchmark, type BenchmarkRow } from '../benchmark.ts';
import { serveBenchPage } from '../serve-bench-page.ts';
import { taskRows } from '../task-rows.ts';
import { traceTasks, type TracedTasks } from '../trace-tasks.ts';
import { figureDifferences } from './figure-differences.ts';
import { makeFiles, type ComparisonFiles } from './make-files.ts';
import type { ComparePage } from './page.ts';
import { findPython, howToInstall, runPython } from './python-reference.ts';

const images = 50_000;
const runs = 7;
const tracedRuns = 3;
const samples = 2000;

/** Milliseconds in which the page itself comes to rest: people too open it before they choose files. */
const rest = 1000;

const speed =
  'five observers over 50,000 images, files to all figures, from starting the worker / pandas and statsmodels with ' +
  "Python's imports";

/** The most that the ratio of speeds may be: a person waits for start-up too, so both sides count it. */
const bound = 0.8;

/**
 * Five observers over 50,000 images, from CSV files to all figures, in the app's worker: against the same figures by
 * pandas and statsmodels on the same files, and whether the page stays free.
 */
export const compareBenchmark: Benchmark = {
  name: 'compare',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'hit5-compare-'));
    const server = await serveBenchPage('tools/bench/compare/index.html');
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
    try {
      const classes = readFileSync('assets/classes.json', 'utf8');
      const files = makeFiles(folder, images, parseClasses('assets/classes.json', classes));
      const python = findPython();
      return [
        ...(python ? await againstPython(browser, server.url, files, python) : skippedRows()),
        ...taskRows('comparing five observers', await traced(browser, server.url, files)),
      ];
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** A page of its own each run: like Python's, every run begins cold. */
async function compareInPage(browser: Browser, url: string, { answers, truth }: ComparisonFiles) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.getByLabel('Files').setInputFiles([...answers, truth]);
  await page.waitForTimeout(rest);
  const session = await page.context().newCDPSession(page);
  return {
    session,
    close: () => page.close(),
    compare: () =>
      page.evaluate(
        (name) => (globalThis as unknown as { hit5Compare: ComparePage }).hit5Compare.compare(name),
        basename(truth),
      ),
  };
}

async function againstPython(
  browser: Browser,
  url: string,
  files: ComparisonFiles,
  python: string,
): Promise<readonly BenchmarkRow[]> {
  const speeds = [];
  const exact = [];
  const drawn = [];
  for (let run = 0; run < runs; run += 1) {
    const other = runPython(python, files);
    const page = await compareInPage(browser, url, files);
    const ours = await page.compare();
    await page.close();
    speeds.push({ ours: ours.seconds, other: other.importSeconds + other.seconds });
    const apart = figureDifferences(ours.figures, other.figures, samples);
    exact.push({ ours: apart.exact, other: 1e-9 });
    drawn.push({ ours: apart.drawn, other: 4 });
  }
  return [
    pairedRow(speed, bound, speeds),
    pairedRow('the figure furthest from pandas and statsmodels / 1e-9', 1, exact),
    pairedRow('the bootstrap end furthest from numpy / 4 standard errors of drawing', 1, drawn),
  ];
}

function skippedRows(): readonly BenchmarkRow[] {
  return [{ name: speed, skipped: howToInstall }];
}

async function traced(
  browser: Browser,
  url: string,
  files: ComparisonFiles,
): Promise<readonly TracedTasks[]> {
  const tasks: TracedTasks[] = [];
  for (let run = 0; run < tracedRuns; run += 1) {
    const page = await compareInPage(browser, url, files);
    tasks.push(await traceTasks(page.session, page.compare));
    await page.close();
  }
  return tasks;
}
