import { axisX, dot, gridX, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../../../core/text/format-number.ts';
import type { ReportedObserver } from '../../../figures/observers/observers-report.ts';
import { shownName } from '../../../figures/observers/shown-name.ts';
import { ends } from '../../../figures/report/report-table.ts';
import { meanShare, missedShare, ratedOf, spreadFinding, type Rated } from '../../logic/spread-finding.ts';
import '../../../kit/element/chart/chart.ts';
import type { LinkedText } from '../../../kit/element/chart/linked-text.ts';
import { plotStyle } from '../../../kit/element/chart/plot-style.ts';
import { rateAxis } from '../../../kit/element/error-rates/rate-axis.ts';
import { aroundChart } from '../../../kit/style/around-chart.ts';

/** Room of each network's line with its square and name, in CSS pixels. */
const lane = 26;

/** Between two dots, in CSS pixels. */
const gap = 2;

/** People's error rates as dots, one a person, with networks as squares below them. Nobody is named in the picture. */
@customElement('hit5-people-spread')
export class PeopleSpread extends LitElement {
  static override readonly styles = aroundChart;

  /** Nothing is shown with fewer than two people who have an error rate. */
  @property({ attribute: false }) observers: readonly ReportedObserver[] = [];

  /** The address of the images that an observer missed, by its name. */
  @property({ attribute: false }) missedLink: ((observer: string) => string) | null = null;

  protected override render() {
    const [people, networks] = [ratedOf(this.observers, 'person'), ratedOf(this.observers, 'network')];
    if (people.length < 2) return nothing;
    const alike = new Set([...people, ...networks].map(({ n }) => n)).size === 1;
    return html`<hit5-chart
      .heading=${spreadFinding(people, networks)}
      .subtitle=${`Share of images missed: a dot for each person${networks.length > 0 ? ', a square for each network' : ''}${
        alike ? '' : '. Each on their own images that count: not everybody answered the same ones'
      }`}
      label="Dots along a line of shares missed"
      .columns=${['Who', 'What', 'Missed', 'Images', 'Share', '95 %']}
      .rows=${[...people, ...networks].map((one) => this.#row(one))}
      .draw=${(width: number) => drawn(people, networks, width)}
    ></hit5-chart>`;
  }

  #row(one: Rated): readonly LinkedText[] {
    const { name, kind, errors, n, errorRate, wilson } = one;
    const href = this.missedLink?.(name);
    return [
      shownName(one),
      kind,
      href !== undefined && errors > 0 ? { text: String(errors), href } : String(errors),
      String(n),
      formatPercent(errorRate),
      ends(wilson, formatPercent),
    ];
  }
}

/** About the width of a letter of a network's name, in pixels. */
const letter = 8;

function drawn(people: readonly Rated[], networks: readonly Rated[], width: number): Element {
  const axis = rateAxis(Math.max(...[...people, ...networks].map(({ errorRate }) => errorRate)));
  const margin = { left: 18, right: 22 };
  const radius = people.length > 150 ? 3 : people.length > 40 ? 5 : 8;
  const levels = stacked(people, radius, (width - margin.left - margin.right) / axis.max);
  const above = Math.max(56, (Math.max(...levels.values()) + 1) * (2 * radius + gap) + 10);
  const height = above + 18 + networks.length * lane + 30;
  const base = above + 12;
  const rate = ({ errorRate }: Rated) => 100 * errorRate;
  const laneOf = new Map(networks.map((one, at) => [one, base + 6 + (at + 0.5) * lane]));
  const nameOf = (one: Rated) => `${shownName(one)} ${missedShare(one)}`;
  // A name stands to the right where there is room for it, else on the side that has more.
  const toRight = (one: Rated) => {
    const before = margin.left + (one.errorRate / axis.max) * (width - margin.left - margin.right);
    return width - before > Math.min(before, letter * nameOf(one).length + 12);
  };
  const mean = people.reduce((sum, one) => sum + one.errorRate, 0) / people.length;
  const shownMean = meanShare(people);
  const names = (right: boolean) =>
    text(
      networks.filter((one) => toRight(one) === right),
      {
        x: rate,
        y: (one: Rated) => laneOf.get(one),
        text: nameOf,
        fill: 'var(--network)',
        fontWeight: 600,
        textAnchor: right ? 'start' : 'end',
        dx: right ? 12 : -12,
      },
    );
  return plot({
    width,
    height,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: 0,
    marginBottom: 30,
    style: plotStyle,
    x: { domain: [0, 100 * axis.max] },
    y: { domain: [0, height - 30], range: [0, height - 30], axis: null },
    marks: [
      gridX(
        axis.ticks.map((tick) => 100 * tick),
        { stroke: 'var(--line)', strokeOpacity: 1 },
      ),
      axisX(
        axis.ticks.map((tick) => 100 * tick),
        {
          tickSize: 0,
          label: null,
          tickFormat: (tick: number) => `${Math.round(tick)} %`,
        },
      ),
      ruleX(networks, {
        x: rate,
        // Below the words about the mean.
        y1: 20,
        y2: (one: Rated) => laneOf.get(one),
        stroke: 'var(--network-bar)',
        strokeWidth: 2,
        strokeDasharray: '4 4',
      }),
      ruleY([base], { stroke: 'var(--line-strong)' }),
      ruleX([100 * mean], {
        y1: 20,
        y2: base,
        stroke: 'var(--person)',
        strokeWidth: 2,
        strokeDasharray: '4 3',
      }),
      dot(people, {
        x: rate,
        y: (one: Rated) => base - 3 - radius - (levels.get(one) ?? 0) * (2 * radius + gap),
        r: radius,
        fill: 'var(--person-bar)',
        stroke: 'var(--person)',
        title: (one: Rated) => `${shownName(one)}: ${missedShare(one)}`,
      }),
      dot(networks, {
        x: rate,
        y: (one: Rated) => laneOf.get(one),
        symbol: 'square',
        r: 8,
        fill: 'var(--network-bar)',
        stroke: 'var(--network)',
        title: (one: Rated) => `${shownName(one)}: ${missedShare(one)}`,
      }),
      names(true),
      names(false),
      text([100 * mean], {
        x: (x: number) => x,
        y: 9,
        text: () => `mean of the people${shownMean === null ? '' : ` ${shownMean}`}`,
        fill: 'var(--person)',
        textAnchor: mean > axis.max / 2 ? 'end' : 'start',
      }),
    ],
  });
}

/**
 * How many dots lie below each, so that none covers another.
 *
 * @param pixels from no image missed to all.
 */
function stacked(people: readonly Rated[], radius: number, pixels: number): ReadonlyMap<Rated, number> {
  const levels = new Map<Rated, number>();
  /** Where the last dot of each level stands; those come from the left. */
  const last: number[] = [];
  for (const one of [...people].sort((a, b) => a.errorRate - b.errorRate)) {
    const place = one.errorRate * pixels;
    const free = last.findIndex((before) => place - before >= 2 * radius + gap);
    const level = free < 0 ? last.length : free;
    last[level] = place;
    levels.set(one, level);
  }
  return levels;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-people-spread': PeopleSpread;
  }
}
