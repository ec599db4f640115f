import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { customElement, property, query, state } from 'lit/decorators.js';
import { breakLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Label } from '../make-label.ts';
import './network-failure.ts';
import '../element/answer-card/answer-card.ts';
import '../../kit/element/image-credit/image-credit.ts';
import '../../kit/element/photo/photo.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import { depthOf, isHit } from '../../core/trials/hit.ts';
import { gamePoints, trialPoints } from '../../figures/scoring/points.ts';
import { countedPlace } from '../../figures/scoring/verdict.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { faultWords } from '../logic/timed-frames.ts';
import { typedWord } from '../logic/typed-word.ts';
import { mostGuesses } from '../../core/trials/guesses.ts';
import { guessSlots, type Trial } from '../../core/trials/session.ts';
import { base } from '../../kit/style/base.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls, headings, visuallyHidden } from '../../kit/style/controls.ts';
import { faceViewStyles } from './face-view-styles.ts';
import type { ActivationMaps } from '../../networks/logic/activation-map.ts';
import { truthLine } from './truth-line.ts';
import { WhereItLooked } from '../../networks/view/where-it-looked.ts';
import { answeringWords } from '../words/answering/answering.ts';
import { lookingWords } from './answer-view.ts';
import { elementsWords } from '../../kit/words/elements/elements.ts';
import { timedWords } from '../words/timed/timed.ts';

/**
 * Face to face: the person's five and the network's five for the same photo, with the truth.
 * @slot class - What the class answered.
 */
@customElement('hit5-face-view')
export class FaceView extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, visuallyHidden, sideWords, faceViewStyles];

  @consume({ context: storesContext }) stores!: Label;

  @property({ attribute: false }) trial!: Trial;

  /** Whether somebody else goes on to the next photo. */
  @property({ type: Boolean }) led = false;

  /** Whether the person has answered a photo that is shown to a whole class; null: it is the one just answered. */
  @property({ attribute: false }) told: 'answered' | 'unanswered' | null = null;

  /** Where the network of another machine looked in the photo. */
  @property({ attribute: false }) looked: ActivationMaps | null = null;

  /** Whether nothing is celebrated: in a study. */
  @property({ type: Boolean }) plain = false;

  @query('button.primary') readonly nextButton!: HTMLButtonElement | null;

  @state() atEnd = true;

  /** The image after which the person is told that guesses were left. */
  #unusedAt: ImageId | null = null;

  #looked = new WhereItLooked(this, () => {
    const photo = this.stores.photos.photo.value;
    const { imageId, prediction, truth } = this.trial;
    // A category has no map: its classes are looked for in several places.
    const hasMaps = this.looked !== null || (this.#showsMaps() && !this.#catalogue.list);
    const isAtHand = photo?.imageId === imageId && hasMaps;
    return { bitmap: isAtHand ? photo.bitmap : null, prediction, truth, maps: this.looked };
  });

  #resized = new ResizeObserver(() => this.#look());

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('scroll', this.#look);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelectorAll('main').forEach((main) => this.#resized.observe(main)),
    );
    this.#resized.observe(this);
    void this.updateComplete.then(() => this.nextButton?.focus({ preventScroll: true }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('scroll', this.#look);
    this.#resized.disconnect();
  }

  /** Told once: after a miss with guesses that were not used. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const { settings } = this.stores;
    const { guesses, truth, imageId } = this.trial;
    const missed = truth !== null && guesses.length > 0 && !isHit(guesses, this.#right());
    if (!changed.has('trial') || !missed || guesses.length === guessSlots || this.#catalogue.list) return;
    if (settings.settings.value.toldUnused) return;
    this.#unusedAt = imageId;
    settings.change({ toldUnused: true });
  }

  protected override render() {
    const { library, photos, sessions } = this.stores;
    const { trial } = this;
    const words = answeringWords();
    const catalogue = this.#catalogue;
    const truth = trial.truth && catalogue.byWnid(trial.truth);
    const photo = photos.photo.value;
    const person = trial.guesses.map((wnid) => this.#guess(wnid));
    const personHit = trial.guesses.findIndex((wnid) => this.#right().includes(wnid));
    const session = sessions.state.value?.session;
    const image = session && library.find(session, trial.imageId)?.image;
    const points = trialPoints(trial, catalogue);
    const fault = faultWords(trial.record.viewed ?? {}, timedWords());
    return html`<main>
      <header>
        <h1>${truth ? this.#renderVerdict(personHit) : words.nobodySaid}</h1>
        ${
          this.#unusedAt === trial.imageId
            ? html`<p class="unused">${words.guessesLeft(guessSlots - trial.guesses.length)}</p>`
            : nothing
        }
        ${fault === null ? nothing : html`<p class="fault">${fault}</p>`}
        ${
          session && !trial.prediction && this.#showsMaps()
            ? html`<hit5-network-failure .session=${session} this-image></hit5-network-failure>`
            : nothing
        }
        ${trial.timedOut ? html`<p class="time">${words.timeWasUp}</p>` : nothing}
      </header>
      <hit5-answer-card
        side="person"
        heading=${words.you}
        .subtitle=${this.told === 'unanswered' ? '' : pointWords(points.person)}
        .places=${person.length}
        .guesses=${person}
        .hitIndex=${personHit}
        .pendingText=${this.told === 'unanswered' ? words.countsNowhere : person.length === 0 ? words.noGuess : ''}
      ></hit5-answer-card>
      <section class="between" aria-label=${words.photoAndClass}>
        <hit5-photo
          .bitmap=${photo?.imageId === trial.imageId ? photo.bitmap : null}
          .label=${truth ? words.photoIs(truth.title) : elementsWords().thePhoto}
          >${this.#looked.overlay()}</hit5-photo
        >
        ${truthLine(trial, catalogue, this.stores.catalogue, {
          called: truth && trial.guesses.includes(truth.wnid) ? typedWord(trial.record, truth, []) : null,
          also: this.#right()
            .slice(1)
            .map((wnid) => catalogue.title(wnid)),
        })}
        ${this.#looked.panel()}
        <slot name="class"></slot>
      </section>
      ${this.#renderNetwork()}
      <div class="score">
        ${this.#renderScore()}
        <div class="go">
          <button
            type="button"
            class=${classMap({ more: true, 'at-end': this.atEnd })}
            @click=${this.#showMore}
          >
            <span aria-hidden="true">↓</span><span class="visually-hidden">${words.moreBelow}</span>
          </button>
          ${
            this.told && !this.led
              ? html`<p class="led">${words.teacherGoesOn}</p>`
              : this.led
                ? html`<p class="led">${this.#isLast() ? words.lastPhoto : words.nextForAll}</p>`
                : html`<button type="button" class="primary" @keydown=${this.#onKey} @click=${this.#next}>
                    ${this.#isLast() ? words.toTheEnd : words.nextImage} <kbd>↵</kbd>
                  </button>`
          }
        </div>
      </div>
      ${
        image
          ? html`<div class="below">
              <hit5-image-credit .credit=${image.credit} .kind=${image.kind}></hit5-image-credit>
              ${
                session.room || this.stores.router.visit.value.embedded
                  ? nothing
                  : html`<a href=${breakLink(session.challengeId, image.id)}>${words.breakIt}</a>`
              }
            </div>`
          : nothing
      }
    </main>`;
  }

  get #catalogue() {
    const session = this.stores.sessions.state.value?.session;
    return this.stores.catalogue.of(session ?? {});
  }

  #counted(hitIndex: number): number {
    return countedPlace(hitIndex, depthOf(this.#catalogue));
  }

  /** A network of another machine shows no maps here. */
  #showsMaps(): boolean {
    const session = this.stores.sessions.state.value?.session;
    return !session || !this.stores.library.of(session)?.elsewhere;
  }

  /** A guess of the person under the word that they typed for it, else under what people call it. */
  #guess(wnid: Wnid) {
    const catalogue = this.#catalogue;
    const { title } = catalogue.byWnid(wnid);
    const words = catalogue.names.english.words.get(wnid) ?? [];
    const label = typedWord(this.trial.record, catalogue.byWnid(wnid), words) ?? title;
    return { label, aside: label === title ? null : title, probability: null };
  }

  #right(): readonly Wnid[] {
    return originalLabels.rightFor(this.trial);
  }

  #networkHit(): number {
    const catalogue = this.#catalogue;
    const guesses = this.trial.prediction?.guesses ?? [];
    const right = this.#right();
    return guesses.findIndex(({ classIndex }) => right.includes(catalogue.byIndex(classIndex).wnid));
  }

  /** Where the network's first guess is wrong, that is the news. */
  #renderVerdict(personHit: number) {
    const { guesses, prediction } = this.trial;
    const words = answeringWords();
    const isOpen = this.told === 'unanswered';
    const counted = this.#counted(personHit);
    const verdict =
      guesses.length === 0 ? words.didntKnow : counted < 0 ? words.missed : (words.right[counted] ?? '');
    const own = isOpen ? words.youDidNot : verdict;
    if (!prediction)
      return html`<span class="person">${own}</span> <span class="network">${this.#awaited().heading}</span>`;
    const place = this.#counted(this.#networkHit());
    const [first] = prediction.guesses;
    if (place === 0 || !first) {
      const missed = !isOpen && guesses.length > 0 && counted < 0;
      const networks = missed ? words.networkMissedToo : words.networkMissed;
      return html`<span class="person">${own}</span>
        <span class="network">${place < 0 ? networks : (words.networkRight[place] ?? '')}</span>`;
    }
    const { title } = this.#catalogue.byIndex(first.classIndex);
    const beaten = place < 0 && counted >= 0 && !isOpen && !this.plain;
    return html`<span class="network">${words.networkSure(title, first.probability)}</span>
      <span class="person">${beaten ? words.youBeat : own}</span>`;
  }

  #awaited(): { readonly heading: string; readonly card: string } {
    const words = answeringWords();
    const [none, yet] = [words.noGuesses, words.noGuessesYet];
    if (!this.#showsMaps()) return { heading: words.answerNotCome, card: yet };
    const { network, photos } = this.stores;
    if (network.status.value.kind === 'failed') return { heading: words.networkCannotNow, card: none };
    return photos.unanswered.value
      ? { heading: words.networkCannot, card: none }
      : { heading: lookingWords(network), card: yet };
  }

  #renderNetwork() {
    const catalogue = this.#catalogue;
    const { prediction } = this.trial;
    return html`<hit5-answer-card
      side="network"
      heading=${answeringWords().network}
      .subtitle=${pointWords(trialPoints(this.trial, catalogue).network)}
      .places=${mostGuesses({ list: catalogue.list })}
      .guesses=${(prediction?.guesses ?? []).map(({ classIndex, probability }) => ({
        label: catalogue.byIndex(classIndex).title,
        probability,
      }))}
      .hitIndex=${this.#networkHit()}
      .pendingText=${prediction ? '' : this.#awaited().card}
    ></hit5-answer-card>`;
  }

  /** The score so far, as in all figures without what was answered with help or not shown as asked. */
  #renderScore() {
    const session = this.stores.sessions.state.value?.session;
    if (!session || this.plain) return nothing;
    const { images, person, network } = gamePoints(session.trials, this.#catalogue);
    if (images.length === 0) return nothing;
    const words = answeringWords();
    return html`<p class="sum">
      <span class="person">${words.you} <b>${person}</b></span>
      <span class="network">${words.network} <b>${network}</b></span>
    </p>`;
  }

  #isLast(): boolean {
    return this.trial.position + 1 === this.stores.sessions.state.value?.session.order.length;
  }

  /** The keys that committed, held or pressed twice, lead to no photo whose answer is still unread. */
  #onKey = (event: KeyboardEvent) => {
    const isCommit = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.repeat || isCommit) event.preventDefault();
  };

  #look = () => {
    this.atEnd = this.scrollHeight - this.clientHeight - this.scrollTop < 8;
  };

  #showMore = () => {
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    this.scrollBy({ top: this.clientHeight / 2, behavior });
  };

  #next = () => void this.stores.sessions.next();
}

function pointWords(points: number | null): string {
  return points === null ? '' : answeringWords().points(points);
}
