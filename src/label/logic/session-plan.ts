import { isSameList } from '../../core/classes/category-list.ts';
import type { ChallengeId, ImageId, KindGroup } from '../../core/trials/challenge.ts';
import {
  numberRow,
  textOf,
  wrongRow,
  type FormProblem,
  type FormValues,
  type OptionRow,
  type OptionWords,
} from '../../core/trials/option-rows.ts';
import { largestSeed } from '../../core/trials/seeded-order.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import { parseOptions, sessionOptions, viewKeys } from '../../core/trials/session-options.ts';
import { modeRow, type SessionRequest } from '../../core/trials/session-request.ts';
import type { Session, SessionOutline, SessionRow } from '../../core/trials/session.ts';
import { answerProblem, type AnswerChoice, type ChosenKinds } from './chosen-images.ts';
import { optionProblem } from './option-words.ts';
import type { Words } from '../words/session-form/en.ts';

/** What a form's values say of the options: nothing of a timed view where photos stay until the answer. */
export function optionValues(values: FormValues): FormValues {
  if (textOf(values, 'view') !== '') return values;
  return Object.fromEntries(Object.entries(values).filter(([key]) => !viewKeys.includes(key)));
}

/** How many images a form asks for, or as many as there are. */
export function countAsked({ number = '', count = '' }: FormValues, usual: number, most: number): number {
  if (number !== '') return Number(number);
  return Math.min(count === 'all' ? Infinity : Number(count) || usual, most);
}

export function countRow(most: number) {
  return numberRow('number', 1, most);
}

/** The kinds of images that a person practised last, or photos. */
export function usualKinds(
  of: Pick<SessionRow, 'person' | 'challengeId'>,
  sessions: readonly SessionOutline[],
): ChosenKinds {
  const [last] = practicesOf(of, sessions);
  return last ? (last.kinds ?? 'all') : 'photos';
}

interface SessionChoices {
  readonly values: FormValues;
  readonly challengeId: ChallengeId;
  readonly kinds: KindGroup | undefined;
  readonly answer: AnswerChoice;
  /** How many images there are of the kinds that are taken and that show a category of the list. */
  readonly images: number;
  /** How many are taken where nobody chooses a number. */
  readonly count: number;
  readonly person: string;
  readonly sessions: readonly SessionOutline[];
  /** The seed where neither a typed one nor images that are left out say it. */
  readonly freshSeed: number;
}

/** The images that a person practised last: with this seed and number, no challenge and no test shows one of them. */
interface PractisedImages {
  readonly seed: number;
  readonly images: number;
}

export interface SessionPlanned {
  /** Holds only where there is no problem. */
  readonly request: SessionRequest;
  readonly problem: FormProblem | null;
  readonly most: number;
  /** What can be left out; null: nothing. */
  readonly practised: PractisedImages | null;
  readonly isLeftOut: boolean;
  readonly rows: { readonly practice: OptionRow; readonly seed: OptionRow };
}

/**
 * The session that a form asks for. Practice keeps as many images for itself as it shows, a challenge or a test leaves out those that
 * its person practised last, under their seed; what is typed goes first.
 */
export function planSession(choices: SessionChoices, words: Words): SessionPlanned {
  const { values, answer, images, kinds, freshSeed } = choices;
  const mode = modeRow.parse(textOf(values, 'mode')) ?? 'challenge';
  const isPractice = mode === 'practice';
  const typed = (key: string) => (textOf(values, key) === '' ? null : Number(textOf(values, key)));
  const practised = isPractice || typed('practice') !== null ? null : practisedImages(choices, typed('seed'));
  const isLeftOut = practised !== null && values['keeps-out'] !== '';
  const usualKept = isLeftOut ? practised.images : 0;
  const kept = typed('practice') ?? usualKept;
  const rest = isPractice ? kept || images : images - kept;
  const most = rest > 0 && rest < images ? rest : images;
  const count = countAsked(values, choices.count, most);
  const usualSeed = isLeftOut ? practised.seed : freshSeed;
  const rows = {
    practice: numberRow(
      'practice',
      0,
      isPractice ? images : images - 1,
      String(isPractice ? count : usualKept),
    ),
    seed: numberRow('seed', 0, largestSeed, String(usualSeed)),
  };
  const said = optionValues(values);
  const wrong = wrongRow([rows.practice, rows.seed, countRow(most), ...sessionOptions], said);
  const options: Readonly<Record<string, OptionWords>> = words.options;
  return {
    request: {
      ...parseOptions(({ key }) => textOf(said, key)),
      ...{ pruned: answer.pruned, list: answer.list, kinds, mode, count },
      practice: isPractice ? kept || count : kept,
      seed: typed('seed') ?? usualSeed,
    },
    problem:
      answerProblem(answer, images, words.answer) ??
      (wrong ? optionProblem(wrong, options[wrong.key], words.problems) : null),
    ...{ most, practised, isLeftOut, rows },
  };
}

/** @param seed a practice with another one has no place in its order; null for none. */
function practisedImages(choices: SessionChoices, seed: number | null): PractisedImages | null {
  const { kinds, answer, images, sessions } = choices;
  const all = practicesOf(choices, sessions).map((one) => ({
    ...one,
    images: one.practice || one.order.length,
  }));
  const last = all.find(
    (one) =>
      one.kinds === kinds &&
      isSameList(one.list, answer.list) &&
      one.only === undefined &&
      one.images < images &&
      (seed === null || seed === one.seed),
  );
  return last ? { seed: last.seed, images: last.images } : null;
}

/** A person's sessions of practice in a challenge, those with an answer. */
function practicesOf(
  { person, challengeId }: Pick<SessionRow, 'person' | 'challengeId'>,
  sessions: readonly SessionOutline[],
): readonly SessionOutline[] {
  return sessions.filter(
    (one) =>
      one.mode === 'practice' &&
      one.person === person &&
      one.challengeId === challengeId &&
      donePositions(one) > 0,
  );
}

/**
 * How many images that are still to come in a session should not: in a challenge or a test those that its person has
 * practised, in practice those that are still to come in a challenge or a test that the person has begun.
 */
export function sharedAhead(session: Session, sessions: readonly SessionOutline[]): number {
  const others =
    session.mode === 'practice'
      ? sessions.filter((one) => isSameTask(one, session) && isUnfinished(one)).flatMap(ahead)
      : practicesOf(session, sessions).flatMap(({ order, tally }) =>
          tally.positions.flatMap((position) => order[position] ?? []),
        );
  const shared = new Set(others);
  return ahead(session).filter((image) => shared.has(image)).length;
}

function isSameTask(one: SessionOutline, session: Session): boolean {
  return one.person === session.person && one.challengeId === session.challengeId;
}

function isUnfinished(session: SessionOutline): boolean {
  const done = donePositions(session);
  return session.mode !== 'practice' && !session.archived && done > 0 && done < session.order.length;
}

function ahead(session: Session | SessionOutline): readonly ImageId[] {
  return session.order.slice(donePositions(session));
}
