import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { visibleText } from '../../../core/formats/truth-files/visible-text.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields } from '../../../kit/style/controls.ts';

/** The person has said under which pseudonym they answer. */
export class PersonChooseEvent extends Event {
  /** Never empty. */
  readonly person: string;

  constructor(person: string) {
    super('hit5-person-choose', { bubbles: true, composed: true });
    this.person = person;
  }
}

/**
 * Whose session a handed-out link has begun: the pseudonym, or the question for it.
 *
 * @fires hit5-person-choose
 */
@customElement('hit5-who-answers')
export class WhoAnswers extends LitElement {
  static override readonly styles = [
    base,
    controls,
    fields,
    css`
      :host {
        display: block;
        padding: 8px 16px;
        border-bottom: 1px solid var(--line);
        background: var(--card);
        color: var(--ink);
        font: 0.9375rem/1.4 var(--ui);
      }
      p,
      form,
      label {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
      }
      form {
        flex-wrap: nowrap;
      }
      label {
        flex: 0 1 auto;
        min-width: 0;
      }
      input {
        flex: 1 1 9rem;
        min-width: 0;
        max-width: 18rem;
      }
      b {
        overflow-wrap: anywhere;
      }
      button {
        flex: none;
        white-space: nowrap;
      }
      /* Where the photo needs the height, the line is low. */
      @media (max-width: 36rem), (max-height: 30rem) {
        :host {
          padding: 2px 12px;
          font-size: 0.8125rem;
        }
        form,
        label {
          gap: 8px;
        }
        label {
          flex: 1;
          flex-wrap: nowrap;
        }
        label span {
          flex: none;
        }
        input:not([type='radio'], [type='checkbox']),
        button {
          min-height: 36px;
          padding: 0 0.6em;
        }
        button {
          font-size: 0.8125rem;
        }
      }
    `,
  ];

  /** The pseudonym of the session. */
  @property() person = '';

  /** Whether nobody has said yet who answers, so that it is asked at once. */
  @property({ type: Boolean }) open = false;

  /** Whether somebody else wants to answer. */
  @state() changing = false;

  @query('input') readonly field!: HTMLInputElement | null;

  protected override render() {
    if (!this.open && !this.changing) {
      return html`<section aria-label="Who answers">
        <p>
          <span>You answer as <b>${visibleText(this.person)}</b>.</span>
          <button type="button" class="quiet" @click=${this.#change}>Not you?</button>
        </p>
      </section>`;
    }
    return html`<section aria-label="Who answers">
      <form @submit=${this.#submit}>
        <label>
          <span>Your pseudonym</span>
          <input name="person" maxlength="60" autocomplete="off" required placeholder=${this.person} />
        </label>
        <button type="submit">Use it</button>
      </form>
    </section>`;
  }

  #change = async () => {
    this.changing = true;
    await this.updateComplete;
    this.field?.focus();
  };

  #submit = (event: Event) => {
    event.preventDefault();
    const person = this.field?.value.trim() ?? '';
    if (person === '') return;
    this.changing = false;
    this.dispatchEvent(new PersonChooseEvent(person));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-who-answers': WhoAnswers;
  }
}
