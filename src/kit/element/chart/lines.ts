import { areaY, dot, line, ruleX, text, type Markish } from '@observablehq/plot';
import { framed, letter, letterWidth, looks, margins, type Axis } from './plot-style.ts';

/** How high a name is with the room below it, and how far it stands from its line, in pixels. */
const [nameHeight, nameGap] = [letter + 3, 14];

/** A point of a line, with its interval where there is one. */
interface LinePoint {
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
}

/** A line with its name at its end. */
export interface Line {
  readonly name: string;
  readonly kind: keyof typeof looks;
  readonly points: readonly LinePoint[];
  /** With a dot at each point unless it is plain or dashed; faint: thin, and without a name. */
  readonly style?: 'dots' | 'plain' | 'dashed' | 'faint';
  /** How its intervals are drawn. */
  readonly intervals?: 'bars' | 'band';
}

/**
 * Lines over an axis, none of their names on another.
 *
 * @param width in CSS pixels, as all lengths here.
 * @param tallest it is drawn no taller, unless the names need the room.
 * @param right room at the right for what is not a name of a line.
 * @param under what lies behind the lines.
 * @param over what lies on them.
 */
export function lines(
  width: number,
  all: readonly Line[],
  {
    x,
    y,
    tallest = 340,
    right = 0,
    under = [],
    over = [],
  }: {
    readonly x: Axis;
    readonly y: Axis;
    readonly tallest?: number;
    readonly right?: number;
    readonly under?: readonly Markish[];
    readonly over?: readonly Markish[];
  },
): Element {
  const named = all.filter(
    ({ name, style, points }) => name !== '' && style !== 'faint' && points.length > 0,
  );
  const longest = Math.max(0, ...named.map(({ name }) => name.length));
  const room = Math.min(nameGap + longest * letterWidth + 4, 170, 0.32 * width);
  const names = named.map(({ name }) => wrapped(name, room - nameGap));
  const apart = nameHeight * Math.max(1, ...names.map(({ length }) => length));
  const height = Math.round(
    Math.max(
      names.length * apart + margins.top + margins.bottom,
      Math.min(tallest, Math.max(230, width * 0.5)),
    ),
  );
  const [least, most] = y.domain.map(Number) as [number, number];
  const pixels = height - margins.top - margins.bottom;
  const ends = named.map(({ points }) => (pixels * (most - (points.at(-1)?.y ?? 0))) / (most - least));
  const places = spreadLabels(ends, apart, pixels);
  return framed(
    { width, height, right: Math.round(Math.max(margins.right, right, named.length > 0 ? room : 0)) },
    x,
    y,
    [
      ...under,
      ...all.flatMap((one) => drawnLine(one, most)),
      ...over,
      ...named.map(({ kind, points }, at) =>
        text(points.slice(-1), {
          ...{ y: 'y', frameAnchor: 'right', textAnchor: 'start', dx: nameGap },
          ...{ dy: (places[at] ?? 0) - (ends[at] ?? 0), lineAnchor: 'middle' },
          ...{ text: () => names[at]?.join('\n') ?? '', fill: looks[kind].text, fontWeight: 600 },
          // Plot thinks letters narrower than bold ones are.
          ...{ lineWidth: (room - nameGap) / (1.1 * letter) + 1, textOverflow: 'ellipsis' },
        }),
      ),
    ],
  );
}

/** @param most what is higher comes in from above the picture. */
function drawnLine({ kind, points, style = 'dots', intervals }: Line, most: number): readonly Markish[] {
  const { bar, symbol } = looks[kind];
  const sure = points.filter(({ low, high }) => low !== undefined && high !== undefined && low < high);
  const ends = { x: 'x', y1: 'low', y2: 'high' } as const;
  const at = { x: 'x', y: 'y' } as const;
  const strokes = {
    dots: { strokeWidth: 2.5 },
    plain: { strokeWidth: 2.5 },
    dashed: { strokeWidth: 1.5, strokeDasharray: '3 4' },
    faint: { strokeWidth: 1, strokeOpacity: 0.45 },
  };
  return [
    intervals === 'band' ? areaY(points, { ...ends, fill: bar, fillOpacity: 0.2 }) : null,
    line(points, { ...at, stroke: bar, clip: points.some(({ y }) => y > most), ...strokes[style] }),
    intervals === 'bars' ? ruleX(sure, { ...ends, stroke: bar, strokeWidth: 1.5 }) : null,
    style === 'dots'
      ? dot(points, {
          ...{ ...at, symbol, r: 4, stroke: bar, strokeWidth: 2 },
          fill: kind === 'unknown' ? 'var(--card)' : bar,
        })
      : null,
  ];
}

/** A name in lines, broken behind spaces and hyphens where it is wider than so many pixels. */
export function wrapped(name: string, pixels: number): readonly string[] {
  const rows: string[] = [];
  for (const part of name.split(/(?<=[ -])/)) {
    const longer = `${rows.at(-1) ?? ''}${part}`;
    if (rows.length > 0 && longer.trimEnd().length * letterWidth <= pixels) rows[rows.length - 1] = longer;
    else rows.push(part);
  }
  return rows.map((row) => row.trimEnd());
}

/**
 * Where labels stand so that none covers another: each as near as may be to its own height, in pixels from the top.
 *
 * @param heights where the labels would stand by themselves.
 * @param apart the least distance of two labels, in pixels.
 * @param lowest no label stands lower than this.
 */
export function spreadLabels(heights: readonly number[], apart: number, lowest: number): readonly number[] {
  const order = heights.map((_, place) => place).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const spread = [...heights];
  let above = -Infinity;
  for (const place of order) {
    above = Math.max(spread[place] ?? 0, above + apart);
    spread[place] = above;
  }
  let below = Math.max(lowest, apart * (heights.length - 1));
  for (const place of order.toReversed()) {
    const height = Math.min(spread[place] ?? 0, below);
    spread[place] = height;
    below = height - apart;
  }
  return spread;
}
