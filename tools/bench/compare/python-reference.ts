import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparisonFiles } from './make-files.ts';
import type { Figures } from './page.ts';

/** What `compare_reference.py` prints. */
export interface PythonRun {
  readonly figures: Figures;
  /** From the files to the figures. */
  readonly seconds: number;
  /** Loading pandas, scipy and statsmodels. */
  readonly importSeconds: number;
}

const bench = join(import.meta.dirname, '..');

/** How to get a Python that can run the reference. */
export const howToInstall =
  'no Python with pandas and statsmodels here; python3 -m venv tools/bench/.venv && tools/bench/.venv/bin/pip install ' +
  '-r tools/bench/requirements.txt, or set HIT5_PYTHON to one that has them';

/** A Python that has pandas and statsmodels: `HIT5_PYTHON`, that of `tools/bench/.venv`, or the system's; null: none. */
export function findPython(): string | null {
  const asked = process.env['HIT5_PYTHON'];
  const own = ['bin/python', 'Scripts/python.exe']
    .map((path) => join(bench, '.venv', path))
    .filter(existsSync);
  const candidates = asked ? [asked] : [...own, 'python3', 'python'];
  return candidates.find(canCompare) ?? null;
}

/** Computes the figures of the files in a Python of its own. */
export function runPython(python: string, { answers, truth }: ComparisonFiles): PythonRun {
  const words = [join(bench, 'compare_reference.py'), '--truth', truth, ...answers];
  return JSON.parse(execFileSync(python, words, { encoding: 'utf8', maxBuffer: 2 ** 26 })) as PythonRun;
}

function canCompare(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import pandas, statsmodels'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
