import type { Catalogue } from '../classes/catalogue.ts';
import { writeImagenetXCsv } from '../formats/files/imagenet-x-csv.ts';
import { writeLabelStudioJson } from '../formats/files/label-studio-json.ts';
import { writeTidyCsv } from '../formats/files/write-tidy-csv.ts';
import type { Observer } from '../observers/observer.ts';
import type { Batch } from './batch.ts';

/** A file that a batch's answers can be saved as. */
export interface BatchDownload {
  /** Names it in the file's name too. */
  readonly id: string;
  readonly label: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  readonly ending: 'csv' | 'json';
  write(observer: Observer, catalogue: Catalogue): string;
}

/** With the truth where it is known, and the network's weights: what is added to the observers. */
const tidy: BatchDownload = {
  id: 'tidy',
  label: 'Tidy CSV',
  purpose: 'One row for each image, with its class where that is known, for R, pandas or a spreadsheet.',
  ending: 'csv',
  write: (observer, catalogue) => writeTidyCsv([observer], catalogue),
};

/** Every file that a batch's answers can be saved as, in the order shown. */
export const batchDownloads: readonly BatchDownload[] = [
  {
    id: 'predictions',
    label: 'Predictions, CSV',
    purpose: 'Class indices with probabilities, one row for each image, in the form of ImageNet-X.',
    ending: 'csv',
    write: (observer) => writeImagenetXCsv(observer),
  },
  tidy,
  {
    id: 'label-studio',
    label: 'Label Studio, JSON',
    purpose: 'The guesses as predictions, to look through in Label Studio.',
    ending: 'json',
    write: (observer, catalogue) => writeLabelStudioJson([observer], catalogue),
  },
];

/** The file that the observers' comparison reads. */
export const observerDownload = tidy;

/** "efficientnet-lite0 val", without what no file system takes. */
export function batchFileName({ network, source }: Batch): string {
  const about = source.kind === 'challenge' ? source.challenge : source.label;
  const words = about.match(/[\p{L}\p{M}\p{N}._-]+/gu) ?? ['images'];
  return `${network} ${words.join(' ').slice(0, 60)}`;
}
