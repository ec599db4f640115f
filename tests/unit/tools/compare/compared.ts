import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { run } from '#tools/compare/run.ts';

/** A folder of a test file's own, removed after its tests, and the way to put a file there that gives its path. */
export function useFiles() {
  const folder = join(tmpdir(), `hit5-compare-${randomUUID()}`);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fileOf = (name: string, content: string | Uint8Array): string => {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return { folder, fileOf };
}

export interface Printed {
  readonly observers: readonly Record<string, unknown>[];
  readonly pairs: readonly Record<string, unknown>[];
  readonly tests: number;
  readonly family: { readonly name: string; readonly tests: number };
  readonly headline?: { readonly network: string; readonly text: string };
  readonly commonImages: number | null;
}

/** The figures that `--json` prints where nothing is left out. */
export function figures(...words: string[]): Printed {
  const { exitCode, out, err } = run([...words, '--json']);
  expect([exitCode, err]).toEqual([0, '']);
  return JSON.parse(out) as Printed;
}
