import type { Wnid } from '../../classes/class-ids.ts';

/** The class of the images in the order of their file names: the devkit's ground truth. */
export interface TruthInOrder {
  readonly kind: 'in-order';
  /** How to name the file in a message. */
  readonly file: string;
  readonly wnids: readonly Wnid[];
}

/** One row of a list. */
export interface TruthRow {
  /** The image's file name or the end of its path, as the list writes it. */
  readonly name: string;
  readonly wnid: Wnid;
  /** 1.., in the list. */
  readonly line: number;
}

/** The class of the images by their names: Kaggle's solution file and any other CSV. */
export interface TruthByName {
  readonly kind: 'by-name';
  /** How to name the file in a message. */
  readonly file: string;
  /** The key is `nameKey` of the row's name. */
  readonly rows: ReadonlyMap<string, TruthRow>;
}

export type Truth = TruthInOrder | TruthByName;

/** Names in which there is nothing to change: ASCII without `\\`, and no `.` or `/` in front. */
const ownKey = /^[^./\\\x80-\uffff][^\\\x80-\uffff]*$/;

/** A name as it is compared: `/` between folders, composed letters (macOS writes é as two characters), no `./`. */
export function nameKey(name: string): string {
  if (ownKey.test(name)) return name;
  return name
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '');
}

/**
 * The row of a list that names an image: by its path, else by ever shorter ends of the path, and last by its file
 * name without the ending, as Kaggle writes it.
 */
export function findRow(truth: TruthByName, path: string): TruthRow | null {
  const parts = nameKey(path).split('/');
  for (let at = 0; at < parts.length; at += 1) {
    const end = parts.slice(at).join('/');
    const row = truth.rows.get(end) ?? truth.rows.get(end.replace(/\.[^./]+$/, ''));
    if (row) return row;
  }
  return null;
}
