import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright';
import { parseClasses } from '../../../src/files/classes-format.ts';
import { pairedRow, type Benchmark, type Pair } from '../benchmark.ts';
import { longestTask } from '../longest-task.ts';
import { withPages } from '../with-pages.ts';
import { findPython } from './find-python.ts';
import type { ComparePage, Figures } from './page.ts';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Catalogue } from '../../../src/core/classes/catalogue.ts';
import { classCount } from '../../../src/core/classes/class-ids.ts';
import { writeCsv } from '../../../src/files/csv/csv-cells.ts';
import { writeImagenetXCsv } from '../../../src/files/formats/imagenet-x-csv.ts';
import { writeTidyCsv } from '../../../src/files/formats/tidy-csv.ts';
import { validationKey } from '../../../src/core/observers/image-key.ts';
import { ObserverBuilder } from '../../../src/core/observers/observer-builder.ts';
import type { Observer, ObserverKind } from '../../../src/core/observers/observer.ts';
import { seededOrder } from '../../../src/core/trials/seeded-order.ts';

interface ComparisonFiles {
  readonly answers: readonly string[];
  readonly truth: string;
}

interface Sketch {
  readonly name: string;
  readonly kind: ObserverKind;
  /** The chance to be right on an image of middling difficulty, 0.75..1. */
  readonly skill: number;
  /** 1..5. */
  readonly guesses: number;
}

const observers: readonly Sketch[] = [
  { name: 'person-1', kind: 'person', skill: 0.93, guesses: 5 },
  { name: 'person-2', kind: 'person', skill: 0.92, guesses: 5 },
  { name: 'network-1', kind: 'network', skill: 0.93, guesses: 5 },
  { name: 'network-2', kind: 'network', skill: 0.8, guesses: 5 },
  { name: 'network-3', kind: 'network', skill: 0.805, guesses: 5 },
];

/**
 * Writes five observers' answers to the same images: two people as tidy CSV, each in an order of their own, and three
 * networks as ImageNet-X predictions, with five guesses an image; and the truth as a CSV of class indices.
 * All is drawn by lot with a fixed seed; some images are hard for everybody.
 *
 * @param images how many, 1..50,000.
 */
function makeFiles(folder: string, images: number, catalogue: Catalogue): ComparisonFiles {
  const random = xoroshiro128plus(2014);
  const names = Array.from({ length: images }, (_, at) => `${validationKey(at + 1)}.JPEG`);
  const truths = names.map(() => uniformInt(random, 0, classCount - 1));
  const difficulty = names.map(() => uniformFloat64(random));

  const answersOf = ({ name, kind, skill, guesses }: Sketch, seed: number): Observer => {
    const builder = new ObserverBuilder({ name, kind, naming: 'file' });
    const places = names.map((_, at) => at);
    for (const at of kind === 'person' ? seededOrder(places, seed) : places) {
      const truth = truths[at] ?? 0;
      const chance = 1 - (1 - skill) * 4 * (difficulty[at] ?? 0) ** 3;
      const right = uniformFloat64(random) < chance;
      const drawn = drawGuesses(truth, right, guesses);
      const sure = Math.round(1e6 * (0.2 + 0.6 * uniformFloat64(random))) / 1e6;
      const details =
        kind === 'person'
          ? { truth, seconds: uniformInt(random, 20, 900) / 10 }
          : { probabilities: drawn.map((_, slot) => sure / 4 ** slot) };
      builder.add(names[at] ?? '', drawn, details);
    }
    return builder.build();
  };

  /** Distinct class indices, the truth among them when the answer is right. */
  const drawGuesses = (truth: number, right: boolean, count: number): readonly number[] => {
    const drawn = new Set<number>();
    while (drawn.size < count) {
      const guess = uniformInt(random, 0, classCount - 1);
      if (guess !== truth) drawn.add(guess);
    }
    const slot = Math.floor(uniformFloat64(random) ** 3 * count);
    return right ? [...drawn].with(slot, truth) : [...drawn];
  };

  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const answers = observers.map((sketch, at) => {
    const observer = answersOf(sketch, at + 1);
    const text = sketch.kind === 'person' ? writeTidyCsv([observer], catalogue) : writeImagenetXCsv(observer);
    return write(`${sketch.name}.csv`, text);
  });
  const rows = names.map((name, at) => [name, String(truths[at])]);
  return { answers, truth: write('truth.csv', writeCsv([['file_name', 'label'], ...rows])) };
}

/** How far two computations of the same figures are apart at most. */
interface FigureDifferences {
  /** The difference of all figures but the bootstrap's over the value, or over 1 where the value is smaller. */
  readonly exact: number;
  /** The difference of the ends of bootstrap intervals, in standard errors of drawing. */
  readonly drawn: number;
}

/** The ends of κ's intervals are drawn by lot, each side by its own. */
const drawnFigure = 'kappaInterval';

/**
 * Compares figures that were computed twice, name by name.
 *
 * @param samples of the bootstrap, on both sides.
 * @throws Error when one side lacks a figure that the other has.
 */
function figureDifferences(ours: Figures, other: Figures, samples: number): FigureDifferences {
  const [found, expected] = [numbersOf(ours), numbersOf(other)];
  let exact = 0;
  for (const [name, value] of expected) {
    const own = found.get(name);
    if (own === undefined) throw new Error(`Hit5 has no figure ${name}.`);
    if (name.includes(drawnFigure)) continue;
    // The comparison is turned round so that NaN on either side is a difference.
    const apart = Math.abs(own - value) / Math.max(1, Math.abs(value));
    if (!(apart <= exact)) exact = Number.isNaN(apart) ? Infinity : apart;
  }
  const drawn = ours.pairs.flatMap(({ kappaInterval }, at) =>
    endDifferences(kappaInterval, other.pairs[at]?.kappaInterval ?? null, samples),
  );
  return { exact, drawn: Math.max(...drawn) };
}

/** The numbers of the figures by their path: "pairs.3.z". Names and what only one side tells are passed over. */
function numbersOf(value: unknown, path = ''): ReadonlyMap<string, number> {
  if (typeof value === 'number') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...numbersOf(inner, `${path}.${name}`)]));
}

type Interval = readonly [number, number];

/** In standard errors of the difference of two quantiles at 2.5 % (Maritz and Jarrett 1978, for a normal distribution). */
function endDifferences(ours: Interval | null, other: Interval | null, samples: number): readonly number[] {
  if (!ours || !other) throw new Error('A pair has no interval of κ.');
  const spread = (other[1] - other[0]) / (2 * 1.959964);
  const density = Math.exp(-(1.959964 ** 2) / 2) / Math.sqrt(2 * Math.PI);
  const standardError = (spread * Math.sqrt((0.025 * 0.975) / samples)) / density;
  return [0, 1].map(
    (end) => Math.abs((ours[end] ?? NaN) - (other[end] ?? NaN)) / (standardError * Math.SQRT2),
  );
}

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

function runPython(python: string, { answers, truth }: ComparisonFiles): PythonRun {
  const words = ['tools/bench/compare/reference.py', '--truth', truth, ...answers];
  return JSON.parse(execFileSync(python, words, { encoding: 'utf8', maxBuffer: 2 ** 26 })) as PythonRun;
}
