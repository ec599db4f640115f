import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../../kit/style/base.ts';
import { controls, dialogs, headings } from '../../../kit/style/controls.ts';
import { keysWords } from '../../words/keys/keys.ts';

export interface KeyGroup {
  readonly title: string;
  readonly keys: readonly KeyMeaning[];
}

interface KeyMeaning {
  readonly keys: readonly string[];
  readonly does: string;
}

/**
 * All that keyboard and fingers can do here, over the page until it is closed.
 * @slot - What is seldom wanted, and needs a button.
 */
@customElement('hit5-key-help')
export class KeyHelp extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    dialogs,
    headings,
    css`
      dialog {
        max-width: none;
        width: min(46rem, calc(100vw - 24px));
        max-height: calc(100dvh - 24px);
        padding: 22px 28px 28px;
        overflow: auto;
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin-bottom: 12px;
      }
      h2 {
        font-size: 1.625rem;
      }
      .groups {
        columns: 19rem;
        column-gap: 40px;
      }
      section {
        padding-bottom: 18px;
        break-inside: avoid;
      }
      h3 {
        padding-bottom: 6px;
        border-bottom: 1px solid var(--line);
        color: var(--ink-2);
        font: 600 0.8125rem/1.4 var(--ui);
      }
      dl div {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 16px;
        padding: 7px 0;
        font: 0.9375rem/1.4 var(--ui);
      }
      dl div + div {
        border-top: 1px solid var(--line);
      }
      dt {
        flex: none;
        order: 1;
      }
      kbd {
        display: inline-block;
        min-width: 1.9em;
        padding: 0.25em 0.5em;
        border-color: var(--line-strong);
        border-bottom-width: 2px;
        font-size: 0.75rem;
        text-align: center;
      }
      @media (width < 36rem) {
        dialog {
          padding: 16px 18px 18px;
        }
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly KeyGroup[] = [];

  get isOpen(): boolean {
    return this.#dialog?.open ?? false;
  }

  open(): void {
    const dialog = this.#dialog;
    if (dialog && !dialog.open) dialog.showModal();
  }

  close(): void {
    this.#dialog?.close();
  }

  protected override render() {
    return html`<dialog aria-labelledby="title">
      <div class="head">
        <h2 id="title">${keysWords().title}</h2>
        <button type="button" @click=${() => this.close()}>${keysWords().close}</button>
      </div>
      <div class="groups">${this.groups.map((group) => this.#renderGroup(group))}</div>
      <slot></slot>
    </dialog>`;
  }

  #renderGroup({ title, keys }: KeyGroup) {
    return html`<section>
      <h3>${title}</h3>
      <dl>
        ${keys.map(
          (meaning) =>
            html`<div>
              <dt>${meaning.keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
              <dd>${meaning.does}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-key-help': KeyHelp;
  }
}
