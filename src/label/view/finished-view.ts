import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { countsInFigures } from '../../core/trials/grading.ts';
import { drawnMisses } from '../../figures/errors/session-error.ts';
import { sessionCurve } from '../../figures/observers/exposure-curve.ts';
import { labelLink, resultsLink } from '../../kit/route/pages.ts';
import { freshSeed } from '../../kit/route/router.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Label } from '../make-label.ts';
import './network-failure.ts';
import '../element/highlight-cards/highlight-cards.ts';
import '../../kit/element/copy-field/copy-field.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { whoIsBetter } from '../../figures/scoring/finding.ts';
import { gamePoints, nearPoints, pointSquares, type GamePoints } from '../../figures/scoring/points.ts';
import { imageCases, type ImageCase } from '../../figures/errors/image-case.ts';
import { imageQueryWords } from '../../figures/errors/image-query.ts';
import { prunedListFigure, prunedListWords } from '../../figures/scoring/pruned-list.ts';
import { scoreSentence } from '../../figures/scoring/score-sentence.ts';
import { toYou } from '../../figures/scoring/addressed.ts';
import { sessionHighlights } from '../logic/session-highlights.ts';
import { summarise, type SessionSummary } from '../../figures/scoring/session-summary.ts';
import { defaultChallenge, imagesOf, type Challenge, type ImageId } from '../../core/trials/challenge.ts';
import type { Session, SessionId } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls, fields, headings, visuallyHidden } from '../../kit/style/controls.ts';
import { focusHeading } from '../../kit/element/heading-focus.ts';
import { sentence } from '../../kit/file/sentence.ts';
import { imageAddresses } from './image-addresses.ts';
import './embedding-view.ts';
import { isGame, scoreStyles, scoreTemplate } from './score.ts';
import { reportLink } from './session-rows.ts';
import { hardest } from './set-challenges.ts';

const mostAgain = 20;

/**
 * The end of a session: who did how on which image, what stood out, and what to do next.
 * @slot - What a room says above it.
 */
@customElement('hit5-finished-view')
export class FinishedView extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    sideWords,
    fields,
    visuallyHidden,
    scoreStyles,
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
      .game {
        display: grid;
        gap: 22px;
        justify-items: center;
        max-width: none;
        text-align: center;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: clamp(4px, 0.6vw, 7px);
        justify-content: center;
      }
      li a {
        display: grid;
        gap: 7px;
        text-decoration: none;
      }
      i {
        --full: var(--person-bar);
        display: grid;
        place-items: center;
        width: clamp(1.7rem, 3.6vw, 2.9rem);
        height: 1.9rem;
        border-radius: var(--radius-small);
        background: var(--full);
        color: #1d1b18;
        font: 600 0.9375rem/1 var(--ui);
      }
      i:is(.person, .network) {
        color: #1d1b18;
      }
      i.network {
        --full: var(--network-bar);
      }
      i:is(.person, .network).few {
        background: color-mix(in srgb, var(--full) 40%, var(--paper));
        color: var(--ink);
      }
      i.none {
        background: var(--mat);
      }
      .next,
      .next + form {
        justify-content: center;
      }
      form {
        display: flex;
        gap: 8px;
        align-items: end;
        min-width: 0;
      }
      label {
        min-width: 0;
      }
      input {
        max-width: 100%;
      }
      @media (forced-colors: active) {
        i:not(.none) {
          border: 1px solid CanvasText;
          forced-color-adjust: none;
        }
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
      summary.button {
        display: flex;
        width: fit-content;
        margin: auto;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      details > :not(summary) {
        max-width: 48rem;
        margin: 12px auto 0;
      }
      @media (width < 36rem) {
        main {
          gap: 18px;
          padding: 16px 16px 32px;
        }
        .go > * {
          flex: 1 1 auto;
        }
        summary.button {
          width: auto;
        }
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Label;

  #told: SessionId | null = null;

  readonly #seed = freshSeed();

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
    return html`<slot></slot>
      <main>
        ${sessions.isAside.value ? this.#renderRematch(session) : this.#renderEnd(session, challenge, cases)}
      </main>`;
  }

  #renderEnd(session: Session, challenge: Challenge | null, cases: readonly ImageCase[]) {
    const catalogue = this.stores.catalogue.of(session);
    const summary = summarise(session, catalogue);
    const points = gamePoints(session.trials, catalogue);
    const highlights = sessionHighlights(cases, catalogue);
    const failed = this.stores.late.failures(session).size > 0;
    // Over several times there is no one score.
    const curve = sessionCurve(cases, session, toYou);
    const hasScore = isGame(session, points) && !curve;
    return html`<header class="game">
        ${hasScore ? scoreTemplate(points) : html`<h1>${curve?.heading ?? sentence(scoreSentence(summary))}</h1>`}
        ${this.#renderSquares(session, points)}
        <hit5-network-failure .session=${session}></hit5-network-failure>
      </header>
      ${session.room ? nothing : html`<hit5-embedding-view .ended=${session}></hit5-embedding-view>`}
      <div class="go next">
        ${session.room ? nothing : this.#renderNext(session, challenge)}
        ${this.#renderAgain(session, highlights.bothMissed)}
        ${
          hasScore
            ? html`<hit5-copy-field
                kind="button"
                label="Copy the squares"
                .text=${`${pointSquares(points)}\n${invitationOf(session)}`}
              ></hit5-copy-field>`
            : nothing
        }
      </div>
      ${this.#renderName(session)}
      <hit5-highlight-cards
        .highlights=${highlights}
        .addresses=${imageAddresses(session, this.stores.library, {})}
        .allLink=${(outcome: ImageCase['outcome']) =>
          resultsLink(session.id, 'images', imageQueryWords({ standing: 'compared', outcome }))}
      ></hit5-highlight-cards>
      <p>
        ${curve ? nothing : whoIsBetter(summary.table)} ${drawnMisses(cases).join(' ')}
        ${notes(session, summary, failed)}
        <a href=${resultsLink(session.id)}>See the results</a>
      </p>`;
  }

  #renderSquares(session: Session, { images }: GamePoints) {
    if (images.length === 0) return nothing;
    const { library } = this.stores;
    const catalogue = this.stores.catalogue.of(session);
    const { page } = imageAddresses(session, library, {});
    const truths = new Map(session.trials.map(({ imageId, truth }) => [imageId, truth]));
    return html`<ol aria-label="Points, image by image">
      ${images.map(({ imageId, person, network }) => {
        const truth = truths.get(imageId);
        const words = `${truth ? catalogue.title(truth) : ''}: you ${person}, the network ${network}`;
        return html`<li>
          <a href=${page(imageId)} title=${words}
            ><span class="visually-hidden">${words}</span
            >${square('person', person)}${square('network', network)}</a
          >
        </li>`;
      })}
    </ol>`;
  }

  /** Who began at once is asked for a name now that there is a score to put it on. */
  #renderName(session: Session) {
    if (session.room || this.stores.settings.settings.value.person !== '') return nothing;
    return html`<form @submit=${(event: Event) => this.#name(event, session.id)}>
      <label
        ><span>Your name here (made up is fine)</span> <input name="person" maxlength="60" autocomplete="off"
      /></label>
      <button type="submit">Keep</button>
    </form>`;
  }

  #name(event: Event, id: SessionId): void {
    event.preventDefault();
    const person = String(new FormData(event.target as HTMLFormElement).get('person')).trim();
    if (person === '') return;
    this.stores.settings.change({ person });
    void this.stores.sessions.rename(id, person);
  }

  /** What to do next: of one who came from another page the way back is the first. */
  #renderNext(session: Session, challenge: Challenge | null) {
    const { back } = this.stores.router.visit.value;
    const again = renderAnother(session, this.#seed);
    const test = session.mode === 'practice' ? renderTest(session, challenge) : nothing;
    const isShipped = session.challengeId === defaultChallenge;
    return html`${
      isShipped && session.mode === 'challenge' && String(session.only) !== String(hardest.only)
        ? html`<a class="button ${back ? '' : 'primary'}" href=${labelLink(defaultChallenge, hardest)}
            >Harder ones</a
          >`
        : nothing
    }
    ${again} ${test} ${renderInvitation(session, challenge)}`;
  }

  #renderRematch(session: Session) {
    const { scored } = summarise(session, this.stores.catalogue.of(session));
    const known = scored.filter(({ trial, personHit }) => personHit === true && countsInFigures(trial));
    const missed = session.order.filter((id) => known.every(({ trial }) => trial.imageId !== id));
    return html`<header>
        <h1>
          Rematch: <span class="person">this time you knew ${known.length} of ${session.order.length}.</span>
        </h1>
        <p>A rematch is practice: it counts nowhere and is not kept.</p>
      </header>
      <div class="go">
        ${
          missed.length > 0
            ? html`<button type="button" @click=${() => this.#playAgain(missed)}>
                Play again: ${missed.length === 1 ? 'the one' : `the ${missed.length}`} that you still missed
              </button>`
            : nothing
        }
        <button type="button" class="primary" @click=${() => this.stores.sessions.endAside()}>
          Back to the end of the session
        </button>
      </div>`;
  }

  /** As practice, without a time limit, and for as long as one likes. */
  #playAgain(order: readonly ImageId[]): void {
    this.stores.sessions.aside({ order, mode: 'practice', limit: null, show: undefined });
  }

  #renderAgain(session: Session, missed: readonly ImageCase[]) {
    const { library } = this.stores;
    const ids = new Set(missed.map(({ imageId }) => imageId));
    const all = session.order.filter((id) => ids.has(id) && library.find(session, id));
    const order = all.slice(0, mostAgain);
    if (order.length === 0) return nothing;
    const which = all.length === order.length ? '' : `${order.length} of `;
    return html`<button type="button" @click=${() => this.#playAgain(order)}>
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

function square(side: 'person' | 'network', points: number) {
  const size = points > nearPoints ? '' : points > 0 ? 'few' : 'none';
  return html`<i class="${side} ${size}" aria-hidden="true">${points > 0 ? points : nothing}</i>`;
}

function invitationOf(session: Session): string {
  return new URL(reportLink(session), document.baseURI).href;
}

function renderInvitation(session: Session, challenge: Challenge | null) {
  const order = session.shuffled ? 'each person in their own order' : 'same order';
  const pack = visibleText(challenge?.title ?? session.challengeId);
  return html`<details>
    <summary class="button">Challenge a friend</summary>
    <hit5-copy-field
      label="Send this to a friend: same photos, ${order}"
      .text=${invitationOf(session)}
    ></hit5-copy-field>
    ${session.challengeId === defaultChallenge ? nothing : html`<p>Your friend needs the pack “${pack}” too.</p>`}
  </details>`;
}

/** What the headline does not count, and why. */
function notes(session: Session, summary: SessionSummary, failed: boolean): string {
  const { assisted, spoiled, withoutPrediction, withoutTruth } = summary;
  const { trials, skipped, simulated } = session;
  const left = assisted + spoiled + withoutPrediction + withoutTruth + skipped.length;
  const is = (count: number) => (count === 1 ? 'is' : 'are');
  return [
    simulated ? 'Simulated: nobody gave these answers.' : '',
    left > 0 ? `You have answered ${pluralize(trials.length, 'image')}.` : '',
    assisted > 0 ? 'Images where you saw the answer or the prediction first are counted separately.' : '',
    spoiled > 0 ? 'Images that were not shown as asked are counted separately.' : '',
    withoutPrediction > 0
      ? `${pluralize(withoutPrediction, 'image')} without the network’s answer ${is(withoutPrediction)} not counted${failed ? '' : ' until it has answered'}.`
      : '',
    withoutTruth > 0
      ? `Nobody has said what ${pluralize(withoutTruth, 'image')} of yours show, so they do not count.`
      : '',
    skipped.length > 0
      ? `${pluralize(skipped.length, 'image')} without an answer ${is(skipped.length)} not counted.`
      : '',
    session.list ? `First guesses count, each one of ${session.list.categories.length} categories.` : '',
    session.pruned === null ? '' : prunedListWords(prunedListFigure(trials)).join(''),
  ]
    .filter((note) => note !== '')
    .join(' ');
}
