import * as v from 'valibot';
import type { Wnid } from '../classes/class-ids.ts';
import { wnidSchema } from './identifier-schemas.ts';
import { ratioSchema, secondsSchema, wholeSchema } from '../schemas/number-schemas.ts';
import { guessSlots, type Trial } from './session.ts';
import { viewedSchema } from './timed-view.ts';

/** Up to five distinct classes. */
export const guessesSchema = v.pipe(
  v.array(wnidSchema),
  v.maxLength(guessSlots),
  v.check((guesses) => new Set(guesses).size === guesses.length, 'distinct classes'),
);

/** How sure a person may say to be of the first guess, the least sure first. */
export const confidences = ['guess', 'lean', 'sure'] as const;

/** How sure a person is of the first guess. */
export type Confidence = (typeof confidences)[number];

/** How many of the classes that a search found are recorded. */
export const mostFound = 50;

/** Themes and contrasts of devices. */
const themes = ['light', 'dark'] as const;
const contrasts = ['usual', 'more', 'less', 'forced'] as const;

/** In CSS pixels. */
const sizeSchema = v.object({ width: wholeSchema, height: wholeSchema });

/** What photos are seen and answered with. */
const surroundingsSchema = v.object({
  /** Hit5's version. */
  version: v.pipe(v.string(), v.maxLength(50)),
  /** What the browser says of itself. */
  browser: v.pipe(v.string(), v.maxLength(500)),
  /** The room on screen that photos are fitted into. */
  box: sizeSchema,
  /** Pixels of the screen for each CSS pixel, the browser's own zoom among them. */
  pixelRatio: ratioSchema,
  /** How much two fingers have enlarged the page; 1: not. */
  zoom: ratioSchema,
  /** The theme that the device asks for. */
  theme: v.exactOptional(v.picklist(themes)),
  /** The contrast that the device asks for; forced: it puts its own colours in place of the page's. */
  contrast: v.exactOptional(v.picklist(contrasts)),
  /** The languages whose words were searched beside English, as codes. */
  languages: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(50)),
  /** Whether examples stood beside the classes. */
  examples: v.boolean(),
});

export type Surroundings = Fixed<v.InferOutput<typeof surroundingsSchema>>;

/** How a photo is seen. */
export interface Shown {
  readonly photo: Fixed<v.InferOutput<typeof sizeSchema>>;
  readonly surroundings: Surroundings;
}

/** What the person looked at while answering one image: it makes class unawareness measurable. */
export const recordSchema = v.object({
  /** Classes that were on screen in the class list, and for how many seconds of response time in all. */
  seen: v.array(v.object({ wnid: wnidSchema, seconds: secondsSchema })),
  /** Searches that were typed, as they stood when typing paused; `at` is seconds of response time. */
  searches: v.array(
    v.object({
      text: v.string(),
      at: secondsSchema,
      /** The classes among the results, the best first, at most `mostFound`. Left out in records made before the search knew groups and everyday words. */
      found: v.optional(v.array(wnidSchema)),
      /** How many there were in all; left out where `found` has them all. */
      count: v.exactOptional(wholeSchema),
    }),
  ),
  /** Classes whose sheet was opened; `at` is seconds of response time. */
  opened: v.array(v.object({ wnid: wnidSchema, at: secondsSchema })),
  /** The slots after each change of mind or pick; `at` is seconds of response time. */
  changes: v.array(v.object({ guesses: guessesSchema, at: secondsSchema })),
  /** Seconds of response time at which "I don't know" was said and taken back; left out where it never was. */
  takenBack: v.exactOptional(v.array(secondsSchema)),
  /** How sure the person was of the first guess; left out where nobody asked, or nothing was said. */
  confidence: v.exactOptional(v.picklist(confidences)),
  /** Why what was looked at is missing: an answer that was too large for its room went without it. */
  leftOut: v.exactOptional(v.literal('too-large')),
  /** How large the whole photo was on screen; left out in records of before it was kept. */
  photo: v.exactOptional(sizeSchema),
  /** What it was answered with; left out where that is as at the answer before, and in records of before it was kept. */
  surroundings: v.exactOptional(surroundingsSchema),
  /** How the photo was shown in a timed view; left out where it stayed until the answer. */
  viewed: v.exactOptional(viewedSchema),
});

export type TrialRecord = Fixed<v.InferOutput<typeof recordSchema>>;

/** A value of which nothing changes, nor of what is in it. */
export type Fixed<Value> = Value extends string | number | boolean
  ? Value
  : { readonly [Key in keyof Value]: Fixed<Value[Key]> };

/** Something that the person looked at, as the elements tell it. */
export type Look =
  /** From now on these classes are on screen in the list, and no others. */
  | { readonly kind: 'seen'; readonly wnids: readonly Wnid[] }
  /** A search was typed, and led to these classes, the best first. */
  | { readonly kind: 'searched'; readonly text: string; readonly found: readonly Wnid[] }
  /** A class's sheet was opened. */
  | { readonly kind: 'opened'; readonly wnid: Wnid };

/** A record without what was looked at, which is too large to be sent or kept; what was said stays. */
export function withoutLooks(record: TrialRecord): TrialRecord {
  const { seen: _, searches: __, opened: ___, changes: ____, ...said } = record;
  return { ...emptyRecord, ...said, leftOut: 'too-large' };
}

/** Nothing was looked at. */
export const emptyRecord: TrialRecord = { seen: [], searches: [], opened: [], changes: [] };

/** With what each trial was answered, aligned with the trials; null: not known. */
export function surroundingsOf(trials: readonly Trial[]): readonly (Surroundings | null)[] {
  let now: Surroundings | null = null;
  return trials.map(({ record }) => (now = record.surroundings ?? now));
}

/**
 * The record of an answer with the size of its photo, and with what it was answered with where that is not as at the
 * answer before.
 *
 * @param shown null where it cannot be told.
 */
export function recordWith(record: TrialRecord, shown: Shown | null, before: readonly Trial[]): TrialRecord {
  const { surroundings: _, ...rest } = record;
  if (!shown) return rest;
  const { photo, surroundings } = shown;
  const last = surroundingsOf(before).at(-1) ?? null;
  const isSame = JSON.stringify(surroundings) === JSON.stringify(last);
  return { ...rest, photo, ...(!isSame && { surroundings }) };
}
