import { axisX, axisY, dot, gridY, line, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatFigure, formatMilliseconds, formatPercent } from '../../../core/text/format-number.ts';
import { spreadLabels } from '../../../figures/report/spread-labels.ts';
import '../../../kit/element/chart/chart.ts';
import { plotStyle } from '../../../kit/element/chart/plot-style.ts';
import { rateAxis } from '../../../kit/element/error-rates/rate-axis.ts';
import { aroundChart } from '../../../kit/style/around-chart.ts';
import type { CurveLine, CurvePoint } from '../../../figures/observers/session-exposures.ts';

const inks = {
  person: { line: 'var(--person-bar)', text: 'var(--person)', symbol: 'circle' },
  network: { line: 'var(--network-bar)', text: 'var(--network)', symbol: 'square' },
  unknown: { line: 'var(--line-strong)', text: 'var(--ink-2)', symbol: 'circle' },
} as const;

/** How large the letters are, and how high a name is with the room below it, in pixels. */
const letter = parseInt(plotStyle.fontSize, 10);
const nameHeight = letter + 3;

/** About how wide a letter of a name is, and how far names stand from their lines, in pixels. */
const [letterWidth, nameGap] = [0.58 * letter, 14];

/** Between the axes and the edge of the drawing, in pixels. */
const [marginTop, marginBottom, marginLeft] = [12, 34, 52];

/** Exposures that would stand closer have no label of their own, in pixels. */
const labelWidth = 52;

/** A point as it is drawn. */
interface Drawn {
  readonly line: CurveLine;
  /** Its place on the axis. */
  readonly exposure: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Figures over the exposures on a logarithmic axis, with 95 % intervals; and the table behind it. */
@customElement('hit5-exposure-curve')
export class ExposureCurve extends LitElement {
  static override readonly styles = aroundChart;

  /** In milliseconds, the shortest first; nothing is shown without two. */
  @property({ attribute: false }) exposures: readonly number[] = [];

  @property({ attribute: false }) lines: readonly CurveLine[] = [];

  /** Whether the figures are shares missed, or error consistency. */
  @property() measure: 'missed' | 'kappa' = 'missed';

  /** What who only guesses comes to; null: no line. */
  @property({ attribute: false }) chance: number | null = null;

  /** The tallest that it is drawn, in CSS pixels of text that is not scaled. */
  @property({ type: Number }) tallest = 380;

  @property() heading = '';

  @property() subtitle = '';

  protected override render() {
    const { exposures, lines } = this;
    if (exposures.length < 2) return nothing;
    const chance =
      this.chance === null || this.measure === 'kappa'
        ? []
        : [['By chance', ...exposures.map(() => formatPercent(this.chance ?? 0))]];
    return html`<hit5-chart
      .heading=${this.heading}
      .subtitle=${this.subtitle}
      label="Lines over the exposures, from the shortest to the longest"
      .columns=${['Who', ...exposures.map(formatMilliseconds)]}
      .rows=${[
        ...lines.map(({ name, points }) => [name, ...points.map((point) => this.#cell(point))]),
        ...chance,
      ]}
      .draw=${this.#draw}
      ><slot></slot
    ></hit5-chart>`;
  }

  #cell({ value, interval, basis }: CurvePoint): string {
    if (value === null) return '–';
    const shown = this.measure === 'kappa' ? (one: number) => formatFigure(one, 2) : formatPercent;
    const ends = interval ? `, ${shown(interval[0])} to ${shown(interval[1])}` : '';
    return `${shown(value)}${ends} (${basis})`;
  }

  #draw = (width: number): Element => {
    const { exposures, lines, measure, chance } = this;
    const isKappa = measure === 'kappa';
    const scale = isKappa ? 1 : 100;
    const points = lines.flatMap((one) =>
      one.points.flatMap(({ value, interval }, at): readonly Drawn[] => {
        if (value === null) return [];
        const [low, high] = one.faint || !interval ? [value, value] : interval;
        const exposure = placeOf(exposures[at] ?? 1);
        return [{ line: one, exposure, value: scale * value, low: scale * low, high: scale * high }];
      }),
    );
    const most = Math.max(scale * (chance ?? 0), ...points.map(({ high }) => high));
    const axis = isKappa
      ? { least: Math.min(0, ...points.map(({ low }) => low)), most: 1, ticks: kappaTicks(points) }
      : percentAxis(most);
    const named = lines.filter(({ faint }) => !faint);
    const nameWidth = Math.round(Math.min(150, width * 0.32));
    const names = new Map(named.map((one) => [one, wrapped(one.name, nameWidth - nameGap)]));
    const labelHeight = nameHeight * Math.max(1, ...[...names.values()].map(({ length }) => length));
    const height = Math.round(
      Math.max(
        named.length * labelHeight + marginTop + marginBottom,
        Math.min(this.tallest, Math.max(240, width * 0.5)),
      ),
    );
    const first = exposures[0] ?? 1;
    const last = exposures.at(-1) ?? 1;
    const shown = labelled(exposures, width - marginLeft - nameWidth);
    const ends = named.flatMap((one) => points.findLast((point) => point.line === one) ?? []);
    const pixels = height - marginTop - marginBottom;
    const heights = ends.map(({ value }) => (pixels * (axis.most - value)) / (axis.most - axis.least));
    const places = spreadLabels(heights, labelHeight, pixels);
    const at = { x: 'exposure', y: 'value' } as const;
    const chanceAt = isKappa ? 0 : chance === null ? null : 100 * chance;
    return plot({
      width,
      height,
      marginLeft,
      marginRight: nameWidth,
      marginTop,
      marginBottom,
      style: plotStyle,
      x: { domain: [placeOf(first * 0.9), placeOf(last * 1.1)] },
      y: { domain: [axis.least, axis.most] },
      marks: [
        gridY(axis.ticks, { stroke: 'var(--line)', strokeOpacity: 1 }),
        axisY(axis.ticks, {
          label: null,
          tickSize: 0,
          tickFormat: (tick: number) => (isKappa ? formatFigure(tick, 1) : `${Math.round(tick)} %`),
        }),
        axisX(shown.map(placeOf), {
          label: null,
          tickSize: 0,
          tickFormat: (_: number, at: number) => formatMilliseconds(shown[at] ?? 0),
        }),
        ...(chanceAt === null ? [] : [ruleY([chanceAt], { stroke: 'var(--ink-2)', strokeDasharray: '5 4' })]),
        ...lines.map((one) =>
          line(
            points.filter((point) => point.line === one),
            {
              ...at,
              stroke: inks[one.kind].line,
              strokeWidth: one.faint ? 1 : 2.5,
              strokeOpacity: one.faint ? 0.45 : 1,
            },
          ),
        ),
        ruleX(
          points.filter(({ low, high }) => low < high),
          {
            x: 'exposure',
            y1: 'low',
            y2: 'high',
            stroke: (point: Drawn) => inks[point.line.kind].line,
            strokeWidth: 1.5,
          },
        ),
        dot(
          points.filter((point) => !point.line.faint),
          {
            ...at,
            r: 4.5,
            symbol: (point: Drawn) => inks[point.line.kind].symbol,
            fill: (point: Drawn) => inks[point.line.kind].line,
          },
        ),
        ...(chanceAt === null
          ? []
          : [
              text([chanceAt], {
                x: placeOf(first),
                y: (tick: number) => tick,
                text: () => 'by chance',
                fill: 'var(--ink-2)',
                stroke: 'var(--card)',
                strokeWidth: 4,
                textAnchor: 'start',
                dx: 8,
                dy: chanceAt > 92 ? 9 : -8,
              }),
            ]),
        ...ends.map((point, which) =>
          text([point], {
            x: () => placeOf(last),
            y: 'value',
            text: (one: Drawn) => names.get(one.line)?.join('\n') ?? '',
            fill: (one: Drawn) => inks[one.line.kind].text,
            fontWeight: 600,
            textAnchor: 'start',
            dx: nameGap,
            dy: (places[which] ?? 0) - (heights[which] ?? 0),
            lineWidth: (nameWidth - nameGap) / letter,
            textOverflow: 'ellipsis',
          }),
        ),
      ],
    });
  };
}

function percentAxis(most: number) {
  const { max, ticks } = rateAxis(most / 100);
  return { least: 0, most: 100 * max, ticks: ticks.map((tick) => 100 * tick) };
}

function kappaTicks(points: readonly Drawn[]): readonly number[] {
  const least = Math.min(0, ...points.map(({ low }) => low));
  return [-1, -0.5, 0, 0.5, 1].filter((tick) => tick >= least);
}

/** A name in lines, broken behind spaces and hyphens where it is wider than so many pixels. */
function wrapped(name: string, pixels: number): readonly string[] {
  const lines: string[] = [];
  for (const part of name.split(/(?<=[ -])/)) {
    const longer = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && longer.trimEnd().length * letterWidth <= pixels) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}

/** Where an exposure stands on the axis: Plot's own logarithmic one leaves labels out. */
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
  return last === first ? shown : [...shown, last];
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-exposure-curve': ExposureCurve;
  }
}
