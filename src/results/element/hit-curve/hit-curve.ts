import { areaY, axisX, axisY, dot, gridY, lineY, plot, text } from '@observablehq/plot';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../../../core/text/format-number.ts';
import { hitCurveFinding } from '../../logic/chart-findings.ts';
import type { HitCurvePoint } from '../../../figures/stats/hit-curve.ts';
import type { Interval } from '../../../figures/stats/wilson.ts';
import '../../../kit/element/chart/chart.ts';
import type { LinkedText } from '../../../kit/element/chart/linked-text.ts';
import { plotStyle, sides } from '../../../kit/element/chart/plot-style.ts';
import { aroundChart } from '../../../kit/style/around-chart.ts';

type Side = keyof typeof sides;

/** A point of the curve as the plot takes it. */
interface Row {
  readonly depth: number;
  readonly error: number;
  readonly low: number;
  readonly high: number;
}

/** Both sides' error when the first one to five guesses count. */
@customElement('hit5-hit-curve')
export class HitCurve extends LitElement {
  static override readonly styles = aroundChart;

  /** Nothing is shown without any. */
  @property({ attribute: false }) person: readonly HitCurvePoint[] = [];

  /** As many as the person's. */
  @property({ attribute: false }) network: readonly HitCurvePoint[] = [];

  /** Of how many categories the answer is one, whose chance is drawn; null: of the 1000 classes. */
  @property({ attribute: false }) categories: number | null = null;

  /** The address of the images that a side misses when so many guesses count. */
  @property({ attribute: false }) missedLink: ((side: Side, depth: number) => string) | null = null;

  protected override render() {
    if (this.person.length === 0) return nothing;
    return html`<hit5-chart
      .heading=${hitCurveFinding(this.person, this.network)}
      subtitle="Share of images missed when the first one to five guesses count, with 95 % band${this.categories === null ? '' : `; dashed: by chance among ${this.categories} categories`}"
      label="Two curves that fall from one guess to five"
      .columns=${[
        ...['Guesses that count', 'You miss', '95 %', 'Network misses', '95 %'],
        ...(this.categories === null ? [] : ['By chance']),
      ]}
      .rows=${this.#rows()}
      .draw=${this.#draw}
    ></hit5-chart>`;
  }

  #rows(): readonly (readonly LinkedText[])[] {
    return this.person.map(({ depth, error }, index) => {
      const other = this.network[index]?.error;
      return [
        String(depth),
        this.#missed('person', depth, error),
        ends(error),
        ...(other ? [this.#missed('network', depth, other), ends(other)] : []),
        ...this.#chance(depth).map((error) => formatPercent(error)),
      ];
    });
  }

  /** The share that so many guesses by chance miss; none among the 1000 classes. */
  #chance(depth: number): readonly number[] {
    return this.categories === null ? [] : [Math.max(0, 1 - depth / this.categories)];
  }

  #missed(side: Side, depth: number, error: Interval): LinkedText {
    const shown = formatPercent(error.estimate);
    return this.missedLink ? { text: shown, href: this.missedLink(side, depth) } : shown;
  }

  #draw = (width: number): Element => {
    const curves = { person: points(this.person), network: points(this.network) };
    const chance = this.person.flatMap(({ depth }) => this.#chance(depth).map((error) => ({ depth, error })));
    const highest = Math.max(
      ...[...curves.person, ...curves.network].map(({ high }) => high),
      ...chance.map(({ error }) => error),
    );
    return plot({
      width,
      height: Math.round(Math.min(300, Math.max(200, width * 0.6))),
      marginLeft: 52,
      marginRight: 74,
      marginTop: 12,
      marginBottom: 34,
      style: plotStyle,
      x: { domain: [1, this.person.length] },
      y: { domain: [0, 100 * Math.max(0.05, highest)], percent: true, nice: true },
      marks: [
        gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
        axisY({ ticks: 5, label: null, tickSize: 0, tickFormat: (tick: number) => `${tick} %` }),
        axisX({ ticks: this.person.length, label: null, tickSize: 0, tickFormat: guesses }),
        lineY(chance, { x: 'depth', y: 'error', stroke: 'var(--ink-2)', strokeDasharray: '4 4' }),
        text(chance.slice(-1), {
          ...{ x: 'depth', y: 'error', text: () => 'chance', fill: 'var(--ink-2)' },
          ...{ textAnchor: 'start' as const, dx: 10 },
        }),
        ...marks('person', curves.person, atEnd(curves.person) >= atEnd(curves.network)),
        ...marks('network', curves.network, atEnd(curves.network) > atEnd(curves.person)),
      ],
    });
  };
}

function marks(side: Side, rows: readonly Row[], above: boolean) {
  const { name, bar, text: ink } = sides[side];
  return [
    areaY(rows, { x: 'depth', y1: 'low', y2: 'high', fill: bar, fillOpacity: 0.2 }),
    lineY(rows, { x: 'depth', y: 'error', stroke: bar, strokeWidth: 2.5 }),
    // Where the curves cross, their ends alone would not tell them apart in black and white.
    dot(rows, { x: 'depth', y: 'error', fill: bar, r: 4, symbol: side === 'person' ? 'circle' : 'square' }),
    text(rows.slice(-1), {
      x: 'depth',
      y: 'error',
      text: () => name,
      fill: ink,
      fontWeight: 600,
      textAnchor: 'start',
      dx: 10,
      dy: above ? -5 : 7,
    }),
  ];
}

function points(curve: readonly HitCurvePoint[]): readonly Row[] {
  return curve.map(({ depth, error }) => ({
    depth,
    error: error.estimate,
    low: error.low,
    high: error.high,
  }));
}

const atEnd = (rows: readonly Row[]) => rows.at(-1)?.error ?? 0;

const guesses = (depth: number) => (depth === 1 ? '1 guess' : String(depth));

function ends({ low, high }: Interval): string {
  return `${formatPercent(low)} to ${formatPercent(high)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-hit-curve': HitCurve;
  }
}
