import * as v from 'valibot';
import { longestCondition } from '../truth/truth.ts';
import { classIndexSchema, wnidSchema } from './identifier-schemas.ts';
import { millisecondsSchema, secondsSchema, shareSchema } from '../schemas/number-schemas.ts';
import { backends } from '../networks/backends.ts';

/** Who made an image, and on which conditions it may be used. */
export const creditSchema = v.object({
  author: v.string(),
  licence: v.string(),
  licenceUrl: v.nullable(
    v.pipe(v.string(), v.regex(/^https?:\/\//, 'an address that begins with http:// or https://')),
  ),
  source: v.string(),
  changes: v.string(),
});

/** How an image was made. */
export const imageKindSchema = v.picklist(['photo', 'cut-out', 'drawing', 'painting']);

/** Where in an image the thing is that it is about, from the top left; left out: in the middle. */
export const focusSchema = v.exactOptional(
  v.tuple([shareSchema, shareSchema], 'two numbers from 0 to 1: across and down'),
);

/** The path of a file on somebody's disk, left out where it is not known. */
export const madeOfSchema = v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(2000)));

/** How an image is shown. */
export const conditionSchema = v.pipe(
  v.string(),
  v.maxLength(longestCondition, `a condition of at most ${longestCondition} characters`),
);

/** A point in time, ISO 8601. */
export const momentSchema = v.pipe(v.string(), v.isoTimestamp());

/** The time spent on one image. */
export const timeSchema = v.object({ response: secondsSchema, paused: secondsSchema });

/** A network's answer to one image. */
export const predictionSchema = v.object({
  network: v.string(),
  name: v.exactOptional(v.string()),
  weightsHash: v.string(),
  backend: v.picklist(backends),
  guesses: v.array(
    v.object({
      classIndex: classIndexSchema,
      probability: shareSchema,
    }),
  ),
  milliseconds: millisecondsSchema,
});

/** What was shown before the commit; empty: nothing. */
export const assistanceSchema = v.array(v.picklist(['answer', 'prediction']));

/** What is known of an image beside its truth and kind. */
export const alsoKnownEntries = {
  truths: v.exactOptional(v.array(wnidSchema)),
  imageClass: v.exactOptional(wnidSchema),
  imageFile: madeOfSchema,
  condition: v.exactOptional(conditionSchema),
  /** Whether it only checks that somebody looks and answers: it counts in no figure; left out where it does not. */
  use: v.exactOptional(v.literal('check')),
};
