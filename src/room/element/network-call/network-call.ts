import { SignalWatcher } from '@lit-labs/preact-signals';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { tick } from '../../../kit/element/truth-line/truth-signs.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, headings, visuallyHidden } from '../../../kit/style/controls.ts';
import { sideWords } from '../../../kit/style/sides.ts';
import { calledWords, type OwnPhoto, type ShownAnswer } from '../../logic/own-photos.ts';
import { networkCallStyles } from './network-call-styles.ts';
import { waitWords } from '../../words/wait/wait.ts';
import { bold } from '../../../kit/words/marks.ts';

export type CallEvent = ElementEvent<'hit5-call', boolean>;

/** The network's five have been told, or the person goes on before that. */
type CallEndEvent = ElementEvent<'hit5-call-end'>;

/** How long each guess is alone the newest, and how long all of them stay before it goes on, in milliseconds. */
const pace = { guess: 1000, stay: 2500 } as const;

/**
 * A photo that was answered, and a game while one waits: will the network get it? Once it may be seen, its five guesses.
 *
 * @slot - What else there is to say.
 * @fires hit5-call
 * @fires hit5-call-end
 */
@customElement('hit5-network-call')
export class NetworkCall extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, visuallyHidden, sideWords, networkCallStyles];

  @property({ attribute: false }) photo!: OwnPhoto;

  @property() file = '';

  /** Whether the guesses come one after the other, and then it goes on. */
  @property({ type: Boolean, reflect: true }) slow = false;

  /** Whether the wait may be over in a moment, so that nothing is asked at once. */
  @property({ type: Boolean, reflect: true }) brief = false;

  /** Whether there are others below it, to which it leaves room. */
  @property({ type: Boolean, reflect: true }) shared = false;

  @state() told = 0;
  @state() unreadable = false;

  #timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#key);
    this.requestUpdate('photo');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('file')) this.unreadable = false;
    const before = changed.get('photo');
    const isOther =
      before?.imageId !== this.photo.imageId || Boolean(before.shown) !== Boolean(this.photo.shown);
    if (!changed.has('slow') && !(changed.has('photo') && isOther)) return;
    clearTimeout(this.#timer);
    const many = this.photo.shown?.guesses.length ?? 0;
    const isSlow = this.slow && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.told = isSlow ? 0 : many;
    if (isSlow && many > 0) this.#tellNext(many);
  }

  protected override render() {
    const { file, photo, unreadable } = this;
    const isAsked = photo.asks || photo.call !== null;
    const words = waitWords();
    const side = (name: 'person' | 'network') => (text: string) => html`<span class=${name}>${text}</span>`;
    return html`<div class="photo">
        ${
          file === '' || unreadable
            ? html`<p>${words.call.noPhoto}</p>`
            : html`<img
                src=${file}
                alt=${words.photo(photo.number)}
                decoding="async"
                @error=${() => (this.unreadable = true)}
              />`
        }
      </div>
      <div class="side">
        <h2>
          ${photo.guess === null ? words.call.didNotKnow : words.call.youSaid(photo.guess, side('person'))}
          ${photo.exposure === undefined ? nothing : words.call.youHad(photo.exposure)}
          ${isAsked ? html`<span class="ask">${words.call.willIt(side('network'))}</span>` : nothing}
        </h2>
        ${isAsked ? this.#renderCall(photo) : nothing}
        ${photo.shown ? this.#renderShown(photo.shown) : nothing}
        <slot></slot>
      </div>`;
  }

  #renderCall({ asks, call }: OwnPhoto) {
    const { call: words } = waitWords();
    const button = (value: boolean, label: string, key: string) =>
      html`<button
        type="button"
        aria-pressed=${call === value ? 'true' : 'false'}
        aria-disabled=${asks ? 'false' : 'true'}
        @click=${() => this.#call(value)}
      >
        ${label} <kbd aria-hidden="true">${key}</kbd>
      </button>`;
    return html`<div class="call" role="group" aria-label=${words.willIt((text) => text).join('')}>
      ${button(true, words.yes, 'Y')}${button(false, words.no, 'N')}
    </div>`;
  }

  #renderShown({ guesses, place, truth }: ShownAnswer) {
    const isWhole = this.told >= guesses.length;
    const { call: words } = waitWords();
    return html`<div aria-live="polite">
        ${
          guesses.length === 0
            ? html`<p>${words.neverAnswered}</p>`
            : html`<ol aria-label=${words.guesses}>
                ${guesses.map(({ label, probability }, at) =>
                  at < this.told
                    ? html`<li class=${at === place ? 'truth' : ''}>
                        <span class="label">${at + 1} · ${label}</span>
                        ${at === place ? html`${tick}<span class="visually-hidden">${words.isRight}</span>` : nothing}
                        <span>${words.share(probability)}</span>
                      </li>`
                    : html`<li class="ahead" aria-hidden="true">${at + 1} · …</li>`,
                )}
              </ol>`
        }
        <p class="came">
          ${isWhole ? html`${truth === null ? nothing : words.itIs(truth, bold)} ${calledWords(this.photo, waitWords())}` : nothing}
        </p>
      </div>
      ${
        this.slow
          ? html`<button
              type="button"
              class="primary"
              @click=${() => emit<CallEndEvent>(this, 'hit5-call-end')}
            >
              ${isWhole ? words.goOn : words.skip}
            </button>`
          : nothing
      }`;
  }

  /** One guess after the other, then the rest of what came of it. */
  #tellNext(many: number): void {
    const isWhole = this.told >= many;
    this.#timer = setTimeout(
      () => {
        if (isWhole) emit<CallEndEvent>(this, 'hit5-call-end');
        else {
          this.told += 1;
          this.#tellNext(many);
        }
      },
      isWhole ? pace.stay : pace.guess,
    );
  }

  #call(gets: boolean): void {
    if (this.photo.asks) emit<CallEvent>(this, 'hit5-call', gets);
  }

  #key = (event: KeyboardEvent) => {
    const { altKey, ctrlKey, metaKey, key, repeat } = event;
    const isTyping = event.composedPath().some((one) => one instanceof HTMLInputElement);
    if (altKey || ctrlKey || metaKey || repeat || isTyping) return;
    if (key.toLowerCase() === 'y') this.#call(true);
    if (key.toLowerCase() === 'n') this.#call(false);
  };
}
