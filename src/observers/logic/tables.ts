import { formatPercent } from '../../core/text/format-number.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { ImageChoice, Pooling } from '../../figures/observers/chosen-images.ts';
import { onceEachExposure } from '../../figures/observers/exposure-words.ts';
import { enoughImages, fewImagesNote } from '../../figures/observers/few-images.ts';
import type { WordMatrix } from '../../figures/observers/observer-confusions.ts';
import type {
  CommonRates,
  ObserversReport,
  ReportedObserver,
} from '../../figures/observers/observers-report.ts';
import { shownName, shownNames } from '../../figures/observers/shown-name.ts';
import { ends } from '../../figures/report/markup.ts';
import { wilsonInterval } from '../../figures/stats/wilson.ts';
import { type Cell, countCell, type Table } from '../../figures/table.ts';
import { matrixTable } from '../../results/logic/confusion-tables.ts';
import type { RateRow } from '../../results/logic/rate-table.ts';
import { majorityWords } from './guess-words.ts';

/** The address of images; a report has none. */
type Link = (choice: ImageChoice) => string;

/** Observers that have a figure as rows of error rates, in the order given. */
export function rateRows(observers: readonly ReportedObserver[], link?: Link): readonly RateRow[] {
  return observers.flatMap((observer) => {
    const { name, kind, errors, n, errorRate, wilson } = observer;
    if (errorRate === null || wilson === null) return [];
    const [low, high] = wilson;
    return [
      {
        name: shownName(observer),
        ...(kind === 'unknown' ? { note: 'person or network not said' } : {}),
        side: kind,
        errors,
        images: n,
        interval: { estimate: errorRate, low, high },
        reference: false,
        ...(link ? { href: link({ kind: 'missed', observer: name }) } : {}),
      },
    ];
  });
}

/** The rates on the images that all answered, beside those on all images. @param order in which the observers stand. */
export function commonTable(
  { images, errors }: CommonRates,
  observers: readonly ReportedObserver[],
  order: readonly ReportedObserver[],
): Table {
  return {
    caption: 'Errors on the images that all answered',
    columns: [
      `Only the ${images === 1 ? 'one image' : `${images} images`} that all answered`,
      ...['missed', 'share', '95 % interval', 'on all its own'],
    ],
    rows: order.flatMap((observer) => {
      const missed = errors[observers.indexOf(observer)] ?? null;
      if (missed === null || images === 0) return [];
      const own = `${formatPercent(observer.errorRate ?? 0)} of ${observer.n}`;
      return [[shownName(observer), missed, ...shareCells(missed, images), own]];
    }),
    notes: [
      images === 0
        ? `No image was answered by everybody with ${enoughImages} images or more, so these rates come from different images and cannot be compared with each other.`
        : fewImagesNote(images),
    ].filter((note) => note !== ''),
  };
}

/** What several people do together; null where there are no two. */
export function pooledPeople({ pooled, observers, guesses }: ObserversReport, link?: Link) {
  if (!pooled) return null;
  const { people, images, mean, majorityErrors, optimisticErrors, leftOut } = pooled;
  const names = (of: readonly string[]) => of.map(shownNames(observers)).join(', ');
  const majority = majorityWords(guesses);
  const cell = (count: number, by: Pooling) => countCell(count, link?.({ kind: 'pooled', by }));
  const row = (name: string, errors: number, by: Pooling): readonly Cell[] => [
    ...[name, cell(errors, by), cell(images, 'all')],
    ...shareCells(errors, images),
  ];
  const all = people.length + leftOut.length;
  return {
    title: `${leftOut.length === 0 ? `The ${all}` : `${people.length} of the ${all}`} people as a group`,
    words:
      mean === null
        ? ['No image that counts was answered by all of them, so nothing can be pooled.']
        : [
            `On the ${pluralize(images, 'image')} that all of them answered: ${names(people)}. ${fewImagesNote(images)}`,
            ...(leftOut.length === 0
              ? []
              : [
                  `Not pooled: ${names(leftOut)}. They did not answer every image that half of the people did.`,
                ]),
          ],
    table: {
      caption: 'The figures of the people as a group',
      columns: ['Pooled', 'missed', 'images', 'share', '95 % interval'],
      rows:
        mean === null
          ? []
          : [
              ['mean of their error rates', null, cell(images, 'all'), formatPercent(mean), null],
              row(majority.name, majorityErrors, 'majority'),
              row('optimistic: anybody right is right', optimisticErrors, 'optimistic'),
            ],
      notes: mean === null ? [] : [majority.how],
    },
  };
}

function shareCells(errors: number, images: number): readonly Cell[] {
  const interval = wilsonInterval(errors, images);
  return interval
    ? [formatPercent(interval.estimate), ends([interval.low, interval.high], formatPercent)]
    : [null, null];
}

/** What was answered to what, among a few words: a square table for people together and for each network. */
export function wordTables({ words, sides }: WordMatrix): readonly Table[] {
  return sides.map(({ name, kind, observers, counts }) => {
    const who =
      name === null ? (observers === 1 ? 'the one person' : `the ${observers} people`) : visibleText(name);
    const answers = counts.flat().reduce((sum, count) => sum + count, 0);
    const isEmpty = counts.every((row) => (row[words.length] ?? 0) === 0);
    return matrixTable(
      kind,
      `What ${who} took them for (${pluralize(answers, 'answer')})`,
      (isEmpty ? words : [...words, 'no answer']).map(visibleText),
      words.map((word, at) => ({ name: visibleText(word), counts: counts[at] ?? [], right: at })),
    );
  });
}

/** What stands above them. */
export function wordTablesNote({ words, repeated }: WordMatrix): string {
  return `Each row is what images show, each column the first guess, ${words.length} words in all. The outlined squares are right; the darker a square, the larger its share of the row.${repeated ? ` ${onceEachExposure}` : ''}`;
}
