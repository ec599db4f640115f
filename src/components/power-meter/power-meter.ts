import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from '../../styles/style-map.ts';
import { formatPercent } from '../../domain/formats/format-number.ts';
import { twoDigits } from '../../domain/scoring/finding.ts';
import { base } from '../../styles/base.ts';
import { headings, visuallyHidden } from '../../styles/controls.ts';

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

  /** How many would tell the present gap at 80 % power; null when there is no gap to tell. */
  @property({ attribute: false }) needed: number | null = null;

  /** The chance that as many images as these tell it, 0..1; null when there is no gap. */
  @property({ attribute: false }) power: number | null = null;

  /** Whether the present images tell the gap already: p below 5 %. */
  @property({ type: Boolean }) told = false;

  protected override render() {
    return html`<section aria-labelledby="title">
      <h2 id="title">${this.#title()}</h2>
      ${this.needed === null ? this.#renderNoGap() : this.#renderMeter(this.needed)}
    </section>`;
  }

  #title(): string {
    if (this.needed === null) return 'There is no gap to tell';
    if (this.told) return 'These images tell the gap already';
    if (this.needed <= this.images) return 'There are enough images to tell this gap';
    return `${String(this.images)} of about ${String(twoDigits(this.needed))} images that would tell this gap`;
  }

  #renderNoGap() {
    return html`<p>
      ${
        this.images === 0
          ? 'No image has been answered by both sides.'
          : 'You and the network missed equally many. No number of images tells a gap that is not there.'
      }
    </p>`;
  }

  #renderMeter(needed: number) {
    const share = Math.min(1, this.images / needed);
    return html`<meter
        class="visually-hidden"
        aria-label="Images answered of those needed"
        min="0"
        max=${needed}
        value=${Math.min(this.images, needed)}
      ></meter>
      <div class="bar" aria-hidden="true">
        <div class="fill" style=${styleMap({ width: `${(100 * share).toFixed(2)}%` })}></div>
      </div>
      <p class="ends"><span>${this.images} answered</span><span>${needed} needed</span></p>
      <p>
        Needed so that McNemar’s test at 5 % finds a gap as large as the present one in 80 % of such sessions
        (Connor 1987). With ${this.images === 1 ? 'one image' : `${String(this.images)} images`} it does in
        ${formatPercent(this.power ?? 0)}${this.told && needed > this.images ? ': this time it did' : nothing}.
        The gap itself is uncertain, and so is this number.
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-power-meter': PowerMeter;
  }
}
