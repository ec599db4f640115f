import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { builtFolder } from '../built-folder.ts';

const folder = join(builtFolder, 'app');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));

/** The scripts that stand in one script behind `words`. */
function named(script: string, words: RegExp): string[] {
  return [...readFileSync(join(folder, script), 'utf8').matchAll(words)].map(([, path = '']) =>
    basename(path),
  );
}

// WebKit evaluates the first file of a worker once more for each chunk that imports it.
it('has no worker whose first file is imported by another', () => {
  const entries = new Set(
    scripts.flatMap((script) => named(script, /new Worker\((?:new URL\()+[`'"]([^`'"]+\.js)/g)),
  );
  const imported = scripts.flatMap((script) =>
    named(script, /(?:from|import)\s*\(?\s*[`'"](\.[^`'"]+\.js)/g),
  );
  expect(entries.size).toBeGreaterThanOrEqual(5);
  expect(imported.length).toBeGreaterThan(entries.size);
  expect(imported.filter((script) => entries.has(script))).toEqual([]);
});
