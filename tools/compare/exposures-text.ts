import { visibleText } from '../../src/core/text/visible-text.ts';
import {
  timeCounts,
  viewingTimeBasis,
  viewingTimeText,
  viewingTimeWords,
} from '../../src/figures/observers/exposure-words.ts';
import type { ExposureFigures, PooledFigure } from '../../src/figures/observers/exposures.ts';
import type { ObserverFigures } from '../../src/figures/observers/grade-observers.ts';
import type { ViewedImage } from '../../src/figures/observers/viewed-images.ts';
import { fixed, interval, percent, shown, time } from './figure-text.ts';
import { textTable, type TextColumn } from './text-table.ts';

const right = { right: true } as const;

/** How many images are listed; the JSON has all. */
const listed = 20;

/**
 * People together by exposure, and the minimum viewing times, as tables.
 *
 * @param observers those that the figures tell of, in their order.
 */
export function exposuresText(found: ExposureFigures, observers: readonly ObserverFigures[]): string {
  const { exposures, pooled, networks, images, chance } = found;
  const nameOf = (at: number) => visibleText(observers[at]?.name ?? '');
  const people = observers.filter(({ kind, n }) => kind === 'person' && n > 0).length;
  const parts: string[] = [];
  if (pooled && exposures.length > 1) {
    parts.push(
      `The ${people} people together by exposure: the mean of their error rates, with an interval over people and images\n\n` +
        textTable(pooledColumns(exposures, percent), pooled.map(atPlace)) +
        (chance === null ? '' : `\nBy chance: ${percent(chance)}\n`),
      ...networks.map(
        (one) =>
          `Agreement of people and ${nameOf(one.network)} in right and wrong by exposure: the mean of each person's kappa, with an interval over people\n\n` +
          textTable(pooledColumns(exposures, two), one.pooled.map(atPlace)),
      ),
    );
  }
  if (images.length === 0) return parts.join('\n');
  const longest = exposures.at(-1) ?? 0;
  const times = images.map(({ time }) => time);
  parts.push(
    `Minimum viewing time of an image: the shortest exposure from which on more than half of people's answers are right\n\n` +
      textTable(timeColumns(found, nameOf, longest), timeCounts(times, exposures)) +
      `\n${viewingTimeWords(images, exposures, people)}\n`,
  );
  const told = images.filter(({ time }) => time !== 'untold');
  if (told.length > 0) {
    const more = told.length - listed;
    parts.push(
      `Images, those that took longest first\n\n${textTable(imageColumns(found, nameOf, longest), told.slice(0, listed))}` +
        (more > 0 ? `\nand ${more} more: --json has all\n` : ''),
    );
  }
  return parts.join('\n');
}

interface Placed extends PooledFigure {
  readonly place: number;
}

const atPlace = (one: PooledFigure, place: number): Placed => ({ ...one, place });

function pooledColumns(
  exposures: readonly number[],
  format: (value: number) => string,
): readonly TextColumn<Placed>[] {
  return [
    { header: 'exposure', cell: ({ place }) => time(exposures[place] ?? 0) },
    { header: 'people', cell: ({ people }) => String(people), ...right },
    { header: 'mean', cell: ({ mean }) => shown(mean, format), ...right },
    { header: '95 % interval', cell: (one) => interval(one.interval, format), ...right },
  ];
}

function timeColumns(
  { images, networks }: ExposureFigures,
  nameOf: (at: number) => string,
  longest: number,
): readonly TextColumn<ReturnType<typeof timeCounts>[number]>[] {
  return [
    { header: 'right from … on', cell: ({ time }) => viewingTimeText(time, longest) },
    { header: 'images', cell: (one) => String(one.images), ...right },
    ...networks.map(({ network }, at) => ({
      header: `${nameOf(network)} right`,
      cell: ({ time }: { readonly time: ViewedImage['time'] }) => {
        const views = images.flatMap((one) => (one.time === time ? (one.networks[at] ?? []) : []));
        return `${views.filter((view) => view.right).length}/${views.length}`;
      },
      ...right,
    })),
  ];
}

function imageColumns(
  { networks }: ExposureFigures,
  nameOf: (at: number) => string,
  longest: number,
): readonly TextColumn<ViewedImage>[] {
  return [
    { header: 'image', cell: ({ name }) => visibleText(name) },
    { header: 'right from … on', cell: (one) => viewingTimeBasis(one, longest) },
    {
      header: 'right/answers',
      cell: ({ answers }) =>
        answers.map((one) => `${time(one.exposure)} ${one.right}/${one.answers}`).join(', '),
    },
    ...networks.map(({ network }, at) => ({
      header: nameOf(network),
      cell: (one: ViewedImage) => {
        const view = one.networks[at];
        if (!view) return '–';
        return `${view.right ? 'right' : 'missed'}${view.probability === null ? '' : `, ${percent(view.probability)}`}`;
      },
    })),
  ];
}

const two = (value: number) => fixed(value, 2);
