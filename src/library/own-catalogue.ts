import classes from '../../assets/classes.json?raw';
import common from '../../assets/names/common.tsv?raw';
import english from '../../assets/names/en.tsv?raw';
import glosses from '../../assets/names/glosses.tsv?raw';
import groups from '../../assets/names/groups.tsv?raw';
import missing from '../../assets/names/missing.tsv?raw';
import shown from '../../assets/names/shown.tsv?raw';
import tiles from '../../assets/names/tiles.tsv?raw';
import type { Catalogue } from '../core/classes/catalogue.ts';
import { parseClasses } from '../files/classes-format.ts';
import { parseEverydayNames } from '../files/names-format.ts';

const names = { english, groups, tiles, missing, common, shown, glosses };

let made: Catalogue | null = null;

/** The classes with their English names, which are part of the script; read when they are first wanted. */
export function ownCatalogue(): Catalogue {
  return (made ??= read());
}

function read(): Catalogue {
  const unnamed = parseClasses('classes.json', classes);
  const file = (name: keyof typeof names) => ({ name: `${name}.tsv`, text: names[name] });
  return unnamed.named(
    parseEverydayNames(
      {
        english: file('english'),
        groups: file('groups'),
        tiles: file('tiles'),
        missing: file('missing'),
        common: file('common'),
        shown: file('shown'),
        glosses: file('glosses'),
      },
      unnamed,
    ),
  );
}
