import { type ReactiveController, type ReactiveControllerHost, html, LitElement, nothing } from 'lit';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guestMenu, menu } from '../../kit/route/menu.ts';
import { storesContext } from '../../kit/stores.ts';
import { sharedAhead } from '../logic/session-plan.ts';
import type { Label } from '../make-label.ts';
import type { KeyHelp } from '../element/key-help/key-help.ts';
import '../element/key-help/key-help.ts';
import '../../kit/element/notice/notice.ts';
import '../../kit/element/top-bar/top-bar.ts';
import type { SightChangeEvent } from '../element/screen-calibration/screen-calibration.ts';
import type { BeginEvent, PersonChooseEvent } from '../element/begin-page/begin-page.ts';
import '../element/begin-page/begin-page.ts';
import { imagesOf, type ChallengeId } from '../../core/trials/challenge.ts';
import { unusualOptions, type SessionOptions } from '../../core/trials/session-options.ts';
import { imageOrder, type SessionRequest } from '../../core/trials/session-request.ts';
import type { Draft, Session, SessionId, Trial } from '../../core/trials/session.ts';
import { timedViewOf } from '../../core/trials/timed-view.ts';
import { confidences } from '../../core/trials/trial-record.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import './face-view.ts';
import './finished-view.ts';
import './embedding-view.ts';
import { VisualViewportFit } from './visual-viewport-fit.ts';
import { helpGroups } from './label-keys.ts';
import { labelPageStyles } from './label-page-styles.ts';
import type { AnswerView, SearchingEvent } from './answer-view.ts';
import './answer-view.ts';
import type { TimedView } from './timed-view.ts';
import './timed-view.ts';
import { endPractice } from './timed-practice.ts';
import '../../networks/view/network-status.ts';
import {
  noneLeftNotice,
  misfitOf,
  nowhereTemplate,
  missingTemplate,
  problemNotice,
  rematchNotice,
  sessionNotices,
  takeBackNotice,
} from './session-notices.ts';
import { barStyles, barTimeTemplate, limitNotice, progressTemplate, togglePause } from './time-template.ts';
import type { ActivationMaps } from '../../networks/logic/activation-map.ts';
import { answeringWords } from '../words/answering/answering.ts';

/** Two presses are a double click when they come so soon after another, in milliseconds, … */
const soon = 500;

/** … and so near to each other, in CSS pixels: a finger is less exact than a mouse. */
const near = 24;

interface Press {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly screen: string | null;
}

/** Passes over the second click of a double one when the first has brought another screen; photos that follow each other are one screen. */
class DoubleClickGuard implements ReactiveController {
  readonly #page: ReactiveControllerHost & HTMLElement;
  readonly #screen: () => string | null;
  #last: Press | null = null;
  #isStray = false;

  constructor(page: ReactiveControllerHost & HTMLElement, screen: () => string | null) {
    this.#page = page;
    this.#screen = screen;
    page.addController(this);
  }

  hostConnected(): void {
    this.#page.addEventListener('pointerdown', this.#down, true);
    this.#page.addEventListener('click', this.#click, true);
  }

  hostDisconnected(): void {
    this.#page.removeEventListener('pointerdown', this.#down, true);
    this.#page.removeEventListener('click', this.#click, true);
  }

  #down = ({ clientX: x, clientY: y, timeStamp: at }: PointerEvent): void => {
    const last = this.#last;
    this.#last = { x, y, at, screen: this.#screen() };
    this.#isStray =
      last !== null &&
      last.screen !== this.#last.screen &&
      at - last.at < soon &&
      Math.hypot(x - last.x, y - last.y) < near;
  };

  #click = (event: MouseEvent): void => {
    // A key's click has no number.
    if (!this.#isStray || event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/**
 * The heart: a photo, the 1000 classes, five slots; after the commit, face to face with the network.
 *
 * @slot notices - What the person must know, below the bar.
 * @slot held - What a room says in place of the rest.
 * @slot class - What the class answered, beside the answers face to face.
 * @slot end - What a room says above the results.
 */
@customElement('hit5-label-page')
export class LabelPage extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, labelPageStyles, barStyles];

  @consume({ context: storesContext }) stores!: Label;

  @property({ attribute: false }) challenge!: ChallengeId;

  /** The session to go on with, whoever it belongs to; null for the one that the request names. */
  @property({ attribute: false }) session: SessionId | null = null;

  @property({ attribute: false }) request!: SessionRequest;

  @property({ attribute: false }) problem: string | null = null;

  /** How a room leads the session in progress, which it has opened; null where the address names the session. */
  @property({ attribute: false }) guide: SessionDriver | null = null;

  /** What cannot be read of a link whose session is not in this browser, so that it would have to be; null: nothing. */
  @state() unreadable: string | null = null;

  @state() missing = false;

  /** How many images the challenge has of the kinds that the link takes, where it leaves none; null where it leaves some. */
  @state() noneLeftOf: number | null = null;

  @property({ type: Boolean, reflect: true }) searching = false;

  @query('hit5-answer-view, hit5-timed-view') readonly answer!: AnswerView | TimedView | null;

  @query('hit5-key-help') readonly help!: KeyHelp | null;

  #stopFollowing: (() => void) | null = null;

  #named: Promise<void> = Promise.resolve();

  constructor() {
    super();
    new VisualViewportFit(this);
    new DoubleClickGuard(this, () => this.stores.sessions.state.value?.phase.kind ?? null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopFollowing = this.stores.flow.follow();
    addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopFollowing?.();
    this.stores.views.masks.keepOnly([]);
    removeEventListener('keydown', this.#key);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('request') && !this.guide) void this.#open();
  }

  protected override render() {
    const current = this.stores.sessions.state.value;
    if (this.missing) return missingTemplate(this.challenge);
    if (this.unreadable !== null)
      return nowhereTemplate(answeringWords().noSession, problemNotice(this.unreadable));
    if (this.noneLeftOf !== null)
      return nowhereTemplate(answeringWords().noImage, noneLeftNotice(this.request, this.noneLeftOf));
    if (!current) return html`<hit5-top-bar place="#/" folded></hit5-top-bar>`;
    const { session, phase } = current;
    if (this.guide?.told) return this.#renderFace(session, this.guide.told.trial);
    if (this.guide?.held)
      return [
        this.#renderBar(session, null),
        html`<main class="held" tabindex="0"><slot name="held"></slot></main>`,
      ];
    switch (phase.kind) {
      case 'opening':
        if (this.#beginsAtOnce(session)) return this.#renderBar(session, null);
        return [
          this.#renderBar(session, null),
          this.#renderEvents(session, null),
          this.#renderBegin(session),
        ];
      case 'answering':
        if (timedViewOf(session)) return this.#renderTimed(session, phase.draft);
        return [
          this.#renderBar(session, phase.draft),
          this.#renderEvents(session, phase.draft),
          limitNotice(session, phase.draft),
          this.stores.sessions.isAside.value ? rematchNotice(() => this.stores.sessions.endAside()) : nothing,
          takeBackNotice(this.stores),
          html`<hit5-answer-view
            .session=${session}
            .draft=${phase.draft}
            ?searching=${this.searching}
            @hit5-searching=${({ value }: SearchingEvent) => (this.searching = value)}
          ></hit5-answer-view>`,
        ];
      case 'feedback':
        if (this.#kind(session) === 'practice')
          return [
            this.#renderBar(session, null),
            html`<hit5-practice-answer .session=${session} .trial=${phase.trial}></hit5-practice-answer>`,
          ];
        return this.#renderFace(session, phase.trial);
      case 'closing':
        return [this.#renderBar(session, null), takeBackNotice(this.stores)];
      case 'finished':
        return [
          this.#renderBar(session, null),
          this.#kind(session) === 'practice'
            ? nothing
            : html`<hit5-finished-view><slot name="end"></slot></hit5-finished-view>`,
        ];
    }
  }

  protected override updated(): void {
    if (!this.answer) this.searching = false;
    const { session, phase } = this.stores.sessions.state.value ?? {};
    if (session && phase?.kind === 'opening') {
      if (this.#beginsAtOnce(session)) void this.stores.sessions.begin();
      else if (timedViewOf(session)) this.stores.views.measureFor(session.id);
    }
    if (session && phase?.kind === 'finished' && this.#kind(session) === 'practice') endPractice(this.stores);
    const done = session?.order.length ?? 0;
    const at = phase?.kind === 'answering' ? phase.draft.position : null;
    const { kinds, placeOf } = answeringWords();
    document.title =
      at === null || !session ? 'Hit5' : `${kinds[this.#kind(session)]} ${placeOf(at + 1, done)} · Hit5`;
  }

  #kind(session: Session): 'image' | 'practice' | 'rematch' {
    if (!this.stores.sessions.isAside.value) return 'image';
    return timedViewOf(session) ? 'practice' : 'rematch';
  }

  /** A plain game needs no page before its first photo: the name is asked for at its end. */
  #beginsAtOnce(session: Session): boolean {
    const { sessions, router } = this.stores;
    return (
      session.mode === 'challenge' &&
      !session.room &&
      !router.visit.value.embedded &&
      session.order.length >= this.request.count &&
      unusualOptions(session).every(({ key }) => gameOptions.has(key)) &&
      sharedAhead(session, sessions.outlines.value) === 0
    );
  }

  /** What is said between the photos is not said while one is shown: it would change its size. */
  #renderTimed(session: Session, draft: Draft) {
    const isOver = this.stores.flow.view.viewed.value !== null;
    return [
      this.#renderBar(session, draft),
      this.#renderEvents(session, draft),
      isOver ? takeBackNotice(this.stores) : nothing,
      html`<hit5-timed-view
        .session=${session}
        .draft=${draft}
        ?searching=${this.searching}
        @hit5-searching=${({ value }: SearchingEvent) => (this.searching = value)}
      ></hit5-timed-view>`,
    ];
  }

  #renderFace(session: Session, trial: Trial) {
    const { told = null, led = false, looked = null, plain = false } = this.guide ?? {};
    const answered = told?.isAnswered ? 'answered' : 'unanswered';
    return [
      this.#renderBar(session, null),
      html`<hit5-face-view
        .trial=${trial}
        .told=${told && answered}
        ?led=${led}
        .looked=${looked}
        ?plain=${plain}
      >
        <slot name="class" slot="class"></slot>
      </hit5-face-view>`,
    ];
  }

  async #open(): Promise<void> {
    const source = await this.stores.library.open(this.challenge);
    this.missing = !source;
    if (!source) return;
    const person = this.stores.settings.person();
    const { images } = source.challenge;
    const known = this.stores.sessions.outlines.value.some(({ id }) => id === this.session);
    this.unreadable = known ? null : (this.problem ?? misfitOf(this.request, this.stores.catalogue, images));
    if (this.unreadable !== null) return;
    const showsSome = known || imageOrder(images, this.request, person).length > 0;
    this.noneLeftOf = showsSome ? null : imagesOf(images, this.request).length;
    if (this.noneLeftOf === null) {
      await this.stores.sessions.open(source, this.request, person, this.session);
    }
  }

  #renderBar(session: Session, draft: Draft | null) {
    const { sessions } = this.stores;
    const last = session.trials.at(-1)?.position ?? session.order.length - 1;
    const kind = sessions.state.value?.phase.kind;
    const place = this.guide?.place ?? null;
    const isWhole = (kind === 'opening' && place === null) || kind === 'finished';
    // Who waits has room for the name of what they wait for.
    return html`<hit5-top-bar
        place=${this.guide ? '#/join' : '#/'}
        ?folded=${!this.guide?.held}
        .links=${this.guide ? guestMenu(this.guide.plain) : menu()}
      >
        ${
          isWhole || (this.guide?.held && place === null && session.trials.length === 0)
            ? nothing
            : progressTemplate(
                answeringWords().kinds[this.#kind(session)],
                (draft?.position ?? place ?? last) + 1,
                session.order.length,
              )
        }
        ${barTimeTemplate(this.stores, session, draft, this.guide?.held === true)}
        ${
          this.guide && !this.guide.network
            ? nothing
            : html`<hit5-network-status slot="end" brief></hit5-network-status>`
        }
        ${
          this.guide?.held
            ? nothing
            : html`<button slot="menu" type="button" class="quiet entry" @click=${this.#openHelp}>
                ${answeringWords().help}
              </button>`
        }
      </hit5-top-bar>
      <slot name="notices"></slot>
      <hit5-key-help .groups=${helpGroups()}></hit5-key-help>`;
  }

  #renderEvents(session: Session, draft: Draft | null) {
    const { sessions, photos } = this.stores;
    return sessionNotices({
      session,
      draft,
      request: this.session === null && !this.guide && !sessions.isAside.value ? this.request : null,
      failure: photos.failure.value,
      shared: () => (this.guide ? 0 : sharedAhead(session, sessions.outlines.value)),
      resumed: sessions.resumed.value,
      retry: () => this.stores.flow.retryPhoto(),
    });
  }

  /** In a room the name is that of the seat, and one's own session has whom it had. */
  #renderBegin(session: Session) {
    const isOpen = this.session === null && !this.guide;
    return html`<main class="begin">
      <hit5-begin-page
        .session=${session}
        .images=${session.order.length - session.skipped.length}
        .rate=${timedViewOf(session) ? this.stores.views.rate.value : null}
        .sight=${this.stores.settings.settings.value.sight ?? null}
        @hit5-sight-change=${({ value: sight }: SightChangeEvent) => this.stores.settings.change({ sight })}
        ?asks=${isOpen && this.stores.settings.settings.value.person === ''}
        ?open=${isOpen}
        @hit5-person-choose=${({ value: person }: PersonChooseEvent) => this.#answerAs(person)}
        @hit5-begin=${this.#begin}
      ></hit5-begin-page>
      ${this.stores.router.visit.value.embedded ? html`<hit5-embedding-view></hit5-embedding-view>` : nothing}
    </main>`;
  }

  #answerAs(person: string): Promise<void> {
    const { library, sessions, settings } = this.stores;
    this.#named = this.#named.then(async () => {
      const source = await library.open(this.challenge);
      if (source) await sessions.answerAs(source, this.request, person);
      settings.change({ person });
    });
    return this.#named;
  }

  #begin = async ({ value: person }: BeginEvent) => {
    if (person !== null) await this.#answerAs(person);
    void this.stores.sessions.begin();
  };

  /** A key that is held down was pressed for one photo, and ends no other. */
  #commitByKey({ repeat }: KeyboardEvent): void {
    if (repeat) return;
    this.stores.flow.beginPress();
    void this.stores.flow.commit('guesses');
  }

  #openHelp = () => this.help?.open();

  #key = (event: KeyboardEvent) => {
    const field = event.composedPath()[0];
    const typing = field instanceof HTMLInputElement;
    const { flow } = this.stores;
    const command = event.ctrlKey || event.metaKey;
    const confidence = (event.altKey && confidences[sureKeys.indexOf(event.code)]) || null;
    const acts: [boolean, () => void][] = [
      [command && event.key === 'Enter' && this.answer !== null, () => this.#commitByKey(event)],
      [
        event.altKey && event.code === 'KeyZ' && flow.takeable.value !== null,
        () => void (event.repeat || flow.takeBack()),
      ],
      [
        confidence !== null && !command && this.answer?.session.sure === true,
        () => confidence && flow.saySure(confidence),
      ],
      [command && event.key === 'z' && !(typing && field.value !== ''), () => flow.undo()],
      [event.altKey && event.code === 'KeyP' && this.answer !== null, () => togglePause(this.stores)],
      [event.key === 'F1' || (event.key === '?' && !(typing && field.value !== '')), this.#openHelp],
    ];
    const act = acts.find(([fits]) => fits)?.[1];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

/** What a plain game may have otherwise than usual: which photos come. */
const gameOptions: ReadonlySet<keyof SessionOptions> = new Set(['kinds', 'only', 'cast']);

/** Held with Alt; by their place, since Alt makes other signs of them on some keyboards. */
const sureKeys = ['Digit1', 'Digit2', 'Digit3'];

interface SessionDriver {
  /** Whether what is in the slot `held` stands in place of the photo, the answers and the end. */
  readonly held: boolean;
  readonly led: boolean;
  /** The place of the photo that a class is at, from 0; null, or left out: each is at its own. */
  readonly place?: number | null;
  readonly network: boolean;
  /** What is shown face to face in place of all else; null, or left out: nothing. */
  readonly told?: { readonly trial: Trial; readonly isAnswered: boolean } | null;
  /** Where the network of another machine looked in the photo that is face to face. */
  readonly looked?: ActivationMaps | null;
  readonly plain: boolean;
}
