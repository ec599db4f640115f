import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Looked } from '../../core/room/room.ts';
import { downloadName } from '../../files/formats/file-format.ts';
import { hit5Session } from '../../files/formats/session-file.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import { messageOf } from '../../core/message-of.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Phase, SessionState } from '../../core/trials/session.ts';
import type { ConfirmQuestion } from '../../kit/element/confirm-question/confirm-question.ts';
import '../../kit/element/confirm-question/confirm-question.ts';
import { focusHeading } from '../../kit/element/heading-focus.ts';
import '../../kit/element/notice/notice.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { saveFile } from '../../kit/file/save-file.ts';
import { guestMenu } from '../../kit/route/menu.ts';
import { joinLink } from '../../kit/route/pages.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings, visuallyHidden } from '../../kit/style/controls.ts';
import '../../label/view/label-page.ts';
import type { ActivationMaps } from '../../networks/logic/activation-map.ts';
import { guessBars } from '../element/board/board-answers.ts';
import '../element/room-line/room-line.ts';
import { storesContext } from '../../kit/stores.ts';
import { betWords, callWords, ownPhotos } from '../logic/own-photos.ts';
import type { Room } from '../make-room.ts';
import { unpackMaps } from '../logic/looked-maps.ts';
import { revealOf, revealedTrial, type RevealedTrial } from '../logic/revealed-trial.ts';
import { goesOn, isClosed, roomScreen, type RoomScreen, type WaitScreen } from '../state/room-screen.ts';
import {
  leavingTemplate,
  leftStudyTemplate,
  type LeftStudy,
  classAnswerTemplate,
  lateTemplate,
  uncountedTemplate,
  studyEndTemplate,
} from './room-notices.ts';
import './wait-view.ts';
import type { RoomServerError } from '../server/room-server-error.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { imageAddresses } from '../../label/view/image-addresses.ts';
import '../element/finale/finale-end.ts';
import { seatFinale } from '../logic/seat-finale.ts';
import { joinWords } from '../words/join/join.ts';
import { refusalWords } from './refusal-words.ts';
import { technical } from '../../kit/words/marks.ts';
import { waitWords } from '../words/wait/wait.ts';

/** The page of who takes part in a room: the label screen, what the room waits for, and where the answers are. */
@customElement('hit5-room-page')
export class RoomPage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    visuallyHidden,
    guessBars,
    css`
      .said {
        display: grid;
        gap: 6px;
        font: 0.875rem/1.4 var(--ui);
      }
      .said h2 {
        font: 600 0.875rem/1.4 var(--ui);
      }
      .nowhere {
        display: grid;
        gap: 16px;
        max-width: 40rem;
        margin: 0 auto;
        padding: 12vh 20px;
      }
      .end {
        display: grid;
        gap: 10px;
        box-sizing: border-box;
        width: min(76rem, 100%);
        margin: 0 auto;
        padding: 16px 24px;
      }
      @media (width < 36rem) {
        .end {
          padding: 12px 16px;
        }
      }
      .acts {
        align-items: center;
      }
      p {
        color: var(--ink-2);
        overflow-wrap: anywhere;
      }
      p b {
        color: var(--ink);
      }
      .withdraw {
        justify-self: start;
        min-height: 44px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--ink-2);
        font-weight: 400;
        font-size: 0.875rem;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Room;

  @property({ attribute: false }) room!: RoomId;

  @state() missing = false;
  @state() said: unknown = '';

  /** Why the person could not leave a study, for a person; empty: nothing failed. */
  @state() failed = '';
  @state() left: LeftStudy | null = null;

  @query('hit5-confirm-question') readonly question!: ConfirmQuestion;

  #wasHeld = false;
  #told: RevealedTrial | null = null;
  #maps: { readonly of: Looked; readonly maps: ActivationMaps } | null = null;

  /** The photo whose answer was waited for last on this page. */
  #awaited: ImageId | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stores.member.loaded?.close();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('room') && this.hasUpdated) void this.#open();
  }

  protected override render() {
    const words = joinWords();
    if (this.left) {
      return html`<hit5-top-bar place="#/join" .links=${guestMenu(true)}></hit5-top-bar>
        <main class="nowhere">${leftStudyTemplate(this.left)}</main>`;
    }
    if (this.missing) {
      return html`<hit5-top-bar place="#/join" .links=${guestMenu(false)}></hit5-top-bar>
        <main class="nowhere">
          <h1>${words.notJoined}</h1>
          <p>${words.joinByCode}</p>
          <p><a class="button primary" href=${joinLink()}>${words.joinWithCode}</a></p>
        </main>`;
    }
    const member = this.stores.member.loaded;
    const seat = member?.seat.value;
    const current = this.stores.sessions.kept.value;
    if (!member || !seat || current?.session.room?.id !== seat.room) {
      return html`<hit5-top-bar place="#/join" .links=${guestMenu(false)}></hit5-top-bar>
        <main class="nowhere">
          <p role="status">
            ${member?.problem.value ? refusalWords(member.problem.value) : `${words.oneMoment}…`}
          </p>
          ${seat ? joinAnewTemplate(member.problem.value, () => this.#joinAnew(seat)) : nothing}
        </main>`;
    }
    const screen = this.#screen(seat, current);
    const { options } = seat.card;
    const { phase } = this.stores.sessions.state.value ?? current;
    const told = this.#toldBy(screen, seat, current);
    // After the end nobody leads any more.
    const isLed = options.pace === 'led' && seat.state?.phase !== 'ended';
    const guide = {
      told,
      looked: this.#lookedBy(seat, current, told),
      held: screen.kind !== 'shown' || this.#plays(seat, screen, current.phase),
      led: isLed,
      place: told ? told.trial.position : isLed ? seat.state?.position : null,
      network: options.where === 'device',
      plain: options.study !== null,
    };
    return html`<hit5-label-page .guide=${guide}>
      <slot name="notices" slot="notices"></slot>
      ${
        member.problem.value?.isGone
          ? goneSeatTemplate(seat, member.problem.value, {
              anew: () => this.#joinAnew(seat),
              save: current.session.trials.length > 0 ? this.#save : null,
              said: this.said,
            })
          : this.#renderLine(seat)
      }
      ${options.study ? leavingTemplate(this.failed, this.#withdraw) : nothing}
      ${uncountedTemplate(seat, screen, current)} ${told ? nothing : this.#renderWait(seat, screen, current)}
      ${classAnswerTemplate(
        revealOf(seat.reveals, phase, told),
        options,
        this.stores.catalogue,
        told?.trial ?? (phase.kind === 'feedback' ? phase.trial : null),
      )}
      ${screen.kind === 'shown' ? [lateTemplate(seat, current), seatFinaleTemplate(seat, current, this.stores)] : nothing}
      ${screen.kind === 'shown' ? this.#renderEnd(seat, current) : nothing}
    </hit5-label-page>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // What had the focus is gone.
    if (changed.has('left') && this.left) focusHeading(this.renderRoot);
    const seat = this.stores.member.loaded?.seat.value;
    const current = this.stores.sessions.kept.value;
    if (!seat || !current || current.session.room?.id !== seat.room) return;
    const { flow, sessions } = this.stores;
    const screen = this.#screen(seat, current);
    const lookedAt = this.#toldBy(screen, seat, current)?.trial.imageId ?? null;
    queueMicrotask(() => void flow.lookAt(lookedAt));
    // A class has read in the lobby what comes.
    if (screen.kind === 'shown' && current.phase.kind === 'opening' && seat.card.options.study === null) {
      queueMicrotask(() => void sessions.begin());
      return;
    }
    if (current.phase.kind === 'feedback' && goesOn(seat, screen, current.phase.trial)) {
      queueMicrotask(() => void sessions.next());
      return;
    }
    if ('trial' in screen) this.#awaited = screen.trial.imageId;
    const held = screen.kind !== 'shown' && current.phase.kind === 'answering';
    if (held === this.#wasHeld) return;
    this.#wasHeld = held;
    // While the class waits, nobody's time runs.
    queueMicrotask(() => (held ? flow.pause() : flow.goOn()));
  }

  #screen(seat: KeptSeat, { session, phase }: SessionState): RoomScreen {
    const { clock, seen } = this.stores.flow;
    return roomScreen(seat, session, phase, clock.value?.left.value === 0 && !seen.value);
  }

  /** The photo that the class is shown; null where each device shows its own. */
  #toldBy(screen: RoomScreen, { reveals }: KeptSeat, { session }: SessionState): RevealedTrial | null {
    this.#told =
      screen.kind === 'told' ? (revealedTrial(screen.imageId, session, reveals) ?? this.#told) : null;
    return this.#told;
  }

  /** Where the teacher's network looked in the photo that is face to face; null where that is not known. */
  #lookedBy(
    { reveals }: KeptSeat,
    { phase }: SessionState,
    told: RevealedTrial | null,
  ): ActivationMaps | null {
    const { looked, predictions } = revealOf(reveals, phase, told) ?? {};
    if (!looked || !predictions?.[0]) return null;
    if (this.#maps?.of !== looked) this.#maps = { of: looked, maps: unpackMaps(looked, predictions[0]) };
    return this.#maps.maps;
  }

  #renderLine({ name, returnCode, state, card }: KeptSeat) {
    const outbox = this.stores.member.loaded?.outbox;
    if (!outbox) return nothing;
    return html`<hit5-room-line
      slot="notices"
      .counts=${outbox.counts.value}
      ?quiet=${card.options.study === null}
      ?late=${outbox.isLate.value}
      ?over=${isClosed(card.options.pace, state)}
      ?memory=${['unavailable', 'closed'].includes(this.stores.disk.status.value.kind)}
      .refusal=${outbox.refusal.value ?? ''}
      .hold=${outbox.hold.value ?? ''}
      ?study=${card.options.study !== null}
      .name=${state?.name ?? name}
      .returnCode=${returnCode}
      >${card.options.study ? this.#renderLeave() : nothing}</hit5-room-line
    >`;
  }

  #renderWait(seat: KeptSeat, screen: RoomScreen, { phase }: SessionState) {
    const wait = this.#waitOf(seat, screen, phase);
    if (!wait) return nothing;
    return html`<hit5-wait-view slot="held" .seat=${seat} .screen=${wait} @hit5-call-end=${this.#endPlay}>
      ${wait.kind === 'await-end' ? this.#renderDone(seat, seat.card.options.mode === 'test') : nothing}
    </hit5-wait-view>`;
  }

  #waitOf(seat: KeptSeat, screen: RoomScreen, phase: Phase): WaitScreen | null {
    if (phase.kind === 'feedback' && this.#plays(seat, screen, phase))
      return { kind: 'play', trial: phase.trial };
    if (screen.kind === 'shown') return null;
    if (screen.kind !== 'told') return screen;
    // What may be shown of the photo on the board has not come.
    return { ...screen, kind: seat.card.options.pace === 'led' ? 'on-board' : 'late' };
  }

  /** Whether the network's guesses are told before the face page: of a photo that was called, and may be seen now. */
  #plays({ calls, reveals, card }: KeptSeat, screen: RoomScreen, phase: Phase): boolean {
    if (screen.kind !== 'shown' || phase.kind !== 'feedback' || card.options.study) return false;
    const { imageId, prediction } = phase.trial;
    const reveal = reveals.find((one) => one.imageId === imageId);
    const isAnswered = (reveal?.predictions.length ?? 0) > 0 || prediction !== null;
    return imageId === this.#awaited && calls?.[imageId] !== undefined && isAnswered;
  }

  #endPlay = () => {
    this.#awaited = null;
    this.requestUpdate();
  };

  #renderEnd(seat: KeptSeat, { phase, session }: SessionState) {
    if (phase.kind !== 'finished') return nothing;
    const { options } = seat.card;
    const isStudy = options.study !== null;
    const { catalogue } = this.stores;
    const calls = isStudy
      ? ''
      : [
          callWords(ownPhotos(seat, session, catalogue.of(options)), waitWords()),
          betWords(seat.bet, waitWords()),
        ]
          .join(' ')
          .trim();
    return html`<div class="end" slot="end">
      ${isStudy ? html`<h2>${waitWords().thankYou} ${session.skipped.length === 0 ? waitWords().answeredAll : waitWords().lastPhoto}</h2>` : nothing}
      ${calls === '' ? nothing : html`<p>${calls}</p>`} ${this.#renderDone(seat, session.trials.length === 0)}
    </div>`;
  }

  /** @param blind whether what the file holds is not to be seen yet, or is nothing. */
  #renderDone(seat: KeptSeat, blind: boolean) {
    const member = this.stores.member.loaded;
    const { name, state, card } = seat;
    // Where the room is gone, the notice about that has the button.
    const isRunning = card.options.study === null && state?.phase !== 'ended' && state?.told !== 'all';
    const isSaved = blind || isRunning || member?.problem.value?.isGone;
    const end = {
      name: state?.name ?? name,
      completion: state?.completion ?? '',
      waiting: member?.outbox?.counts.value.waiting ?? 0,
      back: this.stores.router.visit.value.back,
    };
    return html`${card.options.study ? studyEndTemplate(end, () => this.question.ask()) : nothing}
    ${
      isSaved
        ? nothing
        : html`<div class="acts">
            <button type="button" @click=${this.#save}>${joinWords().save}</button>
            <span role="status">${this.said}</span>
          </div>`
    }`;
  }

  #renderLeave() {
    return html`<button type="button" class="quiet" @click=${() => this.question.ask()}>
      ${joinWords().withdraw}
    </button>`;
  }

  /** What was answered stays, as a session of this device. */
  async #joinAnew(seat: KeptSeat): Promise<void> {
    await this.stores.member.value.giveUp(seat);
    this.stores.router.go(joinLink(seat.card.code));
  }

  async #open(): Promise<void> {
    this.left = null;
    const member = await this.stores.member.load();
    if (this.isConnected) this.missing = !(await member.open(this.room));
    this.requestUpdate();
  }

  /** The same file as from the results. */
  #save = async () => {
    const { sessions, files, catalogue } = this.stores;
    const session = sessions.kept.value?.session;
    const [download] = hit5Session.sessionDownloads ?? [];
    if (!session || !download) return;
    try {
      const content = await files.contentOf(session);
      const saved = download.write(content, catalogue, originalLabels, new Map());
      const name = downloadName(session, download.id, download.ending, null);
      if (typeof saved?.content !== 'string') return;
      saveFile(name, new Blob([saved.content], { type: 'application/json' }));
      this.said = joinWords().saved(name);
    } catch (cause) {
      this.said = html`${joinWords().notSaved} ${technical(messageOf(cause))}`;
    }
  };

  #withdraw = async () => {
    const member = this.stores.member.value;
    const seat = member.seat.value;
    if (!seat) return;
    const answers = member.outbox?.counts.value.answers ?? 0;
    this.failed = '';
    try {
      const trouble = await member.withdraw();
      const hasId = (seat.card.options.study?.parameter ?? '') !== '';
      this.left = { answers, name: seat.state?.name ?? seat.name, hasId, trouble };
    } catch (cause) {
      this.failed = messageOf(cause);
    }
  };
}

/** The room was deleted, or its time is over; or the seat was taken out of it. */
function goneSeatTemplate(
  { card }: KeptSeat,
  problem: RoomServerError,
  acts: {
    readonly anew: () => Promise<void>;
    /** Null where nothing was answered. */
    readonly save: (() => Promise<void>) | null;
    readonly said: unknown;
  },
) {
  const { gone } = joinWords();
  const isStudy = card.options.study !== null;
  return html`<hit5-notice slot="notices" kind="warning">
    ${problem.code === 'no-room' ? gone.room(isStudy) : gone.seat(isStudy)}
    ${acts.save ? gone.answersHere : nothing} ${joinAnewTemplate(problem, acts.anew)}
    ${
      acts.save
        ? html`<button slot="actions" type="button" @click=${acts.save}>${joinWords().save}</button>
            <span slot="actions" role="status">${acts.said}</span>`
        : nothing
    }
  </hit5-notice>`;
}

/** A seat that was deleted for good does not come back: its device can take another one. */
function joinAnewTemplate(problem: RoomServerError | null, anew: () => Promise<void>) {
  if (problem?.code !== 'no-seat') return nothing;
  return html`<button slot="actions" type="button" @click=${anew}>${joinWords().gone.joinAnew}</button>`;
}

/** What a class came to, for one of it who is done; nothing before all may see it, and in a study. */
function seatFinaleTemplate(
  seat: KeptSeat,
  { phase, session }: SessionState,
  stores: Pick<Room, 'catalogue' | 'library'>,
) {
  if (phase.kind !== 'finished' || seat.card.options.study !== null) return nothing;
  const catalogue = stores.catalogue.of(seat.card.options);
  const finale = seatFinale(seat, session, catalogue);
  const { file, part } = imageAddresses(session, stores.library, {});
  const names = {
    nameOf: (wnid: Wnid) => catalogue.title(wnid),
    areCategories: catalogue.list !== undefined,
    filedUnder: (wnid: Wnid) => catalogue.filedUnder(wnid),
    urlOf: (image: string) => file(image as ImageId) || null,
    partOf: (image: string) => part(image as ImageId),
  };
  return html`<hit5-finale-end
    slot="end"
    .finale=${finale?.all ?? null}
    .own=${finale?.own ?? null}
    .names=${names}
  ></hit5-finale-end>`;
}
