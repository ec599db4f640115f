import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { FinaleAct } from '../../../figures/observers/class-finale.ts';
import { emit, type ElementEvent } from '../../../kit/element/element-event.ts';
import { base } from '../../../kit/style/base.ts';
import { finaleWords } from '../../../observers/words/finale/finale.ts';

export type FinaleActEvent = ElementEvent<'hit5-finale-act', FinaleAct>;

/**
 * The acts of a finale by name, and which of them is on the board.
 *
 * @fires hit5-finale-act - One of them was chosen.
 */
@customElement('hit5-finale-acts')
export class FinaleActs extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    css`
      :host {
        flex: 1 1 0;
        min-width: 12rem;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem;
      }
      button {
        min-height: 1.8rem;
        padding: 0 0.55rem;
        border: 1px solid var(--line-strong);
        border-radius: 2rem;
        background: none;
        color: var(--ink-2);
        font: 0.7rem/1.2 var(--ui);
        cursor: pointer;
      }
      button:hover {
        border-color: var(--ink);
        color: var(--ink);
      }
      button[aria-current] {
        border-color: var(--ink);
        background: var(--ink);
        color: var(--paper);
        font-weight: 600;
        forced-color-adjust: none;
      }
      @media (width < 64rem) {
        button {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) acts: readonly FinaleAct[] = [];

  @property({ attribute: false }) present: FinaleAct = 'alone';

  protected override render() {
    return html`<nav aria-label=${finaleWords().actsName}>
      <ul>
        ${this.acts.map(
          (act) =>
            html`<li>
              <button
                type="button"
                aria-current=${ifDefined(act === this.present ? 'step' : undefined)}
                @click=${() => emit<FinaleActEvent>(this, 'hit5-finale-act', act)}
              >
                ${finaleWords().acts[act]}
              </button>
            </li>`,
        )}
      </ul>
    </nav>`;
  }
}
