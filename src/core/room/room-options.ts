import * as v from 'valibot';
import { mostSeats } from './room-event.ts';
import { exclusionRules, rulesSchema } from './exclusion.ts';
import { wholeAbove0Schema, wholeSchema } from '../schemas/number-schemas.ts';
import { largestSeed } from '../trials/seeded-order.ts';
import { numberRow, type OptionRow } from '../trials/option-rows.ts';
import {
  optionSchemas,
  sessionOptions,
  usualOptions,
  viewKeys,
  type SessionOptions,
} from '../trials/session-options.ts';

const studySchema = v.strictObject({
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

/** What is chosen of a few for a room, in the form's order, the usual first. */
const choices = {
  pace: v.picklist(['self', 'led']),
  mode: v.picklist(['challenge', 'test']),
  reveal: v.picklist(['teacher', 'each', 'end']),
  names: v.picklist(['drawn', 'own']),
  where: v.picklist(['teacher', 'device']),
};

export type ChoiceKey = keyof typeof choices;

export const choiceRows = Object.entries(choices).map(([key, { options }]) => ({
  key: key as ChoiceKey,
  values: options as readonly string[],
}));

export const usualChoices = Object.fromEntries(
  choiceRows.map(({ key, values: [usual] }) => [key, usual]),
) as Pick<RoomOptions, ChoiceKey>;

/** The options of its sessions that a room says as they do: not which images are taken, in which order, and by which group. */
const sessionEntries = v.omit(v.object(optionSchemas), [
  'shuffled',
  'kinds',
  'only',
  'cast',
  'group',
]).entries;

export const roomOptionsSchema = v.strictObject({
  ...choices,
  order: v.picklist(['same', 'person']),
  /** Of the images' choice and order. */
  seed: v.exactOptional(v.pipe(wholeSchema, v.maxValue(largestSeed))),
  ...sessionEntries,
  study: v.nullable(studySchema),
});

export type RoomOptions = Readonly<v.InferOutput<typeof roomOptionsSchema>>;

/** The options of a room that an earlier Hit5 has kept: those that it did not know are as usual. */
export function keptOptions(kept: Partial<RoomOptions>): RoomOptions {
  return { ...usualChoices, order: 'same', ...sharedOptions(usualOptions), study: null, ...kept };
}

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

type SharedOptions = Pick<SessionOptions, keyof typeof sessionEntries>;

export function sharedOptions(options: SharedOptions): SharedOptions {
  const keys = Object.keys(sessionEntries) as (keyof SharedOptions)[];
  return Object.fromEntries(keys.map((key) => [key, options[key]])) as SharedOptions;
}

/** For how many days a room is kept unless something else is typed. */
export const usualDays = 30;

/** What is typed and ticked of a room, with those options of its sessions that are none of a timed view. */
export const settingRows: readonly OptionRow[] = [
  ...sessionOptions.filter(({ key, field }) => field && key in sessionEntries && !viewKeys.includes(key)),
  ...sessionOptions.filter(({ key }) => key === 'group' || key === 'shuffled'),
  numberRow('days', 1, 365, String(usualDays)),
  numberRow('seed', 0, largestSeed),
];

/** What is typed and ticked for a study, but for the consent. */
export const studyRows: readonly OptionRow[] = [
  numberRow('people', 1, mostSeats),
  {
    key: 'parameter',
    parse: (text) => (v.is(studySchema.entries.parameter, text) ? text : null),
    ...{ needs: 'at most 60 letters, digits and “_”, such as PROLIFIC_PID', without: '' },
    field: { kind: 'text', longest: 100 },
  },
  {
    ...{ key: 'completion', parse: String, needs: '', without: '' },
    field: { kind: 'text', longest: 200 },
  },
  {
    ...{ key: 'needsId', parse: String, needs: '', without: '' },
    field: { kind: 'tick', value: 'yes' },
  },
];

/** By which values a study leaves people out. */
export const ruleRows: readonly OptionRow[] = exclusionRules.map(({ key, unit }) => {
  const most = unit === '%' ? 100 : 600;
  return {
    key: `rule-${key}`,
    parse: (text) => (v.is(rulesSchema.entries[key], Number(text)) ? Number(text) : null),
    ...{ needs: `a number from 0 to ${most}`, without: 'where nobody is left out by it' },
    field: {
      ...{ kind: 'number', least: 0, most },
      ...(unit === 's' && { step: 0.1 }),
    },
  };
});
