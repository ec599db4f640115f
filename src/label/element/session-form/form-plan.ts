import type { KindGroup } from '../../../core/trials/challenge.ts';
import { practiceSplit, hasSameOrder, type SharedLink, type LinkSource } from '../../logic/shared-links.ts';
import { type SessionRequest, orderSlice } from '../../../core/trials/session-request.ts';
import type { Mode } from '../../../core/trials/session.ts';
import type { ChallengeSummary } from '../../../packs/source/library.ts';
import type { AnswerChoice } from '../answer-choice/answer-choice.ts';
import type { UsedNumbers } from './form-fields.ts';
import type { Practised, Unfinished } from '../../../core/trials/practised.ts';
import { misreadOption, parseOptions, type SessionOptions } from '../../../core/trials/session-options.ts';
import { timedProblem } from './timed-template.ts';
import { largestSeed } from '../../../core/trials/seeded-order.ts';

export type ChallengeChoice = Pick<ChallengeSummary, 'id' | 'title' | 'images' | 'drawings'> &
  Partial<Pick<ChallengeSummary, 'classes'>>;

interface SessionChoices {
  readonly mode: Mode;
  /** How many images the challenge has of the kinds that are taken, and that show a category of the list. */
  readonly images: number;
  readonly kinds: KindGroup | undefined;
  readonly answer: AnswerChoice;
  readonly fields: SessionFields;
  /** How many images; Infinity: all that there are. */
  readonly count: number;
  /** The number of images that is typed; empty: the one that is chosen. */
  readonly otherCount: string;
  readonly before: ExcludedImages | null;
  readonly keepsOut: boolean;
  /** The seed where neither a typed one nor images that are left out say it. */
  readonly freshSeed: number;
}

export interface FormPlan {
  readonly most: number;
  /** Holds only where there is no problem. */
  readonly request: SessionRequest;
  readonly problem: FormProblem | null;
  readonly untyped: UsedNumbers;
}

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

export interface ExcludedImages {
  readonly images: number;
  readonly seed: number;
  /** What takes them, after "the". */
  readonly taker: string;
  /** Whose images these are, after "the 20 images". */
  readonly whose: string;
  /** Images that were practised with another seed: they may come again. */
  readonly elsewhere: number;
}

/** The most that one of the links takes; null for no link. */
export function excludedByLinks(links: readonly SharedLink[]): ExcludedImages | null {
  const taken = (link: SharedLink) => {
    const { from, to } = orderSlice(link, link.images);
    return link.mode === 'practice' ? Math.max(link.practice, to) : link.images - from;
  };
  const [most] = [...links].sort((first, second) => taken(second) - taken(first));
  if (!most) return null;
  const taker = `${most.mode} link`;
  return { images: taken(most), seed: most.seed, taker, whose: `of the ${taker}`, elsewhere: 0 };
}

/**
 * @param images how many there are of the kinds that are taken.
 * @param seed a practice with another one has no place in its order; null for none.
 */
export function excludedByPractice(
  source: LinkSource,
  images: number,
  seed: number | null,
  person: string,
  practised: readonly Practised[],
): ExcludedImages | null {
  const fitting = practised.filter(({ practice }) => practice < images);
  const last = lastOf(person, source, seed, fitting);
  if (!last) return null;
  const { practice, elsewhere } = last;
  return {
    images: practice,
    seed: last.seed,
    taker: 'practice',
    whose: `that ${person} practised`,
    elsewhere,
  };
}

/** The challenge or the test that a person has begun and not finished; `seed` as for `excludedByPractice`. */
export function excludedByAnswers(
  source: LinkSource,
  seed: number | null,
  person: string,
  unfinished: readonly Unfinished[],
): ExcludedImages | null {
  const last = lastOf(person, source, seed, unfinished);
  if (!last) return null;
  const taker = `unfinished ${last.mode}`;
  return { images: last.images, seed: last.seed, taker, whose: `of ${person}’s ${taker}`, elsewhere: 0 };
}

function lastOf<One extends Practised | Unfinished>(
  person: string,
  source: LinkSource,
  seed: number | null,
  all: readonly One[],
): One | undefined {
  return all.find(
    (one) =>
      one.person === person &&
      one.challenge === source.challenge &&
      hasSameOrder(one, source) &&
      (seed === null || seed === one.seed),
  );
}

export interface SessionFields {
  readonly person: string;
  /** Null where it follows from what was practised. */
  readonly practice: number | null;
  /** Null for a fresh one. */
  readonly seed: number | null;
  readonly options: SessionOptions;
  readonly misread: ReturnType<typeof misreadOption>;
}

/** Reads the fields of the form; as they stand at first where there is no form yet. */
export function readFields(form: HTMLFormElement | null): SessionFields {
  const fields = form ? new FormData(form) : new FormData();
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const number = (name: string) => (text(name) === '' ? null : Number(text(name)));
  return {
    person: text('person'),
    practice: number('practice'),
    seed: number('seed'),
    options: parseOptions(({ key }) => text(key)),
    misread: misreadOption(({ key }) => text(key)) ?? timedProblem(text),
  };
}

interface FormNumbers {
  readonly mode: Mode;
  readonly images: number;
  readonly most: number;
  readonly count: number;
  readonly seed: number | null;
  readonly practice: number | null;
  readonly leftOut: ExcludedImages | null;
}

export interface FormProblem {
  readonly field: 'number' | 'practice' | 'seed' | 'keeps-out' | keyof SessionOptions;
  readonly words: string;
}

function formProblem(numbers: FormNumbers): FormProblem | null {
  const { mode, images, most, count, seed, practice, leftOut } = numbers;
  const keepable = mode === 'practice' ? images : images - 1;
  if (practice !== null && !isWithin(practice, 0, keepable)) {
    const rest = mode === 'practice' ? '' : ', so that one is left';
    return {
      field: 'practice',
      words: `Of ${images} images, at most ${keepable} can be kept for practice${rest}.`,
    };
  }
  if (leftOut && leftOut.images >= images) {
    const words = `The ${leftOut.taker} takes all ${images} images, so none is left.`;
    return { field: 'keeps-out', words };
  }
  if (seed !== null && !isWithin(seed, 0, largestSeed)) {
    return { field: 'seed', words: `A seed is a whole number from 0 to ${largestSeed}.` };
  }
  if (!isWithin(count, 1, most)) {
    return { field: 'number', words: `The number of images is a whole number from 1 to ${most}.` };
  }
  return null;
}

function isWithin(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}
