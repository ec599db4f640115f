import { dot, rect, rectY, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import { formatPercent, formatSeconds } from '../../core/text/format-number.ts';
import type { Seconds } from '../../core/trials/session.ts';
import { toYou, type Subject } from '../../figures/scoring/addressed.ts';
import { median } from '../../figures/stats/quantile.ts';
import type { Chart } from '../../kit/element/chart/chart.ts';
import { lines, wrapped, type Line } from '../../kit/element/chart/lines.ts';
import { framed, looks, sharesAxis } from '../../kit/element/chart/plot-style.ts';
import {
  runningFinding,
  timeCaveat,
  timesFinding,
  tradeOffFinding,
} from '../logic/effort/effort-findings.ts';
import type { AnsweredPair } from '../logic/effort/effort-log.ts';
import type { LoggedAnswer, PublishedTradeOff, TradeOffPoint } from '../logic/effort/trade-off.ts';

/** After so few images an error rate says little, and the axis need not hold it. */
const unsettled = 9;

/** How many rows are enough for the table of a long session. */
const tableRows = 20;

/** Below this width names are cut to what tells them apart, in pixels. */
const narrow = 480;

/** Times that a reader counts in, in seconds, and those of a narrow chart. */
const [countedTimes, fewTimes] = [
  [1, 2, 5, 10, 20, 60, 120, 300, 600],
  [1, 5, 20, 60, 300],
];

/** A logarithmic axis of times in seconds. */
function timesAxis(least: number, most: number, width: number) {
  const ticks = width < 420 ? fewTimes : countedTimes;
  return {
    ...({ type: 'log', domain: [least, most] } as const),
    ticks: ticks.filter((seconds) => seconds >= least && seconds <= most),
    text: (seconds: number) => (seconds < 60 ? `${seconds} s` : `${seconds / 60} min`),
  } as const;
}

/**
 * How the error went over a session: over all images so far, and over the last ones; the network's beside it.
 *
 * @param pairs in the order of answering; null without any.
 * @param window how many of the last images the windowed line holds.
 */
export function runningErrorChart(pairs: readonly AnsweredPair[], person = toYou, window = 25): Chart | null {
  if (pairs.length === 0) return null;
  const [own, its] = [
    runningError(
      pairs.map(({ personHit }) => personHit),
      window,
    ),
    runningError(
      pairs.map(({ networkHit }) => networkHit),
      window,
    ),
  ];
  const soFar = (run: readonly RunningError[]) =>
    run.map(({ images, cumulative }) => ({ x: images, y: cumulative }));
  const last = own.flatMap(({ images, windowed }) => (windowed === null ? [] : [{ x: images, y: windowed }]));
  const all: readonly Line[] = [
    { name: 'Network', kind: 'network', style: 'plain', points: soFar(its) },
    { name: person.atStart, kind: 'person', style: 'plain', points: soFar(own) },
    ...(last.length > 1
      ? [{ name: `last ${window}`, kind: 'person', style: 'dashed', points: last } as const]
      : []),
  ];
  // The very first images swing between nothing and all; the lines may come in from above the picture.
  const points = all.flatMap((one) => one.points);
  const settled = pairs.length > unsettled ? points.filter(({ x }) => x > unsettled) : points;
  const step = Math.ceil(own.length / tableRows);
  return {
    finding: runningFinding(pairs, person),
    subtitle: `Share of images missed so far, and of the last ${window}, over the images of this session; the network saw the same images, so a rise of both says that the images became harder`,
    label: `Lines of the error so far, the person’s and the network’s, and of ${person.whose} last images`,
    columns: ['Images', `${person.atStart}, so far`, `${person.atStart}, last ${window}`, 'Network, so far'],
    rows: own.flatMap(({ images, cumulative, windowed }, place) =>
      images % step !== 0 && images !== own.length
        ? []
        : [
            [
              String(images),
              formatPercent(cumulative),
              windowed === null ? '–' : formatPercent(windowed),
              formatPercent(its[place]?.cumulative ?? 0),
            ],
          ],
    ),
    draw: (width) =>
      lines(width, all, {
        x: {
          domain: [1, Math.max(2, pairs.length)],
          ticks: Math.min(8, Math.floor(width / 70)),
          text: (images) => (images === 1 ? 'image 1' : String(images)),
        },
        y: sharesAxis(Math.max(0.1, ...settled.map(({ y }) => y))),
        tallest: 320,
      }),
  };
}

/** How long answers took, on a logarithmic scale: hits above the line, misses below it; null without any. */
export function timeChart(log: readonly LoggedAnswer[], person = toYou): Chart | null {
  if (log.length === 0) return null;
  const bins = timeBins(log).map((bin) => ({ ...bin, below: -bin.misses }));
  const middle = median(log.map(({ seconds }) => seconds));
  const most = Math.max(1, ...bins.map(({ hits }) => hits));
  const least = Math.min(-1, ...bins.map(({ below }) => below));
  const { bar, text: ink } = looks.person;
  const bars = { x1: 'from', x2: 'to', y1: 0, fill: bar, inset: 1 } as const;
  const side = (words: string, at: number) =>
    text([at], {
      ...{ y: (y: number) => y, text: () => words, fill: ink, fontWeight: 600, fontSize: 12 },
      ...{ frameAnchor: 'right', textAnchor: 'start', dx: 8 },
    });
  return {
    finding: timesFinding(log),
    subtitle:
      'Images by response time, on a logarithmic scale: hits above the line, misses below; the dashed line is the median',
    label: 'Bars of how many images took how long, hits upwards and misses downwards',
    columns: ['Time', `${person.atStart} hit`, `${person.atStart} missed`],
    rows: bins.map(({ from, to, hits, misses }) => [
      ...[`${formatSeconds(from)} to ${formatSeconds(to)}`, String(hits), String(misses)],
    ]),
    draw: (width) =>
      framed(
        {
          ...{ width, height: Math.round(Math.min(320, Math.max(230, width * 0.45))) },
          ...{ top: 22, right: 60, left: 36 },
        },
        timesAxis(bins[0]?.from ?? 1, bins.at(-1)?.to ?? 2, width),
        {
          ...{ domain: [least, most], ticks: 5 },
          text: (count) => (Number.isInteger(count) ? String(Math.abs(count)) : ''),
        },
        [
          rectY(bins, { ...bars, y2: 'hits' }),
          rectY(bins, { ...bars, y2: 'below', stroke: bar, strokeWidth: 1, fillOpacity: 0.25 }),
          ruleY([0], { stroke: 'var(--ink)' }),
          ruleX([middle], { stroke: 'var(--ink)', strokeDasharray: '4 4' }),
          text([middle], {
            ...{ x: (x: number) => x, frameAnchor: 'top', dy: -16, fill: 'var(--ink)' },
            text: () => `median ${formatSeconds(middle)}`,
          }),
          side('hit', most / 2),
          side('missed', least / 2),
        ],
      ),
  };
}

/** A published error; without a place on the axis it is a line across, or a band where it is a range. */
interface Published {
  readonly name: string;
  /** The middle of the range. */
  readonly error: number;
  readonly low: number;
  readonly high: number;
  readonly at: number | null;
}

/**
 * Error against effort: one's own curve with its band, and the points of 2014 beside it; null without a curve.
 *
 * @param by what effort is: median seconds an image, or images answered before.
 * @param curve from the least effort to the most.
 */
export function tradeOffChart(
  by: 'seconds' | 'practised',
  curve: readonly TradeOffPoint[],
  published: readonly PublishedTradeOff[],
  person = toYou,
): Chart | null {
  if (curve.length === 0) return null;
  const isTime = by === 'seconds';
  const effort = isTime ? 'median seconds an image' : 'images answered before';
  const points = curve.map(({ seconds, practised, error: { estimate, low, high } }) => ({
    x: isTime ? seconds.estimate : practised,
    ...{ from: isTime ? seconds.low : practised, to: isTime ? seconds.high : practised },
    ...{ y: estimate, low, high },
  }));
  return {
    finding: tradeOffFinding(curve, by, person),
    subtitle: `Share of images missed against ${effort}, with 95 % bootstrap band (at 0 and 100 % Wilson’s interval)${published.length > 0 ? '; open marks, dashed lines and the grey band: 2014' : ''}`,
    label: `A curve of error against ${effort}${published.length > 0 ? ', with the published points of 2014' : ''}`,
    columns: ['Images', 'Seconds an image', '95 %', 'Images before', 'Missed', '95 %'],
    rows: [...curve.map((point) => ownRow(point, person)), ...published.map(publishedRow)],
    notes: isTime ? [timeCaveat] : [],
    draw: (width) => {
      const right = width < narrow ? 114 : 152;
      const shown = shownOf(published, by, width < narrow);
      const efforts = [
        ...points.flatMap(({ from, to }) => [from, to]),
        ...shown.flatMap(({ at }) => at ?? []),
      ];
      const latest = Math.max(...efforts);
      const round = width < narrow ? [0, 50, 200, 500] : [0, 10, 50, 100, 200, 300, 500, 1000, 2000];
      const y = sharesAxis(Math.max(0.2, ...[...points, ...shown].map(({ high }) => high)));
      const { bar, text: ink } = looks.person;
      return lines(
        width,
        [{ name: '', kind: 'person', points, intervals: points.length === 1 ? 'bars' : 'band' }],
        {
          x: isTime
            ? timesAxis(Math.max(0.5, Math.min(...efforts) * 0.85), Math.max(1, latest * 1.15), width)
            : {
                ...({ type: 'sqrt', domain: [0, Math.max(latest, 1)], text: String } as const),
                ticks: round.filter((images) => images <= latest),
              },
          ...{ y, right, tallest: 360 },
          under: [
            ...publishedMarks(shown, latest),
            ruleY(points, { y: 'y', x1: 'from', x2: 'to', stroke: bar, strokeOpacity: 0.6, strokeWidth: 3 }),
          ],
          over: [
            text(points.slice(-1), {
              ...{
                x: 'x',
                y: 'y',
                text: () => wrapped(person.atStart, right - 9).join('\n'),
                fill: ink,
                fontWeight: 600,
              },
              ...{ stroke: 'var(--card)', strokeWidth: 4, textAnchor: 'start', dx: 9, dy: -11 },
              ...{ lineAnchor: 'bottom', lineWidth: (right - 9) / 14 + 1, textOverflow: 'ellipsis' },
            }),
          ],
        },
      );
    },
  };
}

/** GoogLeNet's two numbers are nearly one; the picture shows the one on the same images, the table both. */
function shownOf(
  published: readonly PublishedTradeOff[],
  by: 'seconds' | 'practised',
  short: boolean,
): readonly Published[] {
  return published
    .filter(({ side, images }) => side === 'person' || images === 1500)
    .map(({ label, errorLow: low, errorHigh: high, seconds, practised }) => {
      const range = low === high ? wholeOrTenths(low) : `${Math.round(100 * low)}–${wholeOrTenths(high)}`;
      const [whole = label] = label.split(',');
      return {
        ...{ name: `${short ? whole.replace(/ (annotator|members)$/, '') : whole} ${range}`, low, high },
        ...{ error: (low + high) / 2, at: by === 'seconds' ? seconds : practised },
      };
    });
}

/** Points where there is a place for them, named beside the point; dashed lines and bands where not, named on the right. */
function publishedMarks(published: readonly Published[], latest: number): readonly Markish[] {
  const ink = 'var(--ink-2)';
  const label = { text: 'name', fill: ink, fontSize: 12, stroke: 'var(--card)', strokeWidth: 4 } as const;
  return published.flatMap((one) =>
    one.at === null
      ? [
          one.low === one.high
            ? ruleY([one], { y: 'error', stroke: ink, strokeDasharray: '3 4' })
            : rect([one], { y1: 'low', y2: 'high', fill: ink, fillOpacity: 0.16 }),
          text([one], { ...label, y: 'error', frameAnchor: 'right', textAnchor: 'start', dx: 6 }),
        ]
      : [
          dot([one], { x: 'at', y: 'error', r: 5, stroke: ink, strokeWidth: 2, fill: 'var(--card)' }),
          text([one], {
            ...{ ...label, x: 'at', y: 'error' },
            ...(one.at > latest / 2 ? { textAnchor: 'end', dx: -10 } : { textAnchor: 'start', dx: 10 }),
          }),
        ],
  );
}

function ownRow({ images, seconds, practised, error }: TradeOffPoint, person: Subject): readonly string[] {
  return [
    `${person.atStart}, ${images} images`,
    formatSeconds(seconds.estimate),
    `${formatSeconds(seconds.low)} to ${formatSeconds(seconds.high)}`,
    String(Math.round(practised)),
    formatPercent(error.estimate),
    `${formatPercent(error.low)} to ${formatPercent(error.high)}`,
  ];
}

function publishedRow(one: PublishedTradeOff): readonly string[] {
  const { label, images, seconds, practised, errorLow, errorHigh } = one;
  return [
    `2014: ${label}${images === null ? '' : `, ${images} images`}`,
    seconds === null ? '–' : `about ${formatSeconds(seconds)}`,
    '–',
    practised === null ? '–' : String(practised),
    errorLow === errorHigh
      ? formatPercent(errorLow)
      : `${formatPercent(errorLow)} to ${formatPercent(errorHigh)}`,
    '–',
  ];
}

/** A share with the digits it was published with: "5.1 %", "12 %". */
function wholeOrTenths(share: number): string {
  return formatPercent(share).replace(/\.0(?=\D)/, '');
}

/** The error rate after so many images of a session. */
interface RunningError {
  /** 1.., images answered so far. */
  readonly images: number;
  /** Error rate over all of them, 0..1. */
  readonly cumulative: number;
  /** Error rate over the last ones; null until there are as many as the window holds. */
  readonly windowed: number | null;
}

/**
 * How the error rate went over a session.
 *
 * @param hits whether each image was hit, in the order of answering.
 * @param window how many of the last images the windowed rate holds, 1 or more, default 25.
 * @returns one entry an image.
 * @throws RangeError when the window is not a whole number, 1 or more.
 */
export function runningError(hits: readonly boolean[], window = 25): readonly RunningError[] {
  if (!Number.isInteger(window) || window < 1) throw new RangeError('A window holds one image or more.');
  let errors = 0;
  let recent = 0;
  return hits.map((hit, place) => {
    errors += hit ? 0 : 1;
    recent += (hit ? 0 : 1) - (hits[place - window] === false ? 1 : 0);
    const images = place + 1;
    return { images, cumulative: errors / images, windowed: images < window ? null : recent / window };
  });
}

/** Answers that took about as long, by whether they hit. */
interface TimeBin {
  /** The shortest time in it, included. */
  readonly from: Seconds;
  /** The longest, not included. */
  readonly to: Seconds;
  readonly hits: number;
  readonly misses: number;
}

/** Steps to a doubling: with two, a hump at 10 s and one at 60 s stand five bins apart. */
const perDoubling = 2;

/** Quicker answers than this stand in the first bin, slower ones than that in the last. */
const ends: readonly [Seconds, Seconds] = [0.5, 1024];

/**
 * Times on a logarithmic scale, from the bin of the quickest answer to that of the slowest, without a gap; nothing
 * when there is no answer.
 */
export function timeBins(log: readonly LoggedAnswer[]): readonly TimeBin[] {
  const stepOf = (seconds: Seconds) =>
    Math.floor(perDoubling * Math.log2(Math.min(Math.max(seconds, ends[0]), ends[1])) + 1e-9);
  const steps = log.map(({ seconds }) => stepOf(seconds));
  if (steps.length === 0) return [];
  const first = Math.min(...steps);
  return Array.from({ length: Math.max(...steps) - first + 1 }, (_, place) => {
    const inside = log.filter((_answer, at) => steps[at] === first + place);
    const hits = inside.filter(({ hit }) => hit).length;
    const edge = (step: number) => 2 ** ((first + step) / perDoubling);
    return { from: edge(place), to: edge(place + 1), hits, misses: inside.length - hits };
  });
}
