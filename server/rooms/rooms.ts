import { createHash, randomBytes } from 'node:crypto';
import type { Acknowledged, Join, Joined } from '../../src/core/room/protocol.ts';
import { consentHash } from '../../src/core/room/consent-hash.ts';
import type { StudyOptions } from '../../src/core/room/room-options.ts';
import { roomCode, type RoomCode } from '../../src/core/schemas/room-code.ts';
import {
  teacher,
  type Actor,
  type LogEntry,
  type RoomEvent,
  longestName,
} from '../../src/core/room/room-event.ts';
import {
  randomId,
  type EventId,
  type MemberId,
  type RoomId,
  seedOf,
} from '../../src/core/schemas/room-ids.ts';
import type { ImagePredictions, NewRoom, Reveal } from '../../src/core/room/room.ts';
import type { ImageId } from '../../src/core/trials/challenge.ts';
import { noSeat, HttpError, removedSeat, seatError } from '../http-error.ts';
import type { Write } from '../store/room-log.ts';
import type { Seat, SeatAnswer } from '../store/seats.ts';
import type { RoomStore, SeatChange } from '../store/room-store.ts';
import { BatchQueue } from '../batch-queue.ts';
import { checkEvents, type Classes } from './check-event.ts';
import { revealOf } from './images-for-members.ts';
import type { LiveRoom } from './live-room.ts';
import { LiveRooms } from './live-rooms.ts';
import { unknownOf } from '../../src/core/classes/category-list.ts';
import { drawPseudonym } from '../../src/core/room/pseudonym.ts';

/** Of all servers of a database together. */
const mostRooms = 20;

/**
 * A new room as it can be kept: its day in UTC, since points in time are compared as texts.
 *
 * @throws HttpError where an image is there twice, or has a class that is none, or the day is none.
 */
function checkRoom(room: NewRoom, classes: Classes): NewRoom {
  const all = [...room.images, ...(room.practice ?? [])];
  if (new Set(all.map(({ id }) => id)).size < all.length)
    throw new HttpError(400, 'shape', 'The room has an image twice.');
  const stray = all.find(({ truth, truths = [] }) =>
    [...(truth === null ? [] : [truth]), ...truths].some((wnid) => !classes.has(wnid)),
  );
  if (stray) throw new HttpError(400, 'shape', `The image ${stray.id} has a class that is none of the 1000.`);
  const { list, pruned } = room.options;
  if (list && pruned !== null)
    throw new HttpError(
      400,
      'shape',
      'The room has a list of categories and one of likeliest classes: it can have one.',
    );
  const unknown = list && unknownOf(list, classes);
  if (unknown)
    throw new HttpError(400, 'shape', `The room’s list has a class that is none of the 1000: ${unknown[1]}.`);
  const expires = new Date(room.expiresAt);
  if (Number.isNaN(expires.getTime()))
    throw new HttpError(400, 'shape', `${room.expiresAt} is no day until which the room could be kept.`);
  return { ...room, expiresAt: expires.toISOString() };
}

/** In milliseconds: a clock may be wrong, and somebody may notice. */
const graceTime = 3 * 86_400_000;

/** In milliseconds. */
const sweep = 600_000;

/** How many groups of answers to different rooms PostgreSQL writes at once. */
const groupsAtOnce = 2;

interface SeatOfToken {
  readonly room: RoomId;
  readonly member: MemberId;
}

interface SeatTaken extends Pick<Seat, 'participant' | 'consent'> {
  readonly token: string;
  readonly name: string | null;
}

export class Rooms {
  readonly store: RoomStore;
  readonly classes: Classes;
  readonly #queue: BatchQueue<Write | SeatChange, readonly LogEntry[] | SeatAnswer | null>;
  readonly live: LiveRooms;
  readonly #seats = new Map<string, SeatOfToken>();
  readonly #timer: NodeJS.Timeout;

  constructor(store: RoomStore, classes: Classes, now?: () => number) {
    this.store = store;
    this.classes = classes;
    this.live = new LiveRooms(store, now, () => this.#seats.clear());
    this.#queue = new BatchQueue({
      answer: (changes) => store.change(changes, store.clock.now()),
      size: (change) => ('events' in change ? change.events.length : 1),
      line: ({ room }) => room,
      atOnce: store.leases ? groupsAtOnce : 1,
    });
    this.#timer = setInterval(() => void this.sweep().catch(() => undefined), sweep);
    this.#timer.unref();
  }

  /** Ends all streams, and closes the database once what came is written. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.live.close();
    await this.#queue.settled();
    await this.store.close();
  }

  /**
   * Deletes the rooms whose day came three days ago, and takes those that have ended out of memory.
   *
   * @param time that of the log, in milliseconds since 1970.
   */
  async sweep(time = this.store.clock.time): Promise<void> {
    for (const id of await this.store.roomsOver(new Date(time - graceTime).toISOString()))
      await this.delete(id);
    await this.live.forgetEnded();
  }

  async all(): Promise<readonly LiveRoom[]> {
    const rooms = await Promise.all(
      (await this.store.roomIds()).map((id) => this.live.look(id).catch(() => null)),
    );
    return rooms.filter((room) => room !== null);
  }

  /** The room of a code. @throws HttpError where there is none. */
  async ofCode(code: RoomCode): Promise<LiveRoom> {
    const id = await this.store.roomOfCode(code);
    if (id === null)
      throw new HttpError(404, 'no-room', `There is no room with the code ${code}. Look at the code again.`);
    return this.live.look(id);
  }

  async make(room: NewRoom): Promise<{ readonly id: RoomId; readonly code: RoomCode }> {
    const kept = checkRoom(room, this.classes);
    return { id: room.id, code: await this.store.addRoom(kept, () => roomCode(randomBytes(6)), mostRooms) };
  }

  async delete(id: RoomId): Promise<void> {
    await this.store.deleteRoom(id);
    await this.live.drop(id);
  }

  async putFile(live: LiveRoom, image: ImageId, type: string, bytes: Uint8Array): Promise<void> {
    const key = await this.store.putFile(live.room.id, image, type, bytes);
    if (key === null) throw new HttpError(404, 'no-image', `The room has no image ${image}.`);
    await this.write(live, teacher, [{ ...this.#head(), type: 'brought' }]);
  }

  async putPredictions(live: LiveRoom, predictions: readonly ImagePredictions[]): Promise<void> {
    const known = new Set(live.room.images.map(({ id }) => id));
    const stray = predictions.find(({ imageId }) => !known.has(imageId));
    if (stray) throw new HttpError(400, 'no-image', `The room has no image ${stray.imageId}.`);
    await this.store.putPredictions(live.room.id, predictions);
    await this.write(live, teacher, [{ ...this.#head(), type: 'brought' }]);
  }

  /**
   * Gives a seat, or lets another device take one from the device that has it.
   *
   * @param address from which it is asked.
   */
  async join(live: LiveRoom, asked: Join, address: string): Promise<Joined> {
    const { id: room, options } = live.room;
    const hash = hashOf(asked.token);
    if ('returnCode' in asked) {
      const code = asked.returnCode.toUpperCase().replaceAll(/[\s-]/g, '');
      const found = await this.store.returnTo(room, code, hash, (member) => {
        if (live.log.isRemoved(member)) throw removedSeat();
      });
      if (found === null)
        throw new HttpError(
          404,
          'no-seat',
          'No seat of this room has this return code. Look at the code again.',
        );
      if (found === 'token-taken') throw seatError(found);
      const { member } = found;
      for (const [token, seat] of this.#seats) if (seat.member === member) this.#seats.delete(token);
      return { token: asked.token, member, name: live.log.nameOf(member), returnCode: code };
    }
    const { id } = asked;
    if (live.log.isRemoved(id)) throw removedSeat();
    const isKnown = live.log.joinedAt(id) !== null;
    if (!isKnown && live.log.isLocked)
      throw new HttpError(403, 'locked', 'This room is locked. Ask to be let in.');
    if (!isKnown && live.log.phase === 'ended')
      throw new HttpError(403, 'ended', 'This room has ended. Nobody can join it any more.');
    if (options.names === 'own' && asked.name === undefined)
      throw new HttpError(400, 'name', 'Give a name to join this room.');
    const agreed = options.study ? consentGiven(options.study, asked, isKnown) : nothingAgreed;
    if (!isKnown) {
      if (live.isFull) throw seatError('full');
      const wait = live.joins.take(address);
      if (wait > 0)
        throw new HttpError(
          429,
          'too-fast',
          'Many are joining from where you are. This page goes on by itself.',
          wait,
        );
    }
    const seat = await this.seat(live, id, {
      token: asked.token,
      name: options.names === 'own' ? (asked.name ?? null) : null,
      ...agreed,
    });
    if (typeof seat === 'string') throw seatError(seat);
    return { token: asked.token, member: id, name: live.log.nameOf(id), returnCode: seat.returnCode };
  }

  async seat(
    live: LiveRoom,
    id: MemberId,
    { token, name, participant, consent }: SeatTaken,
  ): Promise<SeatAnswer> {
    const { id: room } = live.room;
    const seat = {
      ...{ id, hash: hashOf(token), participant, consent },
      name: (taken: ReadonlySet<string>) => seatName(id, name, taken),
      ...{ most: live.seats + live.log.removed.length, returnCode: returnCode() },
    };
    const answer = (await this.#queue.ask({ room, seat })) as SeatAnswer;
    if (answer === 'gone') await this.live.take(room);
    if (typeof answer !== 'string') await this.live.wrote(live, answer.added);
    return answer;
  }

  async memberOf(token: string): Promise<SeatOfToken | null> {
    const hash = hashOf(token);
    const known = this.#seats.get(hash);
    if (known) return known;
    const found = await this.store.memberOf(hash);
    if (found) this.#seats.set(hash, found);
    return found;
  }

  async leave(live: LiveRoom, member: MemberId): Promise<void> {
    const { id: room } = live.room;
    await this.#write(live, { room, seat: { leaves: member } });
  }

  /**
   * Keeps events, and answers once they are on disk. Those that are there already are acknowledged again.
   *
   * @param clock the device's and the server's, as far as the device says its own.
   */
  async post(
    live: LiveRoom,
    actor: Actor,
    events: readonly { readonly id: EventId }[],
    clock: Omit<ClockReading, 'joined'> | null,
  ): Promise<Acknowledged> {
    const { fresh, refused } = checkEvents(live, actor, events, this.classes);
    const joined = actor === teacher ? null : live.log.joinedAt(actor);
    const givenBy = clock && joined !== null ? (at: string) => givenAt(at, { ...clock, joined }) : undefined;
    if (fresh.length > 0) await this.write(live, actor, fresh, givenBy);
    const have = live.log.eventsOf(actor);
    return { acked: events.map(({ id }) => id).filter((id) => have.has(id)), refused };
  }

  /** Keeps events as they are. @throws HttpError once the room or the seat is gone; what the database throws. */
  async write(
    live: LiveRoom,
    actor: Actor,
    events: readonly RoomEvent[],
    givenBy?: Write['givenAt'],
  ): Promise<void> {
    await this.#write(live, { room: live.room.id, actor, events, ...(givenBy && { givenAt: givenBy }) });
  }

  async #write(live: LiveRoom, change: Write | SeatChange): Promise<void> {
    const added = (await this.#queue.ask(change)) as readonly LogEntry[] | null;
    if (added !== null) return this.live.wrote(live, added);
    // The room may be gone, or another server's.
    await this.live.take(live.room.id);
    throw noSeat();
  }

  /**
   * What a member may be shown; that it was shown is on disk before.
   *
   * @throws HttpError where it is too early for one of the images.
   */
  async reveal(live: LiveRoom, member: MemberId, images: readonly ImageId[]): Promise<readonly Reveal[]> {
    const early = images.find((image) => !live.mayReveal(member, image));
    if (early !== undefined)
      throw new HttpError(403, 'not-yet', 'The answer to this image is not to be shown yet.');
    const news = [...new Set(images)].filter((image) => !live.log.wasShown(member, image));
    if (news.length > 0)
      await this.write(
        live,
        member,
        news.map((imageId) => ({ ...this.#head(), type: 'shown', imageId })),
      );
    return images.map((image) => revealOf(live, image, member));
  }

  #head() {
    return { id: randomId<EventId>(randomBytes(16)), at: this.store.clock.now() };
  }
}

const nothingAgreed: Pick<Seat, 'participant' | 'consent'> = { participant: null, consent: null };

/** Who takes part in a study, and what they agreed to. @throws HttpError where an id is needed, or the text was not agreed to. */
function consentGiven(
  { consent: text, needsId = false }: StudyOptions,
  { participant, consent }: Extract<Join, { readonly id: MemberId }>,
  isKnown: boolean,
): Pick<Seat, 'participant' | 'consent'> {
  if (!isKnown && needsId && participant === undefined)
    throw new HttpError(
      400,
      'participant',
      'The link lacks your id. Open the link that you were given once more, whole.',
    );
  if (!isKnown && text !== '' && consent !== consentHash(text))
    throw new HttpError(400, 'consent', 'Read what you agree to once more, and tick that you do.');
  return { participant: participant ?? null, consent: (text !== '' && consent) || null };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What another device is let in with: too many to guess, and short enough to type. */
function returnCode(): string {
  return roomCode(randomBytes(10));
}

/** The name of a seat, which nobody has yet: a drawn one, or the given one with a number where somebody has it already. */
function seatName(id: MemberId, given: string | null, taken: ReadonlySet<string>): string {
  if (given === null) return drawPseudonym(seedOf(id), taken);
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` ${number}`;
    const free =
      [...given]
        .slice(0, longestName - end.length)
        .join('')
        .trimEnd() + end;
    if (!taken.has(free)) return free;
  }
}

/** What a request says of its device's clock, and the server knows of the request; each as ISO 8601. */
interface ClockReading {
  /** The device's clock when it sent the request. */
  readonly now: string;
  /** The server's clock when the request came. */
  readonly received: string;
  /** The server's clock when the member joined. */
  readonly joined: string;
}

/**
 * When something was done by the server's clock: as long before the request came as the device says that it lay before the
 * sending, whatever time the device has; never before the member joined, nor after the request came.
 *
 * @param at when it was done, by the device's clock, ISO 8601.
 * @returns ISO 8601 in UTC; null where the device names no point in time.
 */
export function givenAt(at: string, { now, received, joined }: ClockReading): string | null {
  const ago = Date.parse(now) - Date.parse(at);
  if (Number.isNaN(ago)) return null;
  const [first, last] = [Date.parse(joined), Date.parse(received)];
  return new Date(Math.min(last, Math.max(first, last - ago))).toISOString();
}
