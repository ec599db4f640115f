import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { toYou } from '../../../figures/scoring/addressed.ts';
import { live } from 'lit/directives/live.js';
import {
  addReasons,
  errorReasons,
  errorReason,
  toggleReason,
  type ErrorReason,
  type ErrorReasonId,
} from '../../../figures/errors/error-reason.ts';
import type { Review } from '../../../figures/errors/review.ts';
import type { Side } from '../../../figures/errors/side.ts';
import type { Suggestion } from '../../logic/suggestions.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, textAreas } from '../../../kit/style/controls.ts';
import { tick } from '../../../kit/element/truth-line/truth-signs.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

/** Reasons as buttons in as many columns as there is room for; a suggested one is dashed and says so. */
const errorReasonsStyles = css`
  :host {
    --side: var(--person);
    --side-fill: var(--person-fill);
    display: grid;
    gap: 16px;
    align-content: start;
    font: 0.9375rem/1.45 var(--ui);
  }
  :host([side='network']) {
    --side: var(--network);
    --side-fill: var(--network-fill);
  }
  .reasons {
    display: grid;
    gap: 6px;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5rem), 1fr));
  }
  .reasons button {
    flex-wrap: wrap;
    gap: 0 10px;
    justify-content: flex-start;
    padding: 4px 12px;
    font-weight: 400;
    text-align: left;
  }
  .reasons kbd {
    min-width: 1.7em;
    border-color: var(--line-strong);
    color: var(--ink-2);
    text-align: center;
  }
  .name {
    flex: 1 1 8rem;
  }
  .suggested {
    border-style: dashed;
    border-color: var(--side);
  }
  .mark {
    color: var(--side);
    font-size: 0.75rem;
  }
  [aria-pressed='true'] {
    border-color: var(--side);
    background: var(--side-fill);
    color: var(--side);
    font-weight: 600;
  }
  [aria-pressed='true'] kbd {
    border-color: currentColor;
    color: inherit;
  }
  .because {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding: 12px 14px;
    border: 1px dashed var(--side);
    border-radius: var(--radius-small);
  }
  .because b {
    color: var(--side);
    font-weight: 600;
  }
  .because span,
  dd {
    color: var(--ink-2);
  }
  .note {
    display: grid;
    gap: 4px;
  }
  .note > span {
    display: flex;
    gap: 10px;
    align-items: baseline;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  textarea {
    min-height: 3.6em;
    font: inherit;
  }
  .contest {
    justify-content: flex-start;
    justify-self: start;
    padding-left: 0;
    border-color: transparent;
    background: none;
    font-weight: 400;
  }
  .knob {
    position: relative;
    width: 40px;
    height: 22px;
    border: 2px solid var(--line-strong);
    border-radius: 11px;
  }
  .knob::after {
    position: absolute;
    top: 3px;
    left: 3px;
    width: 12px;
    height: 12px;
    border-radius: 50%;
    background: var(--line-strong);
    content: '';
    transition: left 0.15s;
  }
  [aria-checked='true'] {
    font-weight: 600;
  }
  [aria-checked='true'] .knob {
    border-color: var(--ink);
    background: var(--ink);
  }
  [aria-checked='true'] .knob::after {
    left: 21px;
    background: var(--paper);
  }
  summary {
    min-height: 24px;
    color: var(--ink-2);
    font-size: 0.875rem;
  }
  dl {
    padding-top: 8px;
    font-size: 0.875rem;
  }
  dt {
    margin-top: 6px;
    font-weight: 600;
  }
`;

/** The person has changed what was found. */
export type ReviewChangeEvent = ElementEvent<
  'hit5-review-change',
  Partial<Pick<Review, 'categories' | 'note' | 'contested'>>
>;

/**
 * Why one side erred on one image: reasons to put on and take off, several at once. What was computed is marked as
 * suggested, and counts only when it was confirmed.
 *
 * Each reason has a key, which works while the focus is in here, but not in the note, which Escape leaves. A page that
 * gives its keys to `press` has them everywhere.
 *
 * @fires hit5-review-change
 */
@customElement('hit5-error-reasons')
export class ErrorReasons extends LitElement {
  static override readonly styles = [base, controls, textAreas, errorReasonsStyles];

  /** Whose error it is; sets the colour. */
  @property({ reflect: true }) side: Side = 'person';

  /** How the person is spoken of. */
  @property({ attribute: false }) person = toYou;

  @property({ attribute: false }) review!: Pick<Review, 'categories' | 'note'>;

  /** The reasons that were computed, confirmed or not. */
  @property({ attribute: false }) suggestions: readonly Suggestion[] = [];

  /** Whether there is an error at all; else only the note and the label are asked for. */
  @property({ attribute: false }) missed = true;

  /** Whether the person contests the image's label. */
  @property({ type: Boolean }) contested = false;

  @query('textarea') readonly noteField!: HTMLTextAreaElement | null;

  constructor() {
    super();
    this.addEventListener('keydown', this.#key);
  }

  /** Does what a key stands for: a reason's key, Enter, `x`, `n`. Gives whether it stands for something. */
  press(key: string): boolean {
    const reason = this.missed && errorReasons.find((one) => one.key === key.toLowerCase());
    if (reason) this.#toggle(reason.id);
    else if (key === 'Enter' && this.#open().length > 0) this.#confirm();
    else if (key.toLowerCase() === 'x') this.#contest();
    else if (key.toLowerCase() === 'n') this.noteField?.focus();
    else return false;
    return true;
  }

  protected override render() {
    return html`${this.missed ? this.#renderReasons() : nothing}
      <label class="note">
        <span>Note <kbd aria-hidden="true">N</kbd></span>
        <textarea rows="2" .value=${live(this.review.note)} @input=${this.#write}></textarea>
      </label>
      <button
        type="button"
        class="contest"
        role="switch"
        aria-checked=${this.contested ? 'true' : 'false'}
        @click=${this.#contest}
      >
        <span class="knob" aria-hidden="true"></span>
        <span>I contest this label</span> <kbd aria-hidden="true">X</kbd>
      </button>
      ${this.missed ? renderMeanings() : nothing}`;
  }

  #renderReasons() {
    const who = this.side === 'person' ? this.person.who : 'the network';
    return html`<div class="reasons" role="group" aria-label="Why ${who} missed it">
        ${errorReasons.map((reason) => this.#renderReason(reason))}
      </div>
      ${this.#renderSuggestions()}`;
  }

  #renderReason({ id, label, meaning, key }: ErrorReason) {
    const pressed = this.review.categories.includes(id);
    const suggested = !pressed && this.suggestions.some(({ reason }) => reason === id);
    return html`<button
      type="button"
      class=${suggested ? 'suggested' : ''}
      title=${meaning}
      aria-pressed=${pressed ? 'true' : 'false'}
      @click=${() => this.#toggle(id)}
    >
      <kbd aria-hidden="true">${key.toUpperCase()}</kbd>
      <span class="name">${label}</span>
      ${pressed ? tick : nothing} ${suggested ? html`<span class="mark">suggested</span>` : nothing}
    </button>`;
  }

  #renderSuggestions() {
    const open = this.#open();
    if (open.length === 0) return nothing;
    return html`<div class="because">
      <ul>
        ${open.map(
          ({ reason, because }) =>
            html`<li><b>${errorReason(reason).label}</b> is suggested. <span>${because}</span></li>`,
        )}
      </ul>
      <button type="button" @click=${this.#confirm}>
        ${open.length === 1 ? 'Confirm it' : `Confirm all ${open.length}`}
        <kbd aria-hidden="true">↵</kbd>
      </button>
    </div>`;
  }

  /** What is suggested and not confirmed. */
  #open(): readonly Suggestion[] {
    return this.missed
      ? this.suggestions.filter(({ reason }) => !this.review.categories.includes(reason))
      : [];
  }

  #change(value: ReviewChangeEvent['value']) {
    emit<ReviewChangeEvent>(this, 'hit5-review-change', value);
  }

  #toggle(id: ErrorReasonId) {
    this.#change({ categories: toggleReason(this.review.categories, id) });
  }

  #confirm = () => {
    const suggested = this.suggestions.map(({ reason }) => reason);
    this.#change({ categories: addReasons(this.review.categories, suggested) });
  };

  #write = (event: Event) => this.#change({ note: (event.target as HTMLTextAreaElement).value });

  #contest = () => this.#change({ contested: !this.contested });

  #key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const target = event.composedPath()[0];
    // Letters in the note are its text; Escape gives the keys back.
    if (target instanceof HTMLTextAreaElement) {
      if (event.key === 'Escape') target.blur();
      return;
    }
    // Enter on a control is the control's own.
    if (event.key === 'Enter' && target !== this) return;
    if (this.press(event.key)) event.preventDefault();
  };
}

function renderMeanings() {
  return html`<details>
    <summary>What the reasons mean</summary>
    <dl>
      ${errorReasons.map(
        ({ label, meaning }) =>
          html`<dt>${label}</dt>
            <dd>${meaning}</dd>`,
      )}
    </dl>
  </details>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-error-reasons': ErrorReasons;
  }
}
