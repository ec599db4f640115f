import { readFileSync } from 'node:fs';
import type { Catalogue } from '#src/core/classes/catalogue.ts';
import { parseClasses } from '#src/files/classes-format.ts';

/** The text of a file of the project. */
export function projectFile(path: string): string {
  return readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
}

/** The 1000 classes as they ship. */
export function shippedCatalogue(): Catalogue {
  return parseClasses('assets/classes.json', projectFile('assets/classes.json'));
}
