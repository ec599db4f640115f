import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { Shown } from '../../core/trials/trial-record.ts';
import { version } from '../../core/version.ts';
import type { Size } from '../../kit/element/photo/photo-view.ts';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { storesContext } from '../../kit/stores.ts';
import type { Label } from '../make-label.ts';
import '../element/category-buttons/category-buttons.ts';
import type { ClassPickEvent } from '../element/class-picker/pick-acts.ts';
import type { ClassPicker } from '../element/class-picker/class-picker.ts';
import '../element/class-picker/class-picker.ts';
import type { LanguagesChooseEvent } from '../element/class-picker/language-menu.ts';
import type { GuessMoveEvent, GuessRemoveEvent } from '../element/guess-slots/guess-slots.ts';
import '../element/guess-slots/guess-slots.ts';
import type { SureSayEvent } from '../element/how-sure/how-sure.ts';
import '../element/how-sure/how-sure.ts';
import type { LookEvent } from '../element/look-event.ts';
import type { Photo } from '../../kit/element/photo/photo.ts';
import '../../kit/element/photo/photo.ts';
import { examplesWithout } from '../../packs/source/examples-without.ts';
import type { CategoryList } from '../../core/classes/category-list.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { mostGuesses } from '../../core/trials/guesses.ts';
import { keptOf, type Assistance, type Draft, type Session } from '../../core/trials/session.ts';
import { categoryButtons } from '../logic/category-buttons.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings, visuallyHidden } from '../../kit/style/controls.ts';
import { focusHeading } from '../../kit/element/heading-focus.ts';
import { PageKeys } from '../../kit/element/page-keys.ts';
import { lowScreenStyles } from './low-screen-styles.ts';
import { sidewaysStyles } from './sideways-styles.ts';
import { type ElementEvent, emit } from '../../kit/element/element-event.ts';
import { promiseWords } from '../logic/promise-words.ts';
import { answerViewStyles } from './answer-view-styles.ts';
import { truthLine } from './truth-line.ts';
import { quickAnswerTemplate, viewedStyles, viewedTemplate, type SeenBefore } from './viewed-template.ts';
import '../element/answer-card/answer-card.ts';
import './network-failure.ts';
import { answeringWords } from '../words/answering/answering.ts';

const undoIcon = html`<svg viewBox="0 0 18 18" width="18" height="18" fill="none" aria-hidden="true">
  <path
    d="M6.5 3 3 6.5 6.5 10M3 6.5h7.5a4.25 4.25 0 0 1 0 8.5H6"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`;

/** @param fitted the photo, and the room on screen that it is fitted into, in CSS pixels; the browser's zoom is in the pixel ratio. */
function shownHere(
  { box, photo }: { readonly box: Size; readonly photo: Size },
  languages: readonly string[],
  examples: boolean,
): Shown {
  const surroundings = {
    version,
    browser: navigator.userAgent.slice(0, 500),
    box,
    pixelRatio: devicePixelRatio,
    zoom: Number((visualViewport?.scale ?? 1).toFixed(2)),
    theme: matches('(prefers-color-scheme: dark)') ? ('dark' as const) : ('light' as const),
    contrast: contrastHere(),
    languages,
    examples,
  };
  return { photo, surroundings };
}

const matches = (media: string) => matchMedia(media).matches;

function contrastHere(): NonNullable<Shown['surroundings']['contrast']> {
  if (matches('(forced-colors: active)')) return 'forced';
  if (matches('(prefers-contrast: more)')) return 'more';
  return matches('(prefers-contrast: less)') ? 'less' : 'usual';
}

/** The person types in the search, or has done so: they picked, or the focus has left the classes. */
export type SearchingEvent = ElementEvent<'hit5-searching', boolean>;

/**
 * The photo, the five slots and the classes, or the buttons of a short list.
 * @fires hit5-searching
 */
@customElement('hit5-answer-view')
export class AnswerView extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    visuallyHidden,
    viewedStyles,
    answerViewStyles,
    sidewaysStyles,
    lowScreenStyles,
  ];

  @consume({ context: storesContext }) stores!: Label;

  @property({ attribute: false }) session!: Session;

  @property({ attribute: false }) draft!: Draft;

  /** How the photo was shown in a timed view; null where it stays until the answer. */
  @property({ attribute: false }) timed: SeenBefore | null = null;

  @property({ type: Boolean, reflect: true }) searching = false;

  /** Where there is little room, what was shown covers the classes until the person goes back to them. */
  @state() covered = false;

  @query('hit5-class-picker') readonly picker!: ClassPicker | null;

  @query('hit5-photo') readonly photo!: Photo | null;

  constructor() {
    super();
    new PageKeys(this, { '/': () => this.picker?.focusSearch() });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stores.flow.measureBy(() => this.#shown());
  }

  protected override firstUpdated(): void {
    this.takeFocus();
  }

  /** Another photo begins with the groups again. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('draft');
    if (before && before.position !== this.draft.position) this.picker?.begin();
  }

  /** Leads the focus to where an answer begins: the search, or the heading that tells where one is. */
  takeFocus(): void {
    const { picker } = this;
    // Where fingers type, the keyboard would cover half of the screen unasked.
    if (picker && matchMedia('(pointer: fine)').matches) {
      void picker.updateComplete.then(() => picker.focusSearch());
    } else {
      focusHeading(this.renderRoot);
    }
  }

  protected override render() {
    const { flow } = this.stores;
    const paused = flow.paused.value;
    const { list } = this.session;
    const words = answeringWords();
    const heading = html`<h1 class="visually-hidden">
      ${words.imageOf(this.draft.position + 1, this.session.order.length)}
    </h1>`;
    const hint = flow.hint.value && (flow.hint.value === 'too-soon' ? words.tooSoon : words.pickFirst);
    // Who is also asked how sure they are answers in two steps.
    if (list && this.timed && mostGuesses(this.session) === 1)
      return html`<main>${heading} ${this.#renderQuick(list, this.timed)}</main>`;
    return html`<main class=${list ? 'listed' : ''}>
      ${heading}
      <section
        class=${classMap({ answer: true, asks: this.session.sure === true, timed: this.timed !== null })}
        aria-label=${words.yourAnswer}
      >
        ${this.timed ? this.#renderViewed(this.timed) : paused ? this.#renderPaused() : this.#renderPhoto()}
        ${paused ? nothing : this.#renderAssistance()}
        <div class="picks">
          <hit5-guess-slots
            .catalogue=${this.#catalogue}
            .picks=${this.draft.guesses}
            .places=${mostGuesses(this.session)}
            ?disabled=${paused}
            @hit5-guess-move=${this.#move}
            @hit5-guess-remove=${this.#remove}
          ></hit5-guess-slots>
          <button
            type="button"
            class="quiet undo"
            ?disabled=${!flow.undoable.value || paused}
            @click=${() => flow.undo()}
          >
            ${undoIcon} ${words.undo}
          </button>
        </div>
        ${this.session.sure ? this.#renderHowSure(paused) : nothing}
        <div class="actions">
          ${this.#renderCommits()}
          ${this.session.mode === 'practice' && !this.session.room ? this.#renderHelpers() : nothing}
          ${this.#renderPromise()}
          <p class=${hint ? 'hint' : 'visually-hidden'} role="status">${hint ?? nothing}</p>
        </div>
      </section>
      ${this.#renderClasses(paused)}
    </main>`;
  }

  get #catalogue() {
    return this.stores.catalogue.of(this.session);
  }

  #renderClasses(paused: boolean) {
    if (this.session.list) {
      // No key answers a photo that is still to come.
      if (this.timed && !this.timed.viewed) return nothing;
      return html`<hit5-category-buttons
        .categories=${categoryButtons(this.session.list, this.stores.catalogue)}
        .picks=${this.draft.guesses}
        ?disabled=${paused}
        @hit5-class-pick=${this.#pick}
        @hit5-guess-remove=${this.#remove}
      ></hit5-category-buttons>`;
    }
    return html`<hit5-class-picker
      .catalogue=${this.stores.catalogue}
      .picks=${this.draft.guesses}
      .offered=${this.stores.flow.offered.value}
      .examples=${this.#examples()}
      .languages=${this.stores.words.languages.value}
      .tip=${this.draft.position === 0 && this.draft.guesses.length === 0 ? answeringWords().tip : ''}
      ?disabled=${paused || this.#awaitsList()}
      @click=${this.#seek}
      @input=${this.#seek}
      @focusin=${this.#seek}
      @focusout=${() => this.#sayWhether(false)}
      @hit5-class-pick=${this.#pick}
      @hit5-last-pick-remove=${this.#removeLast}
      @hit5-look=${this.#look}
      @hit5-languages-choose=${this.#chooseLanguages}
    ></hit5-class-picker>`;
  }

  #renderViewed(timed: SeenBefore) {
    const { seen } = this.stores.flow;
    return viewedTemplate(timed, 1000 * this.draft.time.response, seen.value);
  }

  #renderQuick(list: CategoryList, timed: SeenBefore) {
    if (!timed.viewed) return nothing;
    const { stores } = this;
    const answer = (wnid: Wnid) => {
      if (!stores.flow.ready.value) return;
      stores.flow.beginPress();
      stores.flow.change({ kind: 'restore', guesses: [wnid] });
      void stores.flow.commit('guesses');
    };
    return quickAnswerTemplate({
      was: this.#renderViewed(timed),
      categories: categoryButtons(list, stores.catalogue),
      picks: this.draft.guesses,
      answer,
      unknown: commitTemplate(stores.flow, 'unknown', answeringWords().dontKnow),
    });
  }

  #renderPhoto() {
    const photo = this.stores.photos.photo.value;
    const { order } = this.session;
    const { position } = this.draft;
    return html`<hit5-photo
      .bitmap=${photo && photo.imageId === order[position] ? photo.bitmap : null}
      ?absent=${this.stores.photos.failure.value !== null}
      .label=${answeringWords().photoOf(position + 1, order.length)}
      @mousedown=${this.#keepPlace}
      @hit5-photo-paint=${() => this.stores.flow.photoPainted()}
    ></hit5-photo>`;
  }

  #renderHowSure(paused: boolean) {
    const { guesses, record } = this.draft;
    return html`<hit5-how-sure
      .said=${record.confidence ?? null}
      ?disabled=${paused || guesses.length === 0}
      @hit5-sure-say=${({ value: confidence }: SureSayEvent) => this.stores.flow.saySure(confidence)}
    ></hit5-how-sure>`;
  }

  /** In a test the next photo comes at once: “I don’t know” is never where “Answer” was pressed just before. */
  #renderCommits() {
    const { flow } = this.stores;
    const { answer, ctrl, dontKnow } = answeringWords();
    return [
      commitTemplate(flow, 'guesses', html`${answer} <kbd>${ctrl} ↵</kbd>`),
      commitTemplate(flow, 'unknown', dontKnow, this.draft.guesses.length > 0),
    ];
  }

  #renderPaused() {
    const words = answeringWords();
    return html`<div class="paused">
      <h2>${words.paused}</h2>
      <p>${words.covered}</p>
      <button type="button" class="primary" @click=${() => this.stores.flow.goOn()}>${words.goOn}</button>
    </div>`;
  }

  #renderHelpers() {
    const { assistance } = this.draft;
    const words = answeringWords();
    const helper = (kind: Assistance, label: unknown) =>
      assistance.includes(kind)
        ? nothing
        : html`<button
            type="button"
            class="helper"
            ?disabled=${!this.stores.flow.seen.value || this.stores.flow.paused.value}
            @click=${() => this.#assist(kind)}
          >
            <span>${label}</span>
          </button>`;
    return html`${helper('answer', words.showAnswer)}
    ${helper(
      'prediction',
      words.showPrediction((text) => html`<span class="long">${text}</span>`),
    )}
    ${
      assistance.length > 0 && !this.covered
        ? html`<button type="button" class="helper again" @click=${this.#cover}>${words.seeAgain}</button>`
        : nothing
    }`;
  }

  /** What the person asked to see in practice; nothing of it exists in the document before. */
  #renderAssistance() {
    const { assistance } = this.draft;
    const imageId = this.session.order[this.draft.position];
    if (assistance.length === 0 || imageId === undefined) return nothing;
    const words = answeringWords();
    return html`<section
      class=${classMap({ assistance: true, folded: !this.covered })}
      aria-label=${words.shownOnRequest}
      tabindex="-1"
    >
      ${assistance.includes('answer') ? this.#renderTruth(imageId) : nothing}
      ${assistance.includes('prediction') ? predictionTemplate(this.stores, this.session, imageId) : nothing}
      <button type="button" class="back" @click=${this.#uncover}>${words.backToClasses}</button>
    </section>`;
  }

  #renderTruth(imageId: ImageId) {
    const { catalogue, library } = this.stores;
    const kept = keptOf(library.find(this.session, imageId)?.image, this.session.list);
    return (
      truthLine(kept, catalogue.of(this.session), catalogue) ?? html`<p>${answeringWords().nobodySaid}</p>`
    );
  }

  /** A pruned list is waited for, as long as the network can still make it, here or on another machine. */
  #awaitsList(): boolean {
    const { flow, library, network } = this.stores;
    if (this.session.pruned === null || flow.offered.value !== null) return false;
    return Boolean(library.of(this.session)?.elsewhere) || network.status.value.kind !== 'failed';
  }

  #examples() {
    const { library, examples } = this.stores;
    const shown = library.of(this.session)?.examples ?? examples.examples.value;
    const image = this.session.order[this.draft.position];
    return shown && image !== undefined ? examplesWithout(shown, image) : shown;
  }

  #shown(): Shown | null {
    const fitted = this.isConnected ? (this.timed?.fitted ?? this.photo?.fitted) : null;
    const { chosen } = this.stores.words.languages.value;
    return fitted ? shownHere(fitted, chosen, this.#examples() !== null) : null;
  }

  /** Said before and after the first guess, so that the photo keeps its size; not again with the second photo. */
  #renderPromise() {
    const isFirst = this.draft.position === 0;
    if (this.#awaitsList()) return html`<p class="promise">${answeringWords().choosingClasses}</p>`;
    if (!isFirst || !this.session.list) return nothing;
    return html`<p class="promise">
      ${promiseWords(this.session, this.stores.network.status.value.kind !== 'failed', answeringWords())}
    </p>`;
  }

  /** A tap on the search, a letter in it, or the focus that comes back to a text; not the focus that the page gave it. */
  #seek = (event: Event) => {
    const [field] = event.composedPath();
    if (!(field instanceof HTMLInputElement) || !field.matches('[role=combobox]')) return;
    if (event.type !== 'focusin' || field.value !== '') this.#sayWhether(true);
  };

  #sayWhether(searching: boolean): void {
    if (this.searching !== searching) emit<SearchingEvent>(this, 'hit5-searching', searching);
  }

  /** What is pressed would move from under the finger, were the search to lose the focus by it. */
  #keepPlace = (event: MouseEvent) => {
    if (this.searching) event.preventDefault();
  };

  #assist(assistance: Assistance): void {
    void this.stores.sessions.change({ kind: 'assist', assistance });
    this.#cover();
  }

  /** The button that asked is gone, so the focus goes to what it brought. */
  #cover = () => {
    this.covered = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.assistance')?.focus());
  };

  #uncover = () => {
    this.covered = false;
    focusHeading(this.renderRoot);
  };

  /** The second click of a double one, or key pressed twice, that led here picks nothing. */
  #pick = ({ value: { wnid, slot } }: ClassPickEvent) => {
    const { flow } = this.stores;
    this.#sayWhether(false);
    if (flow.ready.value) flow.change({ kind: 'pick', wnid, slot });
    else flow.sayTooSoon();
  };

  #move = ({ value: { from, to } }: GuessMoveEvent) => this.stores.flow.change({ kind: 'move', from, to });

  #remove = ({ value: slot }: GuessRemoveEvent) => this.stores.flow.change({ kind: 'remove', slot });

  #removeLast = () => this.stores.flow.change({ kind: 'remove', slot: this.draft.guesses.length - 1 });

  #look = ({ value: look }: LookEvent) => this.stores.flow.look(look);

  #chooseLanguages = ({ value: languages }: LanguagesChooseEvent) => void this.stores.words.choose(languages);
}

function commitTemplate(
  flow: Label['flow'],
  answer: 'guesses' | 'unknown',
  label: unknown,
  disabled = false,
) {
  return html`<button
    type="button"
    class=${answer === 'guesses' ? 'primary' : 'unknown'}
    ?disabled=${disabled || flow.paused.value}
    aria-disabled=${flow.ready.value ? 'false' : 'true'}
    @pointerdown=${() => flow.beginPress()}
    @keydown=${(event: KeyboardEvent) => pressKey(flow, event)}
    @click=${() => void flow.commit(answer)}
  >
    ${label}
  </button>`;
}

/** A key that repeats was pressed for the photo before. */
function pressKey(flow: Label['flow'], event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  if (event.repeat) event.preventDefault();
  else flow.beginPress();
}

function predictionTemplate({ catalogue, photos, network }: Label, session: Session, image: ImageId) {
  const prediction = photos.answers.value.get(image);
  const status = network.status.value;
  const names = catalogue.of(session);
  const words = answeringWords();
  const awaited = photos.unanswered.value ? words.networkCannot : lookingWords(network);
  return html`<hit5-answer-card
      side="network"
      heading=${words.network}
      compact
      .subtitle=${status.kind === 'ready' ? status.info.name : ''}
      .places=${mostGuesses({ list: session.list })}
      .guesses=${(prediction?.guesses ?? []).map(({ classIndex, probability }) => ({
        label: names.byIndex(classIndex).title,
        probability,
      }))}
      .hitIndex=${-1}
      .pendingText=${prediction ? '' : awaited}
    ></hit5-answer-card>
    ${prediction ? nothing : html`<hit5-network-failure .session=${session} this-image></hit5-network-failure>`}`;
}

/** What stands in place of an answer that the network has still to give. */
export const lookingWords = ({ isSlow }: Label['network']): string =>
  isSlow ? answeringWords().looksLonger : answeringWords().stillLooking;
