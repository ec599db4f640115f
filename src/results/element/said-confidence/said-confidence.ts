import { axisX } from '@observablehq/plot';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../../../core/text/format-number.ts';
import { toYou } from '../../../figures/scoring/addressed.ts';
import {
  confidenceFinding,
  confidenceWords,
  withoutWord,
  type SaidConfidence as Said,
  type SaidLevel,
} from '../../../figures/errors/said-confidence.ts';
import type { Confidence } from '../../../core/trials/trial-record.ts';
import '../../../kit/element/chart/chart.ts';
import type { LinkedText } from '../../../kit/element/chart/linked-text.ts';
import { drawHitShares } from '../reliability/draw-hit-shares.ts';
import { aroundChart } from '../../../kit/style/around-chart.ts';

/** Whether the person knows when the first guess is right: the hits by what they said, beside the network's reliability. */
@customElement('hit5-said-confidence')
export class SaidConfidence extends LitElement {
  static override readonly styles = aroundChart;

  /** Nothing is shown until there is one. */
  @property({ attribute: false }) said: Said | null = null;

  /** How the person is spoken of. */
  @property({ attribute: false }) person = toYou;

  /** The address of the images of which the person said so. */
  @property({ attribute: false }) levelLink: ((confidence: Confidence) => string) | null = null;

  protected override render() {
    if (!this.said) return nothing;
    const { who, was } = this.person;
    const images = this.said.levels.reduce((sum, level) => sum + level.images, 0);
    return html`<hit5-chart
      .heading=${confidenceFinding(this.said, this.person)}
      .subtitle=${
        `How well ${who} could tell the right guesses: share of first guesses that are right (Hit@1), by how sure ` +
        `${who} ${was} of them; with 95 % interval (Wilson)`
      }
      label="A dot for each of guess, lean and sure, with its interval"
      .columns=${['Said', 'Images', 'Right', 'Share', '95 %']}
      .rows=${this.said.levels.map((level) => this.#row(level))}
      .draw=${images > 0 ? this.#draw : null}
    >
      <p>
        On ${images} ${images === 1 ? 'image' : 'images'}. ${withoutWord(this.said)} Only the first guess
        counts here, since the question is about it. The three are words, not percentages: the more the dots
        rise from left to right, the more the words tell. The title stands on Fisher’s exact test (two-sided,
        5 %).
      </p>
    </hit5-chart>`;
  }

  #row({ confidence, images, hits, rate }: SaidLevel): readonly LinkedText[] {
    const count = String(images);
    return [
      confidenceWords[confidence],
      this.levelLink && images > 0 ? { text: count, href: this.levelLink(confidence) } : count,
      String(hits),
      rate ? formatPercent(rate.estimate) : '–',
      rate ? `${formatPercent(rate.low)} to ${formatPercent(rate.high)}` : '–',
    ];
  }

  #draw = (width: number): Element => {
    const levels = this.said?.levels ?? [];
    const shares = levels.flatMap(({ confidence, images, rate }) =>
      rate
        ? [{ at: confidenceWords[confidence], images, right: rate.estimate, low: rate.low, high: rate.high }]
        : [],
    );
    const words = levels.map(({ confidence }) => confidenceWords[confidence]);
    return drawHitShares(width, shares, 'person', { domain: words, type: 'point' }, [
      axisX({ label: null, tickSize: 0 }),
    ]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-said-confidence': SaidConfidence;
  }
}
