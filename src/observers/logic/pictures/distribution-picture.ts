import { formatPercent } from '../../../core/text/format-number.ts';
import { ranking } from '../observers-finding.ts';
import type { ReportedObserver } from '../../../figures/observers/observers-report.ts';
import { shownName } from '../../../figures/observers/shown-name.ts';
import { hitWords } from '../guess-words.ts';
import { headlineDepth } from '../../../core/trials/hit.ts';
import { markup } from '../../../figures/report/markup.ts';
import {
  cut,
  ink,
  mark,
  picture,
  pictureMargin,
  pictureWidth,
  round,
  shareAxis,
  shareSteps,
  type Picture,
} from './picture.ts';

/** How far dots stand apart, in pixels. */
const pitch = 13;
/** Where the axis begins and ends, in pixels. */
const [from, to] = [32, pictureWidth - 32];
/** How high a network's row is, in pixels. */
const row = 24;
/** More networks than these are not named. */
const mostNetworks = 8;

/** People's error rates as dots, and the networks below on the same axis; null for fewer than two people with a rate. */
export function distributionPicture(
  observers: readonly ReportedObserver[],
  guesses = headlineDepth,
): Picture | null {
  const ranked = ranking(observers).map(({ observer }) => observer);
  const people = ranked.filter(({ kind }) => kind === 'person');
  const networks = ranked.filter(({ kind }) => kind === 'network').slice(0, mostNetworks);
  if (people.length < 2) return null;
  const rate = ({ errorRate }: ReportedObserver) => errorRate ?? 0;
  const axis = shareAxis(Math.max(...[...people, ...networks].map(rate), 0.05));
  const placeOf = (share: number) => from + (share / axis.end) * (to - from);
  const columns = new Map<number, number>();
  const dots = people.map((one) => {
    const column = Math.round(placeOf(rate(one)) / pitch);
    const level = columns.get(column) ?? 0;
    columns.set(column, level + 1);
    return { x: column * pitch, level };
  });
  // The most that stand above each other; where there are more, they stand closer.
  const highest = Math.max(...columns.values());
  const rise = Math.min(pitch, 200 / highest);
  const base = pictureMargin.top + 26 + rise * highest;
  const bottom = base + 12 + row * networks.length;
  const mean = people.reduce((sum, one) => sum + rate(one), 0) / people.length;
  return picture(
    {
      id: 'distribution',
      title: 'How many images each person missed, and the networks',
      subtitle: `A disc is one of ${people.length} people, a square a network; share of images missed with ${hitWords(guesses)}`,
    },
    bottom + 34,
    [
      shareSteps(axis.steps, placeOf, [pictureMargin.top + 18, bottom]),
      dots.map(({ x, level }) => mark('person', x, base - rise * (level + 0.5), 5.5)),
      markup`<line x1="${round(placeOf(mean))}" x2="${round(placeOf(mean))}" y1="${pictureMargin.top + 14}" y2="${round(base)}" stroke="${ink.person}" stroke-width="2" stroke-dasharray="4 3"/>
<text x="${round(placeOf(mean))}" y="${pictureMargin.top + 8}" text-anchor="middle" font-size="12">mean of the people ${formatPercent(mean)}</text>`,
      networks.map((network, at) => {
        const [x, y] = [placeOf(rate(network)), base + 12 + row * (at + 0.5)];
        const left = x > pictureWidth / 2;
        return markup`${mark('network', x, y)}
<text x="${round(left ? x - 12 : x + 12)}" y="${round(y + 4.5)}"${left && markup` text-anchor="end"`}>${cut(shownName(network), 260)} ${formatPercent(rate(network))}</text>`;
      }),
    ],
  );
}
