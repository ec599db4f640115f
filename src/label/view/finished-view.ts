import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { labelLink, resultsLink } from '../../kit/route/pages.ts';
import { freshSeed } from '../../kit/route/router.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Label } from '../make-label.ts';
import './network-failure.ts';
import '../element/highlight-cards/highlight-cards.ts';
import '../element/outcome-tiles/outcome-tiles.ts';
import '../../kit/element/copy-field/copy-field.ts';
import { counted } from '../../core/text/counted.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { drawnMisses } from '../../figures/errors/drawn-misses.ts';
import { verdict, whoDidBetter } from '../../figures/scoring/finding.ts';
import { imageCases, type ImageCase } from '../../figures/errors/image-case.ts';
import { imageQueryWords } from '../../figures/errors/image-query.ts';
import { prunedListFigure, prunedListWords } from '../../figures/scoring/pruned-list.ts';
import { scoreSentence, type SentencePart } from '../../figures/scoring/score-sentence.ts';
import { sessionHighlights } from '../logic/session-highlights.ts';
import { summarise, type SessionSummary } from '../../figures/scoring/session-summary.ts';
import { defaultChallenge, imagesOf, type Challenge } from '../../core/trials/challenge.ts';
import type { Session, SessionId } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { focusHeading } from '../../kit/element/heading-focus.ts';
import { sentence } from '../../kit/file/sentence.ts';
import { imageAddresses } from './image-addresses.ts';
import './page-around.ts';
import { reportLink } from './session-rows.ts';
import { countsInFigures } from '../../core/trials/counts-in-figures.ts';

/** With more images the thumbnails come last, so that what else there is to do is on the first screen. */
const fewTiles = 20;

/** How many thumbnails are shown at most; all images are in the results. */
const mostTiles = 60;

/** How many images a rematch has at most. */
const mostAgain = 20;

/**
 * The end of a session: who did how on which image, what stood out, and what to do next.
 *
 * @slot - What a room says above it; it scrolls with it.
 */
@customElement('hit5-finished-view')
export class FinishedView extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    sideWords,
    css`
      :host {
        position: relative;
        flex: 1;
        min-height: 0;
        overflow: auto;
      }
      main {
        display: grid;
        gap: 22px;
        max-width: 76rem;
        margin: 0 auto;
        padding: 24px 24px 40px;
      }
      header {
        display: grid;
        gap: 6px;
        max-width: 60rem;
      }
      p {
        color: var(--ink-2);
      }
      .aside {
        white-space: nowrap;
      }
      section {
        display: grid;
        gap: 10px;
        min-width: 0;
      }
      .go {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        align-items: start;
      }
      details[open] {
        flex-basis: 100%;
      }
      summary {
        width: fit-content;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      details > :not(summary) {
        max-width: 48rem;
        margin-top: 12px;
      }
      @media (max-width: 36rem) {
        main {
          gap: 18px;
          padding: 16px 16px 32px;
        }
        .go > * {
          flex: 1 1 auto;
        }
        summary {
          display: flex;
          width: auto;
        }
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Label;

  /** Whose end was read out. */
  #told: SessionId | null = null;

  /** What the session comes to, counted once: how many images would tell takes a moment to count out. */
  #found: {
    readonly session: Session;
    readonly summary: SessionSummary;
    readonly verdict: readonly SentencePart[];
    /** The seed of another such session. */
    readonly seed: number;
  } | null = null;

  protected override updated(): void {
    const id = this.stores.sessions.state.value?.session.id ?? null;
    if (id === this.#told) return;
    this.#told = id;
    focusHeading(this.renderRoot);
  }

  protected override render() {
    const { library, sessions } = this.stores;
    const session = sessions.state.value?.session;
    if (!session) return nothing;
    const catalogue = this.stores.catalogue.of(session);
    const challenge = library.of(session)?.challenge ?? null;
    const cases = imageCases(session, challenge, catalogue);
    const of = sessions.rematchOf.value;
    return html`<slot></slot>
      <main>
        ${of === null ? this.#renderEnd(session, challenge, cases) : this.#renderRematch({ ...session, id: of }, cases)}
      </main>`;
  }

  #renderEnd(session: Session, challenge: Challenge | null, cases: readonly ImageCase[]) {
    const catalogue = this.stores.catalogue.of(session);
    if (this.#found?.session !== session) {
      const summary = summarise(session, catalogue);
      this.#found = { session, summary, verdict: verdict(summary.table), seed: freshSeed() };
    }
    const { summary, seed } = this.#found;
    const highlights = sessionHighlights(cases, catalogue);
    const tiles = this.#renderTiles(session, cases);
    const few = cases.length <= fewTiles;
    // Of one who came from another page, the way back is the first.
    const { back } = this.stores.router.visit.value;
    return html`<header>
        <h1>${sentence(scoreSentence(summary))} ${whoDidBetter(summary.table)}</h1>
        <p>${sentence(this.#found.verdict)}</p>
        ${drawnMisses(cases).map((words) => html`<p>${words}</p>`)}
        <p>${notes(session, summary, this.stores.late.failures(session).size > 0)}</p>
        <hit5-network-failure .session=${session}></hit5-network-failure>
      </header>
      ${session.room ? nothing : html`<hit5-page-around .ended=${session}></hit5-page-around>`}
      <div class="go">
        <a class="button ${back ? '' : 'primary'}" href=${resultsLink(session.id)}>See the results</a>
        ${session.room ? nothing : renderAnother(session, seed)}
      </div>
      ${few ? tiles : nothing}
      <hit5-highlight-cards
        .highlights=${highlights}
        .addresses=${imageAddresses(session, this.stores.library, {})}
        .allLink=${(outcome: ImageCase['outcome']) =>
          resultsLink(session.id, 'images', imageQueryWords({ standing: 'compared', outcome }))}
      ></hit5-highlight-cards>
      <div class="go">
        ${this.#renderAgain(session, highlights.bothMissed)}
        ${session.mode === 'practice' && !session.room ? renderTest(session, challenge) : nothing}
        ${session.room ? nothing : renderInvitation(session, challenge)}
      </div>
      ${few ? nothing : tiles}`;
  }

  #renderRematch(session: Session, cases: readonly ImageCase[]) {
    const { scored } = summarise(session, this.stores.catalogue.of(session));
    const known = scored.filter(({ trial, personHit }) => personHit === true && countsInFigures(trial));
    const missed = session.order.filter((id) => known.every(({ trial }) => trial.imageId !== id));
    return html`<header>
        <h1>
          Rematch: <span class="person">this time you knew ${known.length} of ${session.order.length}.</span>
        </h1>
        <p>A rematch is practice: it counts nowhere and is not kept.</p>
      </header>
      ${this.#renderTiles(session, cases)}
      <div class="go">
        ${
          missed.length > 0
            ? html`<button type="button" @click=${() => this.stores.sessions.rematch(missed)}>
                Play again: ${missed.length === 1 ? 'the one' : `the ${missed.length}`} that you still missed
              </button>`
            : nothing
        }
        <button type="button" class="primary" @click=${() => this.stores.sessions.endRematch()}>
          Back to the end of the session
        </button>
      </div>`;
  }

  #renderTiles(session: Session, cases: readonly ImageCase[]) {
    const { library } = this.stores;
    return html`<section aria-label="Image by image">
      <hit5-outcome-tiles
        .cases=${cases.slice(0, mostTiles)}
        .addresses=${imageAddresses(session, library, {})}
      ></hit5-outcome-tiles>
      ${
        cases.length > mostTiles
          ? html`<p>
              These are the first ${mostTiles}.
              <a href=${resultsLink(session.id, 'images')}>All ${cases.length} images</a>
            </p>`
          : nothing
      }
    </section>`;
  }

  /** What both missed, as far as it can still be shown, in the order of showing. */
  #renderAgain(session: Session, missed: readonly ImageCase[]) {
    const { library, sessions } = this.stores;
    const ids = new Set(missed.map(({ imageId }) => imageId));
    const all = session.order.filter((id) => ids.has(id) && library.find(session, id));
    const order = all.slice(0, mostAgain);
    if (order.length === 0) return nothing;
    const which = all.length === order.length ? '' : `${order.length} of `;
    return html`<button type="button" @click=${() => sessions.rematch(order)}>
      Rematch: ${all.length === 1 ? 'the one' : `${which}the ${all.length}`} that both missed
    </button>`;
  }
}

/** What was not practised, with the seed that parts the two: the experiment of 2014 in one more click. */
function renderTest(session: Session, challenge: Challenge | null) {
  const { challengeId, order } = session;
  const practice = session.practice || order.length;
  const count = imagesOf(challenge?.images ?? [], session).length - practice;
  if (count <= 0) return nothing;
  return html`<a class="button" href=${labelLink(challengeId, { ...session, mode: 'test', practice, count })}>
    Take the test on the other ${count === 1 ? 'image' : `${count} images`}
  </a>`;
}

/** The same once more with other images; where what was practised is kept out, that is chosen at the start. */
function renderAnother({ challengeId, order, practice, mode, ...session }: Session, seed: number) {
  return practice > 0 && mode !== 'practice'
    ? html`<a class="button" href="#/">Back to the start</a>`
    : html`<a
        class="button"
        href=${labelLink(challengeId, { ...session, mode, seed, practice: 0, count: order.length })}
        >Play again</a
      >`;
}

/** The link of the same session for somebody else. */
function renderInvitation(session: Session, challenge: Challenge | null) {
  const order = session.shuffled ? 'each person in their own order' : 'same order';
  const pack = visibleText(challenge?.title ?? session.challengeId);
  return html`<details>
    <summary class="button">Invite a friend</summary>
    <hit5-copy-field
      label="Send this to a friend: same photos, ${order}"
      .text=${new URL(reportLink(session), document.baseURI).href}
    ></hit5-copy-field>
    ${session.challengeId === defaultChallenge ? nothing : html`<p>Your friend needs the pack “${pack}” too.</p>`}
  </details>`;
}

/**
 * What the headline does not count, and why.
 *
 * @param failed whether the network failed on some, which is said apart.
 */
function notes(session: Session, summary: SessionSummary, failed: boolean): string {
  const { assisted, spoiled, withoutPrediction, withoutTruth } = summary;
  const { trials, skipped, simulated } = session;
  const left = assisted + spoiled + withoutPrediction + withoutTruth + skipped.length;
  const is = (count: number) => (count === 1 ? 'is' : 'are');
  return [
    simulated ? 'Simulated: nobody gave these answers.' : '',
    left > 0 ? `You have answered ${counted(trials.length, 'image')}.` : '',
    assisted > 0 ? 'Images where you saw the answer or the prediction first are counted separately.' : '',
    spoiled > 0 ? 'Images that were not shown as asked are counted separately.' : '',
    withoutPrediction > 0
      ? `${counted(withoutPrediction, 'image')} without the network’s answer ${is(withoutPrediction)} not counted${failed ? '' : ' until it has answered'}.`
      : '',
    withoutTruth > 0
      ? `Nobody has said what ${counted(withoutTruth, 'image')} of yours show, so they do not count.`
      : '',
    skipped.length > 0
      ? `${counted(skipped.length, 'image')} without an answer ${is(skipped.length)} not counted.`
      : '',
    session.list ? `First guesses count, each one of ${session.list.categories.length} categories.` : '',
    session.pruned === null ? '' : prunedListWords(prunedListFigure(trials)).join(''),
  ]
    .filter((note) => note !== '')
    .join(' ');
}
