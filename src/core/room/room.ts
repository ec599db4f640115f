import * as v from 'valibot';
import { headlineDepth } from '../trials/hit.ts';
import {
  creditSchema,
  focusSchema,
  imageKindSchema,
  alsoKnownEntries,
  momentSchema,
  predictionSchema,
} from '../trials/trial-schemas.ts';
import { mostPractice } from '../trials/challenge.ts';
import { challengeIdSchema, imageIdSchema, wnidSchema } from '../trials/identifier-schemas.ts';
import { amountSchema, wholeAbove0Schema, wholeSchema } from '../schemas/number-schemas.ts';
import { groupSchema } from '../trials/session-options.ts';
import type { Fixed } from '../trials/trial-record.ts';
import { roomCodeSchema } from '../schemas/room-code.ts';
import { phases, memberNameSchema } from './room-event.ts';
import { listSchema } from './list-schema.ts';
import { photoClockSchema } from './photo-clock.ts';
import { eventIdSchema, imageKeySchema, roomIdSchema } from '../schemas/room-ids.ts';
import { roomOptionsSchema, shownOptionsSchema } from './room-options.ts';

/** How many cells a map has each way at most: that of EfficientNet-Lite0 has 7. */
const mostCells = 32;

const cellsSchema = v.pipe(
  wholeAbove0Schema,
  v.check((cells) => cells <= mostCells, `at most ${mostCells} cells`),
);

/** 0: nothing speaks for the class; 255: as much as speaks for it anywhere. */
const evidenceSchema = v.pipe(
  v.number(),
  v.check((value) => Number.isInteger(value) && value >= 0 && value <= 255, 'a whole number from 0 to 255'),
);

const pixelsSchema = amountSchema('pixels', 1e6);

/** Where in an image a network found evidence for each of its guesses. */
export const lookedSchema = v.pipe(
  v.strictObject({
    width: cellsSchema,
    height: cellsSchema,
    /** What the network saw of the image, in its pixels; the maps lie over it. */
    crop: v.strictObject({
      left: pixelsSchema,
      top: pixelsSchema,
      width: pixelsSchema,
      height: pixelsSchema,
    }),
    /** One for each guess, in their order: row by row, in shares of the most. */
    maps: listSchema(listSchema(evidenceSchema, mostCells ** 2), headlineDepth),
  }),
  v.check(
    ({ width, height, maps }) => maps.every((values) => values.length === width * height),
    'a value for each cell of the maps',
  ),
);

export type Looked = Fixed<v.InferOutput<typeof lookedSchema>>;

export const mostImages = 500;

const plainImage = {
  id: imageIdSchema,
  width: v.nullable(wholeAbove0Schema),
  height: v.nullable(wholeAbove0Schema),
  kind: imageKindSchema,
};

/** What an image to practise with shows, which all may know. */
const practiceTruth = { truth: v.nullable(wnidSchema), truths: alsoKnownEntries.truths };

/** A room as the teacher makes it, its images in the order of showing. */
export const newRoomSchema = v.strictObject({
  id: roomIdSchema,
  title: v.pipe(v.string(), v.maxLength(200)),
  challengeId: challengeIdSchema,
  options: roomOptionsSchema,
  createdAt: momentSchema,
  /** The day from which on the server deletes it with everything. */
  expiresAt: momentSchema,
  images: listSchema(
    v.strictObject({
      ...plainImage,
      truth: v.nullable(wnidSchema),
      ...alsoKnownEntries,
      focus: focusSchema,
      credit: v.nullable(creditSchema),
    }),
    mostImages,
    1,
  ),
  /** Those to practise with, in that order: nobody answers them for the room, so that all may know what they show. */
  practice: v.exactOptional(listSchema(v.strictObject({ ...plainImage, ...practiceTruth }), mostPractice)),
  group: v.exactOptional(groupSchema),
});

export type NewRoom = Fixed<v.InferOutput<typeof newRoomSchema>>;

/** What a pupil may know of an image before the answer is shown. */
const roomImageSchema = v.object({
  ...plainImage,
  key: imageKeySchema,
  /** The classes to choose from, in the order of their wnids, where the list is pruned; null: all 1000. */
  offered: v.nullable(v.array(wnidSchema)),
  /** Whether a network has answered it, whatever it answered; left out of those to practise with. */
  isAnswered: v.exactOptional(v.boolean()),
});

export type RoomImage = Fixed<v.InferOutput<typeof roomImageSchema>>;

/** The networks' answers to one image; the first network is the one that sessions hold. */
export const imagePredictionsSchema = v.strictObject({
  imageId: imageIdSchema,
  predictions: v.array(predictionSchema),
  /** As in `RoomImage`. */
  offered: v.nullable(v.array(wnidSchema)),
  /** Left out where the first network cannot tell. */
  looked: v.exactOptional(lookedSchema),
});

export type ImagePredictions = Fixed<v.InferOutput<typeof imagePredictionsSchema>>;

/** What anybody who has the code may know of a room. */
export const roomCardSchema = v.object({
  id: roomIdSchema,
  code: roomCodeSchema,
  title: v.string(),
  challengeId: challengeIdSchema,
  group: v.exactOptional(groupSchema),
  phase: v.picklist(phases),
  options: shownOptionsSchema,
  images: wholeSchema,
  isLocked: v.boolean(),
  isFull: v.boolean(),
});

export type RoomCard = Fixed<v.InferOutput<typeof roomCardSchema>>;

/** What a member may know of the room now. */
export const memberStateSchema = v.object({
  /** That of the log's last line: anything else is the same as long as this is. */
  seq: wholeSchema,
  phase: v.picklist(phases),
  /** Whether nobody can answer since the answers are told on the board. */
  isTelling: v.boolean(),
  /** Led pace: the place of the image that all answer; null before the first step, and where each has their own pace. */
  position: v.nullable(wholeSchema),
  /** Led pace with a limit: how long that image has been open; null where none is. Left out of rooms without a limit. */
  clock: v.exactOptional(v.nullable(photoClockSchema)),
  /** What time it is by the server's clock; said where `clock` is. */
  now: v.exactOptional(momentSchema),
  isLocked: v.boolean(),
  name: memberNameSchema,
  /** When the member joined, by the server's clock. */
  joinedAt: momentSchema,
  /** As `SessionRoom` has it; left out where photos stay until the answer. */
  turn: v.exactOptional(wholeSchema),
  /** All images of the room in this member's order. */
  order: v.array(imageIdSchema),
  /** Those that may be fetched already. */
  images: v.array(roomImageSchema),
  /** Those to practise with whose files are there; left out where the room has none. */
  practice: v.exactOptional(v.array(v.object({ ...roomImageSchema.entries, ...practiceTruth }))),
  /** The member's own events that the server keeps. */
  have: v.array(eventIdSchema),
  /** The images whose answers the member may ask for. */
  revealed: v.array(imageIdSchema),
  /** Those of them that everybody may see: an answer given after it counts in no figure. */
  revealedToAll: v.array(imageIdSchema),
  /**
   * The image whose answer the class was shown last, which each device shows while the class is stopped; `all` once all answers
   * are shown; null: none was, or it is a study.
   */
  told: v.nullable(v.union([v.literal('all'), imageIdSchema])),
  people: wholeSchema,
  /** How many of them have answered an image; one that nobody answered is not there. */
  answered: v.record(v.string(), wholeSchema),
  /** The completion code of a study, once this member has answered all images or the room has ended; else null. */
  completion: v.nullable(v.string()),
});

export type MemberState = Fixed<v.InferOutput<typeof memberStateSchema>>;

const countedGuessSchema = v.object({ wnid: wnidSchema, count: wholeSchema });

export type CountedGuess = Readonly<v.InferOutput<typeof countedGuessSchema>>;

export const revealSchema = v.object({
  imageId: imageIdSchema,
  truth: v.nullable(wnidSchema),
  ...alsoKnownEntries,
  focus: focusSchema,
  credit: v.nullable(creditSchema),
  predictions: v.array(predictionSchema),
  /** Left out where nothing is known of it. */
  looked: v.exactOptional(lookedSchema),
  /** The class's answer; null until it is revealed to all. */
  class: v.nullable(
    v.object({
      answers: wholeSchema,
      /** How many of them hit; null where nobody knows the truth. */
      hits: v.nullable(wholeSchema),
      guesses: v.array(countedGuessSchema),
    }),
  ),
  /** Whether this member's own answer counts as assisted; left out while the answer is held back. */
  isAssisted: v.exactOptional(v.boolean()),
});

export type Reveal = Fixed<v.InferOutput<typeof revealSchema>>;

export const roomOutlineSchema = v.object({
  ...v.omit(roomCardSchema, ['isFull']).entries,
  createdAt: momentSchema,
  expiresAt: momentSchema,
  people: wholeSchema,
  /** Images that somebody answered, over all people. */
  answers: wholeSchema,
});

export type RoomOutline = Fixed<v.InferOutput<typeof roomOutlineSchema>>;

/** A room with everything that only its teacher may know. */
export const wholeRoomSchema = v.object({
  ...newRoomSchema.entries,
  code: roomCodeSchema,
  /** The files' addresses within the room; null for one that is still missing. */
  keys: v.record(v.string(), v.nullable(imageKeySchema)),
  predictions: v.array(imagePredictionsSchema),
});

export type WholeRoom = Fixed<v.InferOutput<typeof wholeRoomSchema>>;
