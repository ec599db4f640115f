import { SignalWatcher } from '@lit-labs/preact-signals';
import { areaY, dot, lineY, ruleX, text } from '@observablehq/plot';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import {
  distortionKinds,
  distortionScales,
  type DistortionKind,
  formatStrength,
} from '../../logic/distortions/distortion.ts';
import { sweepFinding, breakingPoints, type SweepPoint } from '../../logic/sweep.ts';
import { formatPercent } from '../../../core/text/format-number.ts';
import { base } from '../../../kit/style/base.ts';
import { fields } from '../../../kit/style/controls.ts';
import type { Chart } from '../../../kit/element/chart/chart.ts';
import '../../../kit/element/chart/chart.ts';
import { framed, looks, sharesAxis } from '../../../kit/element/chart/plot-style.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { breakWords } from '../../words/break/break.ts';

/** The person wants the probability drawn along another slider. */
export type SweptChangeEvent = ElementEvent<'hit5-swept-change', DistortionKind>;

/**
 * The network's probability of the true class along one slider, with the place where it falls out of the five.
 * @fires hit5-swept-change
 */
@customElement('hit5-sweep-chart')
export class SweepChart extends SignalWatcher(LitElement) {
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
    const { kind } = this;
    return html`<label>
        ${breakWords().drawnAlong}
        <select @change=${this.#choose}>
          ${distortionKinds.map(
            (one) => html`<option value=${one} ?selected=${one === kind}>${breakWords().kinds[one]}</option>`,
          )}
        </select>
      </label>
      <hit5-chart .of=${this.#chart()}></hit5-chart>`;
  }

  #chart(): Chart {
    const { kind, points, whole, truth, strength } = this;
    const { least, most } = distortionScales[kind];
    const all = breakWords();
    const { sweep: words } = all;
    const { bar, text: ink } = looks.network;
    const broken = whole ? breakingPoints(points) : [];
    const place = { x: 'strength', y: 'probability' } as const;
    return {
      finding: sweepFinding(kind, points, truth, whole, all),
      subtitle: words.subtitle(truth, points.length, whole),
      label: words.label,
      columns: [all.kinds[kind], words.probability, words.among],
      rows: points.map(({ strength: at, probability, hit }) => [
        ...[formatStrength(kind, at), formatPercent(probability), hit ? words.yes : words.no],
      ]),
      draw: (width) =>
        framed(
          { width, height: Math.round(Math.min(280, Math.max(200, width * 0.5))), top: 28 },
          { domain: [least, most], ticks: 5, text: (tick) => formatStrength(kind, tick) },
          sharesAxis(1),
          [
            areaY(points, { ...place, fill: bar, fillOpacity: 0.15 }),
            lineY(points, { ...place, stroke: bar, strokeWidth: 2.5 }),
            ruleX([strength], { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '2 3' }),
            ruleX(broken, { x: 'strength', stroke: 'var(--alarm)', strokeWidth: 1.5 }),
            dot(points, {
              ...{ ...place, stroke: ink, r: 3.5 },
              fill: (point: SweepPoint) => (point.hit ? bar : 'var(--card)'),
            }),
            ...broken.map((point) =>
              text([point], {
                ...{ x: 'strength', frameAnchor: 'top', dy: -16, fill: 'var(--alarm)', fontWeight: 600 },
                text: () => words.outAt(formatStrength(kind, point.strength)),
                textAnchor: anchorOf(
                  point.strength,
                  broken.find((one) => one !== point)?.strength ?? null,
                  most - least,
                  least,
                ),
              }),
            ),
          ],
        ),
    };
  }

  #choose = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    const kind = distortionKinds.find((one) => one === value);
    if (kind) emit<SweptChangeEvent>(this, 'hit5-swept-change', kind);
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
