import { headlineDepth, isHit } from '../trials/hit.ts';
import type { ImageId } from '../trials/challenge.ts';
import { isOfServer, type Actor, type LogEntry, type RoomEvent, type RoomPhase } from './room-event.ts';
import type { EventId, MemberId } from '../schemas/room-ids.ts';
import {
  emptySeat,
  isAfter,
  isPresent,
  lastBefore,
  later,
  seatsWhere,
  type Latest,
  type Present,
  type Seat,
} from './log-seat.ts';
import { photoClock, type PhotoClock } from './photo-clock.ts';
import type { BoardImage, BoardMember, BoardState, CountedAnswer } from './board-state.ts';
import { isSpoiled, originalLabels } from '../trials/grading.ts';
import type { WholeRoom, CountedGuess } from './room.ts';
import type { Wnid } from '../classes/class-ids.ts';

/**
 * A room's log, folded. Lines may come in any order, in parts, and more than once: what it comes to is the same.
 *
 * The first of a member's answers to an image counts that was not taken back, in the order of the log. An empty answer can be
 * taken back until its truth is shown to the member or revealed to all.
 *
 * What was given before a reveal and came later is told by `givenAt`. Without it only the order of the lines counts: an
 * answer after `shown` is an assisted one, an answer after a reveal is not.
 */
export class RoomProjection {
  readonly #known = new Set<number>();
  readonly #seats = new Map<MemberId, Seat>();
  readonly #steps: Latest<number>[] = [];
  readonly #phases: Latest<RoomPhase>[] = [];
  /** Where in the log the answers were revealed first, and when by the server's clock. */
  readonly #revealed = new Map<ImageId | 'all', Pick<LogEntry, 'seq' | 'receivedAt'>>();
  readonly #teacherEvents = new Set<EventId>();
  /** Those who are there, in the order of joining; null: that is to be found out again. */
  #present: readonly Present[] | null = null;
  /** How many have answered each image, without what the lines since say of the seats in `#touched`. */
  readonly #answered = new Map<ImageId, number>();
  readonly #touched = new Set<Seat>();
  #seq = 0;
  #reached = -1;
  #phase: Latest<Extract<RoomEvent, { type: 'phase' }>> | null = null;
  #locked: Latest<boolean> | null = null;
  #told: Latest<ImageId | 'all'> | null = null;

  constructor(entries: Iterable<LogEntry> = []) {
    for (const entry of entries) this.add(entry);
  }

  get seq(): number {
    return this.#seq;
  }

  get phase(): RoomPhase {
    return this.#phase?.value.phase ?? 'lobby';
  }

  get isTelling(): boolean {
    return this.phase === 'frozen' && this.#phase?.value.isTelling === true;
  }

  get isLocked(): boolean {
    return this.#locked?.value ?? false;
  }

  /** The image whose answer all were shown last, however often before; `all` once all answers are; null: none was. */
  get told(): ImageId | 'all' | null {
    if (this.phase === 'ended' || this.#revealed.has('all')) return 'all';
    return this.#told?.value ?? null;
  }

  /** Led pace: the place of the image that all answer; null before the first. */
  get position(): number | null {
    return lastBefore(Infinity, this.#steps)?.value ?? null;
  }

  /** Led pace: how long the image that all answer has been open; null before the first, and once the class has ended. */
  get clock(): PhotoClock | null {
    const step = lastBefore(Infinity, this.#steps);
    return step && this.phase !== 'ended' ? photoClock(step, this.#phases) : null;
  }

  /** The furthest place that all were led to; -1 before the first. */
  get reached(): number {
    return this.#reached;
  }

  /** Those who joined and did not withdraw, in the order of joining. */
  get members(): readonly MemberId[] {
    return this.#presentSeats().map(([id]) => id);
  }

  /** How many of them have answered each image, assisted or not; one that nobody answered may be missing. */
  get answered(): ReadonlyMap<ImageId, number> {
    const add = (imageId: ImageId, count: number) =>
      this.#answered.set(imageId, (this.#answered.get(imageId) ?? 0) + count);
    for (const seat of this.#touched) {
      for (const imageId of seat.adds) add(imageId, -1);
      seat.adds = isPresent(seat) ? this.#answeredBy(seat) : [];
      for (const imageId of seat.adds) add(imageId, 1);
    }
    this.#touched.clear();
    return this.#answered;
  }

  add(entry: LogEntry): void {
    if (this.#known.has(entry.seq)) return;
    this.#known.add(entry.seq);
    this.#seq = Math.max(this.#seq, entry.seq);
    const { seq, actor, event } = entry;
    if (!isOfServer(event)) {
      if (actor === 'teacher') this.#teacherEvents.add(event.id);
      else this.#seat(actor).events.add(event.id);
    }
    switch (event.type) {
      case 'phase':
        this.#phase = later(this.#phase, entry, event);
        this.#phases.push({ seq, at: entry.receivedAt, value: event.phase });
        this.#touchAll();
        break;
      case 'lock':
        this.#locked = later(this.#locked, entry, event.locked);
        break;
      case 'step':
        this.#steps.push({ seq, at: entry.receivedAt, value: event.position });
        this.#reached = Math.max(this.#reached, event.position);
        break;
      case 'reveal':
        if (seq < (this.#revealed.get(event.imageId)?.seq ?? Infinity))
          this.#revealed.set(event.imageId, entry);
        this.#told = later(this.#told, entry, event.imageId);
        this.#touchAll();
        break;
      case 'rename': {
        const seat = this.#seat(event.member);
        seat.name = later(seat.name, entry, event.name);
        break;
      }
      case 'hide': {
        const seat = this.#seat(event.member);
        seat.hidden = later(seat.hidden, entry, event.hidden);
        break;
      }
      case 'remove': {
        const seat = this.#seat(event.member);
        seat.removed = later(seat.removed, entry, event.removed);
        this.#present = null;
        this.#touch(seat);
        break;
      }
      default:
        if (actor !== 'teacher') this.#addOf(this.#seat(actor), entry);
    }
  }

  #touch(seat: Seat): void {
    seat.counted = null;
    this.#touched.add(seat);
  }

  #touchAll(): void {
    for (const seat of this.#seats.values()) {
      seat.counted = null;
      // What everybody may see changes only what was taken back.
      if (seat.withdrawn.size > 0) this.#touched.add(seat);
    }
  }

  /** The images that a seat has answered; of one that took nothing back, without a look at each answer. */
  #answeredBy(seat: Seat): readonly ImageId[] {
    return [...(seat.withdrawn.size === 0 ? seat.answers : this.#countedOf(seat)).keys()];
  }

  #addOf(seat: Seat, entry: LogEntry): void {
    const { seq, event, receivedAt } = entry;
    if (event.type !== 'ready') this.#touch(seat);
    if (event.type === 'join' || event.type === 'left') this.#present = null;
    switch (event.type) {
      case 'join':
        // The log has one; of a damaged one the first counts, whichever comes first here.
        if (!seat.joined || seq < seat.joined.seq)
          seat.joined = { seq, at: receivedAt, participant: event.participant, consent: event.consent };
        seat.since = Math.min(seat.since, seq);
        seat.name = later(seat.name, entry, event.name);
        break;
      case 'answer': {
        const answers = seat.answers.get(event.imageId) ?? [];
        seat.answers.set(
          event.imageId,
          [...answers, entry].sort((one, other) => one.seq - other.seq),
        );
        break;
      }
      case 'withdraw':
        seat.withdrawn.set(event.of, [...(seat.withdrawn.get(event.of) ?? []), entry]);
        break;
      case 'shown':
        seat.shown.set(event.imageId, Math.min(seq, seat.shown.get(event.imageId) ?? Infinity));
        break;
      case 'ready':
        seat.ready.add(event.imageId);
        break;
      case 'left':
        seat.hasLeft = true;
        seat.since = Math.min(seat.since, event.joined ?? seq);
        break;
      default:
        // Only the teacher’s lines are left, which the server takes from nobody else.
        break;
    }
  }

  isRevealed(imageId: ImageId): boolean {
    return this.#revealed.has(imageId) || this.#revealed.has('all') || this.phase === 'ended';
  }

  wasShown(member: MemberId, imageId: ImageId): boolean {
    return this.#seats.get(member)?.shown.has(imageId) ?? false;
  }

  nameOf(member: MemberId): string {
    return this.#seats.get(member)?.name?.value ?? '';
  }

  /** When a member joined, by the server's clock; null where nobody of this id is there. */
  joinedAt(member: MemberId): string | null {
    const seat = this.#seats.get(member);
    return seat?.joined && isPresent(seat) ? seat.joined.at : null;
  }

  /** How many took a seat before a member, whatever became of them: it stays the same when people leave and come back. */
  turnOf(member: MemberId): number {
    const own = this.#seats.get(member)?.since ?? Infinity;
    return [...this.#seats.values()].filter(({ since }) => since < own).length;
  }

  isRemoved(member: MemberId): boolean {
    return this.#seats.get(member)?.removed?.value ?? false;
  }

  eventsOf(actor: Actor): ReadonlySet<EventId> {
    return (actor === 'teacher' ? this.#teacherEvents : this.#seats.get(actor)?.events) ?? new Set();
  }

  answersOf(member: MemberId): readonly CountedAnswer[] {
    const seat = this.#seats.get(member);
    return seat && isPresent(seat) ? [...this.#countedOf(seat).values()] : [];
  }

  /** Null where there is none. */
  answerOf(member: MemberId, imageId: ImageId): CountedAnswer | null {
    const seat = this.#seats.get(member);
    // Not by all that the seat has answered: that is asked before each answer.
    return seat && isPresent(seat) ? this.#answerOf(seat, imageId) : null;
  }

  /**
   * @param images those of the room in its order, with what is right. @param depth how many guesses count:
   * `depthOf` the room's options.
   */
  board(images: readonly LabelledImage[], depth = headlineDepth): BoardState {
    const { seq, phase, isTelling, position, isLocked, told } = this;
    return {
      ...{ seq, phase, isTelling, position, isLocked, told },
      images: images.map((image) => this.image(image, depth)),
      members: this.boardMembers,
      removed: this.removed.map((seat) => this.#boardMember(seat)),
    };
  }

  get boardMembers(): readonly BoardMember[] {
    return this.#presentSeats().map((seat) => this.#boardMember(seat));
  }

  /** As `boardMembers`, without their answers. */
  get people(): readonly Omit<BoardMember, 'answers'>[] {
    return this.#presentSeats().map((seat) => this.#person(seat));
  }

  #boardMember(seat: Present): BoardMember {
    return { ...this.#person(seat), answers: [...this.#countedOf(seat[1]).values()] };
  }

  #person([id, { joined, hidden }]: Present): Omit<BoardMember, 'answers'> {
    return {
      id,
      name: this.nameOf(id),
      isHidden: hidden?.value ?? false,
      participant: joined.participant,
      consent: joined.consent ?? null,
      shownBefore: this.#revealedAt(joined.seq),
      joinedAt: joined.at,
      joinedPosition: lastBefore(joined.seq, this.#steps)?.value ?? null,
    };
  }

  get removed(): readonly Present[] {
    return seatsWhere(this.#seats, (seat) => !seat.hasLeft && seat.removed?.value === true);
  }

  /** What the log says of one image. @param depth how many guesses count. */
  image(image: LabelledImage, depth = headlineDepth): BoardImage {
    const { id } = image;
    const seats = this.#presentSeats().map(([, seat]) => seat);
    const all = seats.flatMap((seat) => this.#countedOf(seat).get(id) ?? []);
    const ready = seats.filter(({ ready: has }) => has.has(id)).length;
    return boardImage(image, all, { isRevealed: this.isRevealed(id), ready, depth });
  }

  #seat(member: MemberId): Seat {
    let seat = this.#seats.get(member);
    if (!seat) {
      seat = emptySeat();
      this.#seats.set(member, seat);
    }
    return seat;
  }

  #presentSeats(): readonly Present[] {
    this.#present ??= seatsWhere(this.#seats, isPresent);
    return this.#present;
  }

  /** Of how many images the answer had been revealed at a line of the log; Infinity: of all. */
  #revealedAt(seq: number): number {
    const before = [...this.#revealed].filter(([, one]) => one.seq < seq).map(([image]) => image);
    return before.includes('all') ? Infinity : before.length;
  }

  #countedOf(seat: Seat): ReadonlyMap<ImageId, CountedAnswer> {
    if (!seat.counted) {
      const answers = [...seat.answers.keys()].flatMap((imageId) => this.#answerOf(seat, imageId) ?? []);
      answers.sort((one, other) => one.seq - other.seq);
      seat.counted = new Map(answers.map((answer) => [answer.imageId, answer]));
    }
    return seat.counted;
  }

  /** Null where no answer of the seat counts. */
  #answerOf(seat: Seat, imageId: ImageId): CountedAnswer | null {
    const shown = seat.shown.get(imageId) ?? Infinity;
    const isBlind = (entry: LogEntry) => entry.seq < shown && !this.#isAfterReveal(entry, imageId);
    for (const entry of seat.answers.get(imageId) ?? []) {
      const { seq, receivedAt, event } = entry;
      if (event.type !== 'answer') continue;
      const canBeTakenBack = event.guesses.length === 0 && !event.timedOut;
      if (canBeTakenBack && seat.withdrawn.get(event.id)?.some(isBlind)) continue;
      const isHelped = (event.assistance ?? []).length > 0;
      return { ...event, seq, receivedAt, isAssisted: isHelped || !isBlind(entry) };
    }
    return null;
  }

  /** Whether something was done, as far as that is known, when everybody could see the answer to an image. */
  #isAfterReveal({ seq, receivedAt, givenAt, event }: LogEntry, imageId: ImageId): boolean {
    if (givenAt === undefined) return false;
    const revealed = [this.#revealed.get(imageId), this.#revealed.get('all')];
    // A device that hears of the end ends the answer itself: what was picked until then counts.
    const isCutOff = event.type === 'answer' && event.timedOut;
    if (this.#phase?.value.phase === 'ended' && !isCutOff)
      revealed.push({ seq: this.#phase.seq, receivedAt: this.#phase.at });
    return revealed.some((one) => one && isAfter({ seq, receivedAt, givenAt }, one));
  }
}

type LabelledImage = Pick<WholeRoom['images'][number], 'id' | 'truth' | 'truths'>;

/**
 * An image of a room, and what its people answered.
 *
 * @param all the answers of those who are there, assisted or not.
 * @param depth how many guesses count.
 */
function boardImage(
  { id: imageId, ...image }: LabelledImage,
  all: readonly CountedAnswer[],
  { depth, ...known }: Pick<BoardImage, 'isRevealed' | 'ready'> & { readonly depth: number },
): BoardImage {
  const right = originalLabels.rightFor({ imageId, ...image });
  const unassisted = all.filter(({ isAssisted }) => !isAssisted);
  const answers = unassisted.filter((answer) => !isSpoiled(answer));
  return {
    imageId,
    right,
    ...known,
    answered: all.length,
    spoiled: unassisted.length - answers.length,
    answers: answers.length,
    hits: right.length === 0 ? null : answers.filter(({ guesses }) => isHit(guesses, right, depth)).length,
    guesses: countFirst(answers),
  };
}

function countFirst(answers: readonly CountedAnswer[]): readonly CountedGuess[] {
  const counts = new Map<Wnid, number>();
  for (const { guesses } of answers) {
    const [first] = guesses;
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts]
    .map(([wnid, count]) => ({ wnid, count }))
    .sort((one, other) => other.count - one.count || (one.wnid < other.wnid ? -1 : 1));
}
