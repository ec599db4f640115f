import {
  areaY,
  axisX,
  axisY,
  dot,
  gridY,
  lineY,
  plot,
  rect,
  ruleY,
  ruleX,
  text,
  type Markish,
} from '@observablehq/plot';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { toYou, type Addressed } from '../../../figures/scoring/addressed.ts';
import { timeCaveat, tradeOffFinding } from '../../logic/effort/effort-findings.ts';
import { formatPercent, formatSeconds } from '../../../core/text/format-number.ts';
import type { PublishedTradeOff } from '../../logic/effort/published-trade-off.ts';
import type { TradeOffPoint } from '../../logic/effort/trade-off.ts';
import '../../../kit/element/chart/chart.ts';
import { plotStyle, sides } from '../../../kit/element/chart/plot-style.ts';
import { spreadLabels } from '../../../figures/report/spread-labels.ts';
import { timeTick, timeTicks } from './time-ticks.ts';
import { aroundChart } from '../../../kit/style/around-chart.ts';

const margin = { top: 14, bottom: 34, left: 52 } as const;

/** As `plotStyle` says, in CSS pixels. */
const letterSize = 13;

/** Below this width the names of the published points are cut to what tells them apart. */
const narrow = 480;

/** A published error on the chart; without a place on the axis it is a line across, or a band where it is a range. */
interface Published {
  readonly name: string;
  /** The middle of the range. */
  readonly error: number;
  readonly low: number;
  readonly high: number;
  readonly at: number | null;
}

/** Error against effort: one's own curve with its band, and the points of 2014 beside it. */
@customElement('hit5-trade-off-chart')
class TradeOffChart extends LitElement {
  static override readonly styles = aroundChart;

  /** What effort is: median seconds an image, or images answered before. */
  @property() by: 'seconds' | 'practised' = 'seconds';

  /** From the least effort to the most; nothing is shown without any. */
  @property({ attribute: false }) curve: readonly TradeOffPoint[] = [];

  /** How the person is spoken of. */
  @property({ attribute: false }) person = toYou;

  @property({ attribute: false }) published: readonly PublishedTradeOff[] = [];

  protected override render() {
    if (this.curve.length === 0) return nothing;
    const effort = this.by === 'seconds' ? 'median seconds an image' : 'images answered before';
    return html`<hit5-chart
      .heading=${tradeOffFinding(this.curve, this.by, this.person)}
      .subtitle=${`Share of images missed against ${effort}, with 95 % bootstrap band (at 0 and 100 % Wilson’s interval)${this.published.length > 0 ? '; open marks, dashed lines and the grey band: 2014' : ''}`}
      .label=${`A curve of error against ${effort}${this.published.length > 0 ? ', with the published points of 2014' : ''}`}
      .columns=${['Images', 'Seconds an image', '95 %', 'Images before', 'Missed', '95 %']}
      .rows=${[...this.curve.map((point) => ownRow(point, this.person)), ...this.published.map(publishedRow)]}
      .draw=${this.#draw}
      >${this.by === 'seconds' ? html`<p>${timeCaveat}</p>` : nothing}</hit5-chart
    >`;
  }

  #draw = (width: number): Element => {
    const height = Math.round(Math.min(360, Math.max(260, width * 0.5)));
    const rows = this.curve.map((point) => ({
      at: this.by === 'seconds' ? point.seconds.estimate : point.practised,
      from: this.by === 'seconds' ? point.seconds.low : point.practised,
      to: this.by === 'seconds' ? point.seconds.high : point.practised,
      error: point.error.estimate,
      low: point.error.low,
      high: point.error.high,
    }));
    const published = this.#published(width < narrow);
    const highest = Math.max(0.2, ...rows.map(({ high }) => high), ...published.map(({ high }) => high));
    const efforts = [
      ...rows.flatMap(({ from, to }) => [from, to]),
      ...published.flatMap(({ at }) => at ?? []),
    ];
    const { x, axis } = this.#effort(efforts, width);
    const latest = Math.max(...efforts);
    const percent = (share: number) => `${Math.round(100 * share)} %`;
    const { bar, text: ink } = sides.person;
    const right = width < narrow ? 114 : 152;
    return plot({
      width,
      height,
      marginTop: margin.top,
      marginRight: right,
      marginBottom: margin.bottom,
      marginLeft: margin.left,
      style: plotStyle,
      x: { ...x, domain: [...x.domain] },
      y: { domain: [0, highest] },
      marks: [
        gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
        axisY({ ticks: 5, label: null, tickSize: 0, tickFormat: percent }),
        axis,
        ...publishedMarks(published, { highest, pixels: height - margin.top - margin.bottom, latest }),
        areaY(rows, { x: 'at', y1: 'low', y2: 'high', fill: bar, fillOpacity: 0.22 }),
        ruleY(rows, { y: 'error', x1: 'from', x2: 'to', stroke: bar, strokeOpacity: 0.6, strokeWidth: 3 }),
        ...(rows.length === 1
          ? [ruleX(rows, { x: 'at', y1: 'low', y2: 'high', stroke: bar, strokeWidth: 3 })]
          : []),
        lineY(rows, { x: 'at', y: 'error', stroke: bar, strokeWidth: 2.5 }),
        dot(rows, { x: 'at', y: 'error', fill: bar, r: 4.5 }),
        text(rows.slice(-1), {
          x: 'at',
          y: 'error',
          text: () => this.person.atStart,
          fill: ink,
          fontWeight: 600,
          stroke: 'var(--card)',
          strokeWidth: 4,
          textAnchor: 'start',
          dx: 9,
          dy: -11,
          lineWidth: (right - 9) / (1.25 * letterSize),
          textOverflow: 'ellipsis',
        }),
      ],
    });
  };

  /** GoogLeNet's two numbers are nearly one; the picture shows the one on the same images, the table both. */
  #published(short: boolean): readonly Published[] {
    return this.published
      .filter(({ side, images }) => side === 'person' || images === 1500)
      .map(({ label, errorLow, errorHigh, seconds, practised }) => {
        const range =
          errorLow === errorHigh
            ? wholeOrTenths(errorLow)
            : `${Math.round(100 * errorLow)}–${wholeOrTenths(errorHigh)}`;
        const [whole = label] = label.split(',');
        const name = `${short ? whole.replace(/ (annotator|members)$/, '') : whole} ${range}`;
        return {
          name,
          error: (errorLow + errorHigh) / 2,
          low: errorLow,
          high: errorHigh,
          at: this.by === 'seconds' ? seconds : practised,
        };
      });
  }

  /** The scale of effort and its axis: a root for images, a logarithm for seconds. */
  #effort(values: readonly number[], width: number) {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const options = { label: null, tickSize: 0 } as const;
    if (this.by === 'practised') {
      const round = width < narrow ? [0, 50, 200, 500] : [0, 10, 50, 100, 200, 300, 500, 1000, 2000];
      const ticks = round.filter((images) => images <= most);
      return {
        x: { type: 'sqrt', domain: [0, Math.max(most, 1)] },
        axis: axisX({ ...options, ticks }),
      } as const;
    }
    const domain = [Math.max(0.5, least * 0.85), Math.max(1, most * 1.15)] as const;
    const ticks = timeTicks(...domain, width);
    return { x: { type: 'log', domain }, axis: axisX({ ...options, ticks, tickFormat: timeTick }) } as const;
  }
}

/** Points where there is a place for them, named beside the point; dashed lines and bands where not, named on the right. */
function publishedMarks(
  published: readonly Published[],
  { highest, pixels, latest }: { readonly highest: number; readonly pixels: number; readonly latest: number },
): readonly Markish[] {
  const ink = 'var(--ink-2)';
  const label = { text: 'name', fill: ink, fontSize: 12, stroke: 'var(--card)', strokeWidth: 4 } as const;
  const points = published.flatMap((one) => (one.at === null ? [] : [{ ...one, at: one.at }]));
  const lines = published.filter(({ at }) => at === null);
  const heights = lines.map(({ error }) => pixels * (1 - error / highest));
  const shifts = spreadLabels(heights, 15, pixels);
  return [
    ...lines.flatMap((one, place) => [
      one.low === one.high
        ? ruleY([one], { y: 'error', stroke: ink, strokeDasharray: '3 4' })
        : rect([one], { y1: 'low', y2: 'high', fill: ink, fillOpacity: 0.16 }),
      text([one], {
        ...label,
        y: 'error',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 6,
        dy: (shifts[place] ?? 0) - (heights[place] ?? 0),
      }),
    ]),
    ...points.flatMap((one) => [
      dot([one], { x: 'at', y: 'error', r: 5, stroke: ink, strokeWidth: 2, fill: 'var(--card)' }),
      text([one], {
        ...label,
        x: 'at',
        y: 'error',
        ...(one.at > latest / 2 ? { textAnchor: 'end', dx: -10 } : { textAnchor: 'start', dx: 10 }),
      }),
    ]),
  ];
}

function ownRow({ images, seconds, practised, error }: TradeOffPoint, person: Addressed): readonly string[] {
  return [
    `${person.atStart}, ${images} images`,
    formatSeconds(seconds.estimate),
    `${formatSeconds(seconds.low)} to ${formatSeconds(seconds.high)}`,
    String(Math.round(practised)),
    formatPercent(error.estimate),
    `${formatPercent(error.low)} to ${formatPercent(error.high)}`,
  ];
}

function publishedRow({
  label,
  images,
  seconds,
  practised,
  errorLow,
  errorHigh,
}: PublishedTradeOff): readonly string[] {
  const missed =
    errorLow === errorHigh
      ? formatPercent(errorLow)
      : `${formatPercent(errorLow)} to ${formatPercent(errorHigh)}`;
  return [
    `2014: ${label}${images === null ? '' : `, ${images} images`}`,
    seconds === null ? '–' : `about ${formatSeconds(seconds)}`,
    '–',
    practised === null ? '–' : String(practised),
    missed,
    '–',
  ];
}

/** A share with the digits it was published with: "5.1 %", "12 %". */
function wholeOrTenths(share: number): string {
  return formatPercent(share).replace(/\.0(?=\D)/, '');
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-trade-off-chart': TradeOffChart;
  }
}
