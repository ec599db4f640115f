import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, css } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { conductOf, excludedBy, rulesWords } from '../../core/room/exclusion.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import type { BoardState } from '../../core/room/board-state.ts';
import type { MemberId, RoomId } from '../../core/schemas/room-ids.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import { sentence } from '../../kit/file/sentence.ts';
import { sideWords } from '../../kit/style/sides.ts';
import type { ConfirmQuestion } from '../../kit/element/confirm-question/confirm-question.ts';
import '../../kit/element/confirm-question/confirm-question.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import '../../kit/element/notice/notice.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { boardLink, classLink } from '../../kit/route/pages.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings, progressBars } from '../../kit/style/controls.ts';
import '../../networks/view/network-status.ts';
import '../element/member-list/member-list.ts';
import type {
  IdleRemoveEvent,
  MemberHideEvent,
  MemberRemoveEvent,
  MemberRenameEvent,
  MemberReturnEvent,
} from '../element/member-list/member-list.ts';
import '../element/reach-help/reach-help.ts';
import type { ReturnCode } from '../element/return-code/return-code.ts';
import '../element/return-code/return-code.ts';
import '../element/stands-out/stands-out.ts';
import '../element/way-in/way-in.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Teacher } from '../make-teacher.ts';
import { memberRows } from '../state/member-rows.ts';
import { type BoardAct, type TeacherAct } from '../state/board-screen.ts';
import './room-afterwards.ts';
import { cards } from '../../kit/style/page.ts';
import { boardWords } from '../words/board/board.ts';
import { finaleWords } from '../../observers/words/finale/finale.ts';
import { aloneWords, mistakeWords, togetherWords } from '../../observers/logic/finale-words.ts';

/** The way in on the left, what happens on the right, what comes afterwards below. */
const teacherPageStyles = css`
  ${cards}
  main {
    display: grid;
    gap: 20px;
    width: min(75rem, 100%);
    margin: 0 auto;
    padding: 20px 24px 64px;
  }
  h1 {
    overflow-wrap: anywhere;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: center;
    justify-content: space-between;
  }
  .found p {
    font: 500 1.25rem/1.35 var(--display);
  }
  hit5-way-in {
    --qr: 9rem;
  }
  .up {
    font-size: 0.9375rem;
  }
  .parts {
    display: grid;
    gap: 20px;
    align-items: start;
    grid-template-columns: minmax(0, 22rem) minmax(0, 1fr);
  }
  .column {
    display: grid;
    gap: 20px;
    min-width: 0;
  }
  .intro {
    max-width: 44rem;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  .filling {
    display: grid;
    gap: 6px;
    color: var(--ink-2);
    font-size: 0.9375rem;
  }
  @media (width < 56rem) {
    main {
      padding: 16px 16px 48px;
    }
    .parts {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;

/** How often "away for" is counted again, in milliseconds. */
const tick = 5000;

type Asked = Pick<BoardAct, 'words' | 'question' | 'acts'>;

const phaseWords: Record<BoardState['phase'], string> = {
  lobby: 'People join. Nobody sees a photo yet.',
  open: 'People answer.',
  frozen: 'Frozen: nobody can answer at the moment.',
  ended: 'Ended: everybody may see all answers.',
};

/** Once the board goes from photo to photo; there the class may be let on again. */
const telling = 'The board shows the answers.';

/** Once nobody can give an answer that counts. */
const allShown = 'All answers are shown: what is answered now counts nowhere.';

/**
 * A room as its teacher runs it: the way in, who is here, what happens next, and what can be done afterwards.
 *
 * @slot notices - What a person must know on every screen.
 */
@customElement('hit5-teacher-page')
export class TeacherPage extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, progressBars, sideWords, teacherPageStyles];

  @consume({ context: storesContext }) stores!: Teacher;

  @property({ attribute: false }) room!: RoomId;

  @state() asked: Asked = { words: '', question: '', acts: [] };

  /** Against which time "away for" counts, in milliseconds since 1970. */
  @state() now = Date.now();

  @query('hit5-confirm-question') readonly actQuestion!: ConfirmQuestion;

  @query('hit5-return-code') readonly returnCode!: ReturnCode;

  #clock: ReturnType<typeof setInterval> | undefined;

  /** Whether the server has answered since the room was opened, and still does. */
  #isReached = false;

  constructor() {
    super();
    new HeadingFocus(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#clock = setInterval(() => (this.now = Date.now()), tick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    this.stores.teacher.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { teacher, classes } = this.stores;
    const isOther = changed.has('room');
    if (isOther) teacher.open(this.room);
    const isReached = teacher.room.value !== null && teacher.trouble.value === null;
    // A server that comes back may lack what could not be brought meanwhile.
    if (isReached && (isOther || !this.#isReached)) void classes.fill(this.room);
    this.#isReached = isReached;
  }

  protected override render() {
    const { teacher } = this.stores;
    const [room, board] = [teacher.room.value, teacher.board.value];
    document.title = `${room ? visibleText(room.title) : 'Room'} · Hit5`;
    return html`<hit5-top-bar place="#/class"
        ><hit5-network-status slot="end"></hit5-network-status
      ></hit5-top-bar>
      <slot name="notices"></slot>
      <main>
        <p class="up"><a href=${classLink()}>All rooms</a></p>
        ${room && board ? this.#renderRoom(room, board) : this.#renderAbsent(teacher.absent.value)}
      </main>`;
  }

  #renderAbsent(absent: string | null) {
    return absent === null
      ? html`<h1>A room</h1>
          <p role="status">Opening the room…</p>`
      : html`<h1>This room cannot be opened</h1>
          <hit5-notice kind="alarm">${absent}</hit5-notice>`;
  }

  #renderRoom(room: WholeRoom, board: BoardState) {
    const { refused, trouble } = this.stores.teacher;
    const problem = refused.value ?? trouble.value;
    // Once the class is over, what comes of it stands above who was there.
    const afterwards = html`<hit5-room-afterwards .room=${this.room}></hit5-room-afterwards>`;
    const isStudy = room.options.study !== null;
    return html`<div class="title">
        <h1>${visibleText(room.title)}</h1>
        ${
          isStudy
            ? nothing
            : html`<a
                class="button ${board.phase === 'lobby' ? 'primary' : ''}"
                href=${boardLink(this.room)}
                target="hit5-board"
                >Open the board</a
              >`
        }
      </div>
      ${problem === null ? nothing : html`<hit5-notice kind="alarm">${problem}</hit5-notice>`}
      ${this.#renderFilling()} ${board.phase === 'ended' ? [this.#renderFound(), afterwards] : nothing}
      <div class="parts">
        ${this.#renderWayIn(room)}
        <div class="column">
          ${this.#renderNow(room, board)} ${this.#renderPeople(room, board)}
          ${room.options.study ? this.#renderStandsOut(room, board) : nothing}
        </div>
      </div>
      ${board.phase === 'ended' ? nothing : afterwards}`;
  }

  #renderFound() {
    const { finale, catalogue } = this.stores.teacher;
    const found = finale.value;
    if (!found?.alone) return nothing;
    const nameOf = (wnid: Wnid) => catalogue.value.title(wnid);
    const words = finaleWords();
    const mistake = mistakeWords(found, nameOf, words);
    return html`<section class="card found" aria-labelledby="found">
      <h2 id="found">What your class found</h2>
      <p>${sentence(aloneWords(found, words))}</p>
      ${found.pooled > 0 ? html`<p>${sentence(togetherWords(found, nameOf, words))}</p>` : nothing}
      ${mistake === '' ? nothing : html`<p>${mistake}</p>`}
    </section>`;
  }

  #renderFilling() {
    const filling = this.stores.classes.filling.value;
    if (filling?.room !== this.room) return nothing;
    if (filling.problem !== null) {
      return html`<hit5-notice kind="warning">
        The room is not complete. ${filling.problem}
        <button slot="actions" type="button" @click=${() => void this.stores.classes.fill(this.room)}>
          Try again
        </button>
      </hit5-notice>`;
    }
    const { kind, done, total } = filling.now ?? { kind: 'photos', done: 0, total: 1 };
    const words =
      kind === 'photos'
        ? `Photos on the server: ${done} of ${total}`
        : `The network has answered ${done} of ${total} photos; people can begin`;
    return html`<div class="filling">
      <label for="filling">${words}</label>
      <progress id="filling" max=${total} value=${done}></progress>
    </div>`;
  }

  #renderWayIn({ code, options }: WholeRoom) {
    return html`<section class="card way" aria-labelledby="way">
      <h2 id="way">The way in</h2>
      <hit5-way-in
        ?study=${options.study !== null}
        .addresses=${this.stores.teacher.addresses.value}
        .code=${code}
        .parameter=${options.study?.parameter ?? ''}
      ></hit5-way-in>
    </section>`;
  }

  #renderNow(
    { images, options }: WholeRoom,
    { phase, position, isLocked, isTelling, images: shown }: BoardState,
  ) {
    const act = (words: string, name: string, ...acts: readonly TeacherAct[]) =>
      html`<button type="button" class=${name} @click=${() => void this.stores.teacher.act(...acts)}>
        ${words}
      </button>`;
    const ask = (words: string, question: string, ...acts: readonly TeacherAct[]) =>
      html`<button type="button" @click=${() => this.#ask({ words, question, acts })}>${words}</button>`;
    const step = (place: number): TeacherAct => ({ type: 'step', position: place });
    const isLed = options.pace === 'led';
    const present = position === null ? undefined : shown[position];
    const hidden = shown.filter(({ isRevealed }) => !isRevealed).length;
    const place = isLed && position !== null ? `Photo ${position + 1} of ${images.length}.` : '';
    const next = position ?? -1;
    return html`<section class="card" aria-labelledby="now">
      <h2 id="now">Now</h2>
      <p role="status">
        ${phase !== 'ended' && shown.length > 0 && hidden === 0 ? allShown : isTelling ? telling : phaseWords[phase]}
        ${phase === 'lobby' ? '' : place}
      </p>
      <div class="acts">
        ${phase === 'lobby' ? act('Start', '', { type: 'phase', phase: 'open' }, ...(isLed ? [step(0)] : [])) : nothing}
        ${
          isLed && phase !== 'lobby' && phase !== 'ended' && next < images.length - 1
            ? act('Next photo', present?.isRevealed ? 'primary' : '', step(next + 1))
            : nothing
        }
        ${
          isLed && phase !== 'ended' && present && !present.isRevealed
            ? act('Show the answer', 'primary', { type: 'reveal', imageId: present.imageId })
            : nothing
        }
        ${phase === 'open' ? act('Freeze', '', { type: 'phase', phase: 'frozen' }) : nothing}
        ${phase === 'frozen' && !isTelling ? act('Go on', '', { type: 'phase', phase: 'open' }) : nothing}
        ${
          phase !== 'lobby' && phase !== 'ended' && hidden > 0 && !isTelling
            ? ask(
                boardWords().acts.stopAnswers,
                boardWords().askReveal,
                { type: 'phase', phase: 'frozen' },
                { type: 'reveal', imageId: 'all' },
              )
            : nothing
        }
        ${phase === 'open' || phase === 'frozen' ? ask('End', boardWords().askEnd, { type: 'phase', phase: 'ended' }) : nothing}
        ${phase === 'ended' ? act('Open it again', '', { type: 'phase', phase: 'open' }) : nothing}
        ${act(isLocked ? 'Let others join' : 'Lock: nobody else joins', '', { type: 'lock', locked: !isLocked })}
      </div>
      <hit5-confirm-question
        question=${this.asked.question ?? ''}
        yes=${this.asked.words}
        no="No, go on"
        @hit5-confirm=${() => void this.stores.teacher.act(...this.asked.acts)}
      ></hit5-confirm-question>
    </section>`;
  }

  #renderPeople(room: WholeRoom, board: BoardState) {
    const rows = memberRows(room, board, this.stores.teacher.seen.value);
    const addresses = this.stores.teacher.addresses.value;
    const waiting = rows.filter(({ missing }) => missing !== null).length;
    const answers = board.members.reduce((all, one) => all + one.answers.length, 0);
    return html`<section class="card" aria-labelledby="people">
      <h2 id="people">
        ${pluralize(board.members.length, 'person', 'people')}, ${pluralize(answers, 'answer')}
      </h2>
      <p class="intro">
        ${waiting > 0 ? `${pluralize(waiting, 'person', 'people')} still to answer. ` : ''}${namesShown(room)}
      </p>
      ${rows.length === 0 && addresses !== null ? this.#renderNobody(room, board, addresses) : nothing}
      <hit5-member-list
        .rows=${rows}
        .photos=${room.images.length}
        .now=${this.now}
        ?begun=${board.phase !== 'lobby'}
        ?offline=${this.stores.teacher.trouble.value !== null}
        @hit5-member-return=${this.#letBack}
        @hit5-member-rename=${this.#rename}
        @hit5-member-hide=${this.#hide}
        @hit5-member-remove=${this.#removeSeat}
        @hit5-idle-remove=${this.#removeIdle}
      ></hit5-member-list>
      <hit5-return-code
        ?study=${room.options.study !== null}
        .address=${addresses?.[0] ?? ''}
        .code=${room.code}
      ></hit5-return-code>
    </section>`;
  }

  #renderStandsOut(room: WholeRoom, { members }: BoardState) {
    const answering = members.filter(({ answers }) => answers.length > 0);
    if (answering.length === 0) return nothing;
    const rules = room.options.study?.rules;
    return html`<section class="card" aria-labelledby="stands-out">
      <h2 id="stands-out">Who stands out</h2>
      <hit5-stands-out
        .rules=${rulesWords(rules)}
        .bounds=${rules ?? {}}
        .rows=${answering.map(({ name, answers }) => ({
          name,
          conduct: conductOf(room, answers),
          excluded: excludedBy(room, answers),
        }))}
      ></hit5-stands-out>
    </section>`;
  }

  #renderNobody({ options }: WholeRoom, { phase }: BoardState, addresses: readonly string[]) {
    return options.study
      ? html`<p>
          Nobody has joined yet. Hand out the link to join.
          ${phase === 'lobby' ? html`Press <b>Start</b> before: who opens it earlier has to wait.` : nothing}
        </p>`
      : html`<details>
          <summary>Nobody gets in?</summary>
          <hit5-reach-help .addresses=${addresses}></hit5-reach-help>
        </details>`;
  }

  #ask(asked: Asked): void {
    this.asked = asked;
    this.actQuestion.ask();
  }

  #letBack = async ({ value: { member, name } }: MemberReturnEvent) => {
    const returnCode = await this.stores.teacher.returnCode(member as MemberId);
    if (returnCode !== null) await this.returnCode.show({ name, returnCode });
  };

  #rename = ({ value: { member, name } }: MemberRenameEvent) =>
    void this.stores.teacher.act({ type: 'rename', member: member as MemberId, name });

  #hide = ({ value: { member, hidden } }: MemberHideEvent) =>
    void this.stores.teacher.act({ type: 'hide', member: member as MemberId, hidden });

  #removeSeat = ({ value: { member, change } }: MemberRemoveEvent) =>
    void this.stores.teacher.remove(member as MemberId, change);

  #removeIdle = ({ value: members }: IdleRemoveEvent) =>
    void this.stores.teacher.act(
      ...members.map((one) => ({ type: 'remove' as const, member: one as MemberId, removed: true })),
    );
}

/** "1 person", "24 people". */
/** Where the names that stand on this page are seen besides. */
function namesShown({ options }: WholeRoom): string {
  if (options.study) return 'Names are on this page only.';
  if (options.names === 'own') return 'Names are on this page only, never on the board.';
  return 'Before the start the board shows the drawn names, and never beside an answer.';
}
