import * as v from 'valibot';
import { guessSlots, modes, type Draft, type Session, type Trial } from '../trials/session.ts';
import { backends } from '../trials/prediction.ts';
import { checkFormat } from './check-format.ts';
import {
  challengeIdSchema,
  classIndexSchema,
  imageIdSchema,
  sessionIdSchema,
  wnidSchema,
} from './identifier-schemas.ts';

const positionSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const secondsSchema = v.pipe(v.number(), v.minValue(0));
const momentSchema = v.pipe(v.string(), v.isoTimestamp());

const guessesSchema = v.pipe(
  v.array(wnidSchema),
  v.maxLength(guessSlots),
  v.check((guesses) => new Set(guesses).size === guesses.length, 'distinct classes'),
);

const timeSchema = v.object({ response: secondsSchema, paused: secondsSchema });

const predictionSchema = v.object({
  network: v.string(),
  weightsHash: v.string(),
  backend: v.picklist(backends),
  guesses: v.array(
    v.object({
      classIndex: classIndexSchema,
      probability: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    }),
  ),
  milliseconds: v.pipe(v.number(), v.minValue(0)),
});

const recordSchema = v.object({
  seen: v.array(v.object({ wnid: wnidSchema, seconds: secondsSchema })),
  searches: v.array(
    v.object({ text: v.string(), at: secondsSchema, found: v.optional(v.array(wnidSchema)) }),
  ),
  opened: v.array(v.object({ wnid: wnidSchema, at: secondsSchema })),
  changes: v.array(v.object({ guesses: guessesSchema, at: secondsSchema })),
});

const assistanceSchema = v.array(v.picklist(['answer', 'prediction']));

const trialSchema = v.object({
  position: positionSchema,
  imageId: imageIdSchema,
  truth: v.nullable(wnidSchema),
  guesses: guessesSchema,
  time: timeSchema,
  committedAt: momentSchema,
  timedOut: v.boolean(),
  assistance: assistanceSchema,
  offered: v.nullable(v.array(wnidSchema)),
  record: recordSchema,
  prediction: v.nullable(predictionSchema),
});

const draftSchema = v.object({
  position: positionSchema,
  guesses: guessesSchema,
  time: timeSchema,
  assistance: assistanceSchema,
  record: recordSchema,
});

const sessionSchema = v.object({
  id: sessionIdSchema,
  person: v.string(),
  challengeId: challengeIdSchema,
  mode: v.picklist(modes),
  seed: positionSchema,
  practice: positionSchema,
  shuffled: v.boolean(),
  pruned: v.nullable(positionSchema),
  limit: v.nullable(secondsSchema),
  startedAt: momentSchema,
  order: v.array(imageIdSchema),
  archived: v.boolean(),
  simulated: v.exactOptional(v.boolean()),
  trials: v.array(trialSchema),
  skipped: v.array(v.object({ position: positionSchema, imageId: imageIdSchema, reason: v.string() })),
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

/** @throws FormatError naming the place when the trial is damaged. */
export function parseTrial(name: string, value: unknown): Trial {
  return checkFormat(name, value, trialSchema);
}

/** @throws FormatError naming the place when the draft is damaged. */
export function parseDraft(name: string, value: unknown): Draft {
  return checkFormat(name, value, draftSchema);
}
