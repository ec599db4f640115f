import type { KindGroup } from '../../../core/trials/challenge.ts';
import { practiceSplit } from '../../logic/practice-split.ts';
import type { SessionRequest } from '../../../core/trials/session-request.ts';
import type { Mode } from '../../../core/trials/session.ts';
import type { ChallengeSummary } from '../../../packs/source/library.ts';
import type { AnswerChoice } from '../answer-choice/answer-choice.ts';
import { formProblem, type FormProblem } from './form-problem.ts';
import type { UsedNumbers } from './more-template.ts';
import type { SessionFields } from './read-fields.ts';
import type { TakenBefore } from './taken-before.ts';

/** A challenge that can be chosen. */
export type ChallengeChoice = Pick<ChallengeSummary, 'id' | 'title' | 'images' | 'drawings' | 'cutOuts'> &
  Partial<Pick<ChallengeSummary, 'classes'>>;

/** What a person has chosen so far. */
interface SessionChoices {
  readonly mode: Mode;
  /** How many images the challenge has of the kinds that are taken, and that show a category of the list. */
  readonly images: number;
  /** The kinds that are taken; undefined: all of them. */
  readonly kinds: KindGroup | undefined;
  readonly answer: AnswerChoice;
  readonly fields: SessionFields;
  /** How many images; Infinity: all that there are. */
  readonly count: number;
  /** The number of images that is typed; empty: the one that is chosen. */
  readonly otherCount: string;
  /** The images that can be left out; null for none. */
  readonly before: TakenBefore | null;
  /** Whether they are. */
  readonly keepsOut: boolean;
  /** The seed where neither a typed one nor images that are left out say it. */
  readonly freshSeed: number;
}

/** What comes of the choices. */
export interface FormPlan {
  /** How many images the session can have. */
  readonly most: number;
  /** Holds only where there is no problem. */
  readonly request: SessionRequest;
  readonly problem: FormProblem | null;
  /** What is used where nothing is typed. */
  readonly untyped: UsedNumbers;
}

/** The session that would begin, or why none can. */
export function planOf(choices: SessionChoices): FormPlan {
  const { mode, images, kinds, before, otherCount, freshSeed } = choices;
  const { pruned, list } = choices.answer;
  const leftOut = choices.keepsOut ? before : null;
  const { practice: said, seed, options, misread } = choices.fields;
  const most = mostImages(choices, leftOut?.images ?? 0);
  const count = otherCount === '' ? Math.min(choices.count, most) : Number(otherCount);
  const split = { mode, count, before: leftOut?.images ?? 0 };
  const practice = practiceSplit({ ...split, said });
  const untypedSeed = leftOut?.seed ?? freshSeed;
  return {
    most,
    request: { mode, count, practice, seed: seed ?? untypedSeed, ...options, pruned, list, kinds },
    problem:
      answerProblem(choices.answer, images) ??
      formProblem({ mode, images, most, count, seed, practice: said, leftOut }) ??
      misread,
    untyped: {
      practice: practiceSplit({ ...split, said: null }),
      seed: untypedSeed,
      follows: leftOut !== null,
    },
  };
}

/** What is wrong with what is answered with, or that no image shows it; null when all is well. */
export function answerProblem({ problem }: AnswerChoice, images: number): FormProblem | null {
  if (problem !== null) return { field: 'list', words: problem };
  if (images > 0) return null;
  return { field: 'list', words: 'None of these photos shows one of the categories, so none is left.' };
}

/** In practice what is kept for it, as far as it is left; else what is neither kept nor left out. */
function mostImages({ mode, images, fields }: SessionChoices, leftOut: number): number {
  const said = fields.practice ?? 0;
  const rest = images - leftOut || images;
  if (mode === 'practice') return said ? Math.min(said, rest) : rest;
  return rest > said ? rest - said : images;
}
