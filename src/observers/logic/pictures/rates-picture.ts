import { formatPercent } from '../../../core/text/format-number.ts';
import { byName } from '../observers-finding.ts';
import { hitWords } from '../guess-words.ts';
import type { ReportedObserver } from '../../../figures/observers/observers-report.ts';
import { shownName } from '../../../figures/observers/shown-name.ts';
import { headlineDepth } from '../../../core/trials/hit.ts';
import { markup } from '../../../figures/report/markup.ts';
import {
  cut,
  ink,
  mark,
  markWords,
  picture,
  pictureMargin,
  pictureWidth,
  round,
  shareAxis,
  shareSteps,
  type Picture,
} from './picture.ts';

/** How high a row is, in pixels. */
const row = 26;
/** Where the axis begins and ends, in pixels. */
const [from, to] = [230, 560];

/** The observers' error rates with their intervals, by name, networks last; null where nobody has one. */
export function ratesPicture(
  observers: readonly ReportedObserver[],
  guesses = headlineDepth,
): Picture | null {
  const listed = byName(observers.filter(({ n }) => n > 0));
  if (listed.length === 0) return null;
  const axis = shareAxis(Math.max(...listed.map((observer) => observer.wilson?.[1] ?? 0)));
  const placeOf = (share: number) => from + (share / axis.end) * (to - from);
  const bottom = pictureMargin.top + row * listed.length;
  const rows = listed.map((observer, at) => {
    const { kind, errors, n, errorRate, wilson } = observer;
    const y = pictureMargin.top + row * (at + 0.5);
    const [low, high] = wilson ?? [0, 1];
    return markup`<text x="${pictureMargin.left}" y="${round(y + 4.5)}">${cut(shownName(observer), from - 34)}</text>
<line x1="${round(placeOf(low))}" x2="${round(placeOf(high))}" y1="${round(y)}" y2="${round(y)}" stroke="${ink[kind]}" stroke-width="2.5"/>
${mark(kind, placeOf(errorRate ?? 0), y)}
<text x="${to + 14}" y="${round(y + 4.5)}">${formatPercent(errorRate ?? 0)}</text>
<text x="${pictureWidth - 14}" y="${round(y + 4.5)}" text-anchor="end" fill="${ink.aside}" font-size="11">${errors} of ${n}</text>
`;
  });
  return picture(
    {
      id: 'error-rates',
      title: `Share of images missed with ${hitWords(guesses)}`,
      subtitle: `With 95 % interval (Wilson); ${markWords(listed.map((observer) => observer.kind))}`,
    },
    bottom + 34,
    [shareSteps(axis.steps, placeOf, [pictureMargin.top, bottom]), rows],
  );
}
