import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { imageLink, resultsLink, type LinkWords } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import { errorReasons } from '../../figures/errors/error-reason.ts';
import type { ImageCase } from '../../figures/errors/image-case.ts';
import {
  contestedImages,
  isLookedAt,
  nextOpen,
  reviewOf,
  reviewProgress,
  type Review,
} from '../../figures/errors/review.ts';
import { errorsOn, sessionErrors, type SessionError } from '../../figures/errors/session-error.ts';
import { isOf, type EitherSide, type Side } from '../../figures/errors/side.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Session, Trial } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { cards } from '../../kit/style/page.ts';
import type { ErrorReasons, ReviewChangeEvent } from '../element/error-reasons/error-reasons.ts';
import '../element/error-reasons/error-reasons.ts';
import { suggestReasons } from '../logic/suggestions.ts';
import { PageKeys } from '../../kit/element/page-keys.ts';
import { addressedPerson } from './session-cases.ts';

/** Why each side missed one image; where nobody did, a note and whether its label is contested all the same. */
@customElement('hit5-image-errors')
export class ImageErrors extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    sideWords,
    headings,
    cards,
    css`
      :host {
        display: grid;
        gap: 12px;
        align-content: start;
      }
      .errors {
        display: grid;
        gap: 20px;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 14px;
        min-height: 44px;
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      .head h2 {
        color: var(--ink);
      }
      .head button {
        margin-left: auto;
        padding: 0 0.8em;
        font-size: 0.8125rem;
      }
      .keys[aria-pressed='true'] {
        border-color: var(--ink);
      }
      h3 {
        font: 600 1rem/1.3 var(--ui);
      }
      @media (pointer: coarse) {
        .keys {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Results;

  @property({ attribute: false }) session!: Session;

  @property({ attribute: false }) trial!: Trial;

  /** Whose errors one goes through, one at a time; null: those of this image are shown. */
  @property({ attribute: false }) wrong: EitherSide | null = null;

  /** The images that one goes through. */
  @property({ attribute: false }) among: readonly ImageCase[] = [];

  /** What the address says of them. */
  @property({ attribute: false }) words: LinkWords = {};

  /** Whose reasons the keys put on, where both missed. */
  @state() keysAt: Side = 'person';

  /** All of the session. */
  #errors: readonly SessionError[] = [];
  /** The image for which `keysAt` was chosen. */
  #chosenFor: ImageId | null = null;

  constructor() {
    super();
    const press = (key: string) => [key, () => void this.#keysTo()?.press(key)] as const;
    new PageKeys(this, {
      ...Object.fromEntries([...errorReasons.map(({ key }) => key), 'x', 'n'].map(press)),
      s: this.#switch,
      u: this.#goOn,
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#enter);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#enter);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { session, trial } = this;
    if (changed.has('session')) {
      this.#errors = sessionErrors(session, this.stores.catalogue);
      void this.stores.reviews.open(session.id);
    }
    const reviews = this.#reviews();
    if (!reviews || this.#chosenFor === trial.imageId) return;
    this.#chosenFor = trial.imageId;
    const asked = this.#here().filter(({ side }) => isOf(side, this.wrong));
    this.keysAt = (nextOpen(asked, -1, session.id, reviews) ?? asked[0])?.side ?? 'person';
  }

  protected override render() {
    const reviews = this.#reviews();
    if (!reviews) return nothing;
    const errors = this.#here();
    const shown = this.wrong === null ? errors : errors.filter((_, at) => at === this.#at(errors));
    const { length } = errors;
    return html`<div class="head">
        <h2>${length === 0 ? 'Note and label' : 'Why?'}</h2>
        ${this.#renderProgress(reviews)}
      </div>
      ${
        length === 0
          ? this.#renderLabel(reviews)
          : html`<div class="errors">
              ${shown.map((error) => this.#renderError(error, reviews, length > 1))}
            </div>`
      }`;
  }

  #renderProgress(reviews: readonly Review[]) {
    const all = this.#asked();
    if (all.length === 0) return nothing;
    const { looked, errors } = reviewProgress(all, reviews);
    return html`<span role="status"
        ><a href=${resultsLink(this.session.id, 'errors')}>${looked} of ${errors} errors looked at</a></span
      >
      <button type="button" ?disabled=${looked === errors} @click=${this.#goOn}>
        Next not looked at <kbd aria-hidden="true">U</kbd>
      </button>`;
  }

  #renderError(error: SessionError, reviews: readonly Review[], both: boolean) {
    const { side } = error;
    const looked = isLookedAt(reviewOf(error, this.session.id, reviews));
    const id = `why-${side}`;
    return html`<section class="card" aria-labelledby=${id}>
      <div class="head">
        <h3 id=${id} class=${side}>Why ${this.#who(side)} missed it</h3>
        <span>${looked ? 'Looked at' : 'Not looked at yet'}</span>
        ${both ? this.#renderSwitch(side) : nothing}
      </div>
      ${this.#renderReview(error, reviews)}
    </section>`;
  }

  #renderSwitch(side: Side) {
    const key = html`<kbd aria-hidden="true">S</kbd>`;
    if (this.wrong !== null) {
      const other = side === 'person' ? 'The network' : this.#person().atStart;
      return html`<button type="button" @click=${this.#switch}>${other} missed it too ${key}</button>`;
    }
    const here = side === this.keysAt;
    return html`<button
      type="button"
      class="keys"
      aria-pressed=${here ? 'true' : 'false'}
      @click=${() => (this.keysAt = side)}
    >
      ${here ? 'Keys act here' : 'Act here'} ${key}
    </button>`;
  }

  /** Nobody missed it, or it does not count: there is no reason to find, but its label can be wrong all the same. */
  #renderLabel(reviews: readonly Review[]) {
    const { trial } = this;
    if (trial.truth === null) return nothing;
    const answer: SessionError = { side: 'person', trial, truth: trial.truth, guesses: trial.guesses };
    return html`<section class="card" aria-label="Note and label">
      ${this.#renderReview(answer, reviews, false)}
    </section>`;
  }

  #renderReview(error: SessionError, reviews: readonly Review[], missed = true) {
    const { catalogue, library } = this.stores;
    const { imageId } = error.trial;
    const kind = library.find(this.session, imageId)?.image.kind ?? null;
    return html`<hit5-error-reasons
      side=${error.side}
      .person=${this.#person()}
      .missed=${missed}
      .review=${reviewOf(error, this.session.id, reviews)}
      .contested=${contestedImages(reviews).has(imageId)}
      .suggestions=${suggestReasons(error, kind, catalogue)}
      @hit5-review-change=${({ value }: ReviewChangeEvent) => this.#save(error, value, reviews)}
    ></hit5-error-reasons>`;
  }

  #person() {
    return addressedPerson(this.session, this.stores);
  }

  #who(side: Side): string {
    return side === 'person' ? this.#person().who : 'the network';
  }

  #reviews(): readonly Review[] | undefined {
    return this.stores.reviews.opened.value.get(this.session.id);
  }

  /** The errors on this image. */
  #here(): readonly SessionError[] {
    return this.#errors.filter(({ trial }) => trial.imageId === this.trial.imageId);
  }

  /** The errors that one goes through. */
  #asked(): readonly SessionError[] {
    return this.wrong === null ? [] : errorsOn(this.among, this.#errors, this.wrong);
  }

  /** Which of some errors of this image the keys act on: the chosen side's, or the only one. */
  #at(errors: readonly SessionError[]): number {
    return Math.max(
      0,
      errors.findIndex(({ side }) => side === this.keysAt),
    );
  }

  #keysTo(): ErrorReasons | null {
    const all = [...this.renderRoot.querySelectorAll<ErrorReasons>('hit5-error-reasons')];
    return all.find(({ side }) => side === this.keysAt) ?? all[0] ?? null;
  }

  /** A label belongs to the image: taken back, it is no longer contested in the other side's review either. */
  #save(error: SessionError, change: ReviewChangeEvent['value'], reviews: readonly Review[]) {
    const own = reviewOf(error, this.session.id, reviews);
    const others = reviews.filter(({ imageId, side }) => imageId === own.imageId && side !== own.side);
    for (const other of change.contested === false ? others : [])
      if (other.contested) void this.stores.reviews.save({ ...other, contested: false });
    void this.stores.reviews.save({ ...own, ...change });
  }

  #switch = () => (this.keysAt = this.keysAt === 'person' ? 'network' : 'person');

  /** To the next error that nobody has looked at, which can be the other side's on this image. */
  #goOn = () => {
    const asked = this.#asked();
    const from = asked.findIndex(({ side, trial }) => trial === this.trial && side === this.keysAt);
    const next = nextOpen(asked, from, this.session.id, this.#reviews() ?? []);
    if (!next) return;
    this.keysAt = next.side;
    this.#chosenFor = next.trial.imageId;
    if (next.trial !== this.trial)
      location.replace(imageLink(this.session.id, next.trial.imageId, this.words));
  };

  /** Enter confirms what is suggested, unless a control has the focus. */
  #enter = (event: KeyboardEvent) => {
    const [target] = event.composedPath();
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
    if (event.key !== 'Enter' || !plain || event.repeat) return;
    if (target instanceof Element && target.matches('a, button, input, textarea, select, summary')) return;
    if (this.#keysTo()?.press('Enter')) event.preventDefault();
  };
}
