import * as v from 'valibot';
import { sessionRoomSchema } from '../core/trials/session-room.ts';
import { modes, type Draft, type Session, type SessionTally } from '../core/trials/session.ts';
import { optionSchemas, sessionOptions } from '../core/trials/session-options.ts';
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

/** What a session's trials come to, as it was kept; null when it is damaged, and to be made again. */
export function parseKeptTally(value: unknown): SessionTally | null {
  const result = v.safeParse(tallySchema, value);
  return result.success ? result.output : null;
}

/** A session as it was kept on disk. */
export interface KeptSession {
  readonly session: Session;
  /** How many numbers were none, or out of their range: earlier versions of Hit5 took them from files. */
  readonly mended: number;
}

/**
 * A session as it was kept, checked as `parseSession` does. A number that is none does not take the session away: it
 * counts as 0, or as not set where an option may be that.
 *
 * @param row the session without its trials.
 * @throws FormatError naming the place when it is damaged.
 */
export function parseKeptSession(
  name: string,
  row: object,
  trials: readonly { position: unknown }[],
): KeptSession {
  let mended = 0;
  const count = (numbers: number) => {
    mended += numbers;
  };
  const found = trials.map((trial) => {
    const place = typeof trial.position === 'number' ? String(trial.position + 1) : 'without a position';
    return checkKept(`${name}, image ${place}`, trial, trialSchema, count);
  });
  const session = { ...checkKept(name, { ...row, trials: [] }, sessionSchema, count), trials: found };
  return {
    session: { ...session, trials: found.toSorted((one, other) => one.position - other.position) },
    mended,
  };
}

/** @throws FormatError naming the place when the draft is damaged. */
export function parseDraft(name: string, value: unknown): Draft {
  return checkFormat(name, value, draftSchema);
}

/** The draft as it was kept, with 0 for numbers that are none. As `parseDraft`. */
export function parseKeptDraft(name: string, value: unknown): Draft {
  return checkKept(name, value, draftSchema);
}

/** The way to a place in a value. */
type Path = readonly PropertyKey[];

/**
 * As `checkFormat`, once the numbers that the schema does not take are put right.
 *
 * @param onMended called with how many there were.
 */
function checkKept<Schema extends v.GenericSchema>(
  name: string,
  value: unknown,
  schema: Schema,
  onMended: (numbers: number) => void = () => undefined,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const wrong = result.issues.flatMap(({ input, path }) =>
    typeof input === 'number' && path ? [path.map(({ key }) => key as PropertyKey)] : [],
  );
  onMended(wrong.length);
  return checkFormat(name, withoutNumbers(value, wrong), schema);
}

/** What may be not set, where 0 would say something else. */
const unset: ReadonlySet<PropertyKey> = new Set(
  sessionOptions.filter(({ usual }) => usual === null).map(({ key }) => key),
);

/** The value with 0 in the places given, or nothing. */
function withoutNumbers(value: unknown, places: readonly Path[]): unknown {
  const copy = structuredClone(value);
  for (const place of places) {
    let parent = copy as Record<PropertyKey, unknown>;
    for (const key of place.slice(0, -1)) parent = parent[key] as Record<PropertyKey, unknown>;
    const last = place.at(-1) ?? '';
    parent[last] = unset.has(last) ? null : 0;
  }
  return copy;
}
