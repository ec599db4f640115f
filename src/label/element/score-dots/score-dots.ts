import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../kit/style/base.ts';
import { ownColours, visuallyHidden } from '../../../kit/style/controls.ts';

/** A row longer than this would no longer be taken in at a glance. */
const mostDots = 24;

/** One observer's score so far, with a square for each of the last images: filled for a hit, hollow for a miss. */
@customElement('hit5-score-dots')
export class ScoreDots extends LitElement {
  static override readonly styles = [
    base,
    visuallyHidden,
    css`
      :host {
        --side: var(--person);
        --side-bar: var(--person-bar);
        display: inline-block;
      }
      :host([side='network']) {
        --side: var(--network);
        --side-bar: var(--network-bar);
      }
      .score {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 10px;
        color: var(--ink-2);
        font: 0.9375rem/1.3 var(--ui);
      }
      b {
        color: var(--side);
        font: 500 1.875rem/1.1 var(--display);
        font-variant-numeric: lining-nums tabular-nums;
      }
      .dots {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 3px;
      }
      i {
        width: 9px;
        height: 9px;
        border-radius: 2.5px;
      }
      .hit {
        background: var(--side-bar);
      }
      .miss {
        border: 1.5px solid var(--line-strong);
      }
      @media (forced-colors: active) {
        .hit {
          background: CanvasText;
          ${ownColours};
        }
      }
      /* All squares or none: the numbers tell the same in less room. */
      @media (max-width: 60rem) {
        .dots:has(i:nth-child(11)) {
          display: none;
        }
      }
      @media (max-width: 45rem) {
        .dots:has(i:nth-child(5)) {
          display: none;
        }
      }
      /* One line a side. */
      @media (max-width: 36rem), (max-height: 30rem) {
        .score {
          flex-wrap: nowrap;
          gap: 6px;
          font-size: 0.8125rem;
          white-space: nowrap;
        }
        b {
          font-size: 1.375rem;
        }
        .dots {
          flex-wrap: nowrap;
        }
      }
    `,
  ];

  /** Whose score it is; sets the colour. */
  @property({ reflect: true }) side: 'person' | 'network' = 'person';

  /** Who: «you». */
  @property() label = '';

  /** Hit or missed, the oldest image first. */
  @property({ attribute: false }) hits: readonly boolean[] = [];

  protected override render() {
    const count = this.hits.filter(Boolean).length;
    const who = this.label.charAt(0).toUpperCase() + this.label.slice(1);
    return html`<span class="visually-hidden">${who}: ${count} of ${this.hits.length} right</span>
      <span class="score" aria-hidden="true">
        <span>${who}</span> <b>${count}</b>
        <span>of ${this.hits.length} right</span>
        ${this.#renderDots()}
      </span>`;
  }

  #renderDots() {
    if (this.hits.length === 0) return nothing;
    return html`<span class="dots">
      ${this.hits.length > mostDots ? '… ' : nothing}
      ${this.hits.slice(-mostDots).map((hit) => html`<i class=${hit ? 'hit' : 'miss'}></i>`)}
    </span>`;
  }
}
