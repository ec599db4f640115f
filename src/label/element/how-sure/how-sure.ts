import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { confidences, type Confidence } from '../../../core/trials/trial-record.ts';
import { base } from '../../../kit/style/base.ts';
import { choices, controls, outOfSight, visuallyHidden } from '../../../kit/style/controls.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { pickerWords } from '../../words/picker/picker.ts';

export type SureSayEvent = ElementEvent<'hit5-sure-say', Confidence>;

/**
 * Asks how sure the person is of the first guess, in one row.
 * @fires hit5-sure-say
 */
@customElement('hit5-how-sure')
export class HowSure extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    visuallyHidden,
    choices,
    css`
      :host {
        container-type: inline-size;
        color: var(--ink-2);
        font: 0.8125rem/1.25 var(--ui);
      }
      .row {
        display: flex;
        gap: 6px 12px;
        align-items: center;
      }
      #question {
        flex: 1 1 auto;
        min-width: 0;
      }
      kbd {
        margin-left: 0.4em;
        white-space: nowrap;
      }
      .short {
        display: none;
      }
      .choices {
        display: flex;
        gap: 4px;
        flex: none;
      }
      .choice span {
        min-width: 4.25rem;
        padding: 0 0.6rem;
        font-size: 0.875rem;
      }
      .choice input:disabled {
        cursor: not-allowed;
      }
      .choice input:disabled + span {
        border-style: dashed;
        background: none;
        color: var(--ink-2);
      }
      @media (forced-colors: active) {
        .choice input:checked + span {
          background: SelectedItem;
          color: SelectedItemText;
          forced-color-adjust: none;
        }
        .choice input:disabled + span {
          color: GrayText;
        }
      }
      @container (width < 13rem) {
        .row {
          flex-direction: column;
          gap: 2px;
          align-items: stretch;
        }
        .short {
          display: block;
          font-size: 0.75rem;
        }
        #question {
          ${outOfSight};
        }
        .choice {
          flex: 1;
        }
        .choice span {
          min-width: 0;
          min-height: 40px;
          padding: 0 0.1rem;
          font-size: 0.75rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) said: Confidence | null = null;

  /** While there is no first guess to be sure of. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Told to assistive technology where a key said it from elsewhere. */
  #spoken = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('said')) return;
    this.#spoken =
      this.said && !this.matches(':focus-within')
        ? `${pickerWords().firstGuess} ${pickerWords().confidences[this.said]}`
        : '';
  }

  protected override updated(): void {
    // The attribute says nothing any more once a person has chosen.
    for (const [place, radio] of this.renderRoot.querySelectorAll('input').entries()) {
      radio.checked = confidences[place] === this.said;
    }
  }

  protected override render() {
    const words = pickerWords();
    return html`<div class="row">
      <span id="question">${words.howSure}<kbd aria-hidden="true">Alt 1…3</kbd></span>
      <span class="short" aria-hidden="true">${words.firstGuess}</span>
      <div class="choices" role="radiogroup" aria-labelledby="question">
        ${confidences.map(
          (confidence, place) =>
            html`<label class="choice">
              <input
                type="radio"
                name="sure"
                aria-keyshortcuts=${`Alt+${place + 1}`}
                ?checked=${confidence === this.said}
                ?disabled=${this.disabled}
                @change=${() => emit<SureSayEvent>(this, 'hit5-sure-say', confidence)}
              />
              <span>${words.confidences[confidence]}</span>
            </label>`,
        )}
      </div>
      <p class="visually-hidden" role="status">${this.#spoken}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-how-sure': HowSure;
  }
}
