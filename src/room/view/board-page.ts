import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { visibleText } from '../../core/text/visible-text.ts';
import type { BoardState } from '../../core/room/board-state.ts';
import { photoHeadline } from '../logic/photo-headline.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import { finaleActs } from '../../figures/observers/class-finale.ts';
import '../../kit/element/image-credit/image-credit.ts';
import '../../kit/element/notice/notice.ts';
import { PageKeys } from '../../kit/element/page-keys.ts';
import { sentence } from '../../kit/file/sentence.ts';
import { base } from '../../kit/style/base.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls } from '../../kit/style/controls.ts';
import type { KeyGroup, KeyHelp } from '../../label/element/key-help/key-help.ts';
import '../../label/element/key-help/key-help.ts';
import '../element/board/board-answers.ts';
import '../element/board/board-counts.ts';
import '../element/board/board-steps.ts';
import '../element/finale/finale-acts.ts';
import type { FinaleActEvent } from '../element/finale/finale-acts.ts';
import '../element/reach-help/reach-help.ts';
import '../element/room-code/room-code.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Board } from '../make-teacher.ts';
import { boardScreen, type BoardAct, type BoardScreen, type Look } from '../state/board-screen.ts';
import { boardPageStyles } from './board-page-styles.ts';
import { ratesTemplate } from './board-rates.ts';
import { boardSides, networkHits } from './board-sides.ts';
import { finaleBeside, finaleHeadline, finaleMiddle } from './finale-view.ts';

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
      { keys: ['G'], does: 'the class beside the network, act by act' },
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
      (act: 'forward' | 'back' | 'reveal' | 'freeze' | 'finale') =>
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
      g: go('finale'),
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
    const act = screen.view.kind === 'finale' ? screen.view.act : null;
    const isWhole = screen.view.kind === 'lobby' || act === 'wall' || act === 'podium';
    return html`<main class=${isWhole ? 'whole' : (act ?? '')}>
        <h1 class=${act ?? ''} aria-live="polite">${this.#headline(room, board, screen)}</h1>
        <div class="middle">${this.#renderMiddle(room, board, screen)}</div>
        ${this.#renderFoot(board, screen, refused.value ?? trouble.value)}
      </main>
      ${isWhole ? nothing : this.#renderAside(room, board, screen)}`;
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
        if (!image?.isRevealed)
          return board.phase === 'frozen' ? 'Stop: nobody can answer now.' : 'What is it?';
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
      case 'finale':
        return finaleHeadline(view.act, room, this.stores);
    }
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
      case 'finale':
        return finaleMiddle(view.act, room, this.stores);
    }
  }

  #renderPhoto(room: WholeRoom, board: BoardState, place: number) {
    const [image, photo] = [board.images[place], room.images[place]];
    if (!image || !photo) return nothing;
    const key = room.keys[image.imageId];
    const words = `Photo ${place + 1} of ${board.images.length}`;
    const shown = key
      ? html`<img src=${this.stores.teacherServer.photoUrl(room.id, key)} alt=${words} />`
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
    { images }: BoardState,
    { view, question, forward, back, reveal, freeze, finale }: BoardScreen,
    problem: string | null,
  ) {
    const act = view.kind === 'finale' ? view.act : null;
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
          : act !== null
            ? html`<hit5-finale-acts
                .acts=${this.#acts}
                .present=${act}
                @hit5-finale-act=${({ value }: FinaleActEvent) => (this.look = value)}
              ></hit5-finale-acts>`
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
      ${button(back, 'ArrowLeft', '←')} ${act === null ? button(freeze, 'f', 'F') : nothing}
      ${isSame ? nothing : button(reveal, 'r', 'R')}
      ${forward?.look === finale?.look ? nothing : button(finale, 'g', 'G')}
      ${button(forward, 'ArrowRight', '→', 'primary')}
      <hit5-key-help .groups=${boardKeys}></hit5-key-help>
    </footer>`;
  }

  #renderAside(room: WholeRoom, board: BoardState, { view }: BoardScreen) {
    const beside = view.kind === 'finale' ? finaleBeside(view.act, this.stores) : null;
    const over =
      board.phase === 'ended'
        ? html`<div class="over" role="status">
            <b>The ${room.options.study ? 'study' : 'class'} is over.</b>
            <p>Nobody can answer any more.</p>
          </div>`
        : null;
    if (beside !== null)
      return html`<aside class="beside" aria-label="What is counted">${over} ${beside}</aside>`;
    const { members, images } = board;
    const count = (number: number, words: string) => html`<p><b>${number}</b> ${words}</p>`;
    const image = view.kind === 'photo' ? images[view.place] : undefined;
    return html`<aside aria-label="Join, and how far the class is">
      ${
        over ??
        (board.isLocked
          ? html`<p class="few">Nobody else can join: the room is locked.</p>`
          : html`<hit5-room-code .address=${this.#address} .code=${room.code}></hit5-room-code>`)
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

  /** Where pupils reach the server; empty while that is not known. */
  get #address(): string {
    return this.stores.teacher.addresses.value?.[0] ?? '';
  }

  #title(wnid: Parameters<Board['catalogue']['byWnid']>[0]): string {
    return this.stores.catalogue.byWnid(wnid).label;
  }

  get #acts() {
    const finale = this.stores.teacher.finale.value;
    return finale ? finaleActs(finale) : [];
  }

  #screen(): BoardScreen | null {
    const [room, board] = [this.stores.teacher.room.value, this.stores.teacher.board.value];
    return room && board && boardScreen(board, room.options.pace, this.look, this.isAsking, this.#acts);
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
