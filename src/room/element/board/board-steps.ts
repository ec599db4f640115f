import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import { sideWords } from '../../../kit/style/sides.ts';
import type { ClassScore } from '../../logic/class-score.ts';
import { boardWords } from '../../words/board/board.ts';

/** The class against the network so far, and a square for each photo in the colour of who had more points for it. */
@customElement('hit5-board-steps')
export class BoardSteps extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    sideWords,
    visuallyHidden,
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
      li.person {
        border-color: var(--person-bar);
        background: var(--person-bar);
      }
      li.network {
        border-color: var(--network-bar);
        background: var(--network-bar);
      }
      b {
        font: 500 1.5rem/1 var(--display);
        font-variant-numeric: lining-nums;
      }
      li.present {
        border-color: var(--ink);
        outline: 2px solid var(--ink);
        outline-offset: 1px;
      }
      @media (width < 64rem) {
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

  @property({ type: Number }) photos = 0;

  /** 0.., the one on the board; null for none. */
  @property({ attribute: false }) present: number | null = null;

  /** Who has how many points so far, and who had more for each photo; null: nothing is told yet. */
  @property({ attribute: false }) score: ClassScore | null = null;

  protected override render() {
    const { photos, present, score } = this;
    const { photos: many, photo, points, you, network } = boardWords();
    const words = present === null ? many(photos) : photo.place(present + 1, photos);
    // Squares of which none stands out take room and say nothing.
    if (present === null && score === null) return html`<span>${words}</span>`;
    return html`<span
        >${
          score === null
            ? words
            : html`<span class="visually-hidden">${`${words}. ${points}`}</span>
                <b class="person">${you} ${score.person}</b> ·
                <b class="network">${network} ${score.network}</b>`
        }</span
      >
      <div class="squares" aria-hidden="true">
        <ol>
          ${Array.from({ length: photos }, (_, at) => {
            const name = [score?.winners[at] ?? '', at === present ? 'present' : ''];
            return html`<li class=${name.join(' ').trim()}></li>`;
          })}
        </ol>
      </div>`;
  }
}
