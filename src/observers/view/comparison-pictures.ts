import '../../kit/element/error-rates/error-rates.ts';
import type { ErrorRateRow } from '../../kit/element/error-rates/error-rates.ts';
import type { ObserverKind } from '../../core/observers/observer.ts';
import { missedLabels, type MissedImage } from '../../figures/observers/most-missed.ts';
import type { ObserversReport, ReportedObserver } from '../../figures/observers/observers-report.ts';
import { mostSquares } from '../../figures/observers/pair-figures.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import { made } from '../../results/view/report-pictures.ts';
import '../element/answer-grid/answer-grid.ts';
import type { AnswerGrid } from '../logic/answer-grid.ts';
import { cut } from '../logic/cut.ts';
import type { ExposureFigures } from '../../figures/observers/exposures.ts';
import '../../kit/element/chart/chart.ts';
import { agreementChart, mostInSquares } from '../chart/agreement-chart.ts';
import { errorsByExposure, kappaByExposure } from '../chart/exposure-charts.ts';
import { conditionsChart, spreadChart } from '../chart/observers-charts.ts';
import { hitWords } from '../logic/guess-words.ts';
import type { Picture } from './drawn-picture.ts';
import { columnsOf } from './grid-section.ts';
import { rowsByName } from './observer-words.ts';

/** The images that a picture of them shows, and the observers that it has room for. */
const [mostImages, mostColumns] = [30, 120];
/** Longer names are cut, in pixels. */
const longestName = 260;

/**
 * The figures of a comparison as the page draws them, those that there are.
 *
 * @param missed the images most missed, as far as they may be told.
 * @param ask asks for all answers.
 * @param exposures figures over exposures, which take the place of those by condition; null: there are none.
 */
export function comparisonPictures(
  report: ObserversReport,
  missed: readonly MissedImage[],
  ask: () => Promise<AnswerGrid | null>,
  exposures: ExposureFigures | null = null,
): readonly Picture[] {
  const { observers, pairs, conditions } = report;
  const rated = observers.filter(({ n }) => n > 0);
  const people = rated.filter(({ kind }) => kind === 'person').length;
  const count = observers.length;
  const names = observers.map(shownName);
  const most = missed.slice(0, mostImages);
  const agreement = exposures && kappaByExposure(exposures, report);
  const pictures: readonly (Picture | false)[] = [
    rated.length > 0 && {
      id: 'error-rates',
      title: `Share of images missed with ${hitWords(report.guesses)}`,
      subtitle: `With 95 % interval (Wilson); ${markWords(rated)}`,
      element: () => made('hit5-error-rates', { rows: rowsByName(observers).map(shortRow) }),
    },
    people > 1 && {
      id: 'distribution',
      title: 'How many images each person missed, and the networks',
      subtitle: `A disc is one of ${people} people, a square a network; share of images missed with ${hitWords(report.guesses)}`,
      element: () => made('hit5-chart', { of: spreadChart(observers) }),
    },
    exposures !== null && {
      id: 'conditions',
      title: 'Share of images missed by how long they were shown',
      subtitle: `With 95 % interval; ${markWords(rated)}${exposures.pooled ? '; thin lines: single people' : ''}`,
      element: () => made('hit5-chart', { of: errorsByExposure(exposures, report) }),
    },
    exposures !== null &&
      agreement !== null && {
        id: 'agreement-by-exposure',
        title: 'Whether people and networks miss the same images, by how long they were shown',
        subtitle: `Error consistency κ, with 95 % interval: 0 as by chance, 1 on just the same images${exposures.pooled ? '; thin lines: single people' : ''}`,
        element: () => made('hit5-chart', { of: agreement }),
      },
    exposures === null &&
      conditions !== null &&
      conditions.conditions.length > 1 && {
        id: 'conditions',
        title: 'Share of images missed by condition',
        subtitle: `A line for each observer; ${markWords(rated)}`,
        element: () => made('hit5-chart', { of: conditionsChart(observers, conditions, Infinity) }),
      },
    count > 1 &&
      count <= mostSquares && {
        id: 'agreement',
        title: 'Who misses the same images',
        subtitle: `Error consistency κ${count > mostInSquares ? '' : ', with 95 % interval'}: 0 as by chance, 1 on just the same images`,
        element: () => made('hit5-chart', { of: agreementChart(names, pairs) }),
      },
    most.length > 0 &&
      count <= mostColumns && {
        id: 'images-most-missed',
        title: 'The images most missed, by who missed them',
        subtitle: 'Those that the largest share missed, a column for each observer',
        element: async () => {
          const answers = await ask();
          const placeOf = new Map(answers?.images.map((image, place) => [image, place]));
          const images = Int32Array.from(most, ({ image }) => placeOf.get(image) ?? 0);
          const labels = new Map(missedLabels(most).map((label, at) => [images[at], label]));
          const describe = (image: number) => ({
            title: labels.get(image) ?? '',
            note: '',
            src: '',
            group: '',
          });
          return made('hit5-answer-grid', {
            answers,
            columns: columnsOf(report),
            images,
            describe,
            whole: true,
          });
        },
      },
  ];
  return pictures.filter((picture) => picture !== false);
}

/** What stands in its note stands in a report's table. */
export function shortRow({ note: _, name, ...row }: ErrorRateRow): ErrorRateRow {
  return { ...row, name: cut(name, longestName) };
}

/** What the marks mean, of those kinds that are there. */
function markWords(observers: readonly ReportedObserver[]): string {
  const words: Readonly<Record<ObserverKind, string>> = {
    person: 'disc: person',
    network: 'square: network',
    unknown: 'ring: not said',
  };
  const kinds = new Set(observers.map(({ kind }) => kind));
  return Object.entries(words)
    .filter(([kind]) => kinds.has(kind as ObserverKind))
    .map(([, word]) => word)
    .join(', ');
}
