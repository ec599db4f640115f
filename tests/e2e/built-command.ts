import { mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll } from 'vitest';
import { buildCommand } from '#tools/build-command.ts';

/** A command as plain JavaScript, which starts in a third of the time that its source takes. */
export interface BuiltCommand {
  readonly file: string;
}

/** Builds a command before the tests of the file that calls it, and takes it away after them. */
export function useBuiltCommand(entry: `tools/${string}.ts`): BuiltCommand {
  let file = '';
  beforeAll(async () => {
    const folder = mkdtempSync('node_modules/.hit5-');
    await buildCommand(entry, folder);
    file = join(folder, `${basename(entry, '.ts')}.js`);
    return () => rmSync(folder, { recursive: true });
  });
  return {
    get file() {
      return file;
    },
  };
}
