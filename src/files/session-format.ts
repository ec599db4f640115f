import * as v from 'valibot';
import {
  type Draft,
  modes,
  type Session,
  sessionRoomSchema,
  type SessionOutline,
} from '../core/trials/session.ts';
import { optionSchemas } from '../core/trials/session-options.ts';
import { guessesSchema, recordSchema } from '../core/trials/trial-record.ts';
import {
  alsoKnownEntries,
  assistanceSchema,
  imageKindSchema,
  momentSchema,
  predictionSchema,
  timeSchema,
} from '../core/trials/trial-schemas.ts';
import { checkFormat } from '../core/schemas/check-format.ts';
import {
  challengeIdSchema,
  imageIdSchema,
  sessionIdSchema,
  wnidSchema,
} from '../core/trials/identifier-schemas.ts';
import { wholeSchema } from '../core/schemas/number-schemas.ts';

const trialSchema = v.object({
  position: wholeSchema,
  imageId: imageIdSchema,
  truth: v.nullable(wnidSchema),
  imageKind: v.exactOptional(imageKindSchema),
  ...alsoKnownEntries,
  guesses: guessesSchema,
  time: timeSchema,
  committedAt: momentSchema,
  timedOut: v.boolean(),
  assistance: assistanceSchema,
  offered: v.nullable(v.array(wnidSchema)),
  record: recordSchema,
  prediction: v.nullable(predictionSchema),
});

const unfinished = {
  position: wholeSchema,
  guesses: guessesSchema,
  time: timeSchema,
  assistance: assistanceSchema,
  record: recordSchema,
};

/** The half-made answer to the next image. */
export const draftSchema = v.object({ ...unfinished, later: v.exactOptional(v.object(unfinished)) });

/** A session as files and the database hold it. */
export const sessionSchema = v.object({
  id: sessionIdSchema,
  person: v.string(),
  challengeId: challengeIdSchema,
  mode: v.picklist(modes),
  seed: wholeSchema,
  practice: wholeSchema,
  ...optionSchemas,
  startedAt: momentSchema,
  order: v.array(imageIdSchema),
  room: v.exactOptional(sessionRoomSchema),
  archived: v.boolean(),
  simulated: v.exactOptional(v.boolean()),
  trials: v.array(trialSchema),
  skipped: v.array(v.object({ position: wholeSchema, imageId: imageIdSchema, reason: v.string() })),
});

/**
 * A session as it was stored, checked, its trials in the order in which they were answered, whatever order a file has.
 *
 * @throws FormatError naming the place when it is damaged.
 */
export function parseSession(name: string, value: unknown): Session {
  const session = checkFormat(name, value, sessionSchema);
  return { ...session, trials: session.trials.toSorted((one, other) => one.position - other.position) };
}

const tallySchema = v.object({
  positions: v.array(wholeSchema),
  withoutPrediction: wholeSchema,
  images: wholeSchema,
  personErrors: wholeSchema,
  networkErrors: wholeSchema,
});

const outlineSchema = v.object({ ...v.omit(sessionSchema, ['trials']).entries, tally: tallySchema });

/** @throws FormatError naming the place when the session without its trials, as it was kept on disk, is damaged. */
export function parseKeptOutline(name: string, row: object): SessionOutline {
  return checkFormat(name, row, outlineSchema);
}

/**
 * A session as it was kept on disk.
 *
 * @param row the session without its trials.
 * @throws FormatError naming the place, of a trial its image, when it is damaged.
 */
export function parseKeptSession(
  name: string,
  row: object,
  trials: readonly { position: unknown }[],
): Session {
  const found = trials.map((trial) => {
    const place = typeof trial.position === 'number' ? String(trial.position + 1) : 'without a position';
    return checkFormat(`${name}, image ${place}`, trial, trialSchema);
  });
  return {
    ...checkFormat(name, { ...row, trials: [] }, sessionSchema),
    trials: found.toSorted((one, other) => one.position - other.position),
  };
}

/** @throws FormatError naming the place when the draft is damaged. */
export function parseDraft(name: string, value: unknown): Draft {
  return checkFormat(name, value, draftSchema);
}
