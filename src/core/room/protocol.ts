import * as v from 'valibot';
import { imageIdSchema } from '../trials/identifier-schemas.ts';
import { wholeSchema } from '../schemas/number-schemas.ts';
import { isReadableName } from '../text/plain-name.ts';
import { momentSchema } from '../trials/trial-schemas.ts';
import type { Fixed } from '../trials/trial-record.ts';
import { listSchema } from './list-schema.ts';
import { consentHashSchema, logSchema, memberNameSchema, participantSchema } from './room-event.ts';
import { eventIdSchema, memberIdSchema } from '../schemas/room-ids.ts';
import { imagePredictionsSchema, mostImages } from './room.ts';

/** Page and server speak the same version. */
export const protocol = 1;

/** In bytes. */
export const mostBytes = {
  json: 32_768,
  /** An answer in which somebody scrolled through all 1000 classes has 50 kB, and a device that was offline sends many. */
  events: 2_000_000,
  /** One event: an answer above it is kept without what was looked at, anything else is refused by itself. */
  event: 262_144,
  /** What only the teacher sends: a room, predictions, a session file. */
  teacher: 20_000_000,
  image: 20_000_000,
};

/** In one request. */
export const mostEvents = 50;

/** `GET /api/server`. */
export const serverInfoSchema = v.object({
  hit5: v.string(),
  protocol: wholeSchema,
  classes: v.boolean(),
  /** Where other devices find it, `http://192.168.1.5:4173`; empty for all but the teacher's machine. */
  addresses: v.array(v.string()),
  teacher: v.boolean(),
});

export type ServerInfo = Fixed<v.InferOutput<typeof serverInfoSchema>>;

/** What a device shows to be let to its seat: it makes it itself, so that joining can be asked again. */
export const tokenSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{32}$/, '32 of the digits 0 to 9 and the letters a to f'),
);

/** `POST …/members`: a new seat, or with a return code the seat that somebody has already. */
export const joinSchema = v.union([
  v.strictObject({
    /** Made by the device; the same one with the same token gives the same seat. */
    id: memberIdSchema,
    token: tokenSchema,
    /** Where pupils give their own names. */
    name: v.exactOptional(
      v.pipe(
        memberNameSchema,
        v.check(isReadableName, 'a name that can be seen, with 4 marks on a letter or fewer'),
      ),
    ),
    participant: v.exactOptional(participantSchema),
    /** `consentHash` of the text that the person agreed to. */
    consent: v.exactOptional(consentHashSchema),
  }),
  v.strictObject({ returnCode: v.pipe(v.string(), v.maxLength(100)), token: tokenSchema }),
]);

export type Join = Fixed<v.InferOutput<typeof joinSchema>>;

export const joinedSchema = v.object({
  token: tokenSchema,
  member: memberIdSchema,
  name: memberNameSchema,
  /** Gives another device this seat. */
  returnCode: v.string(),
});

export type Joined = Fixed<v.InferOutput<typeof joinedSchema>>;

/** `GET …/members/MEMBER/return-code`, for the teacher. */
export const returnCodeSchema = v.pick(joinedSchema, ['returnCode']);

/** `POST …/events`; each event is checked by itself, so that one that cannot be taken holds no other back. */
export const postedEventsSchema = v.strictObject({
  events: listSchema(v.looseObject({ id: eventIdSchema }), mostEvents),
  /** The device's clock at the sending, so that a wrong one does no harm: `givenAt`. */
  now: v.exactOptional(momentSchema),
});

/** The answer once everything in `acked` is on disk. */
export const acknowledgedSchema = v.object({
  acked: v.array(eventIdSchema),
  /** Those that are not taken, with the reason for a person; `not-open` and `not-yet` pass, any other code is for ever. */
  refused: v.array(v.object({ id: eventIdSchema, code: v.string(), error: v.string() })),
});

export type Acknowledged = Fixed<v.InferOutput<typeof acknowledgedSchema>>;

const memberRowSchema = v.object({
  id: memberIdSchema,
  /** When anything last came from one of their devices; null: not since the server began. */
  lastSeen: v.nullable(momentSchema),
  /** Whether their device has hung up since: a page that was closed, or a device that went offline. */
  hasLeft: v.boolean(),
});

/** `GET …/log?since=`. */
export const logAnswerSchema = v.object({
  seq: wholeSchema,
  entries: logSchema,
  members: v.array(memberRowSchema),
  now: v.exactOptional(momentSchema),
});

export type LogAnswer = Fixed<v.InferOutput<typeof logAnswerSchema>>;

/** When a member's devices were last heard of. */
export type Seen = Omit<LogAnswer['members'][number], 'id'>;

/** What is known of a member of whom nothing has come since the server began. */
export const neverSeen: Seen = { lastSeen: null, hasLeft: false };

/** `GET …/mine`. */
export const ownLogSchema = v.object({ entries: logSchema });

/** `POST …/reveal`. */
export const revealAskedSchema = v.strictObject({
  images: listSchema(imageIdSchema, mostImages),
});

/** `PUT …/predictions`. */
export const predictionsSchema = listSchema(imagePredictionsSchema, mostImages);

/** `GET …/sessions`: the name of each file, and the Hit5 session in it. */
export const sessionFilesSchema = v.array(v.object({ name: v.string(), session: v.looseObject({}) }));

/** The answer to `POST …/import`. */
export const importedSchema = v.object({
  added: wholeSchema,
  known: wholeSchema,
  /** How many were left out, to images that the room does not have; left out for none. */
  others: v.exactOptional(wholeSchema),
});

export type Imported = Readonly<v.InferOutput<typeof importedSchema>>;

export const failureSchema = v.object({
  /** A sentence for a person. */
  error: v.string(),
  /** A word for the page. */
  code: v.string(),
});

export type Failure = Readonly<v.InferOutput<typeof failureSchema>>;
