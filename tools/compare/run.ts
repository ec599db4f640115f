import { fileURLToPath } from 'node:url';
import { basename } from 'node:path';
import type { Catalogue } from '../../src/domain/classes/catalogue.ts';
import { FormatError } from '../../src/domain/formats/check-format.ts';
import { parseClasses } from '../../src/domain/formats/classes-format.ts';
import { readObservers } from '../../src/domain/formats/files/read-observers.ts';
import { readRealLabels } from '../../src/domain/formats/files/real-labels.ts';
import { readTruthFile } from '../../src/domain/formats/files/truth-file.ts';
import { quoted } from '../../src/domain/formats/truth-files/visible-text.ts';
import { compareObservers, type Comparison } from '../../src/domain/observers/compare-observers.ts';
import { gatherObservers } from '../../src/domain/observers/gather-observers.ts';
import { readText } from './read-text.ts';
import { comparisonText } from './comparison-text.ts';
import { readWords, usage, UsageError, type Words } from './words.ts';

/** What the command leaves behind. */
export interface Result {
  /** 0, or 2 for bad input. */
  readonly exitCode: number;
  /** For standard output. */
  readonly out: string;
  /** For standard error. */
  readonly err: string;
}

const classesFile = fileURLToPath(new URL('../../assets/classes.json', import.meta.url));

/** `npm run compare`: reads files and compares the observers in them. */
export function run(words: readonly string[]): Result {
  try {
    const asked = readWords(words);
    if (asked.help) return { exitCode: 0, out: usage, err: '' };
    const catalogue = parseClasses('assets/classes.json', readText(classesFile));
    const comparison = compare(asked, catalogue);
    requireFigures(comparison);
    const { observers, pairs } = comparison;
    const json = () => `${JSON.stringify({ observers, pairs }, null, 2)}\n`;
    return { exitCode: 0, out: asked.json ? json() : comparisonText(comparison), err: '' };
  } catch (cause) {
    if (cause instanceof UsageError) return { exitCode: 2, out: '', err: `${cause.message}\n\n${usage}` };
    if (cause instanceof FormatError) return { exitCode: 2, out: '', err: `${cause.message}\n` };
    throw cause;
  }
}

function compare({ files, truth, labels }: Words, catalogue: Catalogue): Comparison {
  const gathered = gatherObservers(
    files.map((path) => {
      const file = basename(path);
      return { file, observers: readObservers(file, readText(path), catalogue) };
    }),
  );
  const truthFile = truth === null ? null : readTruthFile(basename(truth), readText(truth), catalogue);
  const real = labels === null ? null : readRealLabels(basename(labels), readText(labels));
  return compareObservers(
    gathered.map(({ observer }) => observer),
    catalogue,
    { truth: real ?? truthFile },
  );
}

/** @throws FormatError when an observer has no image that counts, or none in common with any other. */
function requireFigures({ observers, pairs }: Comparison): void {
  const empty = observers.find(({ n }) => n === 0);
  if (empty) {
    const reason =
      empty.withoutTruth > 0
        ? 'nothing says what is right on its images. Give a --truth file'
        : 'no image of it counts';
    throw new FormatError(`${quoted(empty.name)} cannot be scored: ${reason}.`);
  }
  for (const { name } of observers) {
    const own = pairs.filter(({ first, second }) => first === name || second === name);
    if (own.length === 0 || own.some(({ n }) => n > 0)) continue;
    const others = observers.filter((other) => other.name !== name).map((other) => quoted(other.name));
    throw new FormatError(
      `${quoted(name)} has no image in common with ${others.join(', ')}: they cannot be compared. Images match by ` +
        'image id or file name.',
    );
  }
}
