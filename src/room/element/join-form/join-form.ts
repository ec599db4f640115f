import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RoomCard } from '../../../core/room/room.ts';
import { nameFault } from '../../logic/name-fault.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields, headings } from '../../../kit/style/controls.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import '../name-mark/name-mark.ts';
import { joinWords } from '../../words/join/join.ts';

/** Why nobody can take a seat at the moment, as a sentence; null: somebody can. */
export function closedReason({ isFull, isLocked }: Pick<RoomCard, 'isFull' | 'isLocked'>): string | null {
  return isFull ? joinWords().full : isLocked ? joinWords().locked : null;
}

export type CodeTypeEvent = ElementEvent<'hit5-code-type', string>;

/** The person wants a seat. `value`: their own name; null for the drawn one. */
export type JoinEvent = ElementEvent<'hit5-join', string | null>;

type NameDrawEvent = ElementEvent<'hit5-name-draw'>;

type LookAgainEvent = ElementEvent<'hit5-look-again'>;

/** The person has a seat, which they took on another device. */
export type ReturnEvent = ElementEvent<'hit5-return', string>;

/**
 * Asks for the code of a room, and then under which name the person joins.
 *
 * @fires hit5-code-type
 * @fires hit5-join
 * @fires hit5-look-again
 * @fires hit5-name-draw
 * @fires hit5-return
 */
@customElement('hit5-join-form')
export class JoinForm extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    fields,
    headings,
    css`
      :host {
        display: grid;
        gap: 22px;
      }
      form {
        display: grid;
        gap: 14px;
        justify-items: start;
      }
      label {
        display: grid;
        gap: 6px;
        font: 600 0.9375rem/1.4 var(--ui);
      }
      label.agree {
        display: flex;
        gap: 10px;
        align-items: baseline;
        font-weight: 400;
      }
      @media (width < 36rem) {
        form > button {
          width: 100%;
        }
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
        align-items: center;
      }
      input.code {
        width: 9em;
        font: 600 1.5rem/1.2 var(--ui);
        letter-spacing: 0.12em;
        text-transform: uppercase;
      }
      .drawn {
        display: inline-flex;
        gap: 0.4em;
        align-items: center;
        font: 500 1.75rem/1.2 var(--display);
      }
      p {
        color: var(--ink-2);
      }
      .again {
        justify-self: start;
      }
      .problem {
        color: var(--alarm);
        font-weight: 600;
      }
      .consent {
        max-height: 40vh;
        overflow: auto;
        padding: 12px 16px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--card);
        white-space: pre-line;
      }
      summary {
        padding: 10px 0;
      }
    `,
  ];

  /** As it was typed or came with the link. */
  @property() code = '';

  @property({ attribute: false }) card: RoomCard | null = null;

  @property() drawn = '';

  @property({ attribute: false }) problem: unknown = '';

  @property({ type: Boolean }) busy = false;

  /** Whether there is something else to press first than the code's button. */
  @property({ type: Boolean }) second = false;

  /** Whether the person has to come back to the seat that they have. */
  @property({ type: Boolean }) returns = false;

  @state() agreed = false;

  /** Whether the room was closed, so that it has to be said once it is not. */
  #wasClosed = false;

  protected override render() {
    return this.card ? this.#renderJoin(this.card) : this.#renderCode();
  }

  #renderCode() {
    return html`<form @submit=${this.#typeCode}>
      <label>
        ${joinWords().code}
        <input
          class="code"
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="12"
          aria-describedby="problem"
          .value=${this.code}
        />
      </label>
      ${this.#renderProblem()}
      <button type="submit" class=${this.second ? '' : 'primary'} ?disabled=${this.busy}>
        ${joinWords().goOn}
      </button>
    </form>`;
  }

  #renderJoin(card: RoomCard) {
    const { title, images } = card;
    const { names, study, list } = card.options;
    const words = joinWords();
    const why = closedReason(card);
    this.#wasClosed ||= why !== null;
    return html`<div>
        <h2>${title}</h2>
        <p>${list ? words.photosListed(images, list.categories.length) : words.photosFive(images)}</p>
        <p role="status">
          ${why === null ? (this.#wasClosed ? words.canJoin : '') : `${why} ${words.looksAgain(study !== null)}`}
        </p>
      </div>
      ${study?.consent ? html`<div class="consent" tabindex="0" role="region" aria-label=${words.youAgree}>${study.consent}</div>` : nothing}
      ${
        why === null
          ? html`<form @submit=${this.#join}>
              ${names === 'own' ? this.#renderOwnName(study !== null) : this.#renderDrawn(study !== null)}
              ${
                study?.consent
                  ? html`<label class="agree">
                      <input type="checkbox" name="agree" ?checked=${this.agreed} @change=${this.#agree} />
                      ${words.agree}
                    </label>`
                  : nothing
              }
              ${this.#renderProblem()}
              <button
                type="submit"
                class="primary"
                ?disabled=${this.busy || (Boolean(study?.consent) && !this.agreed)}
              >
                ${words.join}
              </button>
            </form>`
          : html`<button
              type="button"
              class="again"
              @click=${() => emit<LookAgainEvent>(this, 'hit5-look-again')}
            >
              ${words.tryAgain}
            </button>`
      }
      <details ?open=${this.returns}>
        <summary>${words.hereBefore}</summary>
        <form @submit=${this.#return}>
          <label>
            ${words.returnCode}
            <input name="return" autocomplete="off" spellcheck="false" maxlength="100" />
          </label>
          <button type="submit" ?disabled=${this.busy}>${words.goOnWhere}</button>
        </form>
      </details>`;
  }

  #renderOwnName(study: boolean) {
    return html`<label>
      ${joinWords().yourName(study)}
      <input name="name" autocomplete="off" maxlength="200" aria-describedby="problem" />
    </label>`;
  }

  #renderDrawn(study: boolean) {
    return html`<div>
      <p id="drawn">${joinWords().yourName(study)}:</p>
      <div class="row">
        <output class="drawn" aria-labelledby="drawn"
          ><hit5-name-mark .name=${this.drawn}></hit5-name-mark>${this.drawn}</output
        >
        <button type="button" @click=${() => emit<NameDrawEvent>(this, 'hit5-name-draw')}>
          ${joinWords().drawAnother}
        </button>
      </div>
    </div>`;
  }

  #renderProblem() {
    return html`<p id="problem" class="problem" role="alert">${this.problem}</p>`;
  }

  #typeCode = (event: SubmitEvent) => {
    event.preventDefault();
    emit<CodeTypeEvent>(this, 'hit5-code-type', this.#valueOf('code'));
  };

  #join = (event: SubmitEvent) => {
    event.preventDefault();
    if (this.card?.options.names !== 'own') {
      emit<JoinEvent>(this, 'hit5-join', null);
      return;
    }
    const name = this.#valueOf('name');
    const fault = nameFault(name, joinWords());
    if (fault === null) emit<JoinEvent>(this, 'hit5-join', name);
    else this.problem = fault;
  };

  #return = (event: SubmitEvent) => {
    event.preventDefault();
    emit<ReturnEvent>(this, 'hit5-return', this.#valueOf('return'));
  };

  #agree = ({ target }: Event) => (this.agreed = (target as HTMLInputElement).checked);

  #valueOf(name: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value.trim() ?? '';
  }
}
