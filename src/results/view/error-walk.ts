import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { initialState, Task } from '@lit/task';
import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { imageLink, resultsLink, type LinkWords } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import '../../label/element/answer-card/answer-card.ts';
import '../../kit/element/photo/photo.ts';
import '../../kit/element/truth-line/truth-line.ts';
import { errorReasons } from '../../figures/errors/error-reason.ts';
import { filterErrors, nextOpen, placeOf, type ErrorFilter } from '../logic/error-filter.ts';
import { isLookedAt, reviewOf, type Review } from '../../figures/errors/review.ts';
import type { SessionError } from '../../figures/errors/session-error.ts';
import { formatSeconds } from '../../core/text/format-number.ts';
import type { Session } from '../../core/trials/session.ts';
import { messageOf } from '../../core/message-of.ts';
import { toYou } from '../../figures/scoring/addressed.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import { addressedPerson } from './addressed-person.ts';
import type { ErrorReview } from './error-review.ts';
import './error-review.ts';
import { errorWalkStyles } from './error-walk-styles.ts';
import { PageKeys } from '../../kit/element/page-keys.ts';

const filters: readonly ErrorFilter[] = ['all', 'person', 'network'];

/** One error after the other: the photo, its class, what the side said, and why it erred. */
@customElement('hit5-error-walk')
export class ErrorWalk extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, errorWalkStyles];

  @consume({ context: storesContext }) stores!: Results;

  @property({ attribute: false }) session!: Session;

  /** All of the session, one or more. */
  @property({ attribute: false }) errors: readonly SessionError[] = [];

  @property({ attribute: false }) reviews: readonly Review[] = [];

  /** Where one is, as the address says: whose errors, and which of them. */
  @property({ attribute: false }) words: LinkWords = {};

  /** Whose errors one walks through. */
  @state() filter: ErrorFilter = 'all';

  /** Which of them is shown. */
  @state() at = 0;

  @query('hit5-error-review') readonly review!: ErrorReview | null;

  #shown: ImageBitmap | null = null;

  #photo = new Task(this, {
    args: () => [this.stores.library.find(this.session, this.#among()[this.at]?.trial.imageId)] as const,
    task: async ([found], { signal }) => {
      if (!found) return initialState;
      const bitmap = await found.source.images.load(found.image, signal);
      if (signal.aborted) bitmap.close();
      else this.#keep(bitmap);
      return bitmap;
    },
    argsEqual: ([one], [other]) => one?.image === other?.image,
  });

  constructor() {
    super();
    const press = (key: string) => [key, () => void this.review?.reasons?.press(key)] as const;
    new PageKeys(this, {
      ArrowLeft: () => this.#go(-1),
      k: () => this.#go(-1),
      ArrowRight: () => this.#go(1),
      j: () => this.#go(1),
      u: () => this.#nextOpen(),
      ...Object.fromEntries([...errorReasons.map(({ key }) => key), 'x', 'n'].map(press)),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#enter);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#enter);
    this.#keep(null);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('words')) this.#goWhere(this.words);
    else if (changed.has('filter') || changed.has('errors')) this.at = this.#placeKept(changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isFirst = changed.get('at') === undefined && changed.get('filter') === undefined;
    if (!isFirst && (changed.has('at') || changed.has('filter'))) this.#tellWhere();
  }

  protected override render() {
    const among = this.#among();
    const error = among[this.at];
    return html`<div class="way">
        ${this.#renderFilter()}
        <div class="steps">
          <button type="button" ?disabled=${this.at === 0} @click=${() => this.#go(-1)}>
            Previous <kbd aria-hidden="true">←</kbd>
          </button>
          <button type="button" ?disabled=${this.at >= among.length - 1} @click=${() => this.#go(1)}>
            Next <kbd aria-hidden="true">→</kbd>
          </button>
          <button type="button" ?disabled=${this.#openPlace() < 0} @click=${this.#nextOpen}>
            Next not looked at <kbd aria-hidden="true">U</kbd>
          </button>
        </div>
      </div>
      ${error ? this.#renderError(error, among.length) : html`<p>There is no error of this side.</p>`}`;
  }

  #renderFilter() {
    return html`<div class="filter" role="group" aria-label="Whose errors">
      ${filters.map(
        (filter) =>
          html`<button
            type="button"
            class="chip"
            aria-pressed=${filter === this.filter ? 'true' : 'false'}
            @click=${() => (this.filter = filter)}
          >
            ${this.#filterWords(filter)} · ${filterErrors(this.errors, filter).length}
          </button>`,
      )}
    </div>`;
  }

  #filterWords(filter: ErrorFilter): string {
    if (filter !== 'person') return filter === 'all' ? 'All' : 'The network’s';
    const person = addressedPerson(this.session, this.stores);
    return person.who === toYou.who ? 'Yours' : person.whose;
  }

  #renderError(error: SessionError, count: number) {
    const { catalogue } = this.stores;
    const { side, trial } = error;
    const truth = catalogue.byWnid(error.truth);
    const place = `Error ${this.at + 1} of ${count}`;
    const looked = isLookedAt(reviewOf(error, this.session.id, this.reviews));
    const who = side === 'person' ? addressedPerson(this.session, this.stores).who : 'the network';
    return html`<section class="error" aria-label=${place}>
      <div class="seen">
        ${this.#renderPhoto(truth.title)}
        <hit5-truth-line .truth=${truth} .gloss=${catalogue.plainGloss(truth.wnid)}></hit5-truth-line>
        ${this.#renderAnswer(error)}
      </div>
      <div class="why">
        <h3 class=${side}>Why ${who} missed it</h3>
        <p class="status" role="status">
          ${place}, image ${trial.position + 1}. ${looked ? 'Looked at.' : 'Not looked at yet.'}
        </p>
        <hit5-error-review .session=${this.session} .error=${error}></hit5-error-review>
        <p class="more"><a href=${imageLink(this.session.id, trial.imageId)}>All about this image</a></p>
      </div>
    </section>`;
  }

  #renderPhoto(label: string) {
    return this.#photo.render({
      initial: () => html`<p class="status">The photo is not here.</p>`,
      pending: () => html`<hit5-photo .bitmap=${null}></hit5-photo>`,
      complete: (bitmap) => html`<hit5-photo .bitmap=${bitmap} .label=${label}></hit5-photo>`,
      error: (cause) => html`<p class="status">The photo cannot be shown: ${messageOf(cause)}</p>`,
    });
  }

  #renderAnswer({ side, trial, guesses }: SessionError) {
    const { catalogue } = this.stores;
    const probabilities = side === 'network' ? trial.prediction?.guesses : undefined;
    return html`<hit5-answer-card
      side=${side}
      heading=${side === 'person' ? addressedPerson(this.session, this.stores).atStart : 'The network'}
      subtitle=${side === 'person' ? formatSeconds(trial.time.response) : 'best guess first'}
      .guesses=${guesses.map((wnid, rank) => ({
        label: catalogue.title(wnid),
        probability: probabilities?.[rank]?.probability ?? null,
      }))}
    ></hit5-answer-card>`;
  }

  #among(): readonly SessionError[] {
    return filterErrors(this.errors, this.filter);
  }

  /** To the error that the address names; to the first where it names none that is there. */
  #goWhere({ whose, image, side }: LinkWords): void {
    this.filter = filters.find((filter) => filter === whose) ?? 'all';
    const at = this.#among().findIndex((error) => error.trial.imageId === image && error.side === side);
    this.at = Math.max(0, at);
  }

  /** The address says where one is, for a reload and the way back, without a step of its own to go back through. */
  #tellWhere(): void {
    const error = this.#among()[this.at];
    if (!error) return;
    const { side, trial } = error;
    const whose = this.filter === 'all' ? {} : { whose: this.filter };
    const words = { ...whose, image: trial.imageId, side };
    history.replaceState(null, '', resultsLink(this.session.id, 'errors', words));
  }

  /** The place of the error that was shown, when it is still among them; else the first. */
  #placeKept(changed: PropertyValues<this>): number {
    const errors = (changed.get('errors') ?? this.errors) as readonly SessionError[];
    const filter = (changed.get('filter') ?? this.filter) as ErrorFilter;
    return Math.max(0, placeOf(filterErrors(errors, filter)[this.at], this.#among()));
  }

  #go(steps: number): void {
    this.at = Math.max(0, Math.min(this.#among().length - 1, this.at + steps));
  }

  #openPlace(): number {
    return nextOpen(this.#among(), this.at, this.session.id, this.reviews);
  }

  #nextOpen = () => {
    const place = this.#openPlace();
    if (place >= 0) this.at = place;
  };

  /** Enter confirms what is suggested, unless a control has the focus. */
  #enter = (event: KeyboardEvent) => {
    const [target] = event.composedPath();
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
    if (event.key !== 'Enter' || !plain || event.repeat) return;
    if (target instanceof Element && target.matches('a, button, input, textarea, select, summary')) return;
    if (this.review?.reasons?.press('Enter')) event.preventDefault();
  };

  #keep(bitmap: ImageBitmap | null): void {
    this.#shown?.close();
    this.#shown = bitmap;
  }
}
