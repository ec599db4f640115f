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
        display: grid;
        flex: 1 1 0;
        gap: 0.5rem;
        align-items: center;
        color: var(--ink-2);
        font: 0.9rem/1.5rem var(--ui);
        white-space: nowrap;
        grid-template-columns: auto minmax(0, 1fr);
      }
      /* Where the squares do not all stand beside the words they go to a next line, out of sight. */
      .squares {
        display: flex;
        flex-wrap: wrap;
        height: 1.5rem;
        overflow: hidden;
      }
      .squares::before {
        width: 1px;
        height: 100%;
        content: '';
      }
      ol {
        display: flex;
        flex: none;
        gap: 0.3rem;
        align-items: center;
        height: 100%;
        padding: 0 0.3rem;
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
      @media (max-width: 63.99rem) {
        .squares {
          height: auto;
        }
        ol {
          flex: 0 1 auto;
          flex-wrap: wrap;
        }
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
      <div class="squares" aria-hidden="true">
        <ol>
          ${Array.from({ length: this.photos }, (_, at) => {
            const name = [this.revealed.includes(at) ? 'revealed' : '', at === this.present ? 'present' : ''];
            return html`<li class=${name.join(' ').trim()}></li>`;
          })}
        </ol>
      </div>`;
  }
}
