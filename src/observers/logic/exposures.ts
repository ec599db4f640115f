import { formatMilliseconds, formatPercent } from '../../core/text/format-number.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { withoutExposure } from '../../core/trials/timed-view.ts';
import type { ConditionRates } from '../../figures/observers/conditions.ts';
import {
  repeatedNote,
  timeCounts,
  viewingTimeBasis,
  viewingTimeText,
  viewingTimeWords,
} from '../../figures/observers/exposure-words.ts';
import type {
  ExposureFigures,
  NetworkView,
  PooledFigure,
  ViewedImage,
} from '../../figures/observers/exposures.ts';
import type { ObserversReport, ReportedObserver } from '../../figures/observers/observers-report.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import { markTable, markup, type Markup } from '../../figures/report/markup.ts';
import { enoughPeople } from '../../figures/stats/people-interval.ts';
import type { Cell, Table } from '../../figures/table.ts';
import { countingPeople } from './guess-words.ts';

/** What is to be known of curves over exposures, a sentence each. */
export function exposureNotes(
  { exposures }: Pick<ExposureFigures, 'exposures'>,
  {
    observers,
    conditions,
  }: {
    readonly observers: readonly Pick<ReportedObserver, 'kind' | 'n'>[];
    readonly conditions: Pick<ConditionRates, 'conditions' | 'repeated'> | null;
  },
): readonly string[] {
  const others = new Set(conditions?.conditions.map(withoutExposure));
  return [
    exposures.length < 2 ? '' : fewPeopleNote(countingPeople({ observers })),
    otherConditionsNote([...others]),
    conditions?.repeated ? repeatedNote : '',
  ].filter((note) => note !== '');
}

/** What is to be known of the intervals of people together; empty where there are enough. */
function fewPeopleNote(people: number): string {
  return people < 2 || people >= enoughPeople
    ? ''
    : `With fewer than ${enoughPeople} people an interval over people is a guess: here are ${people}.`;
}

/** That other conditions than exposures are taken together; empty where there are no two. */
function otherConditionsNote(others: readonly string[]): string {
  const named = others.filter((one) => one !== '').map(visibleText);
  return others.length < 2
    ? ''
    : `Beside the exposure the files say other conditions (${named.join(', ')}): here they are taken together, below they stand apart.`;
}

/** What heads the part of minimum viewing times. */
export const viewingTimesHeading = 'How long people need: the minimum viewing time';

/** What a minimum viewing time is, with its source. */
export const viewingTimeMeaning =
  'The minimum viewing time of an image is the shortest exposure from which on more than half of the answers are right (Mayo and others 2023).';

/** What the table of images shows. */
export const viewedImagesHeading =
  'Those that took longest first; people right of those asked at each exposure:';

/** What tables of viewing times tell of: the images may be some of them. */
type Viewed = Pick<ExposureFigures, 'exposures' | 'images' | 'networks'>;

type Named = Pick<ObserversReport, 'observers'>;

/** How many images have which minimum viewing time, and how many of them each network had right. */
export function viewingTimeTable({ exposures, images, networks }: Viewed, report: Named): Table {
  const longest = exposures.at(-1) ?? 0;
  const counts = timeCounts(
    images.map(({ time }) => time),
    exposures,
  );
  return {
    caption: 'Images by minimum viewing time',
    columns: [
      'Most people are right from … on',
      'images',
      ...networkNames(networks, report).map((name) => `${name} right`),
    ],
    rows: counts.map(({ time, images: count }) => [
      viewingTimeText(time, longest),
      count,
      ...networks.map((_, at) =>
        rightOf(
          images.filter((one) => one.time === time),
          at,
        ),
      ),
    ]),
  };
}

/**
 * Images with their minimum viewing time, people's answers at each exposure, and the networks' answers.
 *
 * @param nameOf how an image is called, and where it leads.
 */
export function viewedImagesTable(
  { exposures, images, networks }: Viewed,
  report: Named,
  nameOf: (image: string) => Cell = (image) => image,
): Table {
  const longest = exposures.at(-1) ?? 0;
  const asked = images[0]?.answers.map(({ exposure }) => exposure) ?? [];
  return {
    caption: 'Images, those that took longest first; people right of those asked at each exposure',
    columns: ['Image', 'from … on', ...asked.map(formatMilliseconds), ...networkNames(networks, report)],
    rows: images.map(({ name, time, n, answers, networks: views }) => [
      nameOf(name),
      viewingTimeBasis({ time, n }, longest),
      ...asked.map((exposure) => answersAt(answers.find((one) => one.exposure === exposure))),
      ...views.map(viewWords),
    ]),
  };
}

function networkNames(networks: Viewed['networks'], { observers }: Named): readonly string[] {
  return networks.map(({ network }) => {
    const observer = observers[network];
    return observer ? shownName(observer) : '';
  });
}

/** How many of the images a network had right, of those that it answered. */
function rightOf(images: readonly ViewedImage[], network: number): string {
  const views = images.flatMap(({ networks }) => networks[network] ?? []);
  return views.length === 0 ? '–' : `${views.filter(({ right }) => right).length} of ${views.length}`;
}

function answersAt(one: ViewedImage['answers'][number] | undefined): string {
  return one && one.answers > 0 ? `${one.right} of ${one.answers}` : '–';
}

/** Whether a network was right, and how probable it found the right answer. */
function viewWords(view: NetworkView | null): string {
  if (!view) return '–';
  const sure = view.probability === null ? '' : `, ${formatPercent(view.probability)}`;
  return `${view.right ? 'right' : 'missed'}${sure}`;
}

/** How many images are listed, as of those most missed. */
const mostListed = 60;

/** What a report tells of minimum viewing times. */
export interface ReportedViewingTimes {
  readonly figures: Pick<ExposureFigures, 'exposures' | 'images' | 'networks'>;
  /** The images that may be told and whose time is known, as they are called on screen, those that took longest first. */
  readonly told: readonly ViewedImage[];
}

/** How long people need to see the images: how many need which time, and the images in that order. */
export function viewingTimesPart({ figures, told }: ReportedViewingTimes, report: ObserversReport): Markup {
  const { exposures, images } = figures;
  const shown = told.slice(0, mostListed);
  return markup`<p>${viewingTimeWords(
    images,
    exposures,
    countingPeople(report),
  )}</p><p class="note">${viewingTimeMeaning}</p>
${markTable(viewingTimeTable(figures, report))}${
    shown.length > 0 &&
    markup`<div class="pairs">${markTable(viewedImagesTable({ ...figures, images: shown }, report))}</div>`
  }${
    shown.length < told.length &&
    markup`<p class="note">The first ${shown.length} of ${told.length} images; the table of the page Compare has all.</p>`
  }`;
}

/**
 * Figures by exposure as the JSON of a comparison has them.
 *
 * @param observers those that they tell of, in their order.
 */
export function exposuresJson(
  { exposures, pooled, networks, chance, images }: ExposureFigures,
  observers: readonly { readonly name: string }[],
) {
  const nameOf = (at: number) => observers[at]?.name ?? '';
  const at = <Figure extends object>(figures: readonly Figure[]) =>
    figures.map((figure, place) => ({ exposure: exposures[place], ...figure }));
  return {
    exposures,
    chance,
    people: pooled && at<PooledFigure>(pooled),
    networks: networks.map((one) => ({
      network: nameOf(one.network),
      kappa: at(one.pooled),
      people: one.people.map(({ person, at: each }) => ({ person: nameOf(person), kappa: at(each) })),
    })),
    images: images.map(({ time, networks: views, ...image }) => ({
      ...image,
      minimumViewingTime: time,
      networks: views.flatMap((view, which) =>
        view ? [{ network: nameOf(networks[which]?.network ?? -1), ...view }] : [],
      ),
    })),
  };
}
