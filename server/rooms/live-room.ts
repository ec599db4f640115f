import type { Seen } from '../../src/core/room/protocol.ts';
import { RoomProjection } from '../../src/core/room/room-projection.ts';
import { mostSeats, teacher, type Actor, type LogEntry } from '../../src/core/room/room-event.ts';
import type { MemberId } from '../../src/core/schemas/room-ids.ts';
import { shownOptions } from '../../src/core/room/room-options.ts';
import type { MemberState, RoomCard, RoomOutline, WholeRoom } from '../../src/core/room/room.ts';
import { memberOrder, roomSessionPlan } from '../../src/core/room/room-session.ts';
import { exposureOf } from '../../src/core/trials/timed-view.ts';
import type { ImageId } from '../../src/core/trials/challenge.ts';
import type { Clock } from '../store/clock.ts';
import { stripTrace } from '../store/room-log.ts';
import { RateLimit } from '../rate-limit.ts';
import { imagesToAnswer, imagesToPractise } from './images-for-members.ts';

/**
 * How long what members do is gathered before the streams tell it, in milliseconds for each who is here: a
 * device that is told asks for the room's state, so that all of them together ask a hundred times a second at most.
 */
const gather = 10;

/** And how long for the teacher, whose board shows them as they come, in milliseconds. */
const gatherForTeacher = 50;

/** Streams that are told before anything else gets its turn. */
const atOnce = 20;

/** For one member or the teacher; of more, the oldest ends. */
const mostStreams = 4;

type Heard = (seq: number | null) => void;

/** A room in memory: what it is, its log folded, and who wants to be told of changes. */
export class LiveRoom {
  readonly seen: SeenMembers;
  /** How many sit down from one address: sixty at once, and then two a second. */
  readonly joins: RateLimit;
  readonly #clock: Clock;
  #room: WholeRoom;
  readonly #log = new RoomProjection();
  readonly #listeners = new Map<Heard, Actor>();
  readonly #orders = new Map<MemberId, readonly ImageId[]>();
  #telling: NodeJS.Timeout | null = null;
  #tellingTeacher: NodeJS.Timeout | null = null;

  /** @param now the clock of limits, in milliseconds. */
  constructor(room: WholeRoom, clock: Clock, now: () => number = () => performance.now()) {
    this.#room = room;
    this.#clock = clock;
    this.seen = new SeenMembers(() => clock.time);
    this.joins = new RateLimit(60, 2, now);
  }

  get room(): WholeRoom {
    return this.#room;
  }

  get log(): RoomProjection {
    return this.#log;
  }

  /** Takes lines that are on disk, and tells those who listen. */
  add(entries: readonly LogEntry[]): void {
    for (const entry of entries) {
      this.#log.add(stripTrace(entry));
      if (entry.event.type === 'left') this.seen.delete(entry.actor as MemberId);
    }
    // What the teacher does is to be seen at once.
    if (entries.some(({ actor }) => actor === teacher)) this.#tellNow();
    else if (entries.length > 0) this.#tellSoon();
  }

  setRoom(room: WholeRoom): void {
    this.#room = room;
  }

  /**
   * @param heard told the log's last place after a change, and null once nothing more will come.
   * @returns ends it.
   */
  listen(actor: Actor, heard: Heard): () => void {
    const own = [...this.#listeners].filter(([, other]) => other === actor);
    this.#listeners.set(heard, actor);
    const [oldest] = own;
    if (oldest && own.length >= mostStreams) oldest[0](null);
    return () => {
      this.#listeners.delete(heard);
      if (actor === teacher || [...this.#listeners.values()].includes(actor)) return;
      if (this.seen.leave(actor)) this.#tellTeacher();
    };
  }

  heardOf(member: MemberId): void {
    if (this.seen.hear(member)) this.#tellTeacher();
  }

  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  end(): void {
    this.#endTelling();
    for (const heard of [...this.#listeners.keys()]) heard(null);
    this.#listeners.clear();
  }

  /** Who comes and goes stands in no log. */
  #tellTeacher(): void {
    for (const [heard, actor] of this.#listeners) if (actor === teacher) heard(this.#log.seq);
  }

  #tellSoon(): void {
    const time = gather * this.seen.here;
    this.#tellingTeacher ??= setTimeout(
      () => {
        this.#tellingTeacher = null;
        this.#tellTeacher();
      },
      Math.min(time, gatherForTeacher),
    );
    this.#telling ??= setTimeout(() => {
      this.#telling = null;
      this.#tell([...this.#listeners].flatMap(([heard, actor]) => (actor === teacher ? [] : [heard])));
    }, time);
  }

  #tellNow(): void {
    this.#endTelling();
    this.#tell([...this.#listeners.keys()]);
  }

  #endTelling(): void {
    if (this.#telling) clearTimeout(this.#telling);
    if (this.#tellingTeacher) clearTimeout(this.#tellingTeacher);
    this.#telling = null;
    this.#tellingTeacher = null;
  }

  /** A few at a time, so that what else is asked does not wait for all of them. */
  #tell(all: readonly Heard[]): void {
    for (const heard of all.slice(0, atOnce)) if (this.#listeners.has(heard)) heard(this.#log.seq);
    if (all.length > atOnce) setImmediate(() => this.#tell(all.slice(atOnce)));
  }

  card(): RoomCard {
    const { id, code, title, challengeId, group, options, images } = this.#room;
    const { phase, isLocked } = this.#log;
    return {
      id,
      code,
      title,
      challengeId,
      ...(group !== undefined && { group }),
      phase,
      options: shownOptions(options),
      images: images.length,
      isLocked,
      isFull: this.isFull,
    };
  }

  get isFull(): boolean {
    return this.#log.members.length >= this.seats;
  }

  get seats(): number {
    return Math.min(mostSeats, this.#room.options.study?.people ?? mostSeats);
  }

  get isTimed(): boolean {
    const { pace, limit } = this.#room.options;
    return pace === 'led' && limit !== null;
  }

  outline(): RoomOutline {
    const { isFull: _, ...card } = this.card();
    const { createdAt, expiresAt } = this.#room;
    const answers = [...this.#log.answered.values()].reduce((sum, count) => sum + count, 0);
    return { ...card, createdAt, expiresAt, people: this.#log.members.length, answers };
  }

  /** Whether the room asks an image: not one that is only practised with. */
  hasImage(image: ImageId): boolean {
    const { keys, practice = [] } = this.#room;
    return Object.hasOwn(keys, image) && !practice.some(({ id }) => id === image);
  }

  orderOf(member: MemberId): readonly ImageId[] {
    let order = this.#orders.get(member);
    if (!order) {
      const { images, options } = this.#room;
      order = memberOrder(
        images.map(({ id }) => id),
        options,
        member,
      );
      this.#orders.set(member, order);
    }
    return order;
  }

  /** For how many milliseconds a member is shown an image; null: until the answer. */
  exposureFor(member: MemberId, image: ImageId): number | null {
    const turn = this.#log.turnOf(member);
    const seat = { member, name: '', joinedAt: '', order: this.orderOf(member), turn };
    return exposureOf(roomSessionPlan(this.#room, seat), image);
  }

  /**
   * How many images of the order members may fetch: at their own pace all of them once the room is open, and before it
   * the first; where all are led, those up to the present one and the next, so that it is there in time.
   */
  get open(): number {
    const { options, images } = this.#room;
    const { phase, reached } = this.#log;
    if (options.pace === 'self') return phase === 'lobby' ? 1 : images.length;
    return Math.min(images.length, reached + (phase === 'ended' ? 1 : 2));
  }

  /** Whether a member may answer an image by now; an answer that comes late is taken at any time. */
  mayAnswer(member: MemberId, image: ImageId): 'yes' | 'not-open' | 'not-yet' {
    if (this.#log.phase === 'lobby') return 'not-open';
    if (this.#room.options.pace !== 'led') return 'yes';
    return this.orderOf(member).indexOf(image) > this.#log.reached ? 'not-yet' : 'yes';
  }

  mayReveal(member: MemberId, image: ImageId): boolean {
    return this.orderOf(member).includes(image) && this.#isRevealedTo(member, image);
  }

  #isRevealedTo(member: MemberId, image: ImageId): boolean {
    const { options } = this.#room;
    if (this.#log.isRevealed(image)) return true;
    if (this.#log.phase === 'lobby') return false;
    if (options.reveal === 'each') return this.#log.answerOf(member, image) !== null;
    // In a study nobody waits for the others.
    return options.reveal === 'end' && options.study !== null && this.#hasDone(member);
  }

  #hasDone(member: MemberId): boolean {
    return this.#log.answersOf(member).length === this.#room.images.length;
  }

  stateFor(member: MemberId): MemberState {
    const order = this.orderOf(member);
    const { phase, isTelling, position, isLocked, told } = this.#log;
    const { options } = this.#room;
    const isDone = phase === 'ended' || this.#hasDone(member);
    return {
      seq: this.#log.seq,
      phase,
      isTelling: isTelling && options.study === null,
      position: options.pace === 'led' ? position : null,
      ...(this.isTimed && { clock: this.#log.clock, now: this.#clock.now() }),
      isLocked,
      name: this.#log.nameOf(member),
      joinedAt: this.#log.joinedAt(member) ?? this.#room.createdAt,
      ...(options.show && { turn: this.#log.turnOf(member) }),
      order: [...order],
      images: imagesToAnswer(this.#room, order.slice(0, this.open)),
      ...(this.#room.practice && { practice: imagesToPractise(this.#room) }),
      have: [...this.#log.eventsOf(member)],
      revealed: order.filter((image) => this.#isRevealedTo(member, image)),
      revealedToAll: order.filter((image) => this.#log.isRevealed(image)),
      told: options.study ? null : told,
      people: this.#log.members.length,
      answered: Object.fromEntries([...this.#log.answered].filter(([, count]) => count > 0)),
      completion: isDone ? (options.study?.completion ?? null) : null,
    };
  }
}

/** Which devices are here, and when each was heard of last. */
export class SeenMembers {
  readonly #now: () => number;
  readonly #seen = new Map<MemberId, { readonly heard: number; readonly hasLeft: boolean }>();

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  get(member: MemberId): Seen | undefined {
    const known = this.#seen.get(member);
    return known && { lastSeen: new Date(known.heard).toISOString(), hasLeft: known.hasLeft };
  }

  get here(): number {
    return [...this.#seen.values()].filter(({ hasLeft }) => !hasLeft).length;
  }

  /** A device has asked for something. @returns whether it was away, or never here, until now. */
  hear(member: MemberId): boolean {
    const before = this.#seen.get(member);
    this.#seen.set(member, { heard: this.#now(), hasLeft: false });
    return before?.hasLeft !== false;
  }

  /** A device has hung up. @returns whether it was here until now. */
  leave(member: MemberId): boolean {
    const before = this.#seen.get(member);
    if (before) this.#seen.set(member, { ...before, hasLeft: true });
    return before?.hasLeft === false;
  }

  delete(member: MemberId): void {
    this.#seen.delete(member);
  }
}
