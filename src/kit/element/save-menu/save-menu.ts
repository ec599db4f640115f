import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../../style/base.ts';
import { controls, dialogs, headings, sheetDialogs } from '../../style/controls.ts';
import { type ElementEvent, emit } from '../element-event.ts';

/** The person wants the session saved in this form. */
export type SaveChooseEvent = ElementEvent<'hit5-save-choose', string>;

export interface SaveItem {
  readonly id: string;
  readonly label: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
}

export interface FoldedItems {
  readonly title: string;
  readonly items: readonly SaveItem[];
  /** Which forms are not offered, and why; null: all are. */
  readonly note?: string | null;
}

/**
 * “Save as…”: the forms in which something can be saved, each with what it is for.
 * @slot - What is said or asked before them.
 * @slot more - What else can be saved, below them.
 * @fires hit5-save-choose
 */
@customElement('hit5-save-menu')
export class SaveMenu extends LitElement {
  static override readonly styles = [
    base,
    controls,
    headings,
    dialogs,
    sheetDialogs,
    css`
      :host {
        display: inline-block;
      }
      ul,
      .first {
        display: grid;
        gap: 6px;
        margin-top: 14px;
      }
      .first small {
        text-align: center;
      }
      summary {
        min-height: 44px;
        margin-top: 10px;
        padding: 10px 4px;
        color: var(--ink-2);
        font: 600 0.9375rem/1.6 var(--ui);
      }
      details ul {
        margin-top: 4px;
      }
      li {
        position: relative;
        padding: 6px 14px 10px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      li:hover {
        border-color: var(--line-strong);
      }
      li button {
        min-height: 32px;
        padding: 0;
        border: 0;
        background: none;
        text-align: start;
      }
      /* The whole card is the button. */
      li button::after {
        position: absolute;
        inset: 0;
        border-radius: var(--radius);
        content: '';
      }
      li button:focus-visible {
        outline: none;
      }
      li button:focus-visible::after {
        outline: 2px solid var(--network);
        outline-offset: 2px;
      }
      details p {
        margin-top: 8px;
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      small {
        display: block;
        color: var(--ink-2);
        font: 400 0.875rem/1.4 var(--ui);
      }
    `,
  ];

  /** What most people want; null for none. */
  @property({ attribute: false }) first: SaveItem | null = null;

  @property({ attribute: false }) items: readonly SaveItem[] = [];

  /** What few want, folded away under a title; null for none. */
  @property({ attribute: false }) folded: FoldedItems | null = null;

  @query('dialog') readonly dialog!: HTMLDialogElement;

  protected override render() {
    return html`<button type="button" aria-haspopup="dialog" @click=${() => this.dialog.showModal()}>
        Save as…
      </button>
      <dialog aria-labelledby="save">
        <h2 id="save">Save as…</h2>
        <slot></slot>
        ${this.first ? html`<div class="first">${this.#button(this.first, 'primary')}</div>` : nothing}
        ${this.#list(this.items)}
        ${
          this.folded
            ? html`<details>
                <summary>${this.folded.title}</summary>
                ${this.#list(this.folded.items)}
                ${this.folded.note ? html`<p>${this.folded.note}</p>` : nothing}
              </details>`
            : nothing
        }
        <slot name="more"></slot>
        <form method="dialog" class="acts"><button>Close</button></form>
      </dialog>`;
  }

  #list(items: readonly SaveItem[]) {
    return html`<ul>
      ${items.map((item) => html`<li>${this.#button(item)}</li>`)}
    </ul>`;
  }

  #button({ id, label, purpose }: SaveItem, look = '') {
    return html`<button type="button" class=${look} aria-describedby=${id} @click=${() => this.#choose(id)}>
        ${label}
      </button>
      <small id=${id}>${purpose}</small>`;
  }

  #choose(id: string): void {
    this.dialog.close();
    emit<SaveChooseEvent>(this, 'hit5-save-choose', id);
  }
}
