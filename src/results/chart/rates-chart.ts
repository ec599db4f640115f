import { cell, dot, plot, ruleY, text } from '@observablehq/plot';
import { formatPercent } from '../../core/text/format-number.ts';
import type { JointOutcome } from '../../figures/scoring/joint-outcome.ts';
import type { PairedTable } from '../../figures/stats/paired-table.ts';
import type { Chart } from '../../kit/element/chart/chart.ts';
import {
  framed,
  letter,
  letterWidth,
  looks,
  plotStyle,
  sharesAxis,
} from '../../kit/element/chart/plot-style.ts';
import { outcomeTable, rateTable, type RateRow } from '../logic/rate-table.ts';

/** Below this width a name stands above its line; names and figures keep so far from an axis, in pixels. */
const [narrow, gap] = [544, 22];

/** Error rates with their intervals on one axis, a line an observer; null without any. */
export function errorRatesChart(
  rows: readonly RateRow[],
  subtitle = 'Share of images missed, with 95 % interval (Wilson)',
): Chart | null {
  if (rows.length === 0) return null;
  return {
    ...{ finding: '', subtitle, ...rateTable(rows) },
    label: 'A dot with its interval for each observer, along a line of shares missed',
    draw: (width) => drawnRates(rows, width),
  };
}

const countWords = ({ errors, images }: RateRow) => (errors === null ? '' : `${errors} of ${images}`);

function drawnRates(rows: readonly RateRow[], width: number): Element {
  const roomOf = (words: readonly string[]) =>
    8 + letterWidth * Math.max(...words.map(({ length }) => length));
  const [rates, counts] = [64, roomOf(rows.map(countWords))];
  const isNarrow = width < narrow;
  const hasNotes = rows.some(({ note }) => note !== undefined);
  const names = isNarrow
    ? width - rates - counts
    : Math.min(roomOf(rows.flatMap(({ name, note = '' }) => [`${name} `, note])), 0.3 * width);
  const [left, right] = isNarrow ? [14, 22] : [names + gap, gap + rates + counts];
  const high = (isNarrow ? 46 : 34) + (hasNotes ? 14 : 0);
  const height = rows.length * high + 30;
  const all = rows.map((row, place) => {
    const middle = (place + (isNarrow ? 0 : 0.5)) * high;
    const words = middle + (isNarrow ? 12 : row.note === undefined ? 0 : -8);
    return { ...row, ...row.interval, words, below: words + 17, line: middle + (isNarrow ? high - 14 : 0) };
  });
  const axis = sharesAxis(Math.max(...all.map((one) => one.high)));
  const ink = { value: ({ reference }: RateRow) => (reference ? 'var(--ink-2)' : 'var(--ink)'), scale: null };
  const atStart = {
    ...({ frameAnchor: 'left', textAnchor: 'start', dx: -left, ariaLabel: 'names' } as const),
    ...({ lineWidth: names / letter, textOverflow: 'ellipsis' } as const),
  };
  const atEnd = { frameAnchor: 'right', textAnchor: 'end', y: 'words', ariaLabel: 'figures' } as const;
  return framed(
    { width, height, left, right, top: 0, bottom: 30 },
    axis,
    // In pixels, from above.
    { domain: [height - 30, 0], ticks: [], text: String },
    [
      ruleY(all, { y: 'line', stroke: 'var(--line)' }),
      ruleY(all, {
        ...{ y: 'line', x1: 'low', x2: 'high', strokeWidth: 3, strokeOpacity: 0.55 },
        stroke: { value: ({ side }: RateRow) => looks[side].bar, scale: null },
      }),
      ...all.map((one) => {
        const { bar, symbol } = looks[one.side];
        const isHollow = one.reference || one.side === 'unknown';
        return dot([one], {
          ...{ x: 'estimate', y: 'line', r: isHollow ? 4.5 : 5.5, symbol },
          ...{ fill: isHollow ? 'var(--card)' : bar, stroke: bar, strokeWidth: 2 },
        });
      }),
      text(all, { ...atStart, y: 'words', text: 'name', fontSize: 14, fill: ink }),
      text(all, { ...atStart, y: 'below', text: ({ note = '' }: RateRow) => note, fill: 'var(--ink-2)' }),
      text(all, {
        ...{ ...atEnd, dx: right - 1 - (isNarrow ? 0 : counts), fontSize: 14, fontWeight: 600, fill: ink },
        text: ({ estimate }: { readonly estimate: number }) => formatPercent(estimate),
      }),
      text(all, {
        ...{ ...atEnd, dx: right - 1 - (isNarrow ? rates : 0), fill: 'var(--ink-2)', text: countWords },
        href: ({ href, errors }: RateRow) => (errors === 0 ? null : href),
      }),
    ],
  );
}

/**
 * On how many images both, one or neither of the two hit, as four squares.
 *
 * @param who whose answers are beside the network's: "you", or a pseudonym.
 * @param link the address of an outcome's images.
 */
export function outcomesChart(
  pair: PairedTable,
  who: string,
  link?: (outcome: JointOutcome) => string,
): Chart {
  const { bothRight, onlyFirst, onlySecond, bothWrong } = pair;
  const square = (
    row: number,
    column: number,
    outcome: JointOutcome,
    count: number,
    words: string,
    side = '',
  ) => ({
    ...{ row, column, count: String(count), words, href: link && count > 0 ? link(outcome) : null },
    ...{
      ground: side === '' ? 'var(--mat)' : `var(--${side}-fill)`,
      ink: side === '' ? 'var(--ink)' : `var(--${side})`,
    },
  });
  const squares = [
    square(0, 0, 'both-right', bothRight, 'both'),
    square(0, 1, 'only-person', onlyFirst, `only ${who}`, 'person'),
    square(1, 0, 'only-network', onlySecond, 'only the network', 'network'),
    square(1, 1, 'both-wrong', bothWrong, 'nobody'),
  ];
  return {
    ...{ finding: '', subtitle: 'Images by who was right', ...outcomeTable(pair, who, link) },
    label: 'A square for each way in which both, one or neither was right, with the number of images',
    draw: (width) => drawnSquares(squares, who, width),
  };
}

function drawnSquares(squares: readonly object[], who: string, width: number): Element {
  const [top, high] = [26, 100];
  const left = Math.min(0.31 * width, 12 + letterWidth * Math.max(`missed`.length, who.length));
  const size = (width - left) / 2;
  const band = { type: 'band', domain: [0, 1], padding: 0, axis: null, round: false } as const;
  const at = { x: 'column', y: 'row' } as const;
  const own = (channel: string) => ({ value: channel, scale: null });
  const words = {
    ...at,
    textAnchor: 'start',
    dx: 14 - size / 2,
    pointerEvents: 'none',
    ariaLabel: 'squares',
  } as const;
  const cut = (room: number) => ({ lineWidth: room / letter, textOverflow: 'ellipsis' }) as const;
  return plot({
    ...{ width, height: top + 2 * high, marginTop: top, marginRight: 0, marginBottom: 0, marginLeft: left },
    ...{ style: plotStyle, x: band, y: band },
    marks: [
      cell(squares, { ...at, inset: 3, rx: 6, fill: own('ground'), href: 'href' }),
      text(['right', 'missed'], {
        ...{ y: (_: string, row: number) => row, text: (did: string) => `${who}\n${did}`, ...cut(left - 8) },
        ...{ frameAnchor: 'left', textAnchor: 'start', dx: -left, lineHeight: 1.3, ariaLabel: 'names' },
      }),
      text(['right', 'missed'], {
        ...{ x: (_: string, column: number) => column, text: (did: string) => `network ${did}` },
        ...{ frameAnchor: 'top', textAnchor: 'start', dx: 3 - size / 2, dy: -14, ariaLabel: 'names' },
      }),
      text(squares, {
        ...words,
        text: 'count',
        dy: -14,
        fontSize: 30,
        fontWeight: 500,
        fontFamily: 'var(--display)',
        fill: own('ink'),
      }),
      text(squares, {
        ...{ ...words, ...cut(size - 20), dy: 22, fill: 'var(--ink)' },
        text: ({ words }: { words: string }) =>
          letterWidth * words.length > size - 20 ? words.replace(' ', '\n') : words,
      }),
    ],
  });
}
