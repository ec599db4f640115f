import { axisX, link } from '@observablehq/plot';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../../../core/text/format-number.ts';
import {
  calibrationFinding,
  calibrationImages,
  kindCalibrationWords,
  type KindCalibration,
} from '../../logic/chart-findings.ts';
import type { ProbabilityRange } from '../../../figures/errors/image-query.ts';
import type { Calibration, CalibrationBin } from '../../../figures/stats/calibration.ts';
import '../../../kit/element/chart/chart.ts';
import type { LinkedText } from '../../../kit/element/chart/linked-text.ts';
import { drawHitShares, wholePercent } from './draw-hit-shares.ts';
import { aroundChart } from '../../../kit/style/around-chart.ts';

/** Whether the network knows when it is right: its probabilities against its hits, in bins. */
@customElement('hit5-reliability')
export class Reliability extends LitElement {
  static override readonly styles = aroundChart;

  /** Nothing is shown until there is one. */
  @property({ attribute: false }) calibration: Calibration | null = null;

  /** The same by kind of image. */
  @property({ attribute: false }) byKind: readonly KindCalibration[] = [];

  /** The address of the images whose first guess has such a probability. */
  @property({ attribute: false }) binLink: ((range: ProbabilityRange) => string) | null = null;

  protected override render() {
    if (!this.calibration) return nothing;
    const images = this.calibration.bins.reduce((sum, bin) => sum + bin.images, 0);
    return html`<hit5-chart
      .heading=${calibrationFinding(this.calibration, this.byKind)}
      subtitle="How well the network knows when it is right (calibration): share of first guesses that are right, by the probability that the network gave them; with 95 % interval"
      label="A dot for each range of probabilities, beside the line on which probability and hits agree"
      .columns=${['Probability', 'Images', 'Mean probability', 'Right', '95 %']}
      .rows=${this.calibration.bins.map((bin) => this.#row(bin))}
      .draw=${this.#draw}
    >
      <p>
        Mean gap (expected calibration error, ECE, ${this.calibration.bins.length} bins of equal width)
        ${formatPercent(this.calibration.expectedError)} on ${images} ${images === 1 ? 'image' : 'images'}.
        ${
          images < calibrationImages
            ? html`Below ${calibrationImages} images the gap is mostly chance.`
            : nothing
        }
        ${this.byKind.length > 1 ? this.byKind.map((one) => `${kindCalibrationWords(one)}. `) : nothing}
      </p>
    </hit5-chart>`;
  }

  #row(bin: CalibrationBin): readonly LinkedText[] {
    const { above, upTo, images, confidence, accuracy } = bin;
    const count = String(images);
    return [
      `${Math.round(100 * above)} to ${formatPercent(upTo).replace('.0', '')}`,
      this.binLink && images > 0 ? { text: count, href: this.binLink({ above, upTo }) } : count,
      confidence === null ? '–' : formatPercent(confidence),
      accuracy ? formatPercent(accuracy.estimate) : '–',
      accuracy ? `${formatPercent(accuracy.low)} to ${formatPercent(accuracy.high)}` : '–',
    ];
  }

  #draw = (width: number): Element => {
    const shares = (this.calibration?.bins ?? []).flatMap(({ images, confidence, accuracy }) =>
      accuracy && confidence !== null
        ? [{ at: confidence, images, right: accuracy.estimate, low: accuracy.low, high: accuracy.high }]
        : [],
    );
    return drawHitShares(width, shares, 'network', { domain: [0, 1] }, [
      axisX({ ticks: 5, label: null, tickSize: 0, tickFormat: wholePercent }),
      link([[0, 1]], { x1: 0, y1: 0, x2: 1, y2: 1, stroke: 'var(--line-strong)', strokeDasharray: '4 4' }),
    ]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-reliability': Reliability;
  }
}
