import * as v from 'valibot';
import { classCount } from '../classes/class-ids.ts';
import { imageIdSchema, wnidSchema } from '../trials/identifier-schemas.ts';
import { wholeSchema } from '../schemas/number-schemas.ts';
import { isPlainName } from '../text/plain-name.ts';
import { assistanceSchema, momentSchema, timeSchema } from '../trials/trial-schemas.ts';
import { guessesSchema, recordSchema, type Fixed } from '../trials/trial-record.ts';
import { listSchema } from './list-schema.ts';
import { eventIdSchema, memberIdSchema } from '../schemas/room-ids.ts';

export const mostSeats = 200;

export const longestName = 40;

export const memberNameSchema = v.pipe(
  v.string(),
  v.check(
    (name) => isPlainName(name, longestName),
    `a name of 1 to ${longestName} characters on one line, without spaces around it`,
  ),
);

/** A participant's id, as a study's link says it. */
export const participantSchema = v.pipe(
  v.string(),
  v.check((id) => isPlainName(id, 100), 'an id of 1 to 100 characters on one line'),
);

/** SHA-256, in hex. */
export const consentHashSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/, '64 of the digits 0 to 9 and the letters a to f'),
);

/** `lobby`: people join; `open`: they answer; `frozen`: they wait; `ended`: it is over, and everything may be seen. */
export const phases = ['lobby', 'open', 'frozen', 'ended'] as const;

export type RoomPhase = (typeof phases)[number];

/** All events have them; `at` is the sender's clock, and may be wrong by any time. */
const head = { id: eventIdSchema, at: momentSchema };

const answerEntries = {
  imageId: imageIdSchema,
  /** The image's place in the member's order, from 0. */
  position: wholeSchema,
  guesses: guessesSchema,
  time: timeSchema,
  timedOut: v.boolean(),
  record: recordSchema,
  /** The pruned list that was offered; null: all 1000 classes. */
  offered: v.nullable(listSchema(wnidSchema, classCount)),
  /** What a session file that was taken in says of help; left out: nothing. */
  assistance: v.exactOptional(assistanceSchema),
};

export const memberEventSchema = v.variant('type', [
  v.strictObject({ ...head, type: v.literal('answer'), ...answerEntries }),
  /** The empty answer `of` is taken back. */
  v.strictObject({ ...head, type: v.literal('withdraw'), imageId: imageIdSchema, of: eventIdSchema }),
  /** Led pace: the photo that comes next is on the device. */
  v.strictObject({ ...head, type: v.literal('ready'), imageId: imageIdSchema }),
]);

export const teacherEventSchema = v.variant('type', [
  v.strictObject({
    ...head,
    type: v.literal('phase'),
    phase: v.picklist(phases),
    /** With `frozen`: the answers are told on the board from now on; left out: the class only waits. */
    isTelling: v.exactOptional(v.literal(true)),
  }),
  /** Led pace: all answer the image at this place, from 0. */
  v.strictObject({ ...head, type: v.literal('step'), position: wholeSchema }),
  /** Everybody may see the answer to an image, or to all. */
  v.strictObject({
    ...head,
    type: v.literal('reveal'),
    imageId: v.union([v.literal('all'), imageIdSchema]),
  }),
  v.strictObject({ ...head, type: v.literal('rename'), member: memberIdSchema, name: memberNameSchema }),
  v.strictObject({ ...head, type: v.literal('hide'), member: memberIdSchema, hidden: v.boolean() }),
  v.strictObject({ ...head, type: v.literal('lock'), locked: v.boolean() }),
  /** A seat is taken out of the room, its answers count nowhere; or it is put back. */
  v.strictObject({ ...head, type: v.literal('remove'), member: memberIdSchema, removed: v.boolean() }),
]);

/** What the server itself writes into the log, in the name of a member or the teacher. */
const serverEventSchema = v.variant('type', [
  v.strictObject({
    ...head,
    type: v.literal('join'),
    name: memberNameSchema,
    participant: v.nullable(participantSchema),
    /** `consentHash` of the text that the person agreed to at that moment; left out where there was none. */
    consent: v.exactOptional(consentHashSchema),
  }),
  /** The member was given the truth of the image: an answer after it is an assisted one. */
  v.strictObject({ ...head, type: v.literal('shown'), imageId: imageIdSchema }),
  /** The teacher's page brought photos, or answers of networks. */
  v.strictObject({ ...head, type: v.literal('brought') }),
  /** The member withdrew from a study, or the teacher removed the seat: all that was theirs is gone. */
  v.strictObject({
    ...head,
    type: v.literal('left'),
    /** Where in the log the member had joined, so that nobody else's turn changes; left out where they never had. */
    joined: v.exactOptional(wholeSchema),
  }),
]);

export const teacher = 'teacher';

const actorSchema = v.union([v.literal(teacher), memberIdSchema], 'a member, or “teacher”');

export type Actor = v.InferOutput<typeof actorSchema>;

export type MemberEvent = Fixed<v.InferOutput<typeof memberEventSchema>>;
export type TeacherEvent = Fixed<v.InferOutput<typeof teacherEventSchema>>;
export type RoomEvent = MemberEvent | TeacherEvent | Fixed<v.InferOutput<typeof serverEventSchema>>;

const written = [...memberEventSchema.options, ...teacherEventSchema.options, ...serverEventSchema.options];

/** An event as a page reads it: a newer server may say more of it. */
const readEventSchema = v.variant(
  'type',
  written.map(({ entries }) => v.object<v.ObjectEntries>(entries)) as never,
) as v.GenericSchema<unknown, RoomEvent>;

const logEntrySchema = v.object({
  /** Its place in the room's log, from 1. */
  seq: wholeSchema,
  actor: actorSchema,
  /** When the server had it, by the server's clock. */
  receivedAt: momentSchema,
  /** When it was done, by the server's clock; left out where the device did not say how its own clock stood. */
  givenAt: v.exactOptional(momentSchema),
  event: readEventSchema,
});

export type LogEntry = Fixed<v.InferOutput<typeof logEntrySchema>>;

const knownTypes: ReadonlySet<unknown> = new Set(written.map(({ entries }) => entries.type.literal));

/** Lines of a room's log, as a page reads them; events of a type that only a newer version knows are left out. */
export const logSchema = v.pipe(
  v.array(v.looseObject({ event: v.looseObject({ type: v.string() }) })),
  v.transform((entries): unknown[] => entries.filter(({ event }) => knownTypes.has(event.type))),
  v.array(logEntrySchema),
);

export type AnswerEvent = Extract<RoomEvent, { type: 'answer' }>;

const ofServer: ReadonlySet<RoomEvent['type']> = new Set(['join', 'shown', 'brought', 'left']);

export function isOfServer({ type }: RoomEvent): boolean {
  return ofServer.has(type);
}
