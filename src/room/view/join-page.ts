import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import * as v from 'valibot';
import { tokenSchema, type Join } from '../../core/room/protocol.ts';
import { memberIdSchema, randomId, type MemberId, seedOf } from '../../core/schemas/room-ids.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';
import { consentHash } from '../../core/room/consent-hash.ts';
import { drawPseudonym } from '../../core/room/pseudonym.ts';
import type { RoomCard } from '../../core/room/room.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import '../../kit/element/notice/notice.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { guestMenu } from '../../kit/route/menu.ts';
import { joinLink, roomLink } from '../../kit/route/pages.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { sideWords } from '../../kit/style/sides.ts';
import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import { Latest } from '../../kit/latest.ts';
import {
  type CodeTypeEvent,
  type JoinEvent,
  type ReturnEvent,
  closedReason,
} from '../element/join-form/join-form.ts';
import '../element/name-mark/name-mark.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Room } from '../make-room.ts';
import { RoomServerError } from '../server/room-server-error.ts';
import { joinWords } from '../words/join/join.ts';
import { refusalWords } from './refusal-words.ts';

const freshSeatSchema = v.object({ id: memberIdSchema, token: tokenSchema });

type FreshSeat = Readonly<v.InferOutput<typeof freshSeatSchema>>;

/** Outlasts a reload: an answer that got lost must not make a second seat. */
const kept = new KeptValue<FreshSeat | null>({
  key: 'hit5-fresh-seat',
  place: 'sessionStorage',
  parse(text) {
    const result = v.safeParse(v.pipe(v.string(), v.parseJson(), freshSeatSchema), text);
    return result.success ? result.output : null;
  },
  print: (seat) => (seat ? JSON.stringify(seat) : null),
});

/** The seat that this device was about to take, or a new one; works without a secure context. */
function freshSeat(): FreshSeat {
  return kept.read() ?? drawSeat();
}

/** Another one: the name is drawn from it. */
function drawSeat(): FreshSeat {
  const seat = { id: randomId<MemberId>(random()), token: freshToken() };
  kept.write(seat);
  return seat;
}

function forgetSeat(): void {
  kept.write(null);
}

/** What a device shows to be let to its seat. */
function freshToken(): string {
  return randomId<MemberId>(random());
}

function random(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(16));
}

/** How often a room is looked at again that lets nobody in, in milliseconds: a whole class may wait. */
const againTime = 3000;

/** A pupil's way into a room: the code, then a seat. */
@customElement('hit5-join-page')
export class JoinPage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    sideWords,
    css`
      main {
        display: grid;
        gap: clamp(18px, 3vh, 28px);
        max-width: 40rem;
        margin: 0 auto;
        padding: clamp(20px, 6vh, 72px) 20px 32px;
      }
      .about {
        margin-top: 6px;
        font: 500 1.25rem/1.35 var(--display);
      }
      .back {
        display: grid;
        gap: 10px;
        justify-items: start;
      }
      .back a {
        max-width: 100%;
        padding-block: 8px;
        overflow-wrap: anywhere;
      }
      .back p {
        color: var(--ink-2);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Room;

  /** As the link says it; null where it says none. */
  @property({ attribute: false }) code: string | null = null;

  @state() card: RoomCard | null = null;

  @state() seat: FreshSeat = freshSeat();

  @state() problem: unknown = null;
  @state() passing = false;

  @state() busy = false;

  /** Whether somebody has a seat with this person's id, so that a return code is asked for. */
  @state() returns = false;
  @state() taken: KeptSeat | null = null;

  readonly #latest = new Latest();

  constructor() {
    super();
    new HeadingFocus(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#latest.end();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('code')) return;
    if (this.code === null) void this.#findTaken();
    else void this.#look(this.code);
  }

  protected override render() {
    const { card, taken } = this;
    const study = Boolean(card?.options.study);
    const words = joinWords();
    return html`<hit5-top-bar place="#/join" .links=${guestMenu(study)}></hit5-top-bar>
      <slot name="notices"></slot>
      <main>
        <div>
          <h1>${study ? words.takePart : this.#isAsking() ? words.oneMoment : words.joinClass}</h1>
          ${this.#isAsking() || (card && !study) ? nothing : aboutTemplate(study)}
        </div>
        ${taken && !card ? takenTemplate(taken) : nothing}
        ${this.#isAsking() ? html`<p role="status">${words.lookingCode}</p>` : nothing}
        <hit5-join-form
          .code=${this.code ?? ''}
          .card=${this.card}
          .drawn=${drawPseudonym(seedOf(this.seat.id), new Set())}
          .problem=${this.problem === null ? '' : refusalWords(this.problem)}
          ?busy=${this.busy}
          ?returns=${this.returns}
          ?second=${taken !== null && this.code === null}
          @hit5-code-type=${this.#typeCode}
          @hit5-name-draw=${() => (this.seat = drawSeat())}
          @hit5-join=${this.#join}
          @hit5-look-again=${() => void this.#lookAgain()}
          @hit5-return=${this.#return}
        ></hit5-join-form>
        ${this.passing ? html`<button type="button" @click=${this.#again}>${words.tryAgain}</button>` : nothing}
      </main>`;
  }

  /** Whether it is not known yet what the code opens: a class or a study. */
  #isAsking(): boolean {
    return this.busy && this.card === null;
  }

  #typeCode = ({ value: code }: CodeTypeEvent) => {
    const link = joinLink(encodeURIComponent(code.toUpperCase()));
    if (code === '' || link === location.hash) void this.#look(code);
    else this.stores.router.go(link);
  };

  async #findTaken(): Promise<void> {
    const member = await this.stores.member.load();
    const [last = null] = (await member.seats())
      .filter(({ state }) => state?.phase !== 'ended')
      .sort((one, other) => joinedAt(other) - joinedAt(one));
    this.taken = last;
  }

  #again = () => void this.#look(this.code ?? '');

  /** What the code opens; who has a seat there goes on with it. */
  async #look(code: string): Promise<void> {
    this.card = null;
    const member = await this.stores.member.load();
    await this.#try(async (ends) => {
      const card = await member.card(code, ends);
      if (await member.seatOf(card.id)) this.stores.router.go(roomLink(card.id));
      else if (!ends.aborted) this.card = card;
    });
  }

  #join = ({ value: name }: JoinEvent) => {
    const participant = this.#participant();
    const { id, token } = this.seat;
    const { consent = '' } = this.card?.options.study ?? {};
    return this.#take({
      ...{ id, token },
      ...(name !== null && { name }),
      ...(participant && { participant }),
      ...(consent !== '' && { consent: consentHash(consent) }),
    });
  };

  #return = ({ value: returnCode }: ReturnEvent) => this.#take({ returnCode, token: freshToken() });

  async #take(join: Join): Promise<void> {
    const { card } = this;
    if (!card || this.busy) return;
    const member = await this.stores.member.load();
    await this.#try(async () => {
      try {
        await member.take(card, join);
      } catch (cause) {
        const code = cause instanceof RoomServerError ? cause.code : null;
        this.returns = code === 'participant-taken';
        if (code !== 'locked' && code !== 'full') throw cause;
        // It was closed after this page had looked.
        this.card = { ...card, isLocked: code === 'locked', isFull: code === 'full' };
        return;
      }
      forgetSeat();
      this.stores.router.go(roomLink(card.id));
    });
  }

  /** Looks whether the room lets somebody in by now; what is typed meanwhile stays. */
  async #lookAgain(): Promise<void> {
    const { signal } = this.#latest;
    const code = this.card?.code;
    if (code === undefined || this.busy) return;
    const { member } = this.stores;
    // Where it cannot be asked at the moment, it is asked the next time.
    const card = await member.value.card(code, signal).catch(() => null);
    if (card && !signal.aborted) this.card = card;
  }

  /** Looks again and again as long as the room lets nobody in, or until something else is asked. */
  async #watch(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.card && closedReason(this.card) !== null) {
      await new Promise((resolve) => setTimeout(resolve, againTime * (0.75 + Math.random() / 2)));
      if (!signal.aborted) await this.#lookAgain();
    }
  }

  /** What a study keeps as the participant's id: a word of the link, before or behind its hash. */
  #participant(): string | null {
    const word = this.card?.options.study?.parameter ?? '';
    if (word === '') return null;
    const [, behind = ''] = location.hash.split('?');
    const found = new URLSearchParams(location.search).get(word) ?? new URLSearchParams(behind).get(word);
    return found?.trim() || null;
  }

  /**
   * Does what was asked; where that may succeed later, again and again, until something else is asked.
   *
   * @param again whether it is done by itself, so that what was said stays until it has succeeded.
   */
  async #try(act: (ends: AbortSignal) => Promise<void>, again = false): Promise<void> {
    const signal = this.#latest.begin();
    if (!again) {
      this.busy = true;
      this.#say(null);
    }
    try {
      await act(signal);
      this.#say(null);
    } catch (cause) {
      if (signal.aborted) return;
      this.#say(cause);
      this.passing = cause instanceof RoomServerError && cause.isPassing;
      if (this.passing) this.#later(() => this.#try(act, true), signal);
    }
    this.busy = false;
    void this.#watch(signal);
  }

  #say(problem: unknown): void {
    this.problem = problem;
    this.passing = false;
  }

  #later(act: () => Promise<void>, signal: AbortSignal): void {
    setTimeout(() => signal.aborted || void act(), againTime * (0.75 + Math.random() / 2));
  }
}

function aboutTemplate(study: boolean) {
  const { aboutStudy, aboutClass } = joinWords();
  const side = (name: 'person' | 'network') => (text: string) => html`<span class=${name}>${text}</span>`;
  return html`<p class="about">${study ? aboutStudy : aboutClass(side('person'), side('network'))}</p>`;
}

/** The way back for who has joined: as good as a code. */
function takenTemplate({ card, name, room, state }: KeptSeat) {
  const shown = state?.name ?? name;
  const { goOnAs, joinedAlready } = joinWords();
  return html`<div class="back">
    <a class="button primary" href=${roomLink(room)}
      ><hit5-name-mark .name=${shown}></hit5-name-mark> ${goOnAs(shown)}</a
    >
    <p>${joinedAlready(card.title)}</p>
  </div>`;
}

/** In milliseconds; a seat that has heard nothing of its room yet was taken just now. */
const joinedAt = ({ state }: KeptSeat) => (state ? Date.parse(state.joinedAt) : Infinity);
