import type { ClassIndex, Wnid } from '../classes/class-ids.ts';
import { nameKey } from '../text/plain-name.ts';
import type { TruthRow, TruthRows } from './truth-rows.ts';

/** The class of the images in the order of their file names: the devkit's ground truth. */
export interface TruthInOrder {
  readonly kind: 'in-order';
  /** How to name the file in a message. */
  readonly file: string;
  readonly wnids: readonly Wnid[];
}

/** What an image is for, as a list or a folder says it. */
export const imageUses = ['stimulus', 'check', 'practice', 'example'] as const;

/**
 * To be answered, to check that people look and answer, to be answered before what counts, or to show what its class looks
 * like.
 */
export type ImageUse = (typeof imageUses)[number];

/** A condition has so many characters at most. */
export const longestCondition = 200;

/** What a list says of an image beside its classes. */
export interface SaidOfImage {
  /** Null where the list does not say it. */
  readonly use: ImageUse | null;
  /** How it is shown; empty where the list does not say it. */
  readonly condition: string;
}

/** The class of the images by their names: Kaggle's solution file and any other CSV. */
export interface TruthByName {
  readonly kind: 'by-name';
  /** How to name the file in a message. */
  readonly file: string;
  readonly rows: TruthRows;
  /** What the file says of images beside their classes, by the names of their rows. */
  readonly said?: ReadonlyMap<string, SaidOfImage>;
}

export type Truth = TruthInOrder | TruthByName;

/** Several right classes for the images of the validation set in file-name order; an empty list: not counted. */
export interface RealLabels {
  readonly kind: 'real';
  /** ReaL labels (Beyer et al. 2020); ImageNet-Multilabel (Shankar et al. 2020). */
  readonly by: 'real' | 'multilabel';
  /** How to name the file in a message. */
  readonly file: string;
  readonly lists: readonly (readonly ClassIndex[])[];
}

/**
 * The row of a list that names an image: by its path, else by ever shorter ends of the path, and last by its file
 * name without the ending, as Kaggle writes it.
 */
export function findRow(truth: TruthByName, path: string): TruthRow | null {
  const parts = nameKey(path).split('/');
  for (let at = 0; at < parts.length; at += 1) {
    const end = parts.slice(at).join('/');
    const row = truth.rows.find(end) ?? truth.rows.find(end.replace(/\.[^./]+$/, ''));
    if (row) return row;
  }
  return null;
}
