import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { defaultChallenge, imagesOf, practiceOf, type ChallengeImage } from '../../core/trials/challenge.ts';
import { mostGuesses, moveGuess, pickGuess, removeGuess } from '../../core/trials/guesses.ts';
import { seededOrder } from '../../core/trials/seeded-order.ts';
import { keptOf, type Session } from '../../core/trials/session.ts';
import { timedViewOf, type Viewed } from '../../core/trials/timed-view.ts';
import { focusHeading } from '../../kit/element/heading-focus.ts';
import { type ElementEvent, emit } from '../../kit/element/element-event.ts';
import { storesContext } from '../../kit/stores.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import type { OpenChallenge } from '../../packs/source/library.ts';
import '../element/category-buttons/category-buttons.ts';
import type { ClassPickEvent } from '../element/class-picker/pick-acts.ts';
import type { ClassPicker } from '../element/class-picker/class-picker.ts';
import '../element/class-picker/class-picker.ts';
import type { GuessMoveEvent, GuessRemoveEvent } from '../element/guess-slots/guess-slots.ts';
import '../element/guess-slots/guess-slots.ts';
import type { TimedPhoto } from '../element/timed-photo/timed-photo.ts';
import '../element/timed-photo/timed-photo.ts';
import { categoryButtons } from '../logic/category-buttons.ts';
import { sideOf } from '../logic/visual-angle.ts';
import type { Label } from '../make-label.ts';
import { quickAnswerStyles, quickAnswerTemplate } from './quick-answer-template.ts';
import { timedPracticeStyles } from './timed-practice-styles.ts';
import { viewedStyles, viewedTemplate } from './viewed-template.ts';

/** How many photos are practised with where the challenge has none for it. */
const trials = 3;

export type PracticeEndEvent = ElementEvent<'hit5-practice-end', boolean>;

interface PracticePhoto {
  readonly image: ChallengeImage;
  readonly source: OpenChallenge;
}

type Step = 'before' | 'showing' | 'asked' | 'told';

/**
 * Some photos for a moment each, which are not among those of the session: nothing of them is kept or counted.
 * @fires hit5-practice-end
 */
@customElement('hit5-timed-practice')
export class TimedPractice extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    viewedStyles,
    quickAnswerStyles,
    timedPracticeStyles,
  ];

  @consume({ context: storesContext }) stores!: Label;

  @property({ attribute: false }) session!: Session;

  @state() photos: readonly PracticePhoto[] | null = null;

  @state() at = 0;

  @state() step: Step = 'before';

  @state() picks: readonly Wnid[] = [];

  @state() viewed: Viewed | null = null;

  @query('hit5-class-picker') readonly picker!: ClassPicker | null;

  @query('hit5-timed-photo') readonly place!: TimedPhoto | null;

  #endOf = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#key);
    void this.#find();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
    clearTimeout(this.#endOf);
    this.stores.flow.view.stop('interrupted');
  }

  protected override render() {
    const { photos, step } = this;
    if (!photos) return nothing;
    return html`<main>
      <header class=${step}>
        <h1 tabindex="-1">Practice ${this.at + 1} of ${photos.length}</h1>
        <p>This photo does not count.</p>
      </header>
      <div class="place">
        <hit5-timed-photo
          ?hidden=${step === 'asked' || step === 'told'}
          .label=${`Practice photo ${this.at + 1}, for a moment`}
          .side=${this.#side()}
          .coming=${step === 'showing' ? 'A cross comes, then a photo. Then you are asked what it was.' : ''}
        ></hit5-timed-photo>
        ${step === 'before' ? this.#renderBefore() : nothing}
        ${step === 'asked' ? this.#renderAsked() : nothing} ${step === 'told' ? this.#renderTold() : nothing}
      </div>
    </main>`;
  }

  #renderBefore() {
    return html`<div class="text before">
      <p>
        ${this.at === 0 ? 'Look at the cross; the photo comes in its place, for a moment.' : 'Look at the cross.'}
      </p>
      <button type="button" class="primary" @click=${this.#show}>Show it <kbd>Space</kbd></button>
      ${
        this.stores.settings.settings.value.practised
          ? html`<button type="button" class="quiet" @click=${this.#end}>Skip the practice</button>`
          : nothing
      }
    </div>`;
  }

  #renderAsked() {
    const { list, sure } = this.session;
    const catalogue = this.stores.catalogue.of(this.session);
    const was = viewedTemplate({ viewed: this.viewed, answer: this.#limit }, { spent: 0, running: true });
    if (list && !sure) {
      return quickAnswerTemplate({
        was,
        categories: categoryButtons(list, this.stores.catalogue),
        picks: this.picks,
        answer: (wnid) => this.#answer([wnid]),
        unknown: html`<button type="button" class="unknown" @click=${() => this.#answer([])}>
          I don’t know
        </button>`,
      });
    }
    return html`<div class="answer">
      ${was}
      <hit5-guess-slots
        .catalogue=${catalogue}
        .picks=${this.picks}
        .places=${mostGuesses(this.session)}
        @hit5-guess-move=${({ value: { from, to } }: GuessMoveEvent) => (this.picks = moveGuess(this.picks, from, to))}
        @hit5-guess-remove=${({ value: slot }: GuessRemoveEvent) => (this.picks = removeGuess(this.picks, slot))}
      ></hit5-guess-slots>
      <div class="acts">
        <button type="button" class="primary" @click=${() => this.#answer(this.picks)}>
          ${this.picks.length === 0 ? 'I don’t know' : 'Answer'}
        </button>
      </div>
      ${this.#renderClasses()}
    </div>`;
  }

  #renderClasses() {
    const { catalogue } = this.stores;
    const { list } = this.session;
    const pick = ({ value: { wnid, slot } }: ClassPickEvent) =>
      (this.picks = pickGuess(this.picks, wnid, slot));
    if (list) {
      return html`<hit5-category-buttons
        .categories=${categoryButtons(list, catalogue)}
        .picks=${this.picks}
        @hit5-class-pick=${pick}
        @hit5-guess-remove=${({ value: slot }: GuessRemoveEvent) => (this.picks = removeGuess(this.picks, slot))}
      ></hit5-category-buttons>`;
    }
    return html`<hit5-class-picker
      .catalogue=${catalogue}
      .picks=${this.picks}
      .languages=${this.stores.words.languages.value}
      @hit5-class-pick=${pick}
      @hit5-last-pick-remove=${() => (this.picks = removeGuess(this.picks, this.picks.length - 1))}
    ></hit5-class-picker>`;
  }

  #renderTold() {
    const { photos } = this;
    const isLast = this.at + 1 === photos?.length;
    return html`<div class="text">
      <h2 tabindex="-1">${this.#truthWords()}</h2>
      <button type="button" class="primary" @click=${this.#next}>
        ${isLast ? 'Begin: from now on it counts' : 'Next practice photo'} <kbd>↵</kbd>
      </button>
    </div>`;
  }

  #truthWords(): string {
    const { truth } = keptOf(this.photos?.[this.at]?.image, this.session.list);
    if (truth === null) return 'Nobody has said what this is.';
    const name = this.stores.catalogue.of(this.session).title(truth);
    return `${this.picks.includes(truth) ? 'Right' : 'It was'}: ${name}.`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('step') && !changed.has('photos')) return;
    const button = this.renderRoot.querySelector<HTMLElement>('.text .primary');
    const { picker } = this;
    if (button) button.focus();
    else if (picker && matchMedia('(pointer: fine)').matches)
      void picker.updateComplete.then(() => picker.focusSearch());
    else focusHeading(this.renderRoot);
  }

  /**
   * Those of the challenge that are for practice; where it has none, in a room none, else some that the session does not show, or some of
   * those that come with Hit5.
   */
  async #find(): Promise<void> {
    const own = this.stores.library.of(this.session);
    const meant = own
      ? practiceOf(own.challenge, { list: this.session.list }).map((image) => ({ image, source: own }))
      : [];
    const photos = meant.length > 0 || this.session.room ? meant : await this.#findOthers(own);
    if (!this.isConnected) return;
    this.photos = photos;
    if (photos.length === 0) this.#end();
  }

  async #findOthers(own: OpenChallenge | null): Promise<readonly PracticePhoto[]> {
    const { library } = this.stores;
    const found = own ? this.#unseen(own) : [];
    const shipped = found.length < trials ? await library.open(defaultChallenge).catch(() => null) : null;
    const others = shipped && shipped !== own ? this.#unseen(shipped) : [];
    return [...found, ...others].slice(0, trials);
  }

  #unseen(source: OpenChallenge): readonly PracticePhoto[] {
    const { order, kinds, list, seed } = this.session;
    const seen = new Set(order);
    const images = imagesOf(source.challenge.images, { kinds, list }).filter(({ id }) => !seen.has(id));
    const byId = images.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    // Those that the seed keeps for practice come first.
    return seededOrder(byId, seed).map((image) => ({ image, source }));
  }

  #show = async () => {
    const { flow, views } = this.stores;
    const { place, at } = this;
    const found = this.photos?.[at];
    const view = timedViewOf(this.session);
    if (!found || !place || !view || this.step !== 'before') return;
    this.step = 'showing';
    this.picks = [];
    const { image, source } = found;
    const exposure = view.exposures.at(-1 - (at % view.exposures.length)) ?? 0;
    const signal = await flow.view.begin(null);
    let photo: ImageBitmap | null = null;
    try {
      photo = await source.images.load(image, signal);
      const mask = await views.masks.of(
        image.id,
        view.mask,
        photo,
        this.session.seed,
        this.#side(devicePixelRatio),
      );
      const outcome = await views.show(place, { photo, mask, view, exposure }, signal);
      this.viewed = { exposure, mask: view.mask, ...outcome };
      this.step = 'asked';
      if (view.answer !== null) this.#endOf = setTimeout(() => this.#answer(this.picks), view.answer);
    } catch {
      this.step = 'before';
      // A photo that cannot be read: the next one is as good.
      if (!signal.aborted) this.photos = this.photos?.filter((one) => one !== found) ?? [];
      if (this.photos?.length === at) this.#end();
    } finally {
      flow.view.end(signal, null);
      photo?.close();
    }
  };

  /** As in `TimedPhoto`, in pixels of which so many are one CSS pixel. */
  #side(ratio = 1): number | null {
    const side = sideOf(this.session.size, this.stores.settings.settings.value.sight ?? null);
    return side && side * ratio;
  }

  /** How long an answer may take, in milliseconds; null: as long as one wants. */
  get #limit(): number | null {
    return timedViewOf(this.session)?.answer ?? null;
  }

  #answer(picks: readonly Wnid[]): void {
    clearTimeout(this.#endOf);
    this.picks = picks;
    this.step = 'told';
  }

  #next = () => {
    if (this.at + 1 === this.photos?.length) return this.#end();
    this.at += 1;
    this.step = 'before';
  };

  #end = () => {
    const hasPhotos = this.photos !== null && this.photos.length > 0;
    if (hasPhotos) this.stores.settings.change({ practised: true });
    emit<PracticeEndEvent>(this, 'hit5-practice-end', hasPhotos);
  };

  #key = (event: KeyboardEvent) => {
    const isMeant = event
      .composedPath()
      .some((one) => one instanceof Element && one.matches('button, a, input'));
    if (event.key !== ' ' || event.repeat || isMeant || this.step !== 'before') return;
    event.preventDefault();
    void this.#show();
  };
}
