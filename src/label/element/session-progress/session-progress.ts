import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from '../../../kit/style/style-map.ts';
import { base } from '../../../kit/style/base.ts';

/** How far a session has come: «Image 12 of 32» and a thin bar. */
@customElement('hit5-session-progress')
export class SessionProgress extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 20px;
        color: var(--ink-2);
        font: 0.9375rem/1.3 var(--ui);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .bar {
        width: clamp(60px, 12vw, 170px);
        height: 4px;
        border-radius: 2px;
        background: var(--line);
        overflow: hidden;
      }
      .fill {
        height: 100%;
        background: var(--ink);
        transform-origin: left;
        transition: transform 0.4s ease-out;
      }
      @media (max-width: 43.99rem) {
        :host {
          flex-direction: column;
          align-items: stretch;
          gap: 3px;
        }
        .bar {
          width: auto;
          height: 2px;
        }
      }
      @media (max-width: 23.99rem) {
        .word {
          display: none;
        }
      }
      @media (forced-colors: active) {
        .bar {
          height: 6px;
          border: 1px solid CanvasText;
          background: Canvas;
        }
        .fill {
          background: CanvasText;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  /** The number of the image one is at, from 1; at the end the same as `total`. */
  @property({ type: Number }) done = 0;

  @property({ type: Number }) total = 0;

  @property() word = 'Image';

  protected override render() {
    if (this.total <= 0) return nothing;
    const done = Math.min(Math.max(this.done, 0), this.total);
    return html`<span><span class="word">${this.word} </span>${done} of ${this.total}</span>
      <div
        class="bar"
        role="progressbar"
        aria-label="Progress"
        aria-valuemin="0"
        aria-valuemax=${this.total}
        aria-valuenow=${done}
        aria-valuetext="${this.word} ${done} of ${this.total}"
      >
        <div class="fill" style=${styleMap({ transform: `scaleX(${done / this.total})` })}></div>
      </div>`;
  }
}
