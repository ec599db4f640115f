import { readFileSync } from 'node:fs';
import { parseEverydayNames } from '#src/files/names-format.ts';
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

/** They with what people call them. */
export function namedCatalogue(): Catalogue {
  const file = (id: string) => ({ name: `${id}.tsv`, text: projectFile(`assets/names/${id}.tsv`) });
  const plain = shippedCatalogue();
  return plain.named(
    parseEverydayNames(
      {
        english: file('en'),
        groups: file('groups'),
        tiles: file('tiles'),
        missing: file('missing'),
        common: file('common'),
        shown: file('shown'),
        glosses: file('glosses'),
      },
      plain,
    ),
  );
}
