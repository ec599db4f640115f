import * as v from 'valibot';
import { mostSeats } from './room-event.ts';
import { rulesSchema } from './exclusion.ts';
import { wholeAbove0Schema, wholeSchema } from '../schemas/number-schemas.ts';
import { largestSeed } from '../trials/seeded-order.ts';
import { modes } from '../trials/session.ts';
import { optionSchemas } from '../trials/session-options.ts';

export const studySchema = v.strictObject({
  consent: v.pipe(v.string(), v.maxLength(20_000)),
  /** How many people may take part; null: as many as the room holds. */
  people: v.nullable(v.pipe(wholeAbove0Schema, v.maxValue(mostSeats))),
  /** The word of the link that is kept as the participant's id: `PROLIFIC_PID`; empty for none. */
  parameter: v.pipe(v.string(), v.regex(/^\w{0,60}$/, 'at most 60 letters, digits and “_”')),
  /** Whether nobody may take part whose link lacks that word. */
  needsId: v.exactOptional(v.boolean()),
  /** Who is left out of all figures, written down before anybody answers. */
  rules: v.exactOptional(rulesSchema),
  /** What a participant is shown at the end, to be paid; empty for none. */
  completion: v.pipe(v.string(), v.maxLength(200)),
});

export type StudyOptions = Readonly<v.InferOutput<typeof studySchema>>;

export const roomOptionsSchema = v.strictObject({
  mode: v.picklist(modes),
  /** Each person at their own pace, or all at the image that the teacher shows. */
  pace: v.picklist(['self', 'led']),
  /** When an answer is shown: after each, at the end, or when the teacher says so. */
  reveal: v.picklist(['each', 'end', 'teacher']),
  names: v.picklist(['drawn', 'own']),
  order: v.picklist(['same', 'person']),
  /** Of the images' choice and order; older rooms do not say it. */
  seed: v.exactOptional(v.pipe(wholeSchema, v.maxValue(largestSeed))),
  /** Where the network runs: on the teacher's machine, or on each device. */
  where: v.picklist(['teacher', 'device']),
  limit: optionSchemas.limit,
  sure: optionSchemas.sure,
  pruned: optionSchemas.pruned,
  list: optionSchemas.list,
  show: optionSchemas.show,
  cross: optionSchemas.cross,
  mask: optionSchemas.mask,
  maskTime: optionSchemas.maskTime,
  answer: optionSchemas.answer,
  size: optionSchemas.size,
  card: optionSchemas.card,
  study: v.nullable(studySchema),
});

export type RoomOptions = Readonly<v.InferOutput<typeof roomOptionsSchema>>;

/** The options as a pupil may know them: the completion code comes at the end. */
export const shownOptionsSchema = v.object({
  ...roomOptionsSchema.entries,
  study: v.nullable(v.object(v.omit(studySchema, ['completion', 'rules']).entries)),
});

export type ShownOptions = Readonly<v.InferOutput<typeof shownOptionsSchema>>;

export function shownOptions({ study, ...options }: RoomOptions): ShownOptions {
  if (!study) return { ...options, study };
  const { completion: _, rules: __, ...shown } = study;
  return { ...options, study: shown };
}
