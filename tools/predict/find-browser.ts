import { existsSync } from 'node:fs';
import { findChromium } from '../chromium.ts';

/**
 * The path of the browser in which a network answers.
 *
 * @throws Error with a message for a person when there is none.
 */
export function findBrowser(): string {
  const path = findChromium();
  if (!path) throw new Error('There is no Chromium, Chrome or Edge here. CHROMIUM_PATH may name one.');
  if (!existsSync(path)) throw new Error(`There is no browser at ${path}, which CHROMIUM_PATH names.`);
  return path;
}
