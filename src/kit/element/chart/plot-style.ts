import { axisX, axisY, gridY, plot, type Markish } from '@observablehq/plot';

/** How large the letters of a chart are, in CSS pixels. */
export const letter = 13;

/** About how wide one of them is. */
export const letterWidth = 0.62 * letter;

/** What every plot has in common: ink on the page's own ground, in its own typeface. */
export const plotStyle = {
  background: 'transparent',
  color: 'var(--ink-2)',
  fontFamily: 'var(--ui)',
  fontSize: `${letter}px`,
  overflow: 'visible',
} as const;

/** How each kind of observer is drawn, so that it is told apart in black and white too. */
export const looks = {
  person: { bar: 'var(--person-bar)', text: 'var(--person)', symbol: 'circle' },
  network: { bar: 'var(--network-bar)', text: 'var(--network)', symbol: 'square' },
  unknown: { bar: 'var(--line-strong)', text: 'var(--ink-2)', symbol: 'circle' },
} as const;

/** A scale with its numbers. */
export interface Axis {
  readonly type?: 'linear' | 'log' | 'sqrt' | 'point';
  readonly domain: readonly (number | string)[];
  /** Where there are numbers; or about how many. */
  readonly ticks: number | readonly (number | string)[];
  readonly text: (tick: number) => string;
}

/** Steps a reader counts in, as shares. */
const steps = [0.01, 0.02, 0.05, 0.1, 0.2];

/** The axis of shares of which none is above `highest`: at most five even steps, from 0, and never past 1. */
export function sharesAxis(highest: number) {
  const wanted = Math.min(Math.max(highest, 0.01), 1);
  const step = steps.find((size) => wanted <= 5 * size + 1e-9) ?? 0.2;
  const count = Math.ceil(wanted / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Math.round(index * step * 100) / 100);
  return { domain: [0, ticks.at(-1) ?? 1], ticks, text: wholePercent } as const;
}

/** A share without digits after the point: "20 %". */
const wholePercent = (share: number) => `${Math.round(100 * share)} %`;

/** Between the axes and the edge of a drawing, in CSS pixels. */
export const margins = { top: 14, right: 24, bottom: 34, left: 52 };

/** A plot over a grid, with the numbers of both axes. */
export function framed(
  { width, height, ...around }: { readonly width: number; readonly height: number } & Partial<typeof margins>,
  x: Axis,
  y: Axis,
  marks: readonly Markish[],
): Element {
  const { top, right, bottom, left } = { ...margins, ...around };
  const scale = ({ type, domain }: Axis) => ({ domain: [...domain], ...(type ? { type } : {}) });
  const axis = ({ ticks, text }: Axis) => ({
    ...{ label: null, tickSize: 0, tickFormat: text },
    ticks: typeof ticks === 'number' ? ticks : [...ticks],
  });
  return plot({
    ...{ width, height, marginTop: top, marginRight: right, marginBottom: bottom, marginLeft: left },
    ...{ style: plotStyle, x: scale(x), y: scale(y) },
    marks: [
      gridY({ ...axis(y), stroke: 'var(--line)', strokeOpacity: 1 }),
      axisY(axis(y)),
      axisX(axis(x)),
      ...marks,
    ],
  });
}
