import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { imageLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import '../../kit/element/chart/chart.ts';
import { reasonsChart } from '../chart/reasons-chart.ts';
import '../../kit/element/notice/notice.ts';
import { noErrorWords, reasonsFinding, reasonShares } from '../logic/reason-shares.ts';
import { nextOpen, reviewProgress, type Review } from '../../figures/errors/review.ts';
import { errorsOn, sessionErrors, type SessionError } from '../../figures/errors/session-error.ts';
import type { ErrorReasonId } from '../../figures/errors/error-reason.ts';
import type { Side } from '../../figures/errors/side.ts';
import { everyImage, imageQueryWords, selectImages } from '../../figures/errors/image-query.ts';
import { toYou, type Subject } from '../../figures/scoring/addressed.ts';
import { summarise } from '../../figures/scoring/session-summary.ts';
import type { Session } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { cards } from '../../kit/style/page.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls, headings, progressBars } from '../../kit/style/controls.ts';
import { sentence } from '../../kit/file/sentence.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import { PageKeys } from '../../kit/element/page-keys.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { imagesLink } from './images-link.ts';
import './regrade-card.ts';
import { addressedPerson, SessionCases } from './session-cases.ts';

/** Why each side erred: the way through the errors, then the shares of the reasons beside those of 2014. */
@customElement('hit5-errors-page')
export class ErrorsPage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    progressBars,
    sideWords,
    cards,
    css`
      .page {
        display: grid;
        gap: 24px;
        grid-template-columns: minmax(0, 1fr);
      }
      header {
        display: grid;
        gap: 12px;
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding-top: 6px;
      }
      p {
        color: var(--ink-2);
        font-size: 0.875rem;
      }
      progress {
        width: min(22rem, 100%);
      }
      @media print {
        /* One sheet holds all reasons. */
        :host {
          zoom: 0.88;
        }
        .card {
          padding: 8px 0;
          border: 0;
          border-top: 1px solid var(--line);
          border-radius: 0;
        }
        .asks,
        nav {
          display: none;
        }
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Results;

  /** Whose results. */
  @property({ attribute: false }) session!: Session;

  #errors: readonly SessionError[] = [];
  #cases = new SessionCases();

  constructor() {
    super();
    new HeadingFocus(this);
    new PageKeys(this, { u: () => this.renderRoot.querySelector<HTMLElement>('a.primary')?.click() });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('session')) return;
    this.#errors = sessionErrors(this.session, this.stores.catalogue);
    void this.stores.reviews.open(this.session.id);
  }

  protected override render() {
    const reviews = this.stores.reviews.opened.value.get(this.session.id);
    if (!reviews) return this.#renderFailure();
    const sharesOf = (side: Side) => reasonShares(side, this.#errors, reviews);
    const [person, network] = [sharesOf('person'), sharesOf('network')];
    if (this.#errors.length === 0) return this.#renderNone();
    const addressed = addressedPerson(this.session, this.stores);
    return html`<div class="page">
      <header>
        <h1>${sentence(reasonsFinding([person, network], addressed))}</h1>
        ${this.#renderProgress(reviews)} ${this.#renderWays(reviews, addressed)}
        ${
          this.stores.grading.rule.value === 'original'
            ? nothing
            : html`<p>
                Reasons belong to errors by the original label. This page always counts those, whichever
                labels you chose for the results.
              </p>`
        }
      </header>
      <section class="card" aria-labelledby="why">
        <h2 id="why">Why</h2>
        <hit5-chart .of=${reasonsChart([person, network], addressed, this.#reasonLink)}></hit5-chart>
      </section>
      <section class="card asks" aria-label="Labels">
        <hit5-regrade-card .session=${this.session}></hit5-regrade-card>
      </section>
    </div>`;
  }

  /** Nobody missed any, or no image counts: that is not the same. */
  #renderNone() {
    const { images } = summarise(this.session, this.stores.catalogue);
    return html`<h1>${noErrorWords(images)}</h1>
      <p>
        Errors are listed once both sides have answered an image without help, and one of them missed it.
      </p>`;
  }

  #renderFailure() {
    const failure = this.stores.reviews.failure.value;
    if (failure === null) return nothing;
    return html`<h1>Why each side missed</h1>
      <hit5-notice kind="alarm">
        What was found about the errors cannot be read (${failure}). Nothing is written over it.
        <button slot="actions" type="button" @click=${this.#openAgain}>Try again</button>
      </hit5-notice>`;
  }

  #renderProgress(reviews: readonly Review[]) {
    const { looked, errors } = reviewProgress(this.#errors, reviews);
    return html`<p id="progress">${looked} of ${errors} errors looked at</p>
      <progress aria-labelledby="progress" max=${errors} value=${looked}></progress>`;
  }

  /** Where one goes through the errors: at the first that nobody has looked at. */
  #renderWays(reviews: readonly Review[], person: Subject) {
    const { id } = this.session;
    const cases = this.#cases.of(this.session, this.stores, false);
    const whose = person.who === toYou.who ? 'yours' : person.whose;
    const ways = [
      ['either', 'Say why'],
      ['person', `Only ${whose}`],
      ['network', 'Only the network’s'],
    ] as const;
    return html`<nav aria-label="Go through the errors">
      ${ways.map(([wrong, words]) => {
        const query = { standing: 'compared', wrong } as const;
        const images = selectImages(cases, { ...everyImage, ...query });
        const errors = errorsOn(images, this.#errors, wrong);
        const first = nextOpen(errors, -1, id, reviews) ?? errors[0];
        if (!first) return nothing;
        const isMain = wrong === 'either';
        return html`<a
          class="button ${isMain ? 'primary' : ''}"
          href=${imageLink(id, first.trial.imageId, imageQueryWords(query))}
          >${words}: ${pluralize(images.length, 'image')}
          ${isMain ? html`<kbd aria-hidden="true">U</kbd>` : nothing}</a
        >`;
      })}
    </nav>`;
  }

  #reasonLink = (side: Side, reason: ErrorReasonId) => imagesLink(this.session.id, { wrong: side, reason });

  #openAgain = () => void this.stores.reviews.open(this.session.id);
}
