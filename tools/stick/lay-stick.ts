import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommand } from '../build-command.ts';
import { layPackage } from '../package/lay-package.ts';

/** Where it is laid; each time anew. */
const folder = 'node_modules/.hit5-stick';

/**
 * Lays what a stick has for all systems: what the package `hit5` holds, and what starts that from a stick.
 *
 * @param app an app that `buildApp` has built; null: it is built.
 * @returns the folder.
 */
export async function layStick(app: string | null = null): Promise<string> {
  await layPackage(folder, app);
  // What other programs import.
  rmSync(join(folder, 'web'), { recursive: true });
  await buildCommand('tools/stick/start-stick.ts', join(folder, 'stick'));
  return folder;
}
