import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { outOfSight, controls, headings } from '../../kit/style/controls.ts';
import { midGrey, type TimedPhoto } from '../element/timed-photo/timed-photo.ts';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { customElement, property, query, state } from 'lit/decorators.js';
import { exposureOf, type TimedView as View, type Viewed } from '../../core/trials/timed-view.ts';
import type { Draft, Session } from '../../core/trials/session.ts';
import { messageOf } from '../../core/message-of.ts';
import { seedFor } from '../../core/trials/seeded-order.ts';
import type { Size } from '../../kit/element/photo/photo-view.ts';
import { focusHeading } from '../../kit/element/heading-focus.ts';
import { joinLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import { base } from '../../kit/style/base.ts';
import '../element/timed-photo/timed-photo.ts';
import '../element/flash-warning/flash-warning.ts';
import { visualAngle, sideOf } from '../logic/visual-angle.ts';
import type { Label } from '../make-label.ts';
import type { MaskBitmap } from '../mask/mask-service.ts';
import type { AnswerView } from './answer-view.ts';
import './answer-view.ts';
import { endPractice, practicePlan } from './timed-practice.ts';
import { timedWords } from '../words/timed/timed.ts';
import { answeringWords } from '../words/answering/answering.ts';

const timedViewStyles = css`
  :host {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  .cover {
    position: absolute;
    inset: 0;
    z-index: 3;
    display: flex;
    background: var(--paper);
    color: var(--ink);
    font: 1rem/1.5 var(--ui);
    overflow: auto;
  }
  .cover > * {
    flex: 1;
    min-width: 0;
  }
  .text {
    display: grid;
    align-content: safe center;
    padding: 24px;
  }
  .photo {
    position: relative;
    background: ${midGrey};
    color: #000;
  }
  hit5-timed-photo {
    position: absolute;
    inset: 24px;
  }
  .waits {
    position: absolute;
    inset: 0;
    display: grid;
    gap: 14px;
    place-content: center;
    justify-items: center;
    padding: 24px;
    text-align: center;
  }
  .ask {
    font: 500 2.5rem/1.2 var(--display);
  }
  .waits .primary {
    min-width: 11rem;
    min-height: 52px;
  }
  p.quiet {
    font-size: 0.875rem;
  }
  .unseen {
    ${outOfSight};
  }
`;

type Step = 'safety' | 'practice' | 'photo' | 'answer';

interface ReadyPhoto {
  readonly photo: ImageBitmap;
  readonly mask: MaskBitmap | null;
}

/** Each photo for a moment: what flashes, practice, then cross, photo and mask by frames, and the answer without the photo. */
@customElement('hit5-timed-view')
export class TimedView extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, timedViewStyles];

  @consume({ context: storesContext }) stores!: Label;

  @property({ attribute: false }) session!: Session;

  @property({ attribute: false }) draft!: Draft;

  @property({ type: Boolean, reflect: true }) searching = false;

  @state() ready: ReadyPhoto | null = null;

  @query('hit5-timed-photo') readonly place!: TimedPhoto | null;

  @query('.waits .primary') readonly button!: HTMLElement | null;

  @query('hit5-answer-view') readonly answer!: AnswerView;

  #fitted: { readonly box: Size; readonly photo: Size } | null = null;

  /** The photo that is being made ready, and what ends that. */
  #preparing: ImageBitmap | null = null;

  #step: Step | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#key);
    addEventListener('pagehide', this.#leave);
    addEventListener('resize', this.#leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
    removeEventListener('pagehide', this.#leave);
    removeEventListener('resize', this.#leave);
    this.#leave();
    this.#preparing = null;
    this.ready = null;
  }

  takeFocus(): void {
    if (this.#stepNow() === 'answer') this.answer.takeFocus();
    else focusHeading(this.renderRoot);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const session = changed.get('session') ?? this.session;
    const draft = changed.get('draft') ?? this.draft;
    if (imageOf({ session, draft }) !== imageOf(this)) this.ready = null;
  }

  protected override render() {
    const step = this.#stepNow();
    const { flow } = this.stores;
    return html`<hit5-answer-view
        .session=${this.session}
        .draft=${this.draft}
        .timed=${{ viewed: flow.view.viewed.value, fitted: this.#fitted, answer: this.#view().answer }}
        ?searching=${this.searching}
      ></hit5-answer-view>
      ${step === 'answer' ? nothing : html`<div class="cover">${this.#renderCover(step)}</div>`}`;
  }

  #renderCover(step: Exclude<Step, 'answer'>) {
    const { views } = this.stores;
    const { id } = this.session;
    if (step === 'safety')
      return html`<main class="text">
        <hit5-flash-warning
          .leave=${this.session.room ? joinLink() : '#/'}
          @hit5-flash-accept=${() => views.pass('safety', id)}
        ></hit5-flash-warning>
      </main>`;
    return step === 'practice' ? nothing : this.#renderPhoto();
  }

  #renderPhoto() {
    const { flow, sessions, settings } = this.stores;
    const { view } = flow;
    const { position } = this.draft;
    const isPractice = sessions.isAside.value;
    const { length } = this.session.order;
    const waits = view.waits.value && !view.showing.value;
    const words = timedWords();
    const { kinds, placeOf, photoOf } = answeringWords();
    return html`<main class="photo" @pointerup=${this.#goOn}>
      <h1 class="unseen" tabindex="-1">
        ${isPractice ? kinds.practice : kinds.image} ${placeOf(position + 1, length)}
      </h1>
      <hit5-timed-photo
        .label=${words.forAMoment(photoOf(position + 1, length))}
        .side=${this.#side()}
        .coming=${view.showing.value ? this.#comingWords() : ''}
      ></hit5-timed-photo>
      ${
        waits
          ? html`<div class="waits">
              <p class="ask">${words.ready}</p>
              <p>${words.crossComes} ${isPractice ? words.notCounting : ''}</p>
              <button type="button" class="primary" ?disabled=${this.ready === null} @click=${this.#goOn}>
                ${this.ready ? html`${words.showIt} <kbd>${words.space}</kbd>` : words.loading}
              </button>
              ${
                isPractice && settings.settings.value.practised
                  ? html`<button type="button" @pointerup=${stay} @click=${this.#skipPractice}>
                      ${words.skip}
                    </button>`
                  : nothing
              }
              <p class="quiet">${words.lookAway}</p>
            </div>`
          : nothing
      }
    </main>`;
  }

  #comingWords(): string {
    const { cross, mask } = this.#view();
    return timedWords().coming(cross > 0, mask !== 'none');
  }

  protected override updated(changed: PropertyValues<this>): void {
    const step = this.#stepNow();
    const came = step !== this.#step;
    // What stands behind the cover takes no key and no finger.
    this.answer.inert = step !== 'answer';
    this.#step = step;
    if (came && step === 'answer') void this.answer.updateComplete.then(() => this.answer.takeFocus());
    if (came && step === 'practice') void this.#practise();
    // The warning leads it itself.
    if (step === 'photo' && changed.has('ready') && this.ready) this.button?.focus();
    if (step === 'answer') this.#showAnswer();
    if (step === 'photo') this.#prepare();
    if (step === 'photo' && this.ready && !this.stores.flow.view.waits.value) void this.#show();
  }

  #stepNow(): Step {
    const { flow, views, sessions } = this.stores;
    const { session, draft } = this;
    if (flow.view.viewed.value) return 'answer';
    // Who has answered a photo of this session has read it, and so has who practises.
    const begun = sessions.isAside.value || session.trials.length > 0 || draft.record.viewed !== undefined;
    if (!begun && !views.hasPassed('safety', session.id)) return 'safety';
    if (!begun && !views.hasPassed('practice', session.id)) return 'practice';
    return 'photo';
  }

  #view(): View {
    const view = this.stores.flow.timedView(this.session);
    if (!view) throw new TypeError('The session has no timed view.');
    return view;
  }

  /** As in `TimedPhoto`, in pixels of which so many are one CSS pixel. */
  #side(ratio = 1): number | null {
    const side = sideOf(this.session.size, this.stores.settings.settings.value.sight ?? null);
    return side && side * ratio;
  }

  /** In practice the longest come first. */
  #exposure(): number {
    const { exposures } = this.#view();
    const { position } = this.draft;
    if (this.stores.sessions.isAside.value) return exposures.at(-1 - (position % exposures.length)) ?? 0;
    const image = imageOf(this);
    return (image === undefined ? null : exposureOf(this.session, image)) ?? 0;
  }

  /** The answer's time runs from the frame in which it is asked for. */
  #showAnswer(): void {
    const { flow } = this.stores;
    if (flow.seen.value) return;
    const { position } = this.draft;
    requestAnimationFrame(() => {
      if (this.isConnected && this.draft.position === position && flow.view.viewed.value) flow.photoPainted();
    });
    this.#prepareNext();
  }

  /** Has the mask of the present photo made, where the answer before left no time for it. */
  #prepare(): void {
    const image = imageOf(this);
    const photo = this.stores.photos.photo.value;
    if (this.ready || !photo || photo.imageId !== image || this.#preparing === photo.bitmap) return;
    const { bitmap } = photo;
    this.#preparing = bitmap;
    this.#mask(photo.imageId, bitmap).then(
      (mask) => {
        // Another photo may have come meanwhile, as where the practice is skipped.
        if (this.#preparing !== bitmap) return;
        this.#preparing = null;
        this.ready = { photo: bitmap, mask };
      },
      (cause: unknown) => {
        if (this.#preparing !== bitmap) return;
        this.#preparing = null;
        void this.stores.sessions.skip(`Its mask could not be made: ${messageOf(cause)}`);
      },
    );
  }

  /** While a person answers, the mask of the next photo is made. */
  #prepareNext(): void {
    const { photos, views } = this.stores;
    const present = this.session.order.slice(this.draft.position, this.draft.position + 2);
    const [, next] = present;
    views.masks.keepOnly(present);
    if (next === undefined) return;
    photos.bitmapOf(next)?.then(
      (bitmap) => this.#mask(next, bitmap),
      // It is told when its turn comes.
      () => undefined,
    );
  }

  #mask(image: Session['order'][number], bitmap: ImageBitmap): Promise<MaskBitmap | null> {
    const seed = seedFor(image, this.session.seed);
    return this.stores.views.masks.of(image, this.#view().mask, bitmap, seed, this.#side(devicePixelRatio));
  }

  /** Shows the photo for its moment; it is answered then, whatever became of it. */
  async #show(): Promise<void> {
    const { flow, views, settings } = this.stores;
    const { ready, place } = this;
    if (!ready || !place || flow.view.showing.value || document.visibilityState !== 'visible') return;
    const view = this.#view();
    await views.measured();
    if (!this.isConnected || this.ready !== ready || flow.view.showing.value || flow.view.waits.value) return;
    this.#fitted = place.fitted(ready.photo);
    const { photo } = this.#fitted;
    const { sight } = settings.settings.value;
    const asked: Viewed = {
      exposure: this.#exposure(),
      mask: view.mask,
      ...(sight && { degrees: visualAngle(photo, sight) }),
    };
    const signal = await flow.view.begin(asked, photo);
    try {
      const { exposure } = asked;
      flow.view.end(signal, { ...asked, ...(await views.show(place, { ...ready, view, exposure }, signal)) });
    } catch (cause) {
      if (!signal.aborted) throw cause;
      const fault = signal.reason === 'hidden' ? 'hidden' : 'interrupted';
      flow.view.end(signal, { ...asked, fault });
    }
  }

  #goOn = () => {
    const { view } = this.stores.flow;
    if (this.#stepNow() === 'photo' && view.waits.value && this.ready) view.wait(false);
  };

  async #practise(): Promise<void> {
    const { library, sessions, views } = this.stores;
    const { id } = this.session;
    const plan = await practicePlan(library, this.session);
    if (!this.isConnected || this.session.id !== id) return;
    if (plan) sessions.aside(plan);
    else views.pass('practice', id);
  }

  /** The press that ends the practice says that they are ready. */
  #skipPractice = () => {
    endPractice(this.stores);
    this.stores.flow.view.wait(false);
  };

  /** A page that goes is hidden first: that is no tab in the background. One of another size would stretch photo and mask. */
  #leave = () => this.stores.flow.view.stop('interrupted');

  #key = (event: KeyboardEvent) => {
    const { view } = this.stores.flow;
    if (event.key === 'Escape' && view.showing.value) view.stop('interrupted');
    // Also between an answer and the next cross: what comes next waits.
    else if (event.key === 'Escape' && !event.defaultPrevented) return view.wait(true);
    else if (
      (event.key === ' ' || event.key === 'Enter') &&
      !event.repeat &&
      !event.composedPath().some((one) => one instanceof Element && one.matches('button, a, input'))
    )
      this.#goOn();
    else return;
    event.preventDefault();
  };
}

const imageOf = ({ session, draft }: { readonly session: Session; readonly draft: Draft }) =>
  session.order[draft.position];

/** A press on it is none on what lies around it. */
const stay = (event: Event) => event.stopPropagation();
