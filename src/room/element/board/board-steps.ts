import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { counted } from '../../../core/text/counted.ts';
import { base } from '../../../kit/style/base.ts';

/** Where the class is among the photos: a square each, filled once its answers are revealed. */
@customElement('hit5-board-steps')
export class BoardSteps extends LitElement {
  static override readonly styles = [
    base,
    css`
      :host {
        display: flex;
        flex: 1;
        gap: 0.4rem 0.7rem;
        flex-wrap: wrap;
        align-items: center;
        min-width: 0;
        color: var(--ink-2);
        font: 0.95rem/1.3 var(--ui);
      }
      ol {
        display: flex;
        flex: 0 1 auto;
        flex-wrap: wrap;
        gap: 0.3rem;
        min-width: 0;
      }
      li {
        width: 0.85rem;
        height: 0.85rem;
        border: 2px solid var(--line-strong);
        border-radius: 0.22rem;
      }
      li.revealed {
        border-color: var(--ink);
        background: var(--ink);
      }
      li.present {
        border-color: var(--ink);
        outline: 2px solid var(--ink);
        outline-offset: 1px;
      }
    `,
  ];

  /** How many photos there are. */
  @property({ type: Number }) photos = 0;

  /** 0.., the one on the board; null for none. */
  @property({ attribute: false }) present: number | null = null;

  /** The places of those whose answers are revealed. */
  @property({ attribute: false }) revealed: readonly number[] = [];

  protected override render() {
    const words =
      this.present === null ? counted(this.photos, 'photo') : `Photo ${this.present + 1} of ${this.photos}`;
    // Squares of which none stands out take room and say nothing.
    if (this.present === null && this.revealed.length === 0) return html`<span>${words}</span>`;
    return html`<span>${words}</span>
      <ol aria-hidden="true">
        ${Array.from({ length: this.photos }, (_, at) => {
          const name = [this.revealed.includes(at) ? 'revealed' : '', at === this.present ? 'present' : ''];
          return html`<li class=${name.join(' ').trim()}></li>`;
        })}
      </ol>`;
  }
}
