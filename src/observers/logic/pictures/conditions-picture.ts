import { visibleText } from '../../../core/text/visible-text.ts';
import type { ObserversReport } from '../../../figures/observers/observers-report.ts';
import { shownName } from '../../../figures/observers/shown-name.ts';
import { markup } from '../../../figures/report/markup.ts';
import { spreadLabels } from '../../../figures/report/spread-labels.ts';
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
  type Picture,
} from './picture.ts';

/** How high the drawing is, in pixels. */
const height = 300;
/** Where the axis of conditions begins and ends, in pixels; names stand behind it. */
const [from, to] = [70, 540];
/** Between two names, in pixels. */
const line = 15;

/** Error rates by condition, a line for each observer; null where files say no two conditions. */
export function conditionsPicture({ observers, conditions }: ObserversReport): Picture | null {
  if (!conditions || conditions.conditions.length < 2) return null;
  const { conditions: named, rates } = conditions;
  const axis = shareAxis(Math.max(0.02, ...rates.flat().map(({ errorRate }) => errorRate ?? 0)));
  const top = pictureMargin.top + 6;
  const bottom = top + Math.max(height, line * observers.length);
  const xOf = (place: number) => round(from + (place / (named.length - 1)) * (to - from));
  const yOf = (share: number) => round(bottom - (share / axis.end) * (bottom - top));
  const steps = axis.steps.map(
    (
      one,
    ) => markup`<line x1="${from}" x2="${to}" y1="${yOf(one)}" y2="${yOf(one)}" stroke="${ink.line}" stroke-width="1"/>
<text x="${from - 10}" y="${round(yOf(one) + 4)}" text-anchor="end" fill="${ink.aside}" font-size="11">${Math.round(100 * one)} %</text>
`,
  );
  const words = named.map(
    (one, place) =>
      markup`<text x="${xOf(place)}" y="${bottom + 20}" text-anchor="middle" fill="${ink.aside}" font-size="11">${cut(visibleText(one), Math.max(40, (to - from) / named.length))}</text>
`,
  );
  const lines = observers.flatMap((observer, at) => {
    const points = (rates[at] ?? []).flatMap(({ errorRate }, place) =>
      errorRate === null ? [] : [{ x: xOf(place), y: yOf(errorRate) }],
    );
    const last = points.at(-1);
    return last ? [{ observer, points, last }] : [];
  });
  const places = spreadLabels(
    lines.map(({ last }) => last.y),
    line,
    bottom,
  );
  const labels = lines.map(
    ({ observer }, at) =>
      markup`<text x="${to + 16}" y="${round((places[at] ?? 0) + 4)}" font-size="12">${cut(shownName(observer), pictureWidth - to - 36)}</text>
`,
  );
  const drawn = lines.map(
    ({ observer: { kind }, points }) =>
      markup`<polyline points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="none" stroke="${ink[kind]}" stroke-width="2"/>
${points.map(({ x, y }) => mark(kind, x, y, 4))}
`,
  );
  return picture(
    {
      id: 'conditions',
      title: 'Share of images missed by condition',
      subtitle: `A line for each observer; ${markWords(lines.map(({ observer }) => observer.kind))}`,
    },
    bottom + 34,
    [steps, words, drawn, labels],
  );
}
