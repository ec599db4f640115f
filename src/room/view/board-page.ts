import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { visibleText } from '../../core/text/visible-text.ts';
import type { ClassFigures } from '../logic/class-figures.ts';
import type { BoardImage, BoardState } from '../../core/room/board-state.ts';
import type { Beat } from '../logic/reveal-beats.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import '../../kit/element/notice/notice.ts';
import { PageKeys } from '../../kit/element/page-keys.ts';
import { base } from '../../kit/style/base.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls } from '../../kit/style/controls.ts';
import type { KeyGroup, KeyHelp } from '../../label/element/key-help/key-help.ts';
import '../../label/element/key-help/key-help.ts';
import '../element/board/board-counts.ts';
import '../element/board/board-figures.ts';
import '../element/board/board-steps.ts';
import '../element/reach-help/reach-help.ts';
import '../element/room-code/room-code.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Board } from '../make-teacher.ts';
import { boardScreen, type BoardAct, type BoardScreen, type Look } from '../state/board-screen.ts';
import { boardPageStyles } from './board-page-styles.ts';
import { percent, ratesTemplate } from './board-rates.ts';
import { networksSaid } from './board-sides.ts';
import { ByItself } from './by-itself.ts';
import { mapPlaces, photoTemplate, photoTitle } from './told-photo.ts';

/** What the keys of a room's board do. */
const boardKeys: readonly KeyGroup[] = [
  {
    title: 'Through the class',
    keys: [
      { keys: ['→', 'Page ↓'], does: 'what the dark button says' },
      { keys: ['→', '→'], does: 'stop or end: the first press only asks' },
      { keys: ['←', 'Page ↑'], does: 'one step back, or no to a question' },
    ],
  },
  {
    title: 'At any time',
    keys: [
      { keys: ['R'], does: 'what the class said, then the network, then the answer' },
      { keys: ['M'], does: 'where the network looked' },
      { keys: ['F'], does: 'freeze, and go on' },
      { keys: ['G'], does: 'the class beside the network' },
      { keys: ['F11'], does: 'full screen' },
      { keys: ['?'], does: 'this help' },
    ],
  },
];

/** What a room shows its class on a projector: no name of anybody, and nothing of what was answered until it is revealed. */
@customElement('hit5-board-page')
export class BoardPage extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, sideWords, boardPageStyles];

  @consume({ context: storesContext }) stores!: Board;

  /** Which room. */
  @property({ attribute: false }) room!: RoomId;

  /** What is looked at in place of what the room is at. */
  @state() look: Look = null;

  /** Whether it is asked if the way forward shall end the answering. */
  @state() isAsking = false;

  /** How much is shown of the answer to the photo, as long as it is not revealed. */
  @state() beat: Beat = 'question';

  /** Which of the photo's maps is shown, from 0: where the network looked for one guess; null: none. */
  @state() mapAt: number | null = null;

  /** Whether the class has been shown beside the network: its figures are to be no secret any more. */
  @state() hasCompared = false;

  @query('hit5-key-help') readonly help!: KeyHelp | null;

  /** The place of the photo that was on the board last; null: none was. */
  #place: number | null = null;

  /** Whether the last press led back: then the beats wait for the next one. */
  #isHeld = false;

  #byItself = new ByItself(
    this,
    () => this.#waitingBeat(),
    () => this.#do(this.#screen()?.reveal),
  );

  constructor() {
    super();
    // A key that is held does it once: nobody says yes to a question by that.
    const go =
      (act: 'forward' | 'back' | 'reveal' | 'freeze' | 'figures') =>
      ({ repeat }: KeyboardEvent) => {
        if (repeat || this.help?.isOpen) return;
        this.#isHeld = act === 'back';
        this.#do(this.#screen()?.[act]);
      };
    new PageKeys(this, {
      ArrowRight: go('forward'),
      PageDown: go('forward'),
      ArrowLeft: go('back'),
      PageUp: go('back'),
      r: go('reveal'),
      f: go('freeze'),
      g: go('figures'),
      m: () => this.#nextMap(),
      '?': () => this.help?.open(),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.toggleAttribute('data-board', true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.documentElement.removeAttribute('data-board');
    this.stores.teacher.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('room')) this.stores.teacher.open(this.room);
    const view = this.#screen()?.view;
    if (view?.kind === 'figures') this.hasCompared = true;
    const place = view?.kind === 'photo' ? view.place : null;
    if (place !== this.#place) this.mapAt = null;
    this.#place = place;
  }

  protected override render() {
    const { absent, trouble, refused } = this.stores.teacher;
    const [room, board, screen] = [
      this.stores.teacher.room.value,
      this.stores.teacher.board.value,
      this.#screen(),
    ];
    if (!room || !board || !screen) {
      return html`<div class="empty">
        ${
          absent.value === null
            ? html`<p role="status">Opening the room…</p>`
            : html`<hit5-notice kind="alarm">${absent.value}</hit5-notice>`
        }
      </div>`;
    }
    const isLobby = screen.view.kind === 'lobby';
    return html`<main class=${isLobby ? 'whole' : ''}>
        <h1 aria-live="polite">${this.#headline(room, board, screen)}</h1>
        <div class="middle">${this.#renderMiddle(room, board, screen)}</div>
        ${this.#renderFoot(board, screen, refused.value ?? trouble.value)}
      </main>
      ${isLobby ? nothing : this.#renderAside(room, board, screen)}`;
  }

  #headline(room: WholeRoom, board: BoardState, { view }: BoardScreen) {
    switch (view.kind) {
      case 'lobby':
        return visibleText(room.title);
      case 'counts': {
        const answers = sum(board.images.map(({ answered }) => answered));
        const all = board.images.length * board.members.length;
        const words = `${answers} of ${all}`;
        return html`<span class="person">${words}</span> answers are
          in.${board.phase === 'frozen' ? ' Stop, please.' : ''}`;
      }
      case 'photo': {
        const image = board.images[view.place];
        return image ? photoTitle(this.#onBoard(room, image), board.phase) : nothing;
      }
      case 'figures':
        return this.#figuresHeadline(this.stores.teacher.figures.value);
    }
  }

  #figuresHeadline(figures: ClassFigures | null) {
    if (!figures) return 'No answer counts yet.';
    const [network] = figures.networks;
    const who = figures.people === 1 ? 'One person' : `The class of ${figures.people}`;
    return html`<span class="person">${who} missed ${percent(figures.mean)}</span>${
        network ? html`, <span class="network">the network ${percent(network.interval)}</span>` : nothing
      }.`;
  }

  #renderMiddle(room: WholeRoom, board: BoardState, { view }: BoardScreen) {
    const addresses = this.stores.teacher.addresses.value;
    switch (view.kind) {
      case 'lobby':
        return html`<div class="lobby">
          <hit5-room-code .address=${this.#address} .code=${room.code}></hit5-room-code>
          <div class="here">
            <p>
              <span class="many">${board.members.length}</span>
              ${board.members.length === 1 ? 'is here' : 'are here'}
              ${board.isLocked ? html`<br /><span class="few">Nobody else can join: the room is locked.</span>` : nothing}
            </p>
            ${
              board.members.length === 0 && addresses !== null
                ? html`<hit5-reach-help .addresses=${addresses.slice(0, 1)}></hit5-reach-help>`
                : nothing
            }
          </div>
        </div>`;
      case 'counts':
        return html`<hit5-board-counts
          .answered=${board.images.map(({ answered }) => answered)}
          .people=${board.members.length}
        ></hit5-board-counts>`;
      case 'photo':
        return this.#renderPhoto(room, board, view.place);
      case 'figures':
        return html`<hit5-board-figures .figures=${this.stores.teacher.figures.value}></hit5-board-figures>`;
    }
  }

  #renderPhoto(room: WholeRoom, board: BoardState, place: number) {
    const image = board.images[place];
    if (!image) return nothing;
    const key = room.keys[image.imageId];
    const shown = this.#onBoard(room, image);
    return photoTemplate(shown, {
      url: key ? this.stores.teacherServer.photoUrl(room.id, key) : null,
      words: `Photo ${place + 1} of ${board.images.length}`,
      mapAt: this.mapAt === null ? null : (mapPlaces(shown)[this.mapAt] ?? null),
      nextMap: () => this.#nextMap(),
    });
  }

  /** A photo with as much of its answer as stands on the board. */
  #onBoard(room: WholeRoom, image: BoardImage) {
    const beat = image.isRevealed ? 'truth' : this.beat;
    return { room, image, beat, catalogue: this.stores.catalogue };
  }

  #renderFoot(
    { images }: BoardState,
    { view, question, forward, back, reveal, freeze, figures }: BoardScreen,
    problem: string | null,
  ) {
    const present = view.kind === 'photo' ? view.place : null;
    const revealed = images.flatMap(({ isRevealed }, place) => (isRevealed ? [place] : []));
    const isSame = reveal !== null && reveal.words === forward?.words;
    const button = (act: BoardAct | null, key: string, shown: string, name = '') =>
      act === null
        ? nothing
        : html`<button type="button" class=${name} aria-keyshortcuts=${key} @click=${() => this.#do(act)}>
            ${act.words} <kbd aria-hidden="true">${shown}</kbd>
          </button>`;
    return html`<footer>
      <p class="question" role="alert">${question}</p>
      ${
        problem === null
          ? html`<hit5-board-steps
              .photos=${images.length}
              .present=${present}
              .revealed=${revealed}
            ></hit5-board-steps>`
          : html`<hit5-notice kind="alarm">${problem}</hit5-notice>`
      }
      <button
        type="button"
        class="quiet help"
        aria-label="Help"
        aria-keyshortcuts="?"
        @click=${() => this.help?.open()}
      >
        ?
      </button>
      ${reveal === null ? nothing : this.#renderByItself()} ${button(back, 'ArrowLeft', '←')}
      ${button(freeze, 'f', 'F')} ${isSame ? nothing : button(reveal, 'r', 'R')}
      ${forward?.look === 'figures' ? nothing : button(figures, 'g', 'G')}
      ${button(forward, 'ArrowRight', '→', 'primary')}
      <hit5-key-help .groups=${boardKeys}></hit5-key-help>
    </footer>`;
  }

  #renderByItself() {
    if (!this.#byItself.isOffered) return nothing;
    return html`<label class="itself">
      <input type="checkbox" .checked=${this.#byItself.isOn} @change=${this.#byItself.toggle} />
      by itself
    </label>`;
  }

  #renderAside(room: WholeRoom, board: BoardState, { view }: BoardScreen) {
    const { members, images } = board;
    const count = (number: number, words: string) => html`<p><b>${number}</b> ${words}</p>`;
    const image = view.kind === 'photo' ? images[view.place] : undefined;
    return html`<aside aria-label="Join, and how far the class is">
      ${
        board.phase === 'ended'
          ? html`<div class="over" role="status">
              <b>The ${room.options.study ? 'study' : 'class'} is over.</b>
              <p>Nobody can answer any more.</p>
            </div>`
          : board.isLocked
            ? html`<p class="few">Nobody else can join: the room is locked.</p>`
            : html`<hit5-room-code .address=${this.#address} .code=${room.code}></hit5-room-code>`
      }
      <div class="counts">
        ${count(members.length, members.length === 1 ? 'is here' : 'are here')}
        ${
          image
            ? count(
                image.answered,
                image.answered === 1 ? 'has answered this photo' : 'have answered this photo',
              )
            : nothing
        }
        ${
          image && !image.isRevealed && room.options.pace === 'led'
            ? html`<p class="few">${image.ready} have it on the screen</p>`
            : nothing
        }
      </div>
      ${view.kind === 'photo' && this.hasCompared ? ratesTemplate(this.stores.teacher.figures.value, images) : nothing}
    </aside>`;
  }

  /** Where pupils reach the server; empty while that is not known. */
  get #address(): string {
    return this.stores.teacher.addresses.value?.[0] ?? '';
  }

  #screen(): BoardScreen | null {
    const [room, board] = [this.stores.teacher.room.value, this.stores.teacher.board.value];
    if (!room || !board) return null;
    const hasNetwork = (imageId: BoardImage['imageId']) =>
      networksSaid(room, { imageId, right: [] }, this.stores.catalogue).length > 0;
    const telling = { beat: this.beat, hasNetwork };
    return boardScreen(board, room.options.pace, this.look, this.isAsking, telling);
  }

  #do(act: BoardAct | null | undefined): void {
    if (!act) return;
    this.isAsking = act.question !== undefined;
    if (this.isAsking) return;
    this.look = act.look;
    this.beat = act.beat ?? 'question';
    void this.stores.teacher.act(...act.acts);
  }

  /** The beat that stands there and is followed by another, by its place; null: none does, or it waits for a press. */
  #waitingBeat(): string | null {
    const screen = this.#screen();
    if (this.#isHeld || !screen?.reveal || screen.question !== null || screen.view.kind !== 'photo')
      return null;
    // While the class that is led answers, the teacher says when it ends.
    const isAnswering = this.beat === 'question' && this.stores.teacher.room.value?.options.pace === 'led';
    return isAnswering ? null : `${screen.view.place} ${this.beat}`;
  }

  /** How many maps can be shown of what is on the board. */
  #mapsOf(view: BoardScreen['view'] | undefined): number {
    const [room, board] = [this.stores.teacher.room.value, this.stores.teacher.board.value];
    const image = view?.kind === 'photo' ? board?.images[view.place] : undefined;
    return room && image ? mapPlaces(this.#onBoard(room, image)).length : 0;
  }

  /** One map after the other, then none. */
  #nextMap(): void {
    const next = this.mapAt === null ? 0 : this.mapAt + 1;
    this.mapAt = next < this.#mapsOf(this.#screen()?.view) ? next : null;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
