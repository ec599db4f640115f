import { axisX, axisY, gridY, plot, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { toYou } from '../../../figures/scoring/addressed.ts';
import { timesFinding } from '../../logic/effort/effort-findings.ts';
import { timeBins, type TimeBin } from '../../logic/effort/time-bins.ts';
import { formatSeconds } from '../../../core/text/format-number.ts';
import { median } from '../../../figures/stats/median.ts';
import type { LoggedAnswer } from '../../logic/effort/trade-off.ts';
import '../../../kit/element/chart/chart.ts';
import { plotStyle, sides } from '../../../kit/element/chart/plot-style.ts';
import { timeTick, timeTicks } from '../trade-off-chart/time-ticks.ts';
import { aroundChart } from '../../../kit/style/around-chart.ts';

const scaleNote =
  'Images by response time, on a logarithmic scale: hits above the line, misses below; the dashed line is the median';

/** How long answers took, on a logarithmic scale: hits above the line, misses below it. */
@customElement('hit5-time-histogram')
class TimeHistogram extends LitElement {
  static override readonly styles = aroundChart;

  /** Nothing is shown without any. */
  @property({ attribute: false }) log: readonly LoggedAnswer[] = [];

  /** How the person is spoken of. */
  @property({ attribute: false }) person = toYou;

  protected override render() {
    if (this.log.length === 0) return nothing;
    return html`<hit5-chart
      .heading=${timesFinding(this.log)}
      .subtitle=${scaleNote}
      label="Bars of how many images took how long, hits upwards and misses downwards"
      .columns=${['Time', `${this.person.atStart} hit`, `${this.person.atStart} missed`]}
      .rows=${timeBins(this.log).map(rowOf)}
      .draw=${this.#draw}
    ></hit5-chart>`;
  }

  #draw = (width: number): Element => {
    const bins = timeBins(this.log).map((bin) => ({ ...bin, below: -bin.misses }));
    const [from, to] = [bins[0]?.from ?? 1, bins.at(-1)?.to ?? 2];
    const middle = median(this.log.map(({ seconds }) => seconds));
    const most = Math.max(1, ...bins.map(({ hits }) => hits));
    const least = Math.min(-1, ...bins.map(({ below }) => below));
    const { bar, text: ink } = sides.person;
    const side = {
      fill: ink,
      fontWeight: 600,
      fontSize: 12,
      frameAnchor: 'right',
      textAnchor: 'start',
      dx: 8,
    } as const;
    return plot({
      width,
      height: Math.round(Math.min(320, Math.max(230, width * 0.45))),
      marginTop: 22,
      marginRight: 60,
      marginBottom: 34,
      marginLeft: 36,
      style: plotStyle,
      x: { type: 'log', domain: [from, to] },
      y: { domain: [least, most] },
      marks: [
        gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
        axisY({
          ticks: 5,
          label: null,
          tickSize: 0,
          tickFormat: (count: number) => (Number.isInteger(count) ? String(Math.abs(count)) : ''),
        }),
        axisX({
          ticks: timeTicks(from, to, width),
          label: null,
          tickSize: 0,
          tickFormat: timeTick,
        }),
        rectY(bins, { x1: 'from', x2: 'to', y1: 0, y2: 'hits', fill: bar, inset: 1 }),
        rectY(bins, {
          x1: 'from',
          x2: 'to',
          y1: 0,
          y2: 'below',
          stroke: bar,
          strokeWidth: 1,
          fill: bar,
          fillOpacity: 0.25,
          inset: 1,
        }),
        ruleY([0], { stroke: 'var(--ink)' }),
        ruleX([middle], { stroke: 'var(--ink)', strokeDasharray: '4 4' }),
        text([middle], {
          x: (x: number) => x,
          frameAnchor: 'top',
          text: () => `median ${formatSeconds(middle)}`,
          fill: 'var(--ink)',
          dy: -16,
        }),
        text([most / 2], { ...side, y: (y: number) => y, text: () => 'hit' }),
        text([least / 2], { ...side, y: (y: number) => y, text: () => 'missed' }),
      ],
    });
  };
}

function rowOf({ from, to, hits, misses }: TimeBin): readonly string[] {
  return [`${formatSeconds(from)} to ${formatSeconds(to)}`, String(hits), String(misses)];
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-time-histogram': TimeHistogram;
  }
}
