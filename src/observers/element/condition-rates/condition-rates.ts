import { axisX, axisY, dot, gridY, line, plot, text } from '@observablehq/plot';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../../../core/text/format-number.ts';
import {
  conditionFinding,
  shownCondition,
  type ConditionRates,
} from '../../../figures/observers/conditions.ts';
import type { ReportedObserver } from '../../../figures/observers/observers-report.ts';
import { shownName } from '../../../figures/observers/shown-name.ts';
import { spreadLabels } from '../../../figures/report/spread-labels.ts';
import '../../../kit/element/chart/chart.ts';
import { plotStyle } from '../../../kit/element/chart/plot-style.ts';
import { rateAxis } from '../../../kit/element/error-rates/rate-axis.ts';
import { aroundChart } from '../../../kit/style/around-chart.ts';

/** How large the letters are, in pixels. */
const letter = parseInt(plotStyle.fontSize, 10);

/** How high a name is, with the room below it, in pixels. */
const nameHeight = letter + 3;

/** Between the axes and the edge of the drawing, in pixels. */
const [marginTop, marginBottom] = [12, 34];

const inks = {
  person: { line: 'var(--person-bar)', text: 'var(--person)', symbol: 'circle' },
  network: { line: 'var(--network-bar)', text: 'var(--network)', symbol: 'square' },
  unknown: { line: 'var(--line-strong)', text: 'var(--ink-2)', symbol: 'circle' },
} as const;

/** One observer's error rate under one condition. */
interface Point {
  readonly observer: ReportedObserver;
  /** The condition's place among all. */
  readonly place: number;
  readonly share: number;
}

/** Error rates by condition, a line for each observer. */
@customElement('hit5-condition-rates')
export class ConditionRatesChart extends LitElement {
  static override readonly styles = aroundChart;

  @property({ attribute: false }) observers: readonly ReportedObserver[] = [];

  /** Beside the observers; nothing is shown without two conditions. */
  @property({ attribute: false }) rates: ConditionRates | null = null;

  /** How many observers have a name beside their line; the table names all. */
  @property({ attribute: false }) mostNames = 12;

  protected override render() {
    const { observers, rates, mostNames } = this;
    if (!rates || rates.conditions.length < 2) return nothing;
    const kinds = new Set(observers.map(({ kind }) => kind));
    const marks = [
      ...(kinds.has('person') ? ['discs are people'] : []),
      ...(kinds.has('network') ? ['squares are networks'] : []),
    ].join(', ');
    return html`<hit5-chart
      .heading=${conditionFinding(observers, rates)}
      .subtitle=${`Share of images missed under each condition, a line for each observer${marks === '' ? '' : `; ${marks}`}`}
      label="Lines over the conditions, one for each observer"
      .columns=${['Who', 'What', ...rates.conditions.map(shownCondition)]}
      .rows=${observers.map((observer, at) => [
        shownName(observer),
        observer.kind,
        ...(rates.rates[at] ?? []).map(({ errorRate, errors, n }) =>
          errorRate === null ? '–' : `${formatPercent(errorRate)} (${errors} of ${n})`,
        ),
      ])}
      .draw=${(width: number) => drawn(observers, rates, width, observers.length <= mostNames)}
    ></hit5-chart>`;
  }
}

function drawn(
  observers: readonly ReportedObserver[],
  { conditions, rates }: ConditionRates,
  width: number,
  named: boolean,
): Element {
  const points = observers.flatMap((observer, at) =>
    (rates[at] ?? []).flatMap(({ errorRate }, place): readonly Point[] =>
      errorRate === null ? [] : [{ observer, place, share: 100 * errorRate }],
    ),
  );
  const nameWidth = Math.round(Math.min(150, width * 0.3));
  const last = named
    ? observers.flatMap((observer) => points.findLast((point) => point.observer === observer) ?? [])
    : [];
  const axis = rateAxis(Math.max(...points.map(({ share }) => share)) / 100);
  const at = { x: 'place', y: 'share' } as const;
  const names = named ? observers.length * nameHeight : 0;
  const height = Math.round(
    Math.max(names + marginTop + marginBottom, Math.min(380, Math.max(240, width * 0.5))),
  );
  const shifts = nameShifts(last, axis.max, height - marginTop - marginBottom);
  return plot({
    width,
    height,
    marginLeft: 52,
    marginRight: named ? nameWidth : 24,
    marginTop,
    marginBottom,
    style: plotStyle,
    x: { domain: [0, conditions.length - 1] },
    y: { domain: [0, 100 * axis.max] },
    marks: [
      gridY(
        axis.ticks.map((tick) => 100 * tick),
        { stroke: 'var(--line)', strokeOpacity: 1 },
      ),
      axisY(
        axis.ticks.map((tick) => 100 * tick),
        { label: null, tickSize: 0, tickFormat: (tick: number) => `${Math.round(tick)} %` },
      ),
      axisX(
        conditions.map((_, place) => place),
        { label: null, tickSize: 0, tickFormat: (place: number) => shownCondition(conditions[place] ?? '') },
      ),
      ...observers.map((observer) =>
        line(
          points.filter((point) => point.observer === observer),
          { ...at, stroke: inks[observer.kind].line, strokeWidth: 2 },
        ),
      ),
      dot(points, {
        ...at,
        r: 4,
        symbol: ({ observer }: Point) => inks[observer.kind].symbol,
        fill: ({ observer }: Point) =>
          observer.kind === 'unknown' ? 'var(--card)' : inks[observer.kind].line,
        stroke: ({ observer }: Point) => inks[observer.kind].line,
        strokeWidth: 2,
      }),
      ...last.map((point, which) =>
        text([point], {
          ...at,
          text: ({ observer }: Point) => shownName(observer),
          fill: ({ observer }: Point) => inks[observer.kind].text,
          fontWeight: 600,
          textAnchor: 'start',
          dx: 10,
          dy: shifts[which] ?? 0,
          lineWidth: (nameWidth - 10) / letter,
          textOverflow: 'ellipsis',
        }),
      ),
    ],
  });
}

/**
 * How far below the ends of their lines names stand, in pixels: those at one condition in the order of the lines there,
 * so that no name stands beside another's line.
 *
 * @param most the share at the top of the axis.
 * @param pixels how high the axis is.
 */
function nameShifts(last: readonly Point[], most: number, pixels: number): readonly number[] {
  const heights = last.map(({ share }) => pixels * (1 - share / 100 / most));
  const places = [...heights];
  for (const condition of new Set(last.map(({ place }) => place))) {
    const own = [...last.keys()].filter((at) => last[at]?.place === condition);
    const spread = spreadLabels(
      own.map((at) => heights[at] ?? 0),
      nameHeight,
      pixels,
    );
    own.forEach((at, which) => (places[at] = spread[which] ?? 0));
  }
  return places.map((place, at) => place - (heights[at] ?? 0));
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-condition-rates': ConditionRatesChart;
  }
}
