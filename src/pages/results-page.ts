import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { NetworkStatus } from '../app/ports.ts';
import { labelLink } from '../app/router.ts';
import { SignalReader } from '../app/signal-reader.ts';
import { storesContext, type Stores } from '../app/stores.ts';
import '../components/error-rates/error-rates.ts';
import '../components/joint-table/joint-table.ts';
import type { OutcomeSelectEvent } from '../components/joint-table/joint-table.ts';
import '../components/top-bar/top-bar.ts';
import '../components/trial-list/trial-list.ts';
import type { JointOutcome } from '../domain/scoring/joint-table.ts';
import { summarise, type SessionSummary } from '../domain/scoring/session-summary.ts';
import { donePositions } from '../domain/trials/session-machine.ts';
import type { Session, SessionId } from '../domain/trials/session.ts';
import { base } from '../styles/base.ts';
import { controls, headings } from '../styles/controls.ts';
import { errorRow, rowsOf2014 } from './error-rows.ts';
import { finding } from './finding.ts';
import './network-status.ts';
import './notices.ts';
import { resultsPageStyles } from './results-page-styles.ts';
import { skippedEntries, trialEntries } from './trial-entries.ts';

/** The comparison: both sides' error rates, who got what, and every image with both sides' guesses. */
@customElement('hit5-results-page')
export class ResultsPage extends LitElement {
  static override readonly styles = [base, controls, headings, resultsPageStyles];

  @consume({ context: storesContext }) stores!: Stores;

  /** Whose results; null for the newest session. */
  @property({ attribute: false }) sessionId: SessionId | null = null;

  /** The outcome whose images are shown; null for all. */
  @state() selected: JointOutcome | null = null;

  constructor() {
    super();
    new SignalReader(this, () => [
      this.stores.sessions.sessions,
      this.stores.library.opened,
      this.stores.network.status,
    ]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = 'Results · Hit5';
  }

  protected override willUpdate(): void {
    const session = this.#session();
    if (session) void this.stores.library.open(session.challengeId);
  }

  protected override render() {
    const session = this.#session();
    return html`<hit5-top-bar>
        ${session ? this.#renderGoOn(session) : nothing}
        <hit5-network-status slot="end"></hit5-network-status>
      </hit5-top-bar>
      <hit5-notices></hit5-notices>
      <main>${session ? this.#renderSession(session) : this.#renderNone()}</main>`;
  }

  #session(): Session | undefined {
    const sessions = this.stores.sessions.sessions.value;
    return sessions.find(({ id }) => this.sessionId === null || id === this.sessionId);
  }

  #renderNone() {
    return html`<h1>There are no results here yet.</h1>
      <p><a class="button primary" href="#/">Start a challenge</a></p>`;
  }

  #renderGoOn(session: Session) {
    const done = donePositions(session);
    const total = session.order.length;
    if (done >= total) return html`<span>${total} of ${total} images</span>`;
    const link = labelLink(session.challengeId, { ...session, count: total });
    return html`<a href=${link}>Go on with image ${done + 1} of ${total}</a>`;
  }

  #renderSession(session: Session) {
    const summary = summarise(session, this.stores.catalogue);
    return html`<header>
        <h1>${finding(session, this.stores.catalogue)}</h1>
        <p>${basis(session, summary)}</p>
      </header>
      ${summary.images > 0 ? this.#renderFigures(summary, networkName(summary, this.stores.network.status.value)) : nothing}
      ${this.#renderImages(session, summary)}`;
  }

  #renderFigures({ images, personErrors, networkErrors, table }: SessionSummary, network: string) {
    const rows = [
      ...errorRow({ name: 'You', side: 'person', errors: personErrors, images }),
      ...errorRow({ name: network, side: 'network', errors: networkErrors, images }),
      ...rowsOf2014(),
    ];
    return html`<section class="card errors" aria-labelledby="errors">
        <h2 id="errors">Errors, Hit@5</h2>
        <p>Share of images missed, with 95 % interval (Wilson)</p>
        <hit5-error-rates .rows=${rows}></hit5-error-rates>
      </section>
      <section class="card table" aria-labelledby="table">
        <h2 id="table">Who got what</h2>
        <p>Each square shows its images below</p>
        <hit5-joint-table
          .table=${table}
          .selected=${this.selected}
          @hit5-outcome-select=${this.#select}
        ></hit5-joint-table>
      </section>`;
  }

  #renderImages(session: Session, summary: SessionSummary) {
    const scored = summary.scored.filter(
      ({ outcome }) => this.selected === null || outcome === this.selected,
    );
    const entries = [
      ...trialEntries(session, scored, this.stores),
      ...(this.selected === null ? skippedEntries(session, this.stores) : []),
    ];
    if (entries.length === 0 && this.selected === null) return nothing;
    return html`<section class="images" aria-labelledby="images">
      <h2 id="images">Image by image</h2>
      <p role="status">
        ${entries.length === 1 ? 'One image' : `${String(entries.length)} images`}
        ${
          this.selected === null
            ? nothing
            : html`<button type="button" class="quiet" @click=${this.#showAll}>Show all</button>`
        }
      </p>
      <hit5-trial-list .entries=${entries}></hit5-trial-list>
    </section>`;
  }

  #select = ({ outcome }: OutcomeSelectEvent) => {
    this.selected = outcome;
  };

  #showAll = () => {
    this.selected = null;
  };
}

/** On how many images the figures stand, and what was left out and why. */
function basis(session: Session, { images, withoutPrediction }: SessionSummary): string {
  const sentences = [`The figures stand on the ${String(images)} images that both of you answered.`];
  if (withoutPrediction > 0) {
    sentences.push(`${String(withoutPrediction)} left out: the network has not answered them yet.`);
  }
  if (session.skipped.length > 0) {
    sentences.push(`${String(session.skipped.length)} passed over: they could not be shown.`);
  }
  return sentences.join(' ');
}

/** The networks that answered: by the name on the card where it runs now, else by id. */
function networkName({ scored }: SessionSummary, status: NetworkStatus): string {
  const ids = new Set(scored.flatMap(({ trial }) => trial.prediction?.network ?? []));
  const named = (id: string) =>
    status.kind === 'ready' && status.info.network === id ? status.info.name : id;
  return [...ids].map(named).join(', ');
}
