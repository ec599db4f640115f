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

/** What is chosen of a few, the usual first: each with its words and what it means. */
function choice<Value extends string>(
  label: string,
  of: Readonly<Record<Value, readonly [words: string, means: string]>>,
) {
  const values = Object.keys(of) as Value[];
  return {
    label,
    choices: values.map((value) => [value, ...of[value]] as const),
    schema: v.picklist(values),
  };
}

/** What is chosen for a room, in the form's order. */
const choices = {
  pace: choice('Pace', {
    self: ['Each at their own', 'Everybody goes on when they are ready.'],
    led: ['Led by you', 'The board shows a photo, all answer it, and you go on to the next.'],
  }),
  mode: choice('Mode', {
    challenge: [
      'Challenge',
      'Once an answer is shown, pupils see their guesses beside those of the network.',
    ],
    test: ['Test', 'Pupils go from photo to photo, and see how they did at the end.'],
  }),
  reveal: choice('Answers are shown', {
    teacher: ['When you say so', 'Photo by photo or all at once, from the board.'],
    each: ['After each', 'Everybody sees the truth once they have answered.'],
    end: ['At the end', 'Everybody sees the truth when you end the room.'],
  }),
  names: choice('Names', {
    drawn: ['Drawn', 'Everybody gets two words, such as “Quiet Harbour”.'],
    own: ['Their own', 'Everybody types a name. You can rename and hide names.'],
  }),
  where: choice('The network runs', {
    teacher: ['On this laptop', 'It answers each photo once, for everybody. Pupils’ devices fetch less.'],
    device: ['On each device', 'Each device fetches the network, 8 MB, and answers itself.'],
  }),
};

export const choiceRows = Object.entries(choices).map(([key, row]) => ({ key, ...row }));

const choiceEntries = Object.fromEntries(choiceRows.map(({ key, schema }) => [key, schema])) as {
  readonly [Key in keyof typeof choices]: (typeof choices)[Key]['schema'];
};

export const usualChoices = Object.fromEntries(
  choiceRows.map(({ key, choices: [usual] }) => [key, usual?.[0]]),
) as Pick<RoomOptions, keyof typeof choices>;

/** The options of its sessions that a room says as they do: not which images are taken, in which order, and by which group. */
const sessionEntries = v.omit(v.object(optionSchemas), [
  'shuffled',
  'kinds',
  'only',
  'cast',
  'group',
]).entries;

export const roomOptionsSchema = v.strictObject({
  ...choiceEntries,
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
  numberRow('days', 'Days that the room is kept', 1, 365, String(usualDays)),
  numberRow('seed', 'Seed: the same number gives the same photos', 0, largestSeed, 'any'),
];

/** What is typed and ticked for a study, but for the consent. */
export const studyRows: readonly OptionRow[] = [
  numberRow('people', 'At most so many people, for example 40', 1, mostSeats, 'no limit'),
  {
    key: 'parameter',
    parse: (text) => (v.is(studySchema.entries.parameter, text) ? text : null),
    ...{ needs: 'at most 60 letters, digits and “_”, such as PROLIFIC_PID', without: '' },
    field: {
      kind: 'text',
      label: 'Word of the link that is the participant’s id: for Prolific, PROLIFIC_PID',
      ...{ usual: 'none', longest: 100 },
    },
  },
  {
    ...{ key: 'completion', parse: String, needs: '', without: '' },
    field: { kind: 'text', label: 'Completion code, shown at the end', usual: 'none', longest: 200 },
  },
  {
    ...{ key: 'needsId', parse: String, needs: '', without: '' },
    field: { kind: 'tick', label: 'Only who has an id in the link can take part', value: 'yes' },
  },
];

/** By which values a study leaves people out. */
export const ruleRows: readonly OptionRow[] = exclusionRules.map(({ key, label, unit }) => {
  const most = unit === '%' ? 100 : 600;
  return {
    key: `rule-${key}`,
    parse: (text) => (v.is(rulesSchema.entries[key], Number(text)) ? Number(text) : null),
    ...{ needs: `a number from 0 to ${most}`, without: 'where nobody is left out by it' },
    field: {
      ...{ kind: 'number', label: `… ${label}`, usual: 'nobody', least: 0, most },
      ...(unit === 's' && { step: 0.1 }),
    },
  };
});
