import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { visibleText } from '../../core/text/visible-text.ts';
import type { BoardImage, BoardState } from '../../core/room/board-state.ts';
import { classScore } from '../logic/class-score.ts';
import { isHere } from '../logic/is-here.ts';
import { photoExposures } from '../logic/room-exposures.ts';
import { beatsOf, type Beat } from '../logic/reveal-beats.ts';
import type { RoomId } from '../../core/schemas/room-ids.ts';
import type { WholeRoom } from '../../core/room/room.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { finaleActs } from '../../figures/observers/class-finale.ts';
import '../../kit/element/notice/notice.ts';
import '../../kit/element/time-ring/time-ring.ts';
import { PageKeys } from '../../kit/element/page-keys.ts';
import { base } from '../../kit/style/base.ts';
import { tilePart } from '../../kit/style/image-cards.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { controls } from '../../kit/style/controls.ts';
import type { KeyGroup, KeyHelp } from '../../label/element/key-help/key-help.ts';
import '../../label/element/key-help/key-help.ts';
import '../element/board/board-lobby.ts';
import '../element/board/board-steps.ts';
import '../element/board/board-wall.ts';
import '../element/finale/finale-acts.ts';
import type { FinaleActEvent } from '../element/finale/finale-acts.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Board } from '../make-teacher.ts';
import { boardScreen, type BoardAct, type BoardScreen, type Look } from '../state/board-screen.ts';
import { boardPageStyles } from './board-page-styles.ts';
import { networksSaid } from './board-sides.ts';
import { ByItself } from './by-itself.ts';
import { finaleHeadline, finaleMiddle } from './finale-view.ts';
import { mapPlaces, photoTemplate, photoTitle } from './told-photo.ts';
import '../element/room-code/room-code.ts';
import { boardWords } from '../words/board/board.ts';
import { bold } from '../../kit/words/marks.ts';

function boardKeys(): readonly KeyGroup[] {
  const { keys } = boardWords();
  return [
    {
      title: keys.throughClass,
      keys: [
        { keys: ['→', 'Page ↓'], does: keys.darkButton },
        { keys: ['→', '→'], does: keys.asksFirst },
        { keys: ['←', 'Page ↑'], does: keys.stepBack },
      ],
    },
    {
      title: keys.atAnyTime,
      keys: [
        { keys: ['M'], does: keys.looked },
        { keys: ['F'], does: keys.freeze },
        { keys: ['G'], does: keys.finale },
        { keys: ['F11'], does: keys.fullScreen },
        { keys: ['?'], does: keys.thisHelp },
      ],
    },
  ];
}

const side = (name: 'person' | 'network') => (text: string) => html`<span class=${name}>${text}</span>`;

/** How long a beat of an answer stands alone, and a point of the curve, in milliseconds. */
const pace = { beat: 4000, point: 1500 } as const;

/** What a room shows its class on a projector: no name of anybody, and nothing of what was answered until it is revealed. */
@customElement('hit5-board-page')
export class BoardPage extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, sideWords, boardPageStyles];

  @consume({ context: storesContext }) stores!: Board;

  @property({ attribute: false }) room!: RoomId;

  /** What is looked at in place of what the room is at. */
  @state() look: Look = null;

  /** Which way was taken that is asked about first; null: none. */
  @state() asked: 'forward' | 'again' | null = null;
  @state() beat: Beat = 'question';

  /** Which of the photo's maps is shown, from 0: where the network looked for one guess; null: none. */
  @state() mapAt: number | null = null;

  /** How many points of the curve are drawn. */
  @state() drawn = 0;

  @query('hit5-key-help') readonly help!: KeyHelp | null;

  /** The place of the photo that was on the board last; null: none was. */
  #place: number | null = null;

  /** Whether the last press led back: then the beats wait for the next one. */
  #isHeld = false;

  readonly #byItself = new ByItself(
    this,
    () => this.#waitingBeat(),
    () => {
      if (this.#isDrawing(this.#screen()?.view)) this.drawn += 1;
      else this.#do(this.#screen()?.forward);
    },
  );

  constructor() {
    super();
    // A key that is held does it once: nobody says yes to a question by that.
    const go =
      (act: 'forward' | 'back' | 'freeze' | 'finale') =>
      ({ repeat }: KeyboardEvent) => {
        if (repeat || this.help?.isOpen) return;
        this.#isHeld = act === 'back';
        if (act === 'forward') this.#goOn();
        else this.#do(this.#screen()?.[act]);
      };
    new PageKeys(this, {
      ArrowRight: go('forward'),
      PageDown: go('forward'),
      ArrowLeft: go('back'),
      PageUp: go('back'),
      f: go('freeze'),
      g: go('finale'),
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
    if (view?.kind !== 'finale' || view.act !== 'exposures') this.drawn = 0;
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
            ? html`<p role="status">${boardWords().opening}</p>`
            : html`<hit5-notice kind="alarm">${absent.value}</hit5-notice>`
        }
      </div>`;
    }
    const act = screen.view.kind === 'finale' ? screen.view.act : null;
    return html`<main>
        <div class="head">
          <h1 class=${act ?? ''} aria-live="polite">${this.#headline(room, board, screen)}</h1>
          ${this.#renderClock(room, board, screen)}
        </div>
        <div class="middle">${this.#renderMiddle(room, board, screen)}</div>
        ${this.#renderFoot(room, board, screen, refused.value ?? trouble.value)}
      </main>
      ${boardAside(room, board, screen.view, {
        address: this.stores.teacher.addresses.value?.[0] ?? '',
        here: this.#here(board),
      })}`;
  }

  #headline(room: WholeRoom, board: BoardState, { view }: BoardScreen) {
    switch (view.kind) {
      case 'lobby':
        return html`<span class="title">${visibleText(room.title)}</span>
          ${boardWords().lobby(room.images.length, side('person'), side('network'))}`;
      case 'counts': {
        const answers = sum(board.images.map(({ answered }) => answered));
        const all = board.images.length * board.members.length;
        return boardWords().answersIn(answers, all, board.phase === 'frozen', side('person'));
      }
      case 'photo': {
        const image = board.images[view.place];
        if (!image) return nothing;
        const isOver = !image.isRevealed && board.phase !== 'frozen' && this.#left(board, view.place) === 0;
        return isOver ? boardWords().timeIsOver : photoTitle(this.#onBoard(room, image), board.phase);
      }
      case 'finale':
        return this.#isDrawing(view)
          ? boardWords().howMuchMissed
          : finaleHeadline(view.act, room, this.stores);
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

  #renderMiddle(room: WholeRoom, board: BoardState, { view }: BoardScreen) {
    switch (view.kind) {
      case 'lobby':
        return html`<hit5-board-lobby
          .people=${board.members.map(({ id, name, isHidden }) => ({
            id,
            name,
            isNamed: room.options.names === 'drawn' && !room.options.study && !isHidden,
          }))}
          .photos=${board.images.flatMap(({ imageId }) => this.#photoUrl(room, imageId) ?? [])}
          .addresses=${this.stores.teacher.addresses.value}
        ></hit5-board-lobby>`;
      case 'counts':
        return html`<hit5-board-wall
          .photos=${board.images.map(({ imageId, answered }) => ({
            url: this.#photoUrl(room, imageId),
            part: tilePart(room.images.find(({ id }) => id === imageId)),
            answered,
          }))}
          .people=${board.members.length}
        ></hit5-board-wall>`;
      case 'photo':
        return this.#renderPhoto(room, board, view.place);
      case 'finale':
        return finaleMiddle(view.act, room, this.stores, this.#isDrawing(view) ? this.drawn : Infinity);
    }
  }

  #renderPhoto(room: WholeRoom, board: BoardState, place: number) {
    const image = board.images[place];
    if (!image) return nothing;
    const shown = this.#onBoard(room, image);
    return photoTemplate(shown, {
      url: this.#photoUrl(room, image.imageId),
      place,
      isWide: board.phase !== 'open' || image.isRevealed,
      exposures: image.isRevealed ? photoExposures(board, room, image.imageId) : [],
      mapAt: this.mapAt === null ? null : (mapPlaces(shown)[this.mapAt] ?? null),
      nextMap: () => this.#nextMap(),
    });
  }

  #onBoard(room: WholeRoom, image: BoardImage) {
    const beat = image.isRevealed ? 'truth' : this.beat;
    return { room, image, beat, catalogue: this.stores.teacher.catalogue.value };
  }

  #renderFoot(
    room: WholeRoom,
    board: BoardState,
    { view, question, forward, back, freeze, again }: BoardScreen,
    problem: string | null,
  ) {
    const act = view.kind === 'finale' ? view.act : null;
    const button = (act: BoardAct | null, key: string, shown: string, press: () => void, name = '') =>
      act === null
        ? nothing
        : html`<button type="button" class=${name} aria-keyshortcuts=${key} @click=${press}>
            ${act.words} <kbd aria-hidden="true">${shown}</kbd>
          </button>`;
    return html`<footer>
      <p class="question" role="alert">${question}</p>
      ${
        problem !== null
          ? html`<hit5-notice kind="alarm">${problem}</hit5-notice>`
          : view.kind === 'lobby'
            ? hereTemplate(this.#here(board))
            : act !== null
              ? html`<hit5-finale-acts
                  .acts=${this.#acts}
                  .present=${act}
                  @hit5-finale-act=${({ value }: FinaleActEvent) => (this.look = value)}
                ></hit5-finale-acts>`
              : html`<hit5-board-steps
                  .photos=${board.images.length}
                  .present=${view.kind === 'photo' ? view.place : null}
                  .score=${classScore(board, room, this.stores.teacher.catalogue.value)}
                ></hit5-board-steps>`
      }
      <button
        type="button"
        class="quiet help"
        aria-label=${boardWords().help}
        aria-keyshortcuts="?"
        @click=${() => this.help?.open()}
      >
        ?
      </button>
      ${button(back, 'ArrowLeft', '←', () => this.#do(back))}
      ${act === null ? button(freeze, 'f', 'F', () => this.#do(freeze)) : nothing}
      ${button(forward, 'ArrowRight', '→', () => this.#goOn(), 'primary')}
      <hit5-key-help .groups=${boardKeys()}>
        ${
          this.#byItself.isOffered
            ? html`<label class="itself">
                <input type="checkbox" ?checked=${this.#byItself.isOn} @change=${this.#byItself.toggle} />
                ${boardWords().byThemselves}
              </label>`
            : nothing
        }
        ${again ? html`<button type="button" @click=${() => this.#askAgain()}>${again.words}</button>` : nothing}
      </hit5-key-help>
    </footer>`;
  }

  #here({ members }: BoardState): number {
    const { seen, trouble } = this.stores.teacher;
    if (trouble.value !== null) return members.length;
    return members.filter(({ id }) => isHere(seen.value.get(id), Date.now())).length;
  }

  /** Where a photo is; null while it is not on the server, or not to be seen here yet. */
  #photoUrl({ id, keys, options }: WholeRoom, image: ImageId): string | null {
    const isRevealed = this.stores.teacher.board.value?.images.find(
      ({ imageId }) => imageId === image,
    )?.isRevealed;
    const key = options.show && !isRevealed ? null : keys[image];
    return key ? this.stores.teacherServer.photoUrl(id, key) : null;
  }

  get #acts() {
    const finale = this.stores.teacher.finale.value;
    return finale ? finaleActs(finale, this.stores.teacher.exposures.value !== null) : [];
  }

  #screen(): BoardScreen | null {
    const [room, board] = [this.stores.teacher.room.value, this.stores.teacher.board.value];
    if (!room || !board) return null;
    const { catalogue } = this.stores.teacher;
    const telling = {
      beat: this.beat,
      beatsOf: (image: BoardImage) => beatsOf(image, networksSaid(room, image, catalogue.value)[0]),
      finale: this.#acts,
      isTimed: (room.options.show?.length ?? 0) > 1,
      words: boardWords(),
    };
    return boardScreen(board, room.options.pace, this.look, this.asked, telling);
  }

  /** What the dark button does; as long as the curve is drawn, that it is whole. */
  #goOn(): void {
    const screen = this.#screen();
    if (screen && this.#isDrawing(screen.view)) this.drawn = Infinity;
    else this.#do(screen?.forward);
  }

  #askAgain(): void {
    this.help?.close();
    this.asked = 'again';
  }

  #do(act: BoardAct | null | undefined): void {
    if (!act) return;
    this.asked = act.question === undefined ? null : 'forward';
    if (this.asked !== null) return;
    this.look = act.look;
    this.beat = act.beat ?? 'question';
    void this.stores.teacher.act(...act.acts);
  }

  /** Whether points of the curve are to come: one after the other, where things go on by themselves. */
  #isDrawing(view: BoardScreen['view'] | undefined): boolean {
    const rates = this.stores.teacher.exposures.value?.rates.length ?? 0;
    return view?.kind === 'finale' && view.act === 'exposures' && this.#byItself.isOn && this.drawn < rates;
  }

  /** What stands there and is followed by something, named; null: nothing does, or it waits for a press. */
  #waitingBeat() {
    const screen = this.#screen();
    if (this.#isHeld || !screen || screen.question !== null) return null;
    const { view, forward } = screen;
    if (this.#isDrawing(view)) return { name: `curve ${this.drawn}`, time: pace.point };
    // While the class that is led answers, the teacher says when it ends.
    const isAnswering = this.beat === 'question' && this.stores.teacher.room.value?.options.pace === 'led';
    if (view.kind !== 'photo' || forward?.beat === undefined || isAnswering) return null;
    return { name: `${view.place} ${this.beat}`, time: pace.beat };
  }

  #mapsOf(view: BoardScreen['view'] | undefined): number {
    const [room, board] = [this.stores.teacher.room.value, this.stores.teacher.board.value];
    const image = view?.kind === 'photo' ? board?.images[view.place] : undefined;
    return room && image ? mapPlaces(this.#onBoard(room, image)).length : 0;
  }

  #nextMap(): void {
    const next = this.mapAt === null ? 0 : this.mapAt + 1;
    this.mapAt = next < this.#mapsOf(this.#screen()?.view) ? next : null;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function hereTemplate(here: number) {
  return html`<p class="here">${here === 0 ? nothing : boardWords().areHere(here, bold)}</p>`;
}

/**
 * The way in, and how far the class is, as long as anybody may answer: beside what the class looks at.
 *
 * @param beside where pupils reach the server, empty while that is not known; and how many are there.
 */
function boardAside(
  room: WholeRoom,
  board: BoardState,
  view: BoardScreen['view'],
  { address, here }: { readonly address: string; readonly here: number },
) {
  const isLobby = view.kind === 'lobby';
  const image = view.kind === 'photo' ? board.images[view.place] : undefined;
  const isAsked = image?.isRevealed === false && board.phase === 'open';
  if (!isLobby && view.kind !== 'counts' && !isAsked) return nothing;
  const wayIn = board.isLocked
    ? html`<p class=${isLobby ? '' : 'few'}>${boardWords().locked}</p>`
    : html`<hit5-room-code ?large=${isLobby} .address=${address} .code=${room.code}></hit5-room-code>`;
  if (isLobby) return html`<aside class="door" aria-label=${boardWords().join}>${wayIn}</aside>`;
  return html`<aside aria-label=${boardWords().joinAndState}>
    ${wayIn}
    <div class="counts">
      ${hereTemplate(here)} ${image ? html`<p>${boardWords().answered(image.answered, bold)}</p>` : nothing}
    </div>
  </aside>`;
}
