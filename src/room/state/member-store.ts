import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { KeptSeat } from '../../label/logic/kept-seat.ts';
import type { ChallengeImage, ImageId } from '../../core/trials/challenge.ts';
import type { OpenChallenge } from '../../packs/source/library.ts';
import { RoomImages } from '../source/room-images.ts';
import { answerEvent, type OwnEvent } from '../../core/room/own-event.ts';
import { messageOf } from '../../core/message-of.ts';
import type { Join } from '../../core/room/protocol.ts';
import { readCode, type RoomCode } from '../../core/schemas/room-code.ts';
import { randomId, type EventId, type RoomId } from '../../core/schemas/room-ids.ts';
import { roomSessionPlan } from '../../core/room/room-session.ts';
import type { MemberState, RoomCard } from '../../core/room/room.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import type { SessionId, SessionRoom, SkippedImage } from '../../core/trials/session.ts';
import type { SessionRepository } from '../../label/disk/session-repository.ts';
import type { Label } from '../../label/make-label.ts';
import { Outbox } from '../outbox/outbox.ts';
import { followRoom, type Following } from '../server/follow-room.ts';
import { ownAnswers } from '../logic/own-photos.ts';
import { passedOver, placeOf } from './room-screen.ts';
import { RoomServer, type RoomAccess } from '../server/room-server.ts';
import { RoomClock } from './room-clock.ts';
import { DueReveals } from './due-reveals.ts';
import { readSeat } from './read-seat.ts';
import { RoomServerError } from '../server/room-server-error.ts';

/** A room's images as a challenge: without what they show, until the room says it, but for those to practise with. */
function roomChallenge({ card, state, reveals }: KeptSeat, images: RoomImages): OpenChallenge {
  const shown = new Map(reveals.map((reveal) => [reveal.imageId, reveal]));
  return {
    challenge: {
      id: card.challengeId,
      title: card.title,
      description: '',
      images: [
        ...(state?.order ?? []).map((id): ChallengeImage => {
          const { width = null, height = null, kind = 'photo' } = images.of(id) ?? {};
          const { truth = null, truths, imageFile, condition, focus, credit = null } = shown.get(id) ?? {};
          const known = {
            ...(truths && { wnids: truths }),
            ...(imageFile !== undefined && { madeOf: imageFile }),
            ...(condition && { condition }),
            ...(focus && { focus }),
          };
          return { id, file: id, width, height, kind, wnid: truth, ...known, credit };
        }),
        ...(state?.practice ?? []).map(({ id, width, height, kind, truth, truths }) => ({
          ...{ id, file: id, width, height, kind, wnid: truth, use: 'practice' as const, credit: null },
          ...(truths && { wnids: truths }),
        })),
      ],
    },
    images,
    examples: null,
    labels: null,
    ...(card.options.where === 'teacher' && {
      elsewhere: { offered: (id) => images.of(id)?.offered ?? null },
    }),
  };
}

interface HeldSeat {
  seat: KeptSeat;
  readonly images: RoomImages;
  readonly outbox: Outbox;
}

/** The seats in the page's hands; those of which it shows or sends something with their images and what they send. */
class HeldSeats {
  readonly #server: RoomServer;
  readonly #disk: SessionRepository;
  readonly #onArrived: (room: RoomId) => void;
  readonly #held = new Map<RoomId, HeldSeat>();

  /** @param onArrived called when the server of a room has got something. */
  constructor(server: RoomServer, disk: SessionRepository, onArrived: (room: RoomId) => void) {
    this.#server = server;
    this.#disk = disk;
    this.#onArrived = onArrived;
  }

  hold(seat: KeptSeat): HeldSeat {
    const { room, token, member } = seat;
    let held = this.#held.get(room);
    if (!held) {
      const images = new RoomImages(({ key }) => this.#server.url('photo', { id: room, key }));
      const outbox = new Outbox({
        server: this.#server,
        access: { room, token },
        member,
        session: sessionOf(seat),
        disk: this.#disk,
        onArrived: () => this.#onArrived(room),
      });
      held = { seat, images, outbox };
      this.#held.set(room, held);
    }
    held.seat = seat;
    if (seat.state) held.images.know(seat.state);
    return held;
  }

  drop(room: RoomId): void {
    this.#held.get(room)?.outbox.close();
    this.#held.delete(room);
  }

  sent(session: SessionId, event: OwnEvent): Promise<void> | undefined {
    return [...this.#held.values()].find(({ outbox }) => outbox.isOf(session))?.outbox.add(event);
  }
}

/** A seat's session: the same one on each device. */
const sessionOf = ({ member }: KeptSeat) => member as string as SessionId;

/** Where each goes at their own pace. */
const mostAhead = 40;

interface OpenRoom {
  readonly access: RoomAccess;
  readonly images: RoomImages;
  readonly outbox: Outbox;
  readonly end: AbortController;
  /** Whether this device has what another one answered on this seat before. */
  isCaughtUp: boolean;
}

type MemberParts = Pick<Label, 'sessions' | 'library' | 'flow' | 'photos'>;

/** A pupil's seats in rooms, and the room in which they answer now. */
export class MemberStore {
  readonly #parts: MemberParts;
  readonly #disk: SessionRepository;
  readonly #server: RoomServer;
  readonly #seat = signal<KeptSeat | null>(null);
  readonly #open = signal<OpenRoom | null>(null);
  readonly #problem = signal<RoomServerError | null>(null);
  readonly #held: HeldSeats;
  readonly #due = new DueReveals();
  readonly #ready = new Set<ImageId>();
  readonly #clock = new RoomClock();
  #following: Following | null = null;
  #isPassing = false;
  #fetching: Promise<void> | null = null;

  constructor(parts: MemberParts, disk: SessionRepository, server = new RoomServer()) {
    this.#parts = parts;
    this.#disk = disk;
    this.#server = server;
    // What an answer shows is asked for as soon as it has arrived.
    const onArrived = (room: RoomId) => this.#open.value?.access.room === room && this.#following?.now();
    this.#held = new HeldSeats(server, disk, onArrived);
  }

  readonly seat: ReadonlySignal<KeptSeat | null> = this.#seat;

  /** What goes to the server of the room that is open; null where none is. */
  get outbox(): Outbox | null {
    return this.#open.value?.outbox ?? null;
  }

  readonly problem: ReadonlySignal<RoomServerError | null> = this.#problem;

  async card(typed: string, ends: AbortSignal): Promise<RoomCard> {
    const { code, fault } = readCode(typed);
    if (code === null) throw new RoomServerError(fault, 'code');
    await this.#server.checkProtocol(ends);
    return this.#server.ask('card', { code }, { signal: ends });
  }

  /** The seat that this device has in the room of a code; null where it has none. */
  async seatOf(code: RoomCode | RoomId): Promise<KeptSeat | null> {
    const seats = await this.seats();
    return seats.find(({ card, room }) => card.code === code || room === code) ?? null;
  }

  /**
   * Takes a seat, or with a return code the seat that another device had until now.
   *
   * @throws RoomServerError in words for a person.
   */
  async take(card: RoomCard, join: Join): Promise<void> {
    const joined = await this.#server.ask('join', { id: card.id }, { body: join });
    const seat: KeptSeat = { ...joined, room: card.id, card, state: null, reveals: [] };
    this.#held.drop(card.id);
    await this.#disk.saveSeat(seat);
  }

  /**
   * Opens a room in which this device has a seat, and follows it until `close`.
   *
   * @returns whether it has one.
   */
  async open(room: RoomId): Promise<boolean> {
    if (this.#open.value?.access.room === room) return true;
    this.close();
    const seat = await this.seatOf(room);
    if (!seat) return false;
    const { images, outbox } = this.#held.hold(seat);
    const end = new AbortController();
    const access = { room, token: seat.token };
    this.#seat.value = seat;
    this.#open.value = { access, images, outbox, end, isCaughtUp: false };
    if (seat.state) await this.#enter(seat);
    this.#count(seat);
    if (end.signal.aborted) return true;
    this.#following = followRoom(this.#server, access, (ends) => this.#look(ends), end.signal);
    const stop = effect(() => this.#followSteps());
    end.signal.addEventListener('abort', stop, { once: true });
    return true;
  }

  /** What waits goes on being sent. */
  close(): void {
    this.#open.value?.end.abort();
    this.#open.value = null;
    this.#following = null;
    this.#seat.value = null;
    this.#problem.value = null;
    this.#clock.stop();
    this.#parts.flow.followClock(null);
  }

  /** The images of a session's room as far as this device knows them: for its results. */
  async images({ id }: SessionRoom): Promise<OpenChallenge | null> {
    const seat = await this.seatOf(id);
    return seat ? roomChallenge(seat, this.#held.hold(seat).images) : null;
  }

  async sendAll(): Promise<void> {
    for (const seat of await this.seats()) {
      const rows = await this.#disk.outbox(sessionOf(seat));
      if (rows.some(({ sent }) => sent === 'waiting')) await this.#held.hold(seat).outbox.open([], []);
    }
  }

  /** An answer was given in a room; settles when the server has it. Undefined without a seat there. */
  sent(session: SessionId, event: OwnEvent): Promise<void> | undefined {
    return this.#held.sent(session, event);
  }

  /**
   * Leaves a study: the server deletes all that was answered, then this device does.
   *
   * @returns why this device could not, for a person; null: it is gone from here too.
   * @throws RoomServerError where the server has deleted nothing.
   */
  async withdraw(): Promise<string | null> {
    const [seat, open, following] = [this.#seat.value, this.#open.value, this.#following];
    if (!seat || !open) return null;
    await this.#server.ask('withdraw', ...asks(open.access));
    this.close();
    // What was just heard would bring back seat and session.
    await following?.looked();
    this.#held.drop(seat.room);
    const id = sessionOf(seat);
    try {
      await this.#parts.sessions.delete(id);
      await this.giveUp(seat);
      return null;
    } catch (cause) {
      return messageOf(cause);
    }
  }

  /** Keeps whether the person thinks that the network gets an image: on this device, and nowhere else. */
  async call(image: ImageId, gets: boolean): Promise<void> {
    const seat = this.#seat.value;
    if (!seat) return;
    await this.#play({ calls: { ...seat.calls, [image]: gets } });
  }

  /** Keeps at how many milliseconds of a timed view the person bets that the class misses half. */
  bet(exposure: number): Promise<void> {
    return this.#play({ bet: exposure });
  }

  async #play(played: Partial<Pick<KeptSeat, 'calls' | 'bet'>>): Promise<void> {
    const seat = this.#seat.value;
    if (!seat) return;
    this.#seat.value = { ...seat, ...played };
    await this.#keep(this.#seat.value);
  }

  /** Forgets a seat that its room has no more; what was answered there stays, as a session of this device. */
  async giveUp(seat: KeptSeat): Promise<void> {
    this.#held.drop(seat.room);
    this.close();
    await this.#disk.clearOutbox(sessionOf(seat));
    await this.#disk.deleteSeat(seat.room);
  }

  async seats(): Promise<readonly KeptSeat[]> {
    return (await this.#disk.seats()).flatMap((row) => readSeat(row) ?? []);
  }

  async #look(ends: AbortSignal): Promise<void> {
    const open = this.#open.value;
    const seat = this.#seat.value;
    if (!open || !seat) return;
    try {
      const asked = performance.now();
      const state = await this.#server.ask('state', ...asks(open.access, ends));
      this.#problem.value = null;
      if (ends.aborted) return;
      if (state.now !== undefined) this.#clock.hear(state.now, asked);
      // The server is back: what waits need not wait longer.
      if (open.outbox.problem.value?.code === 'unreachable') void open.outbox.send();
      if (state.seq !== seat.state?.seq || !open.isCaughtUp)
        await this.#learn(open, { ...seat, state }, ends);
      await this.#askReveals(open, ends);
      if (this.#parts.photos.failure.value !== null) this.#parts.flow.retryPhoto();
      // What was answered waits for no photo.
      this.#fetching ??= this.#fetchAhead(open, ends)
        .catch(() => undefined)
        .finally(() => (this.#fetching = null));
    } catch (cause) {
      if (ends.aborted) return;
      if (cause instanceof RoomServerError) this.#problem.value = cause;
      throw cause;
    }
  }

  async #learn(open: OpenRoom, seat: KeptSeat & { readonly state: MemberState }, ends: AbortSignal) {
    const { state } = seat;
    const before = this.#seat.value?.state;
    const known = new Set(before?.revealedToAll);
    await this.#keep(seat);
    this.#count(seat);
    open.images.know(state);
    await this.#enter(seat);
    await open.outbox.compare(state.have, placeOf(state) !== placeOf(before));
    if (!open.isCaughtUp) await this.#catchUp(open, seat, ends);
    await this.#endAnswer(state.revealedToAll.filter((id) => !known.has(id)));
    untracked(() => this.#followSteps());
    if (state.phase === 'ended' && !ends.aborted) await open.outbox.settle();
  }

  /** Led pace with a limit: everybody's time runs by the server's clock. */
  #count({ state, card }: KeptSeat): void {
    this.#parts.flow.followClock(this.#clock.count(state?.clock, card.options.limit));
  }

  /** The session of the seat is the one that is answered, with the images as they are known now. */
  async #enter(seat: KeptSeat): Promise<void> {
    const { state, card, member } = seat;
    if (!state) return;
    const { images, outbox } = this.#held.hold(seat);
    const { sessions, library } = this.#parts;
    library.lend(seat.room, roomChallenge(seat, images));
    const id = sessionOf(seat);
    if (sessions.kept.value?.session.id === id) {
      if (sessions.kept.value.session.person !== state.name) await sessions.rename(id, state.name);
      return;
    }
    const { name, joinedAt, order, turn } = state;
    const plan = roomSessionPlan(card, { member, name, joinedAt, order, turn });
    await sessions.enter(plan);
    await outbox.open(sessions.kept.value?.session.trials ?? [], state.have);
  }

  async #catchUp(
    open: OpenRoom,
    { member, state }: KeptSeat & { readonly state: MemberState },
    ends: AbortSignal,
  ) {
    if (state.have.some((id) => !open.outbox.has(id))) {
      const { entries } = await this.#server.ask('mine', ...asks(open.access, ends));
      const { sessions } = this.#parts;
      const trials = ownAnswers(entries, member, sessions.kept.value?.session.order ?? []);
      open.outbox.addKnown(trials.map((trial) => answerEvent(member, trial)));
      await sessions.join({ trials, skipped: [] });
    }
    open.isCaughtUp = true;
  }

  async #askReveals(open: OpenRoom, ends: AbortSignal): Promise<void> {
    const seat = this.#seat.value;
    const state = this.#parts.sessions.kept.value;
    if (!seat?.state || !state || seat.state.revealed.length === 0) return;
    const wanted = this.#due.of(seat, seat.state, state, open.outbox);
    if (wanted.length === 0) return;
    const { room, token } = open.access;
    const body = { images: wanted };
    const reveals = await this.#server.ask('reveal', { id: room }, { token, body, signal: ends });
    this.#due.told(
      reveals.map(({ imageId }) => imageId),
      seat.state.phase,
      state.session.trials,
    );
    const all = new Map([...seat.reveals, ...reveals].map((reveal) => [reveal.imageId, reveal] as const));
    const now = { ...seat, reveals: [...all.values()] };
    for (const { predictions, credit: _, class: __, focus: ___, isAssisted = false, ...known } of reveals) {
      const shown = { ...known, prediction: predictions[0] ?? null, isAssisted };
      await this.#parts.sessions.reveal(shown, state.session.id);
    }
    await this.#keep(now);
    this.#parts.library.lend(seat.room, roomChallenge(now, open.images));
  }

  async #fetchAhead(open: OpenRoom, ends: AbortSignal): Promise<void> {
    const seat = this.#seat.value;
    const session = this.#parts.sessions.kept.value?.session;
    if (!seat?.state || !session || seat.state.phase === 'ended') return;
    const from = donePositions(session);
    const isLed = seat.card.options.pace === 'led';
    const next = seat.state.order.slice(from, from + (isLed ? 2 : mostAhead));
    const here = await open.images.fetchAhead(next, ends);
    if (!isLed) return;
    const ready = [...here].filter((id) => !this.#ready.has(id));
    if (ready.length === 0) return;
    const at = new Date().toISOString();
    const events = ready.map((imageId) => ({ id: freshEvent(), at, type: 'ready', imageId }) as const);
    const { acked } = await this.#server.post(open.access, events, { signal: ends });
    for (const { id, imageId } of events) if (acked.includes(id)) this.#ready.add(imageId);
  }

  /** What was picked before the class was shown what is right counts; what is picked after it does not. */
  async #endAnswer(revealed: readonly ImageId[]): Promise<void> {
    const { session, phase } = this.#parts.sessions.kept.value ?? {};
    const imageId = phase?.kind === 'answering' ? session?.order[phase.draft.position] : undefined;
    if (imageId !== undefined && revealed.includes(imageId)) await this.#parts.flow.timeUp();
  }

  /** Led pace: what the class has gone on from is passed over, and after the end what is left. */
  #followSteps(): void {
    const seat = this.#seat.value;
    const current = this.#parts.sessions.kept.value;
    if (!seat?.state || !current || current.session.id !== sessionOf(seat)) return;
    // What was answered on another device comes first: no photo of it is passed over.
    if (!this.#open.value?.isCaughtUp) return;
    const passed = passedOver(seat, current.session);
    if (current.phase.kind === 'closing' || current.phase.kind === 'finished') return;
    if (donePositions(current.session) >= passed.length || this.#isPassing) return;
    this.#isPassing = true;
    untracked(() => void this.#passOver(passed).finally(() => (this.#isPassing = false)));
  }

  async #passOver(skipped: readonly SkippedImage[]): Promise<void> {
    // What was picked counts, as where the time is up.
    await this.#parts.flow.timeUp();
    await this.#parts.sessions.join({ trials: [], skipped });
  }

  async #keep(learned: KeptSeat): Promise<void> {
    // What was called while the server was asked stays.
    const { calls } = this.#seat.value ?? learned;
    const seat = { ...learned, ...(calls && { calls }) };
    this.#seat.value = seat;
    this.#held.hold(seat);
    // It can be asked again; answers are kept elsewhere.
    await this.#disk.saveSeat(seat).catch(() => undefined);
  }
}

/** What a member asks of their room. */
const asks = ({ room, token }: RoomAccess, signal?: AbortSignal) =>
  [{ id: room }, { token, signal }] as const;

const freshEvent = () => randomId<EventId>(crypto.getRandomValues(new Uint8Array(16)));
