import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../style/base.ts';
import { visuallyHidden } from '../../style/controls.ts';
import { tick } from './tick.ts';

/** What an image truly shows: the class and what WordNet says it is. */
@customElement('hit5-truth-line')
export class TruthLine extends LitElement {
  static override readonly styles = [
    base,
    visuallyHidden,
    css`
      :host {
        display: block;
      }
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 12px;
        padding: 13px 16px;
        border-radius: var(--radius);
        background: var(--truth-fill);
        color: var(--truth);
        font: 0.8125rem/1.45 var(--ui);
      }
      b {
        font: 500 1.3125rem/1.2 var(--display);
      }
      .gloss {
        flex: 1 1 14rem;
        color: var(--ink-2);
      }
      .missed {
        color: var(--ink);
        font-weight: 600;
      }
    `,
  ];

  /** The true class's name. */
  @property() label = '';

  /** WordNet's definition of it. */
  @property() gloss = '';

  /** The person did not name it: the band says «missed». */
  @property({ type: Boolean }) missed = false;

  protected override render() {
    return html`<p>
      <b>${tick} <span class="visually-hidden">Truth:</span> ${this.label}</b>
      <span class="gloss">${this.gloss}</span>
      ${this.missed ? html`<span class="missed">you missed</span>` : nothing}
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-truth-line': TruthLine;
  }
}
