import { areaY, axisX, axisY, dot, gridY, lineY, plot, ruleX, text } from '@observablehq/plot';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  distortionKinds,
  distortionScales,
  type DistortionKind,
  formatStrength,
} from '../../logic/distortions/distortion.ts';
import { sweepFinding, breakingPoints, type SweepPoint } from '../../logic/sweep.ts';
import { counted } from '../../../core/text/counted.ts';
import { formatPercent } from '../../../core/text/format-number.ts';
import { base } from '../../../kit/style/base.ts';
import { fields } from '../../../kit/style/controls.ts';
import '../../../kit/element/chart/chart.ts';
import { plotStyle, sides } from '../../../kit/element/chart/plot-style.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** The person wants the probability drawn along another slider. */
export type SweptChangeEvent = Told<'hit5-swept-change', DistortionKind>;

/**
 * The network's probability of the true class along one slider, with the place where it falls out of the five.
 * @fires hit5-swept-change
 */
@customElement('hit5-sweep-chart')
export class SweepChart extends LitElement {
  static override readonly styles = [
    base,
    fields,
    css`
      :host {
        display: grid;
        gap: 12px;
        min-width: 0;
      }
      label {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
        align-items: center;
        color: var(--ink-2);
        font-size: 0.875rem;
      }
    `,
  ];

  @property() kind: DistortionKind = 'blur';

  /** What has been looked at so far, in rising order of strength. */
  @property({ attribute: false }) points: readonly SweepPoint[] = [];

  /** Whether that is all: the whole range, and closely where the class falls out. */
  @property({ type: Boolean }) whole = false;

  @property() truth = '';

  @property({ type: Number }) strength = 0;

  protected override render() {
    const { kind, points, whole, truth } = this;
    return html`<label>
        Drawn along
        <select @change=${this.#choose}>
          ${distortionKinds.map(
            (one) =>
              html`<option value=${one} ?selected=${one === kind}>${distortionScales[one].label}</option>`,
          )}
        </select>
      </label>
      <hit5-chart
        .heading=${sweepFinding(kind, points, truth, whole)}
        .subtitle=${`Probability of “${truth}” for this one photo, at ${counted(points.length, 'place')} of the slider${whole ? '' : ' so far'}, the other sliders where they stand`}
        label="A curve along the slider; a filled point is among the five, a hollow one is not"
        .columns=${[distortionScales[kind].label, 'Probability', 'Among the five']}
        .rows=${points.map((point) => [
          formatStrength(kind, point.strength),
          formatPercent(point.probability),
          point.hit ? 'yes' : 'no',
        ])}
        .draw=${this.#drawing()}
      ></hit5-chart>`;
  }

  /** A new function for new figures, so that the chart draws them. */
  #drawing() {
    const { kind, points, whole, strength } = this;
    const { least, most } = distortionScales[kind];
    const { bar, text: ink } = sides.network;
    const broken = whole ? breakingPoints(points) : [];
    const place = { x: 'strength', y: 'probability' } as const;
    return (width: number): Element =>
      plot({
        width,
        height: Math.round(Math.min(280, Math.max(200, width * 0.5))),
        marginLeft: 52,
        marginRight: 24,
        marginTop: 28,
        marginBottom: 34,
        style: plotStyle,
        x: { domain: [least, most] },
        y: { domain: [0, 1] },
        marks: [
          gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
          axisY({
            ticks: 5,
            label: null,
            tickSize: 0,
            tickFormat: (tick: number) => `${Math.round(tick * 100)} %`,
          }),
          axisX({
            ticks: 5,
            label: null,
            tickSize: 0,
            tickFormat: (tick: number) => formatStrength(kind, tick),
          }),
          areaY(points, { ...place, fill: bar, fillOpacity: 0.15 }),
          lineY(points, { ...place, stroke: bar, strokeWidth: 2.5 }),
          ruleX([strength], { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '2 3' }),
          ruleX(broken, { x: 'strength', stroke: 'var(--alarm)', strokeWidth: 1.5 }),
          dot(points, {
            ...place,
            fill: (point: SweepPoint) => (point.hit ? bar : 'var(--card)'),
            stroke: ink,
            r: 3.5,
          }),
          ...broken.map((point) =>
            text([point], {
              x: 'strength',
              frameAnchor: 'top',
              dy: -16,
              text: () => `out at ${formatStrength(kind, point.strength)}`,
              fill: 'var(--alarm)',
              fontWeight: 600,
              textAnchor: anchorOf(
                point.strength,
                broken.find((one) => one !== point)?.strength ?? null,
                most - least,
                least,
              ),
            }),
          ),
        ],
      });
  }

  #choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    const kind = distortionKinds.find((one) => one === value);
    if (kind) tell<SweptChangeEvent>(this, 'hit5-swept-change', kind);
  };
}

/** Words at an end of the range stay within the picture, and those of two near places do not meet. */
function anchorOf(
  strength: number,
  other: number | null,
  range: number,
  least: number,
): 'start' | 'middle' | 'end' {
  if (other !== null && Math.abs(strength - other) < range / 2) return strength < other ? 'end' : 'start';
  const share = (strength - least) / range;
  if (share < 0.15) return 'start';
  return share > 0.85 ? 'end' : 'middle';
}
