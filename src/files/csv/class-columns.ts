import type { Catalogue, ImageClass } from '../../core/classes/catalogue.ts';
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import { fileError, type FileLine } from '../../core/schemas/file-error.ts';
import { NameList } from '../../core/text/name-list.ts';

/** One way of naming a class in a file. */
export interface ClassColumn {
  /** As in messages. */
  readonly name: 'wnid' | 'class index' | 'ILSVRC2012_ID';
  /** Headers that announce it, in lower case without `_`, `-` and spaces. */
  readonly headers: readonly string[];
  /** What a cell should hold, for a message. */
  readonly expected: string;
  /** How a class stands in a cell. */
  readonly write: (imageClass: ImageClass) => string;
}

/** The three ways of naming a class. A header `label` or `class` announces none: two integer orders exist. */
export const classColumns: readonly ClassColumn[] = [
  {
    name: 'wnid',
    headers: ['wnid', 'wnids', 'synset', 'synsetid'],
    expected: 'the wnid of one of the 1000 classes, such as n01440764',
    write: (imageClass) => imageClass.wnid,
  },
  {
    name: 'class index',
    headers: ['classindex', 'index', 'imagenetindex'],
    expected: 'a class index in 0..999',
    write: (imageClass) => String(imageClass.index),
  },
  {
    name: 'ILSVRC2012_ID',
    headers: ['ilsvrc2012id', 'ilsvrcid'],
    expected: 'an ILSVRC2012_ID in 1..1000',
    write: (imageClass) => String(imageClass.ilsvrcId),
  },
];

/** Headers that announce the image's file, in lower case without `_`, `-` and spaces. */
export const fileHeaders: readonly string[] = [
  'file',
  'filename',
  'filepath',
  'path',
  'image',
  'imagename',
  'imageid',
];

/** A header as it is compared: "Class_Index" is "classindex". */
export function headerKey(header: string): string {
  return header.toLowerCase().replace(/[_\-\s]/g, '');
}

/** From a cell, trimmed, to the class index; throws a FormatError with line and column when it names no class. */
export type ReadClass = (cell: string, at: FileLine, column?: string) => ClassIndex;

/** Reads classes that a file names in one way. */
export function classReader(naming: ClassColumn['name'], catalogue: Catalogue): ReadClass {
  const own = classColumns.find(({ name }) => name === naming);
  if (!own) throw new RangeError(`Files do not name classes by ${naming}.`);
  const known = new NameList();
  for (const one of catalogue.classes) known.number(own.write(one));
  return (found, at, column) => {
    const index = catalogue.classes[known.find(found)]?.index;
    if (index !== undefined) return index;
    const hint = otherNaming(own, found, catalogue) ?? wholeNumberHint(found);
    throw fileError(at, { ...(column === undefined ? {} : { column }), expected: own.expected, found, hint });
  };
}

/** What was mixed up, where a cell names a class in other terms than its column; a number of either order says little. */
function otherNaming(own: ClassColumn, cell: string, catalogue: Catalogue): string | null {
  const other = classColumns.find((one) => catalogue.classes.some((each) => one.write(each) === cell))?.name;
  if (!other) return null;
  if (own.name === 'wnid') return 'It looks like a number.';
  if (other === 'class index') return null;
  return `It looks like ${other === 'wnid' ? 'a' : 'an'} ${other}.`;
}

/** How to write a class number that a program wrote with decimals, "5.0"; empty for anything else. */
function wholeNumberHint(cell: string): string {
  const whole = /^(\d+)\.0*$/.exec(cell)?.[1];
  return whole === undefined ? '' : `Write it without decimals: ${whole}.`;
}
