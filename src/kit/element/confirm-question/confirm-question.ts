import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../../style/base.ts';
import { controls, dialogs, headings } from '../../style/controls.ts';
import { type ElementEvent, emit } from '../element-event.ts';
import { elementsWords } from '../../words/elements/elements.ts';

/** The person has said yes, in the first or in the other way. */
export type ConfirmEvent = ElementEvent<'hit5-confirm', 'yes' | 'other'>;

/**
 * A question in a dialog; where there are two ways to do it, Enter takes the first.
 * @slot - What goes, and what stays.
 * @fires hit5-confirm
 */
@customElement('hit5-confirm-question')
export class ConfirmQuestion extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    dialogs,
    css`
      p {
        margin-top: 8px;
        color: var(--ink-2);
        font-size: 0.9375rem;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        margin-top: 20px;
      }
    `,
  ];

  @property() question = '';

  /** Empty: “Delete it”. */
  @property() yes = '';

  /** Empty: there is no other way. */
  @property() other = '';

  /** Empty: “Keep it”. */
  @property() no = '';

  @query('dialog') readonly dialog!: HTMLDialogElement;

  /** What Enter presses, where there are two ways to say yes. */
  @query('.primary') readonly first!: HTMLButtonElement | null;

  ask(): void {
    this.dialog.showModal();
    this.first?.focus();
  }

  protected override render() {
    const words = elementsWords();
    return html`<dialog aria-labelledby="question">
      <h2 id="question">${this.question}</h2>
      <p><slot></slot></p>
      <form method="dialog">
        <button>${this.no || words.keepIt}</button>
        ${
          this.other === ''
            ? html`<button @click=${this.#confirm}>${this.yes || words.deleteIt}</button>`
            : html`<button @click=${this.#confirmOther}>${this.other}</button>
                <button class="primary" @click=${this.#confirm}>${this.yes || words.deleteIt}</button>`
        }
      </form>
    </dialog>`;
  }

  #confirm = () => this.#say('yes');

  #confirmOther = () => this.#say('other');

  /** Closes first: what comes after it can then take the focus. */
  #say(how: 'yes' | 'other'): void {
    this.dialog.close();
    emit<ConfirmEvent>(this, 'hit5-confirm', how);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-confirm-question': ConfirmQuestion;
  }
}
