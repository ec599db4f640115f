import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { countsInFigures } from '../../core/trials/grading.ts';
import { sessionCurve } from '../../figures/observers/exposure-curve.ts';
import { labelLink, resultsLink } from '../../kit/route/pages.ts';
import { freshSeed } from '../../kit/route/router.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Label } from '../make-label.ts';
import './network-failure.ts';
import '../element/highlight-cards/highlight-cards.ts';
import '../../kit/element/copy-field/copy-field.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { whoIsBetter } from '../../figures/scoring/finding.ts';
import { gamePoints, nearPoints, pointSquares, type GamePoints } from '../../figures/scoring/points.ts';
import { imageCases, type ImageCase } from '../../figures/errors/image-case.ts';
import { imageQueryWords } from '../../figures/errors/image-query.ts';
import { prunedListFigure } from '../../figures/scoring/pruned-list.ts';
import { toYou } from '../../figures/scoring/addressed.ts';
import { sessionHighlights } from '../logic/session-highlights.ts';
import { summarise, type SessionSummary } from '../../figures/scoring/session-summary.ts';
import { defaultChallenge, imagesOf, type Challenge, type ImageId } from '../../core/trials/challenge.ts';
import type { Session, SessionId } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls, fields, headings, visuallyHidden } from '../../kit/style/controls.ts';
import { focusHeading } from '../../kit/element/heading-focus.ts';
import { imageAddresses } from './image-addresses.ts';
import './embedding-view.ts';
import { isGame, scoreStyles, scoreTemplate } from './score.ts';
import { reportLink } from './session-rows.ts';
import { hardest } from './set-challenges.ts';
import { endWords } from '../words/end/end.ts';
import { beginWords } from '../words/begin/begin.ts';

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
    const words = endWords();
    const points = gamePoints(session.trials, catalogue);
    const highlights = sessionHighlights(cases, catalogue);
    const failed = this.stores.late.failures(session).size > 0;
    // Over several times there is no one score.
    const curve = sessionCurve(cases, session, toYou);
    const hasScore = isGame(session, points) && !curve;
    return html`<header class="game">
        ${hasScore ? scoreTemplate(points) : html`<h1>${curve?.heading ?? scoreWords(summary)}</h1>`}
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
                label=${words.copySquares}
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
        ${curve ? nothing : whoIsBetter(summary.table, words.better)} ${notes(session, summary, failed)}
        <a href=${resultsLink(session.id)}>${words.seeResults}</a>
      </p>`;
  }

  #renderSquares(session: Session, { images }: GamePoints) {
    if (images.length === 0) return nothing;
    const { library } = this.stores;
    const catalogue = this.stores.catalogue.of(session);
    const { page } = imageAddresses(session, library, {});
    const truths = new Map(session.trials.map(({ imageId, truth }) => [imageId, truth]));
    return html`<ol aria-label=${endWords().points}>
      ${images.map(({ imageId, person, network }) => {
        const truth = truths.get(imageId);
        const words = endWords().pointsOf(truth ? catalogue.title(truth) : '', person, network);
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
        ><span>${beginWords().yourName}</span> <input name="person" maxlength="60" autocomplete="off"
      /></label>
      <button type="submit">${endWords().keep}</button>
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
            >${endWords().harderOnes}</a
          >`
        : nothing
    }
    ${again} ${test} ${renderInvitation(session, challenge)}`;
  }

  #renderRematch(session: Session) {
    const { scored } = summarise(session, this.stores.catalogue.of(session));
    const known = scored.filter(({ trial, personHit }) => personHit === true && countsInFigures(trial));
    const missed = session.order.filter((id) => known.every(({ trial }) => trial.imageId !== id));
    const words = endWords();
    return html`<header>
        <h1>${words.rematch(known.length, session.order.length, side('person'))}</h1>
        <p>${beginWords().notices.rematch}</p>
      </header>
      <div class="go">
        ${
          missed.length > 0
            ? html`<button type="button" @click=${() => this.#playAgain(missed)}>
                ${words.playMissed(missed.length)}
              </button>`
            : nothing
        }
        <button type="button" class="primary" @click=${() => this.stores.sessions.endAside()}>
          ${words.backToEnd}
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
    const { rematchMissed, rematchSome } = endWords();
    return html`<button type="button" @click=${() => this.#playAgain(order)}>
      ${all.length === order.length ? rematchMissed(all.length) : rematchSome(order.length, all.length)}
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
    ${endWords().takeTest(count)}
  </a>`;
}

/** The same once more with other images; where what was practised is kept out, that is chosen at the start. */
function renderAnother({ challengeId, order, practice, mode, ...session }: Session, seed: number) {
  return practice > 0 && mode !== 'practice'
    ? html`<a class="button" href="#/">${endWords().backToStart}</a>`
    : html`<a
        class="button"
        href=${labelLink(challengeId, { ...session, mode, seed, practice: 0, count: order.length })}
        >${endWords().playAgain}</a
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
  const words = endWords();
  const pack = visibleText(challenge?.title ?? session.challengeId);
  return html`<details>
    <summary class="button">${words.challengeFriend}</summary>
    <hit5-copy-field
      label=${words.sendThis(session.shuffled)}
      .text=${invitationOf(session)}
    ></hit5-copy-field>
    ${session.challengeId === defaultChallenge ? nothing : html`<p>${words.needsPack(pack)}</p>`}
  </details>`;
}

/** Who missed how many, to the person. */
function scoreWords({ images, personErrors, networkErrors }: SessionSummary) {
  const words = endWords();
  const sides = [side('person'), side('network')] as const;
  if (images === 0) return words.nothingYet;
  if (images > 1) return words.score(images, personErrors, networkErrors, ...sides);
  if (personErrors === networkErrors) return personErrors > 0 ? words.oneBothMissed : words.oneBothRight;
  return personErrors > 0 ? words.oneNetwork(...sides) : words.oneYou(...sides);
}

const side = (name: 'person' | 'network') => (text: string) => html`<span class=${name}>${text}</span>`;

/** What the headline does not count, and why. */
function notes(session: Session, summary: SessionSummary, failed: boolean): string {
  const { assisted, spoiled, withoutPrediction, withoutTruth } = summary;
  const { trials, skipped, simulated, list, pruned } = session;
  const words = endWords().notes;
  const left = assisted + spoiled + withoutPrediction + withoutTruth + skipped.length;
  const { images, missing } = prunedListFigure(trials);
  return [
    simulated ? words.simulated : '',
    left > 0 ? words.answered(trials.length) : '',
    assisted > 0 ? words.assisted : '',
    spoiled > 0 ? words.spoiled : '',
    withoutPrediction > 0 ? words.withoutNetwork(withoutPrediction, failed) : '',
    withoutTruth > 0 ? words.withoutTruth(withoutTruth) : '',
    skipped.length > 0 ? words.skipped(skipped.length) : '',
    list ? words.categories(list.categories.length) : '',
    pruned === null || images === 0
      ? ''
      : missing === 0
        ? words.prunedNone(images)
        : words.pruned(missing, images),
  ]
    .filter((note) => note !== '')
    .join(' ');
}
