import type { ImageId } from '../trials/challenge.ts';
import { seededOrder } from '../trials/seeded-order.ts';
import { newSession } from '../trials/session-machine.ts';
import type { KeptOfImage, Session, SessionId, SessionPlan, SessionRoom, Trial } from '../trials/session.ts';
import { usualOptions } from '../trials/session-options.ts';
import { sharedOptions, type ShownOptions } from './room-options.ts';
import type { CountedAnswer } from './board-state.ts';
import type { RoomProjection } from './room-projection.ts';
import { excludedBy } from './exclusion.ts';
import { drawPseudonym } from './pseudonym.ts';
import { type MemberId, seedOf } from '../schemas/room-ids.ts';
import type { NewRoom, RoomCard, WholeRoom } from './room.ts';

type Ordered = Pick<ShownOptions, 'order' | 'pace'>;

/** Whether each member has an order of their own. Where all are led through the images, the order is the same for all. */
function isOwnOrder({ order, pace }: Ordered): boolean {
  return order === 'person' && pace === 'self';
}

/**
 * The images of a room in the order in which a member gets them.
 *
 * @param images in the room's order.
 */
export function memberOrder(
  images: readonly ImageId[],
  options: Ordered,
  member: MemberId,
): readonly ImageId[] {
  return isOwnOrder(options) ? seededOrder(images, seedOf(member)) : images;
}

interface SeatPlan {
  readonly member: MemberId;
  readonly name: string;
  /** By the server's clock, ISO 8601. */
  readonly joinedAt: string;
  readonly order: readonly ImageId[];
  /** As `SessionRoom` has it. */
  readonly turn?: number | undefined;
}

type Planned = Pick<RoomCard, 'id' | 'code' | 'challengeId' | 'group'> & {
  readonly options: RoomCard['options'] | NewRoom['options'];
};

/** The session of a member: the same one on each of their devices, and in the teacher's export. */
export function roomSessionPlan(
  room: Planned,
  { member, name, joinedAt, order, turn }: SeatPlan,
): SessionPlan & { readonly room: SessionRoom } {
  const { mode, seed } = room.options;
  const shuffled = isOwnOrder(room.options);
  return {
    ...{ ...usualOptions, ...sharedOptions(room.options), mode },
    id: member as string as SessionId,
    person: name,
    challengeId: room.challengeId,
    // In an order of one's own no seed of the teacher's gives it.
    seed: (shuffled ? undefined : seed) ?? seedOf(room.id),
    practice: 0,
    shuffled,
    group: room.group,
    startedAt: joinedAt,
    order,
    room: { id: room.id, code: room.code, member, ...(turn !== undefined && { turn }) },
  };
}

type Known = KeptOfImage & Pick<Trial, 'prediction'>;

/** An answer of the log as a trial; what is right and what the network said are added where they may be known. */
export function trialOf(
  {
    position,
    imageId,
    guesses,
    time,
    at,
    timedOut,
    isAssisted,
    offered,
    record,
    assistance = [],
  }: CountedAnswer,
  { truth, prediction, ...known }: Known = { truth: null, prediction: null },
): Trial {
  return {
    position,
    imageId,
    truth,
    ...known,
    guesses,
    time,
    committedAt: at,
    timedOut,
    assistance: isAssisted && assistance.length === 0 ? ['answer'] : assistance,
    offered,
    record,
    prediction,
  };
}

interface SeatToTell {
  readonly id: MemberId;
  /** Found out when it is asked for: that of all members at once takes seconds. */
  readonly answers: () => readonly CountedAnswer[];
  /** @param answers with what was looked at, where the log's are without. */
  readonly session: (answers: readonly CountedAnswer[]) => Session;
}

/** The sessions of all members of a room, as complete as the log. */
export function roomSessions(room: WholeRoom, log: RoomProjection): readonly Session[] {
  return seatsToTell(room, log).map(({ answers, session }) => session(answers()));
}

/**
 * All members of a room, and what makes the session of each, with truths and predictions: for the teacher only. Whose
 * name is hidden has a drawn one in it.
 */
export function seatsToTell(room: WholeRoom, log: RoomProjection): readonly SeatToTell[] {
  const images = room.images.map(({ id }) => id);
  const known = new Map<ImageId, Known>();
  const predictions = new Map(room.predictions.map((one) => [one.imageId, one.predictions[0] ?? null]));
  for (const image of room.images) {
    const { id, kind, width: _, height: __, credit: ___, focus: ____, ...kept } = image;
    known.set(id, { ...kept, imageKind: kind, prediction: predictions.get(id) ?? null });
  }
  const members = log.people;
  const names = new Set(members.map(({ name }) => name));
  return members.map(({ id, name, isHidden, joinedAt }) => {
    const order = memberOrder(images, room.options, id);
    const shown = isHidden ? drawPseudonym(seedOf(id), names) : name;
    names.add(shown);
    const turn = room.options.show && log.turnOf(id);
    const plan = roomSessionPlan(room, { member: id, name: shown, joinedAt, order, turn });
    const session = (whole: readonly CountedAnswer[]) => {
      const trials = whole
        .map((answer) =>
          trialOf({ ...answer, position: order.indexOf(answer.imageId) }, known.get(answer.imageId)),
        )
        .sort((one, other) => one.position - other.position);
      const done = new Set(trials.map(({ position }) => position));
      // A led class may have gone on without this member: what they missed was not seen, and is not wrong.
      const last = Math.max(-1, ...done, room.options.pace === 'led' ? log.reached : -1);
      const skipped = order
        .map((imageId, position) => ({ position, imageId, reason: notAnswered }))
        .filter(({ position }) => position <= last && !done.has(position));
      const excluded = excludedBy(room, whole);
      const seat = { ...plan.room, ...(excluded.length > 0 && { excluded }) };
      return { ...newSession({ ...plan, room: seat }), trials, skipped };
    };
    return { id, answers: () => log.answersOf(id), session };
  });
}

const notAnswered = 'The class went on before an answer came.';
