import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { contestedImages, type Review } from '../../figures/errors/review.ts';
import { observerAnswers } from '../../core/observers/observer-answers.ts';
import type { Observer } from '../../core/observers/observer.ts';
import type { RealLabels } from '../../core/truth/truth.ts';
import { originalLabels, type Grading } from '../../core/trials/grading.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { writeCsv } from '../csv/csv-cells.ts';
import type { BatchDownload, FileFormat } from './file-format.ts';
import { readTidyCsv } from './read-tidy-csv.ts';
import { answeringObservers } from './session-observers.ts';
import { tidyColumns } from './tidy-columns.ts';

/** A batch's answers, with the truth where it is known and the network's weights. */
export const tidyBatch: BatchDownload = {
  id: 'tidy',
  label: 'Tidy CSV',
  purpose:
    'One row for each image, with its class where that is known and the backend, for R, pandas or a spreadsheet.',
  ending: 'csv',
  write: (observer, catalogue) => writeTidyCsv([observer], catalogue),
};

/** One row a trial and observer. */
export const tidyCsv: FileFormat = {
  id: 'tidy-csv',
  title: 'Tidy CSV',
  expected: 'a tidy CSV (observer, image, guess1)',
  page: { topic: 'people', words: 'Tidy CSV with the columns observer, image, guess1 … guess5.' },
  detect: ({ keys }) => ['observer', 'image', 'guess1'].every((key) => keys.includes(key)),
  readObservers: readTidyCsv,
  sessionDownloads: [
    {
      id: 'tidy',
      label: 'Tidy CSV',
      purpose: 'One row for each image and side, for R, pandas or a spreadsheet.',
      ending: 'csv',
      write: ({ session, reviews }, catalogue, grading, kinds) => {
        if (session.trials.length === 0) return null;
        const observers = answeringObservers(session, catalogue, kinds);
        const content = writeTidyCsv(observers, catalogue, reviews, grading);
        return { content, missing: null, network: null };
      },
    },
  ],
  batchDownload: tidyBatch,
};

/** What `hit5` of the tidy CSV counts as right, and what `graded_by` calls it. */
export interface TidyGrading extends Pick<Grading, 'rightFor'> {
  /** `truth-file`: the file that a comparison was given. */
  readonly rule: Grading['rule'] | RealLabels['by'] | 'truth-file';
}

/**
 * The tidy CSV of observers: one row a trial and observer. `hit5` is worked out for those who read it elsewhere.
 *
 * @param reviews what was found about the errors of the person and of the network among the observers; default none.
 * @param grading default the original label; for observers that answer in classes.
 */
export function writeTidyCsv(
  observers: readonly Observer[],
  catalogue: Catalogue,
  reviews: readonly Review[] = [],
  grading: TidyGrading = originalLabels,
): string {
  const contested = contestedImages(reviews);
  const found = new Map(reviews.map((review) => [`${review.side} ${review.imageId}`, review]));
  const rowsOf = (observer: Observer) => {
    const by = observer.labels ? originalLabels : grading;
    return observerAnswers(observer, catalogue).map((answer, place) => {
      const [imageId, truth] = [answer.image as ImageId, answer.truth as Wnid | null];
      const truths = answer.alsoRight.length > 0 ? [truth, ...answer.alsoRight] : null;
      const row = {
        ...{ observer, answer, place, catalogue },
        right: by.rightFor({ imageId, truth, ...(truths && { truths: truths as Wnid[] }) }),
        gradedBy: by.rule,
        review: found.get(`${observer.kind} ${imageId}`),
        contested: contested.has(imageId),
      };
      return tidyColumns.map(({ write }) => write(row));
    });
  };
  const header = writeCsv([tidyColumns.map(({ name }) => name)]);
  // One after the other: the rows of hundreds of observers are never all in cells.
  const parts = observers.filter(({ images }) => images.length > 0).map((one) => writeCsv(rowsOf(one)));
  return [header, ...parts].join('');
}
