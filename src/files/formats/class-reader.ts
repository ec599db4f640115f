import type { Catalogue } from '../../core/classes/catalogue.ts';
import { classColumns, columnOfCell, wholeNumberHint } from '../csv/class-columns.ts';
import { NameList } from '../../core/text/name-list.ts';
import { fileError, type FileLine } from '../../core/schemas/file-error.ts';

/** How a file names classes. */
type ClassNaming = 'wnid' | 'class index' | 'ILSVRC2012_ID';

/** From a cell, trimmed, to the class index; throws a FormatError with line and column when it names no class. */
export type ReadClass = (cell: string, at: FileLine, column?: string) => number;

/** Reads classes that a file names in one way. */
export function classReader(naming: ClassNaming, catalogue: Catalogue): ReadClass {
  const own = classColumns.find(({ name }) => name === naming);
  if (!own) throw new RangeError(`Files do not name classes by ${naming}.`);
  const known = new NameList();
  for (const one of catalogue.classes) known.number(own.write(one));
  return (found, at, column) => {
    const index = catalogue.classes[known.find(found)]?.index;
    if (index !== undefined) return index;
    const other = columnOfCell(found, catalogue)?.name;
    const hint =
      other === 'wnid'
        ? 'It looks like a wnid.'
        : naming === 'wnid' && other
          ? `It looks like a number.`
          : wholeNumberHint(found);
    throw fileError(at, { ...(column === undefined ? {} : { column }), expected: own.expected, found, hint });
  };
}
