import type { Catalogue, ImageClass } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';

/** One way of naming a class in a file. */
export interface ClassColumn {
  /** As in messages. */
  readonly name: string;
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

/** From what stands in a cell to the wnid. */
export function classReader(column: ClassColumn, catalogue: Catalogue): (cell: string) => Wnid | null {
  const byText = new Map(catalogue.classes.map((one) => [column.write(one), one.wnid]));
  return (cell) => byText.get(cell) ?? null;
}

/** How to write a class number that a program wrote with decimals, "5.0"; empty for anything else. */
export function wholeNumberHint(cell: string): string {
  const whole = /^(\d+)\.0*$/.exec(cell)?.[1];
  return whole === undefined ? '' : `Write it without decimals: ${whole}.`;
}

/** The column in whose terms a cell names a class, to say what was mixed up; null when it names none. */
export function columnOfCell(cell: string, catalogue: Catalogue): ClassColumn | null {
  return classColumns.find((column) => catalogue.classes.some((one) => column.write(one) === cell)) ?? null;
}
