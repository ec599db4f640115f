import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import { errorReasons } from '../../figures/errors/error-reason.ts';
import { isLookedAt, reviewOf } from '../../figures/errors/review.ts';
import { sessionErrors, type SessionError } from '../../figures/errors/session-error.ts';
import type { Side } from '../../figures/errors/side.ts';
import type { Session, Trial } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { cards } from '../../kit/style/page.ts';
import './error-review.ts';
import type { ErrorReview } from './error-review.ts';
import { PageKeys } from '../../kit/element/page-keys.ts';

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
      .keys {
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

  /** Whose reasons the keys put on, where both missed. */
  @state() keysAt: Side = 'person';

  constructor() {
    super();
    const press = (key: string) => [key, () => void this.#keysTo()?.reasons?.press(key)] as const;
    new PageKeys(this, {
      ...Object.fromEntries([...errorReasons.map(({ key }) => key), 'x', 'n'].map(press)),
      s: () => (this.keysAt = this.keysAt === 'person' ? 'network' : 'person'),
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

  protected override render() {
    const errors = this.#errors();
    if (errors.length === 0) return this.#renderLabel();
    return html`<h2>Why?</h2>
      <div class="errors">${errors.map((error) => this.#renderError(error, errors.length > 1))}</div>`;
  }

  #renderError(error: SessionError, both: boolean) {
    const { side } = error;
    const reviews = this.stores.reviews.opened.value.get(this.session.id)?.reviews ?? [];
    const looked = isLookedAt(reviewOf(error, this.session.id, reviews));
    const id = `why-${side}`;
    return html`<section class="card" aria-labelledby=${id}>
      <div class="head">
        <h3 id=${id} class=${side}>Why ${side === 'person' ? 'you' : 'the network'} missed it</h3>
        <span>${looked ? 'Looked at' : 'Not looked at yet'}</span>
        ${both ? this.#renderKeysSwitch(side) : nothing}
      </div>
      <hit5-error-review data-side=${side} .session=${this.session} .error=${error}></hit5-error-review>
    </section>`;
  }

  #renderKeysSwitch(side: Side) {
    const here = side === this.keysAt;
    return html`<button
      type="button"
      class="keys"
      aria-pressed=${here ? 'true' : 'false'}
      @click=${() => (this.keysAt = side)}
    >
      ${here ? 'Keys act here' : 'Act here'} <kbd aria-hidden="true">S</kbd>
    </button>`;
  }

  /** Nobody missed it, or it does not count: there is no reason to find, but its label can be wrong all the same. */
  #renderLabel() {
    const { trial } = this;
    if (trial.truth === null) return nothing;
    const answer: SessionError = { side: 'person', trial, truth: trial.truth, guesses: trial.guesses };
    return html`<h2>Note and label</h2>
      <section class="card" aria-label="Note and label">
        <hit5-error-review
          data-side="person"
          .session=${this.session}
          .error=${answer}
          .missed=${false}
        ></hit5-error-review>
      </section>`;
  }

  #errors(): readonly SessionError[] {
    return sessionErrors({ ...this.session, trials: [this.trial] }, this.stores.catalogue);
  }

  /** The review that the keys act on: the chosen side's, or the only one. */
  #keysTo(): ErrorReview | null {
    return (
      this.renderRoot.querySelector<ErrorReview>(`hit5-error-review[data-side=${this.keysAt}]`) ??
      this.renderRoot.querySelector<ErrorReview>('hit5-error-review')
    );
  }

  /** Enter confirms what is suggested, unless a control has the focus. */
  #enter = (event: KeyboardEvent) => {
    const [target] = event.composedPath();
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented;
    if (event.key !== 'Enter' || !plain || event.repeat) return;
    if (target instanceof Element && target.matches('a, button, input, textarea, select, summary')) return;
    if (this.#keysTo()?.reasons?.press('Enter')) event.preventDefault();
  };
}
