import type { Catalogue } from '../../classes/catalogue.ts';
import type { Wnid } from '../../classes/class-ids.ts';
import { geirhosKey } from '../../observers/image-key.ts';
import { observerAnswers } from '../../observers/observer-answers.ts';
import type { Observer } from '../../observers/observer.ts';
import { contestedImages, type Review } from '../../errors/review.ts';
import { originalLabels } from '../../scoring/grading.ts';
import { isAnyHit } from '../../scoring/hit.ts';
import type { ImageId } from '../../trials/challenge.ts';
import { numberText, writeCsv } from '../csv/csv-cells.ts';
import { guessColumns, probabilityColumns, tidyColumns } from './tidy-columns.ts';

/**
 * The tidy CSV of observers: one row a trial and observer. `hit5` is worked out for those who read it elsewhere.
 *
 * @param reviews what was found about the errors of the person and of the network among the observers; default none.
 * @param grading what `hit5` counts as right, default the original label; for observers that answer in classes.
 */
export function writeTidyCsv(
  observers: readonly Observer[],
  catalogue: Catalogue,
  reviews: readonly Review[] = [],
  grading = originalLabels,
): string {
  const hit5 = (own: boolean, guesses: readonly string[], imageId: string, truth: string | null) => {
    const by = own ? originalLabels : grading;
    const right: readonly string[] = by.rightFor({
      imageId: imageId as ImageId,
      truth: truth as Wnid | null,
    });
    return right.length === 0 ? '' : isAnyHit(guesses, right) ? '1' : '0';
  };
  const contested = contestedImages(reviews);
  const found = new Map(reviews.map((review) => [`${review.side} ${review.imageId}`, review]));
  const rows = observers.flatMap((observer) =>
    observerAnswers(observer, catalogue).map(({ image, guesses, probabilities, truth, ...answer }) => [
      observer.name,
      observer.kind,
      observer.challenge ?? '',
      observer.weights ?? '',
      observer.labels ? 'other' : 'imagenet',
      observer.naming === 'geirhos' ? geirhosKey(image) : image,
      answer.condition ?? '',
      truth ?? '',
      ...guessColumns.map((_, slot) => guesses[slot] ?? ''),
      ...probabilityColumns.map((_, slot) => numberText(probabilities[slot] ?? null)),
      numberText(answer.seconds),
      answer.assisted ? '1' : '0',
      hit5(observer.labels !== null, guesses, image, truth),
      observer.labels ? originalLabels.rule : grading.rule,
      ...reviewCells(found.get(`${observer.kind} ${image}`), contested.has(image as ImageId)),
      observer.simulated ? '1' : '0',
    ]),
  );
  return writeCsv([tidyColumns, ...rows]);
}

function reviewCells(review: Review | undefined, contested: boolean): readonly string[] {
  return [review?.categories.join(' ') ?? '', contested ? '1' : '0', review?.note ?? ''];
}
