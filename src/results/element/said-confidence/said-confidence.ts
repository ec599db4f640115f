import { axisX, axisY, dot, gridY, plot, ruleX, text } from '@observablehq/plot';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatPercent } from '../../../core/formats/format-number.ts';
import { toYou } from '../../../core/scoring/addressed.ts';
import {
  confidenceFinding,
  confidenceWords,
  withoutWord,
  type SaidConfidence as Said,
  type SaidLevel,
} from '../../../core/scoring/said-confidence.ts';
import type { Confidence } from '../../../core/trials/trial-record.ts';
import '../../../kit/element/chart/chart.ts';
import type { LinkedText } from '../../../kit/element/chart/linked-text.ts';
import { plotStyle, sides } from '../../../kit/element/chart/plot-style.ts';

/** Whether the person knows when the first guess is right: the hits by what they said, beside the network's reliability. */
@customElement('hit5-said-confidence')
export class SaidConfidence extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
      min-width: 0;
    }
    p {
      margin: 0;
      color: var(--ink-2);
      font: 0.8125rem/1.45 var(--ui);
    }
  `;

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
    const filled = levels.flatMap(({ confidence, images, rate }) =>
      rate
        ? [
            {
              word: confidenceWords[confidence],
              images,
              right: rate.estimate,
              low: rate.low,
              high: rate.high,
            },
          ]
        : [],
    );
    const { bar, text: ink } = sides.person;
    const percent = (share: number) => `${String(Math.round(100 * share))} %`;
    return plot({
      width,
      height: Math.round(Math.min(300, Math.max(220, width * 0.6))),
      marginLeft: 52,
      marginRight: 24,
      marginTop: 12,
      marginBottom: 34,
      style: plotStyle,
      x: { domain: levels.map(({ confidence }) => confidenceWords[confidence]), type: 'point' },
      y: { domain: [0, 1] },
      marks: [
        gridY({ stroke: 'var(--line)', strokeOpacity: 1, ticks: 5 }),
        axisY({ ticks: 5, label: null, tickSize: 0, tickFormat: percent }),
        axisX({ label: null, tickSize: 0 }),
        ruleX(filled, { x: 'word', y1: 'low', y2: 'high', stroke: bar, strokeOpacity: 0.55, strokeWidth: 3 }),
        dot(filled, { x: 'word', y: 'right', fill: bar, r: 5.5 }),
        text(filled, {
          x: 'word',
          y: 'right',
          text: ({ images }: { images: number }) => (images === 1 ? '1 image' : String(images)),
          fill: ink,
          textAnchor: 'start',
          dx: 9,
        }),
      ],
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-said-confidence': SaidConfidence;
  }
}
