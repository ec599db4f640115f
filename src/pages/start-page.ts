import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { defaultChallenge, freshSeed, labelLink, resultsLink } from '../app/router.ts';
import { SignalReader } from '../app/signal-reader.ts';
import { storesContext, type Stores } from '../app/stores.ts';
import '../components/error-rates/error-rates.ts';
import '../components/top-bar/top-bar.ts';
import { summarise } from '../domain/scoring/session-summary.ts';
import { donePositions } from '../domain/trials/session-machine.ts';
import { plainRequest } from '../domain/trials/session-request.ts';
import type { Session } from '../domain/trials/session.ts';
import { base } from '../styles/base.ts';
import { controls, headings } from '../styles/controls.ts';
import { rowsOf2014 } from './error-rows.ts';
import './network-status.ts';
import './notices.ts';
import { startPageStyles } from './start-page-styles.ts';

/** Lengths that one can choose; the whole challenge comes last. */
const lengths = [10, 20, 50];

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** What this is, and the way in: begin, go on, look back. */
@customElement('hit5-start-page')
export class StartPage extends LitElement {
  static override readonly styles = [base, controls, headings, startPageStyles];

  @consume({ context: storesContext }) stores!: Stores;

  /** How many images a new session has. */
  @state() count = 20;

  constructor() {
    super();
    new SignalReader(this, () => [this.stores.sessions.sessions, this.stores.library.summaries]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = 'Hit5: you and a ConvNet look at the same photo';
  }

  protected override render() {
    const sessions = this.stores.sessions.sessions.value;
    const open = sessions.find((session) => donePositions(session) < session.order.length);
    return html`<hit5-top-bar><hit5-network-status slot="end"></hit5-network-status></hit5-top-bar>
      <hit5-notices></hit5-notices>
      <main>
        <section class="lead">
          <h1>
            <span class="person">You</span> and <span class="network">a ConvNet</span> look at the same photo.
            Each names five of 1000 classes.
          </h1>
          <p class="text">
            In 2014 Andrej Karpathy learned all 1000 ImageNet classes and competed with GoogLeNet on 1500
            images. This is his experiment, live in your browser: the network runs on your own machine, and no
            photo and no answer leaves it. At the end you see who errs where, image by image.
          </p>
          ${open ? this.#renderResume(open) : nothing} ${this.#renderBegin(!open)}
        </section>
        <section class="yardstick" aria-labelledby="yardstick">
          <h2 id="yardstick">A person missed fewer images than the network of 2014</h2>
          <p>Share of 1500 images missed, Hit@5, with 95 % interval</p>
          <hit5-error-rates
            .rows=${rowsOf2014().map((row) => ({ ...row, reference: false }))}
          ></hit5-error-rates>
          <p class="source">Russakovsky et al. 2015, section 6.4</p>
        </section>
        ${this.#renderPast(sessions)}
      </main>
      <footer>
        <a href="#/credits">Credits and licences</a>
      </footer>`;
  }

  #renderResume(session: Session) {
    const next = donePositions(session) + 1;
    return html`<p class="resume">
      <a class="button primary" href=${this.#link(session)}>
        Go on with image ${next} of ${session.order.length}
      </a>
      <span>begun ${moment.format(new Date(session.startedAt))}</span>
    </p>`;
  }

  #renderBegin(primary: boolean) {
    const all = this.stores.library.summaries.value.find(({ id }) => id === defaultChallenge)?.images ?? 0;
    return html`<form @submit=${this.#begin}>
      <fieldset>
        <legend>How many images?</legend>
        ${[...lengths, all].map(
          (count) =>
            html`<label>
              <input
                type="radio"
                name="count"
                .value=${String(count)}
                ?checked=${count === this.count}
                @change=${this.#choose}
              />
              <span>${count === all ? `all ${String(all)}` : count}</span>
            </label>`,
        )}
      </fieldset>
      <button type="submit" class=${primary ? 'primary' : ''}>Start a challenge</button>
    </form>`;
  }

  #renderPast(sessions: readonly Session[]) {
    if (sessions.length === 0) return nothing;
    const { catalogue } = this.stores;
    return html`<section class="past" aria-labelledby="past">
      <h2 id="past">Sessions on this machine</h2>
      <ul>
        ${sessions.map((session) => {
          const { images, personErrors, networkErrors } = summarise(session, catalogue);
          return html`<li>
            <a href=${resultsLink(session.id)}>${moment.format(new Date(session.startedAt))}</a>
            <span>${donePositions(session)} of ${session.order.length} images</span>
            ${
              images > 0
                ? html`<span>
                    <span class="person">you missed ${personErrors}</span>,
                    <span class="network">the network ${networkErrors}</span>
                  </span>`
                : nothing
            }
          </li>`;
        })}
      </ul>
    </section>`;
  }

  #link(session: Session): string {
    return labelLink(session.challengeId, { ...session, count: session.order.length });
  }

  #choose = (event: Event) => {
    this.count = Number((event.target as HTMLInputElement).value);
  };

  #begin = (event: Event) => {
    event.preventDefault();
    location.hash = labelLink(defaultChallenge, { ...plainRequest, seed: freshSeed(), count: this.count });
  };
}
