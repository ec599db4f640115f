import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A Python that has pandas and statsmodels: `HIT5_PYTHON`, that of `tools/bench/.venv`, or the system's; null: none. */
export function findPython(): string | null {
  const own = ['bin/python', 'Scripts/python.exe'].map((path) => join('tools/bench/.venv', path));
  const candidates = [process.env['HIT5_PYTHON'] ?? [], own.filter(existsSync), 'python3', 'python'].flat();
  return candidates.find(canCompare) ?? null;
}

function canCompare(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import pandas, statsmodels'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
