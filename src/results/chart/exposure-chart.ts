import { ruleY, text } from '@observablehq/plot';
import { formatFigure, formatMilliseconds, formatPercent } from '../../core/text/format-number.ts';
import type { CurveLine, CurvePoint } from '../../figures/observers/exposure-curve.ts';
import { ends } from '../../figures/report/markup.ts';
import type { Chart } from '../../kit/element/chart/chart.ts';
import { lines } from '../../kit/element/chart/lines.ts';
import { margins, sharesAxis } from '../../kit/element/chart/plot-style.ts';

/** Exposures that would stand closer have no label of their own, in pixels. */
const labelWidth = 52;

/** What is drawn over exposures. */
interface Exposed {
  /** In milliseconds, the shortest first. */
  readonly exposures: readonly number[];
  readonly lines: readonly CurveLine[];
  /** Whether the figures are shares missed, or error consistency. */
  readonly measure?: 'missed' | 'kappa';
  /** What who only guesses comes to; null: no line. */
  readonly chance?: number | null;
  readonly heading: string;
  readonly subtitle: string;
  readonly notes?: readonly string[];
  readonly tallest?: number;
}

/** Figures over the exposures on a logarithmic axis, with 95 % intervals; null without two exposures. */
export function exposureChart({
  exposures,
  lines: all,
  measure = 'missed',
  chance = null,
  heading,
  subtitle,
  notes = [],
  tallest = 380,
}: Exposed): Chart | null {
  const [first, last] = [exposures[0], exposures.at(-1)];
  if (exposures.length < 2 || first === undefined || last === undefined) return null;
  const isKappa = measure === 'kappa';
  const shown = isKappa ? (one: number) => formatFigure(one, 2) : formatPercent;
  const cell = ({ value, interval, basis }: CurvePoint) => {
    if (value === null) return '–';
    return `${shown(value)}${interval ? `, ${ends(interval, shown)}` : ''} (${basis})`;
  };
  const drawn = all.map(({ name, kind, faint, points }) => ({
    ...{ name, kind, style: faint ? ('faint' as const) : ('dots' as const), intervals: 'bars' as const },
    points: points.flatMap(({ value, interval }, at) => {
      if (value === null) return [];
      const [low, high] = faint || !interval ? [value, value] : interval;
      return [{ x: placeOf(exposures[at] ?? 1), y: value, low, high }];
    }),
  }));
  const points = drawn.flatMap((one) => one.points);
  const least = Math.min(0, ...points.map(({ low }) => low));
  const y = isKappa
    ? {
        domain: [least, 1],
        ticks: [-1, -0.5, 0, 0.5, 1].filter((tick) => tick >= least),
        text: (tick: number) => formatFigure(tick, 1),
      }
    : sharesAxis(Math.max(chance ?? 0, ...points.map(({ high }) => high)));
  const chanceAt = isKappa ? 0 : chance;
  return {
    ...{ finding: heading, subtitle, notes },
    label: 'Lines over the exposures, from the shortest to the longest',
    columns: ['Who', ...exposures.map(formatMilliseconds)],
    rows: [
      ...all.map(({ name, points: own }) => [name, ...own.map(cell)]),
      ...(chance === null || isKappa ? [] : [['By chance', ...exposures.map(() => formatPercent(chance))]]),
    ],
    draw: (width) =>
      lines(width, drawn, {
        // Plot's own logarithmic axis leaves labels out.
        x: {
          domain: [placeOf(first * 0.9), placeOf(last * 1.1)],
          ticks: labelled(exposures, width * 0.75 - margins.left).map(placeOf),
          text: (place) => formatMilliseconds(Math.round(10 * 10 ** place) / 10),
        },
        y,
        tallest,
        under:
          chanceAt === null ? [] : [ruleY([chanceAt], { stroke: 'var(--ink-2)', strokeDasharray: '5 4' })],
        over:
          chanceAt === null
            ? []
            : [
                text([chanceAt], {
                  ...{ x: placeOf(first), y: (tick: number) => tick, text: () => 'by chance' },
                  ...{ fill: 'var(--ink-2)', stroke: 'var(--card)', strokeWidth: 4, textAnchor: 'start' },
                  ...{ dx: 8, dy: chanceAt > 0.92 ? 9 : -8 },
                }),
              ],
      }),
  };
}

const placeOf = (milliseconds: number) => Math.log10(milliseconds);

/** The exposures that have room for a label: the shortest, the longest, and those between that stand far enough apart. */
function labelled(exposures: readonly number[], pixels: number): readonly number[] {
  const [first, last] = [exposures[0] ?? 1, exposures.at(-1) ?? 1];
  const pixelOf = (one: number) => (pixels * Math.log(one / first)) / Math.log(last / first);
  const shown = [first];
  for (const one of exposures.slice(1, -1)) {
    const place = pixelOf(one);
    if (place - pixelOf(shown.at(-1) ?? first) >= labelWidth && pixels - place >= labelWidth) shown.push(one);
  }
  return [...shown, last];
}
