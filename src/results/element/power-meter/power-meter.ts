import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from '../../../kit/style/style-map.ts';
import { aboutNumber } from '../../../core/scoring/finding.ts';
import type { GapPower } from '../../../core/scoring/gap-power.ts';
import { noGapNote, powerNote, powerTitle } from '../../../core/scoring/power-words.ts';
import { base } from '../../../kit/style/base.ts';
import { headings, visuallyHidden } from '../../../kit/style/controls.ts';

/** How far a comparison is from telling its gap: images answered against images needed. */
@customElement('hit5-power-meter')
export class PowerMeter extends LitElement {
  static override readonly styles = [
    base,
    headings,
    visuallyHidden,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        gap: 10px;
      }
      p {
        color: var(--ink-2);
        font: 0.875rem/1.5 var(--ui);
      }
      .bar {
        height: 14px;
        border-radius: 7px;
        background: var(--mat);
        overflow: hidden;
      }
      .fill {
        height: 100%;
        min-width: 4px;
        border-radius: inherit;
        background: var(--ink-2);
      }
      .ends {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        color: var(--ink);
        font: 600 0.875rem/1.4 var(--ui);
      }
    `,
  ];

  /** How many images both sides answered. */
  @property({ type: Number }) images = 0;

  /** How far they go towards telling the present gap; null when there is none. */
  @property({ attribute: false }) gap: GapPower | null = null;

  /** What McNemar's exact test says of the gap; below 5 % it is told. */
  @property({ type: Number }) p = 1;

  protected override render() {
    return html`<section aria-labelledby="title">
      <h2 id="title">${powerTitle(this.gap, this.p)}</h2>
      ${this.gap ? this.#renderMeter(this.gap) : this.#renderNoGap()}
    </section>`;
  }

  #renderNoGap() {
    return html`<p>${this.images === 0 ? 'No image has been answered by both sides.' : noGapNote}</p>`;
  }

  #renderMeter(gap: GapPower) {
    const { images, needed } = gap;
    const share = Math.min(1, images / needed);
    return html`<meter
        class="visually-hidden"
        aria-label="Images answered of those needed"
        min="0"
        max=${needed}
        value=${Math.min(images, needed)}
      ></meter>
      <div class="bar" aria-hidden="true">
        <div class="fill" style=${styleMap({ width: `${(100 * share).toFixed(2)}%` })}></div>
      </div>
      <p class="ends"><span>${images} answered</span><span>about ${aboutNumber(needed)} needed</span></p>
      <p>${powerNote(gap, this.p)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-power-meter': PowerMeter;
  }
}
