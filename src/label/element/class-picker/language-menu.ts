import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { languages, ownLanguage, type LanguageCode } from '../../../core/classes/search-words.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, visuallyHidden } from '../../../kit/style/controls.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { pickerWords } from '../../words/picker/picker.ts';

export type LanguagesChooseEvent = ElementEvent<'hit5-languages-choose', readonly LanguageCode[]>;

/**
 * In which languages the words of a search are looked up: English, and those that the person ticks.
 * @fires hit5-languages-choose
 */
@customElement('hit5-language-menu')
export class LanguageMenu extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    visuallyHidden,
    css`
      :host {
        position: relative;
        flex: none;
      }
      summary {
        display: flex;
        align-items: center;
        min-height: 32px;
        padding-inline: 0.5rem;
        border-radius: var(--radius-small);
        color: var(--ink-2);
        font-size: 0.8125rem;
        letter-spacing: 0.02em;
        text-transform: uppercase;
        white-space: nowrap;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary:hover,
      details[open] summary {
        background: var(--mat);
        color: var(--ink);
      }
      fieldset {
        position: absolute;
        top: calc(100% + 0.5rem);
        inset-inline-end: 0;
        z-index: 4;
        display: grid;
        width: 15rem;
        padding: 0.75rem 1rem;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--card);
        color: var(--ink);
        box-shadow: 0 8px 24px rgb(0 0 0 / 0.14);
      }
      legend {
        float: inline-start;
        font-weight: 650;
        font-size: 0.875rem;
      }
      label {
        display: flex;
        align-items: center;
        gap: 0.625rem;
        min-height: 40px;
        font-size: 0.9375rem;
      }
      label:has(:disabled) {
        color: var(--ink-2);
      }
      p {
        color: var(--ink-2);
        font-size: 0.8125rem;
        line-height: 1.35;
      }
      @container (width < 22rem) {
        summary {
          padding-inline: 0.25rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) chosen: readonly LanguageCode[] = [];

  @property() failure = '';

  @query('details') readonly details!: HTMLDetailsElement;

  @query('summary') readonly summary!: HTMLElement;

  protected override render() {
    const codes = [ownLanguage, ...this.chosen];
    const names = languages.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
    const words = pickerWords();
    return html`<details @keydown=${this.#onKey} @focusout=${this.#onFocusOut}>
      <summary title=${words.searchWordsAre(names.join(' + '))}>
        <span class="visually-hidden">${words.searchWordsAre('')}</span>${codes.join(' + ')}
      </summary>
      <fieldset>
        <legend>${words.searchWords}</legend>
        ${languages.map(
          ({ code, name }) =>
            html`<label lang=${code}>
              <input
                type="checkbox"
                value=${code}
                ?disabled=${code === ownLanguage}
                @change=${() => this.#toggle(code)}
              />
              ${name}
            </label>`,
        )}
        <p>${words.uncheckedWords}</p>
        ${this.failure ? html`<p role="alert">${this.failure}</p>` : nothing}
      </fieldset>
    </details>`;
  }

  /** A tick stays only where the words are there. */
  protected override updated(): void {
    const codes: readonly string[] = [ownLanguage, ...this.chosen];
    for (const input of this.renderRoot.querySelectorAll('input'))
      input.checked = codes.includes(input.value);
  }

  #toggle(code: LanguageCode): void {
    const rest = this.chosen.filter((one) => one !== code);
    const chosen = rest.length < this.chosen.length ? rest : [...rest, code];
    emit<LanguagesChooseEvent>(this, 'hit5-languages-choose', chosen);
  }

  /** Its keys are its own: Escape closes it and leads back to where it opened. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab') event.stopPropagation();
    if (event.key !== 'Escape' || !this.details.open) return;
    event.preventDefault();
    this.details.open = false;
    this.summary.focus();
  };

  #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget)) this.details.open = false;
  };
}
