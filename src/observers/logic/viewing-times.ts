import { formatMilliseconds, formatPercent } from '../../core/text/format-number.ts';
import { timeCounts, viewingTimeBasis, viewingTimeText } from '../../figures/observers/exposure-words.ts';
import type { ExposureFigures } from '../../figures/observers/exposures.ts';
import { shownName } from '../../figures/observers/shown-name.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import type { Cell, Table } from '../../figures/table.ts';
import type { NetworkView, ViewedImage } from '../../figures/observers/viewed-images.ts';

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
