import { exclusionRules, type RuleKey } from '../../../core/room/exclusion.ts';
import type { RoomOptions, StudyOptions } from '../../../core/room/room-options.ts';
import { timedViewOptions, type TimedViewOptions } from './room-timed-view.ts';
import { timedProblem } from '../../../label/element/session-form/timed-template.ts';
import { misreadOption, sessionOptions, type SessionOptions } from '../../../core/trials/session-options.ts';

/** What is chosen by buttons; the other fields are read when they are needed. */
export type RoomChoices = Pick<RoomOptions, 'mode' | 'pace' | 'reveal' | 'names' | 'where'>;

/** What stands at first, as in the shortest ready lesson: each at their own pace, drawn names, one network for all. */
export const usualChoices: RoomChoices = {
  mode: 'challenge',
  pace: 'self',
  reveal: 'teacher',
  names: 'drawn',
  where: 'teacher',
};

export interface ChoiceRow<Key extends keyof RoomChoices = keyof RoomChoices> {
  readonly key: Key;
  readonly legend: string;
  readonly choices: readonly {
    readonly value: RoomChoices[Key];
    readonly label: string;
    readonly means: string;
  }[];
}

/** Whether all look at the same photo. */
export const paceRow: ChoiceRow = {
  key: 'pace',
  legend: 'Pace',
  choices: [
    { value: 'self', label: 'Each at their own', means: 'Everybody goes on when they are ready.' },
    {
      value: 'led',
      label: 'Led by you',
      means: 'The board shows a photo, all answer it, and you go on to the next.',
    },
  ],
};

export const moreRows: readonly ChoiceRow[] = [
  {
    key: 'mode',
    legend: 'Mode',
    choices: [
      {
        value: 'challenge',
        label: 'Challenge',
        means: 'Once an answer is shown, pupils see their guesses beside those of the network.',
      },
      {
        value: 'test',
        label: 'Test',
        means: 'Pupils go from photo to photo, and see how they did at the end.',
      },
    ],
  },
  {
    key: 'reveal',
    legend: 'Answers are shown',
    choices: [
      { value: 'teacher', label: 'When you say so', means: 'Photo by photo or all at once, from the board.' },
      {
        value: 'each',
        label: 'After each',
        means: 'Everybody sees the truth once they have answered.',
      },
      { value: 'end', label: 'At the end', means: 'Everybody sees the truth when you end the room.' },
    ],
  },
  {
    key: 'names',
    legend: 'Names',
    choices: [
      { value: 'drawn', label: 'Drawn', means: 'Everybody gets two words, such as “Quiet Harbour”.' },
      { value: 'own', label: 'Their own', means: 'Everybody types a name. You can rename and hide names.' },
    ],
  },
  {
    key: 'where',
    legend: 'The network runs',
    choices: [
      {
        value: 'teacher',
        label: 'On this laptop',
        means: 'It answers each photo once, for everybody. Pupils’ devices fetch less.',
      },
      {
        value: 'device',
        label: 'On each device',
        means: 'Each device fetches the network, 8 MB, and answers itself.',
      },
    ],
  },
];

export const choiceRows: readonly ChoiceRow[] = [paceRow, ...moreRows];

/** A test shows nothing after an answer. */
export function offeredChoices(row: ChoiceRow, { mode }: RoomChoices): ChoiceRow['choices'] {
  return row.key === 'reveal' && mode === 'test'
    ? row.choices.filter(({ value }) => value !== 'each')
    : row.choices;
}

/** The choices with one of them changed, and what does not go with it any more. */
export function changedChoices(choices: RoomChoices, key: keyof RoomChoices, value: string): RoomChoices {
  const changed = { ...choices, [key]: value };
  return changed.mode === 'test' && changed.reveal === 'each' ? { ...changed, reveal: 'end' } : changed;
}

export interface RoomFields {
  readonly title: string;
  readonly group: string;
  readonly days: number;
  /** Empty for a fresh one. */
  readonly seed: string;
  readonly networks: readonly string[];
  readonly ownOrder: boolean;
  readonly options: Pick<SessionOptions, 'limit' | 'sure'> & TimedViewOptions;
  /** The option that cannot be read, and what must be typed; null: all can. */
  readonly misread: ReturnType<typeof misreadOption>;
  readonly study: {
    readonly consent: string;
    readonly people: string;
    readonly parameter: string;
    readonly completion: string;
    readonly needsId: boolean;
    /** By the rule's key, as typed; empty: nobody is left out by it. */
    readonly rules: Readonly<Record<RuleKey, string>>;
  };
}

/** What is asked of a study; null: it is none. */
export function studyAsked({ people, needsId, rules, ...study }: RoomFields['study']): StudyOptions | null {
  const bounds = Object.entries(rules).filter(([, bound]) => bound !== '');
  const isStudy = [people, ...Object.values(study)].some((one) => one !== '') || needsId || bounds.length > 0;
  if (!isStudy) return null;
  return {
    ...study,
    people: people === '' ? null : Number(people),
    ...(needsId && { needsId }),
    ...(bounds.length > 0 && {
      rules: Object.fromEntries(bounds.map(([key, bound]) => [key, Number(bound)])),
    }),
  };
}

export function readRoomFields(form: HTMLFormElement): RoomFields {
  const fields = new FormData(form);
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const option = <Key extends 'limit' | 'sure'>(key: Key): SessionOptions[Key] => {
    const found = sessionOptions.find((one) => one.key === key);
    const value = text(key) === '' ? null : found?.parse(text(key));
    return (value ?? found?.usual) as SessionOptions[Key];
  };
  return {
    title: text('title'),
    group: text('group'),
    days: Number(text('days')),
    seed: text('seed'),
    networks: fields.getAll('network').map(String),
    ownOrder: fields.has('own-order'),
    misread: misreadOption(({ key }) => text(key)) ?? timedProblem(text),
    options: { limit: option('limit'), sure: option('sure'), ...timedViewOptions(text) },
    study: {
      consent: text('consent'),
      people: text('people'),
      parameter: text('parameter'),
      completion: text('completion'),
      needsId: fields.has('needs-id'),
      rules: Object.fromEntries(exclusionRules.map(({ key }) => [key, text(`rule-${key}`)])) as Record<
        RuleKey,
        string
      >,
    },
  };
}
