import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { visibleText } from '../../core/text/visible-text.ts';
import type { ClassFigures } from '../logic/class-figures.ts';
import type { BoardState } from '../../core/room/board-state.ts';
import { lobbyHeadline } from '../logic/lobby-headline.ts';
import { photoHeadline } from '../logic/photo-headline.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import '../../kit/element/image-credit/image-credit.ts';
import '../../kit/element/notice/notice.ts';
import '../../kit/element/time-ring/time-ring.ts';
import { PageKeys } from '../../kit/element/page-keys.ts';
import { sentence } from '../../kit/file/sentence.ts';
import { base } from '../../kit/style/base.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls } from '../../kit/style/controls.ts';
import type { KeyGroup, KeyHelp } from '../../label/element/key-help/key-help.ts';
import '../../label/element/key-help/key-help.ts';
import '../element/board/board-answers.ts';
import '../element/board/board-figures.ts';
import '../element/board/board-lobby.ts';
import '../element/board/board-steps.ts';
import '../element/board/board-wall.ts';
import '../element/room-code/room-code.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Board } from '../make-teacher.ts';
import { boardScreen, type BoardAct, type BoardScreen, type Look } from '../state/board-screen.ts';
import { boardPageStyles } from './board-page-styles.ts';
import { percent, ratesTemplate } from './board-rates.ts';
import { boardSides, networkHits } from './board-sides.ts';

/** What the keys of a room's board do. */
const boardKeys: readonly KeyGroup[] = [
  {
    title: 'Through the class',
    keys: [
      { keys: ['→', 'Page ↓'], does: 'what the dark button says' },
      { keys: ['→', '→'], does: 'stop or end: the first press only asks' },
      { keys: ['←', 'Page ↑'], does: 'one photo back, or no to a question' },
    ],
  },
  {
    title: 'At any time',
    keys: [
      { keys: ['R'], does: 'show the answer to the photo' },
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

  @query('hit5-key-help') readonly help!: KeyHelp | null;

  constructor() {
    super();
    // A key that is held does it once: nobody says yes to a question by that.
    const go =
      (act: 'forward' | 'back' | 'reveal' | 'freeze' | 'figures') =>
      ({ repeat }: KeyboardEvent) => {
        if (!repeat && !this.help?.isOpen) this.#do(this.#screen()?.[act]);
      };
    new PageKeys(this, {
      ArrowRight: go('forward'),
      PageDown: go('forward'),
      ArrowLeft: go('back'),
      PageUp: go('back'),
      r: go('reveal'),
      f: go('freeze'),
      g: go('figures'),
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
    return html`<main>
        <div class="head">
          <h1 aria-live="polite">${this.#headline(room, board, screen)}</h1>
          ${this.#renderClock(room, board, screen)}
        </div>
        <div class="middle">${this.#renderMiddle(room, board, screen)}</div>
        ${this.#renderFoot(board, screen, refused.value ?? trouble.value)}
      </main>
      ${this.#renderAside(room, board, screen)}`;
  }

  #headline(room: WholeRoom, board: BoardState, { view }: BoardScreen) {
    switch (view.kind) {
      case 'lobby':
        return html`<span class="title">${visibleText(room.title)}</span>
          ${sentence(lobbyHeadline(room.images.length))}`;
      case 'counts': {
        const answers = sum(board.images.map(({ answered }) => answered));
        const all = board.images.length * board.members.length;
        const words = `${answers} of ${all}`;
        return html`<span class="person">${words}</span> answers are
          in.${board.phase === 'frozen' ? ' Stop, please.' : ''}`;
      }
      case 'photo': {
        const image = board.images[view.place];
        if (!image?.isRevealed) {
          if (board.phase === 'frozen') return 'Stop: nobody can answer now.';
          return this.#left(board, view.place) === 0 ? 'Time is over.' : 'What is it?';
        }
        const [network = null] = networkHits(room, image, this.stores.catalogue);
        const { answers, hits, answered } = image;
        return sentence(
          photoHeadline({
            answers,
            hits: hits ?? 0,
            uncounted: answered - answers,
            network: network?.isHit ?? null,
            hasTruth: image.right.length > 0,
          }),
        );
      }
      case 'figures':
        return this.#figuresHeadline(this.stores.teacher.figures.value);
    }
  }

  /** What is left of everybody's time for a photo; null where none runs for it. */
  #left({ position, images }: BoardState, place: number): number | null {
    return place === position && !images[place]?.isRevealed ? this.stores.teacher.left.value : null;
  }

  #renderClock({ options }: WholeRoom, board: BoardState, { view }: BoardScreen) {
    const left = view.kind === 'photo' ? this.#left(board, view.place) : null;
    if (left === null) return nothing;
    return html`<hit5-time-ring
      .left=${left}
      .of=${options.limit ?? 0}
      ?stands=${board.phase === 'frozen'}
    ></hit5-time-ring>`;
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
    switch (view.kind) {
      case 'lobby':
        return html`<hit5-board-lobby
          .people=${board.members.map(({ id, name, isHidden }) => ({
            id,
            name,
            isNamed: room.options.names === 'drawn' && !isHidden,
          }))}
          .photos=${board.images.flatMap(({ imageId }) => this.#photoUrl(room, imageId) ?? [])}
          .addresses=${this.stores.teacher.addresses.value}
        ></hit5-board-lobby>`;
      case 'counts':
        return html`<hit5-board-wall
          .photos=${board.images.map(({ imageId, answered }) => ({
            url: this.#photoUrl(room, imageId),
            answered,
          }))}
          .people=${board.members.length}
        ></hit5-board-wall>`;
      case 'photo':
        return this.#renderPhoto(room, board, view.place);
      case 'figures':
        return html`<hit5-board-figures .figures=${this.stores.teacher.figures.value}></hit5-board-figures>`;
    }
  }

  #renderPhoto(room: WholeRoom, board: BoardState, place: number) {
    const [image, photo] = [board.images[place], room.images[place]];
    if (!image || !photo) return nothing;
    const url = this.#photoUrl(room, image.imageId);
    const words = `Photo ${place + 1} of ${board.images.length}`;
    const shown = url
      ? html`<img src=${url} alt=${words} />`
      : html`<p>The photo is not on the server yet.</p>`;
    if (!image.isRevealed) return html`<div class="card">${shown}</div>`;
    const others = networkHits(room, image, this.stores.catalogue).slice(1);
    return html`<div class="card told">
      <div class="photo">
        ${shown}
        <hit5-image-credit .credit=${photo.credit} .kind=${photo.kind}></hit5-image-credit>
      </div>
      <div class="said" tabindex="0" role="group" aria-label="What was said">
        <hit5-board-answers
          .truth=${image.right.map((wnid) => this.#title(wnid)).join(' or ')}
          .sides=${boardSides(room, image, this.stores.catalogue)}
        ></hit5-board-answers>
        ${
          others.length === 0
            ? nothing
            : html`<p class="others">
                ${others.map(({ network, isHit: hit }) => `${network} ${hit ? 'named it' : 'did not name it'}. `)}
              </p>`
        }
      </div>
    </div>`;
  }

  #renderFoot(
    { images, members }: BoardState,
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
        problem !== null
          ? html`<hit5-notice kind="alarm">${problem}</hit5-notice>`
          : view.kind === 'lobby'
            ? html`<p class="here">
                ${members.length === 0 ? nothing : html`<b>${members.length}</b> ${members.length === 1 ? 'is here' : 'are here'}`}
              </p>`
            : html`<hit5-board-steps
                .photos=${images.length}
                .present=${present}
                .revealed=${revealed}
              ></hit5-board-steps>`
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
      ${button(back, 'ArrowLeft', '←')} ${button(freeze, 'f', 'F')}
      ${isSame ? nothing : button(reveal, 'r', 'R')}
      ${forward?.look === 'figures' ? nothing : button(figures, 'g', 'G')}
      ${button(forward, 'ArrowRight', '→', 'primary')}
      <hit5-key-help .groups=${boardKeys}></hit5-key-help>
    </footer>`;
  }

  #renderAside(room: WholeRoom, board: BoardState, { view }: BoardScreen) {
    const { members, images } = board;
    const count = (number: number, words: string) => html`<p><b>${number}</b> ${words}</p>`;
    const image = view.kind === 'photo' ? images[view.place] : undefined;
    if (view.kind === 'lobby')
      return html`<aside class="door" aria-label="Join">
        ${
          board.isLocked
            ? html`<p>Nobody else can join: the room is locked.</p>`
            : html`<hit5-room-code large .address=${this.#address} .code=${room.code}></hit5-room-code>`
        }
      </aside>`;
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
      ${view.kind === 'photo' ? ratesTemplate(this.stores.teacher.figures.value) : nothing}
    </aside>`;
  }

  /** Where a photo is; null while it is not on the server. */
  #photoUrl({ id, keys }: WholeRoom, image: ImageId): string | null {
    const key = keys[image];
    return key ? this.stores.teacherServer.photoUrl(id, key) : null;
  }

  /** Where pupils reach the server; empty while that is not known. */
  get #address(): string {
    return this.stores.teacher.addresses.value?.[0] ?? '';
  }

  #title(wnid: Parameters<Board['catalogue']['byWnid']>[0]): string {
    return this.stores.catalogue.byWnid(wnid).label;
  }

  #screen(): BoardScreen | null {
    const [room, board] = [this.stores.teacher.room.value, this.stores.teacher.board.value];
    return room && board && boardScreen(board, room.options.pace, this.look, this.isAsking);
  }

  #do(act: BoardAct | null | undefined): void {
    if (!act) return;
    this.isAsking = act.question !== undefined;
    if (this.isAsking) return;
    this.look = act.look;
    void this.stores.teacher.act(...act.acts);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
