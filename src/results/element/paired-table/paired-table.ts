import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { JointOutcome } from '../../../figures/scoring/joint-outcome.ts';
import type { PairedTable as Counts } from '../../../figures/stats/paired-table.ts';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

/** The person wants the images of one outcome, or, with null, all of them again. */
export type OutcomeSelectEvent = ElementEvent<'hit5-outcome-select', JointOutcome | null>;

/**
 * On how many images both, one or neither of the two hit; each square asks for its images.
 *
 * @fires hit5-outcome-select
 */
@customElement('hit5-paired-table')
export class PairedTable extends LitElement {
  static override readonly styles = [
    base,
    visuallyHidden,
    css`
      .squares {
        display: grid;
        align-items: center;
        gap: 6px;
        /* A long name wraps: the squares keep their room. */
        grid-template-columns: fit-content(26%) minmax(0, 1fr) minmax(0, 1fr);
        color: var(--ink-2);
        font: 0.8125rem/1.35 var(--ui);
        overflow-wrap: anywhere;
      }
      .column {
        align-self: end;
      }
      .row {
        padding-right: 8px;
      }
      .square {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        align-self: stretch;
        justify-content: flex-end;
        min-width: 0;
        min-height: 92px;
        padding: 12px 14px;
        border: 2px solid transparent;
        border-radius: var(--radius-small);
        background: var(--mat);
        color: var(--ink);
        font: inherit;
        text-align: left;
        transition: border-color 0.15s;
      }
      b {
        font: 500 1.875rem/1.15 var(--display);
        font-variant-numeric: lining-nums tabular-nums;
      }
      .only-person {
        background: var(--person-fill);
      }
      .only-person b {
        color: var(--person);
      }
      .only-network {
        background: var(--network-fill);
      }
      .only-network b {
        color: var(--network);
      }
      button.square {
        cursor: pointer;
      }
      button.square:hover {
        border-color: var(--line-strong);
      }
      .square[aria-pressed='true'] {
        border-color: var(--ink);
      }
      .words {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 8px;
        width: 100%;
      }
      .shown {
        font-weight: 600;
      }
    `,
  ];

  /** Nothing is shown until there is one. */
  @property({ attribute: false }) table: Counts | null = null;

  /** Whose answers are beside the network's: "you", or a pseudonym. */
  @property() who = 'you';

  /** The outcome whose images are shown; null for all. */
  @property({ attribute: false }) selected: JointOutcome | null = null;

  protected override render() {
    if (!this.table) return nothing;
    const { bothRight, onlyFirst, onlySecond, bothWrong } = this.table;
    return html`<div class="squares" role="group" aria-label="Images by who was right">
      <span></span>
      <span class="column" aria-hidden="true">network right</span>
      <span class="column" aria-hidden="true">network missed</span>
      <span class="row" aria-hidden="true">${this.who} right</span>
      ${this.#renderSquare('both-right', bothRight, 'both')}
      ${this.#renderSquare('only-person', onlyFirst, `only ${this.who}`)}
      <span class="row" aria-hidden="true">${this.who} missed</span>
      ${this.#renderSquare('only-network', onlySecond, 'only the network')}
      ${this.#renderSquare('both-wrong', bothWrong, 'nobody')}
    </div>`;
  }

  #renderSquare(outcome: JointOutcome, count: number, words: string) {
    const selected = outcome === this.selected;
    return html`<button
      type="button"
      class="square ${outcome}"
      aria-pressed=${selected ? 'true' : 'false'}
      @click=${() => this.#select(outcome)}
    >
      <b>${count}</b>
      <span class="words">
        <span>${words}<span class="visually-hidden"> right</span></span>
        ${selected ? html`<span class="shown" aria-hidden="true">shown</span>` : nothing}
      </span>
    </button>`;
  }

  #select(outcome: JointOutcome) {
    emit<OutcomeSelectEvent>(this, 'hit5-outcome-select', outcome === this.selected ? null : outcome);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-paired-table': PairedTable;
  }
}
