import type { Catalogue, ImageClass } from '../../core/classes/catalogue.ts';
import type { Review } from '../../figures/errors/review.ts';
import { geirhosKey } from '../../core/observers/image-key.ts';
import type { Answer } from '../../core/observers/observer-answers.ts';
import { fileColumn, practisedColumn, type Observer } from '../../core/observers/observer.ts';
import { headlineDepth, isHit } from '../../core/trials/hit.ts';
import { confidences } from '../../core/trials/trial-record.ts';
import { numberText } from '../csv/csv-cells.ts';
import { categoriesCell, categoriesColumn, viewColumns } from './tidy-view.ts';

/** What a row of the tidy CSV is written from: one observer's answer to one image. */
interface TidyRow {
  readonly observer: Observer;
  readonly answer: Answer;
  /** Where the image stands among the observer's. */
  readonly place: number;
  /** What is right, in the words of the guesses; none: the image is not counted. */
  readonly right: readonly string[];
  /** The labels that say so. */
  readonly gradedBy: string;
  /** What a person found about this error; left out where nobody looked at it. */
  readonly review: Review | undefined;
  readonly contested: boolean;
  readonly catalogue: Catalogue;
}

/** A column of the tidy CSV. */
interface TidyColumn {
  readonly name: string;
  /** Its cell; empty where it is not known. */
  readonly write: (row: TidyRow) => string;
  /** Whether it is handed on as a file says it: `Observer.also`. */
  readonly also?: true;
}

/** The headers of the guesses and their probabilities, the most confident first. */
export const slots = [1, 2, 3, 4, 5].map((slot) => [`guess${slot}`, `probability${slot}`] as const);

/** All columns in the order in which they are written: scripts may count on it, so new ones come at the end. */
export const tidyColumns: readonly TidyColumn[] = [
  { name: 'observer', write: ({ observer }) => observer.name },
  { name: 'kind', write: ({ observer }) => observer.kind },
  { name: 'challenge', write: ({ observer }) => observer.challenge ?? '' },
  { name: 'weights', write: ({ observer }) => observer.weights ?? '' },
  { name: 'classes', write: ({ observer }) => (observer.labels ? 'other' : 'imagenet') },
  {
    name: 'image',
    write: ({ observer, answer }) =>
      observer.naming === 'geirhos' ? geirhosKey(answer.image) : answer.image,
  },
  { name: 'condition', write: ({ answer }) => answer.condition ?? '' },
  { name: 'truth', write: truthCell },
  ...slots.map(([name], slot): TidyColumn => ({ name, write: ({ answer }) => answer.guesses[slot] ?? '' })),
  ...slots.map(([, name], slot): TidyColumn => ({
    name,
    write: ({ answer }) => numberText(answer.probabilities[slot] ?? null),
  })),
  { name: 'seconds', write: ({ answer }) => numberText(answer.seconds) },
  { name: 'assisted', write: ({ answer }) => flag(answer.assisted) },
  {
    name: 'hit5',
    write: ({ observer, answer, right }) =>
      right.length === 0 || observer.guessCount < headlineDepth ? '' : flag(isHit(answer.guesses, right)),
  },
  { name: 'graded_by', write: ({ gradedBy }) => gradedBy },
  { name: 'categories', write: ({ review }) => review?.categories.join(' ') ?? '' },
  { name: 'contested', write: ({ contested }) => flag(contested) },
  { name: 'note', write: ({ review }) => review?.note ?? '' },
  { name: 'simulated', write: ({ observer }) => flag(observer.simulated) },
  { name: 'group', write: ({ observer }) => observer.group ?? '' },
  {
    name: 'confidence',
    write: ({ observer, place }) => confidences[observer.confidence?.[place] ?? -1] ?? '',
  },
  ...['place', 'mode', 'seed', 'list', 'limit', 'timed_out', 'committed_at', 'paused_seconds'].map(
    alsoColumn,
  ),
  ...['session', 'network', 'backend', 'milliseconds', 'image_kind'].map(alsoColumn),
  {
    name: 'branch',
    write: (row) => {
      const shown = new Set(truthOf(row).map((word) => classOf(row, word)?.branch));
      const labels = row.catalogue.branches.filter(({ id }) => shown.has(id)).map(({ label }) => label);
      return labels.join('; ');
    },
  },
  {
    name: 'truth_name',
    write: (row) =>
      truthOf(row)
        .flatMap((word) => classOf(row, word)?.label ?? [])
        .join('; '),
  },
  { name: 'guess1_name', write: (row) => classOf(row, row.answer.guesses[0])?.label ?? '' },
  ...[practisedColumn, 'hit5_version', 'browser', 'photo_width', 'photo_height'].map(alsoColumn),
  ...['pixel_ratio', 'zoom', 'languages', 'examples', fileColumn].map(alsoColumn),
  { name: 'guesses', write: ({ observer }) => String(observer.guessCount) },
  {
    name: 'hit1',
    write: ({ answer, right }) => (right.length === 0 ? '' : flag(isHit(answer.guesses, right, 1))),
  },
  ...viewColumns.map(alsoColumn),
];

function alsoColumn(name: string): TidyColumn {
  return { name, also: true, write: ({ observer, place }) => observer.also.get(name)?.[place] ?? '' };
}

/** What is right as the labels say it that the file goes by; the label itself where a person contests it. */
function truthOf({ answer, right, gradedBy }: TidyRow): readonly string[] {
  if (['real', 'multilabel'].includes(gradedBy) || answer.truth === null) return right;
  return [answer.truth, ...answer.alsoRight];
}

/** What is right: wnids, or where the file says the categories that were answered with, names of these. */
function truthCell(row: TidyRow): string {
  const isListed = row.observer.also.get(categoriesColumn)?.[row.place];
  return isListed ? categoriesCell(truthOf(row)) : truthOf(row).join(' ');
}

/** The class that a cell names; null for other words than the 1000 classes. */
function classOf({ observer, catalogue }: TidyRow, word: string | null | undefined): ImageClass | null {
  return word && !observer.labels && catalogue.has(word) ? catalogue.byWnid(word) : null;
}

function flag(yes: boolean): string {
  return yes ? '1' : '0';
}
