import type { Catalogue } from '../../core/classes/catalogue.ts';
import { parseListText, type CategoryList } from '../../core/classes/category-list.ts';
import { sixteenCategories } from '../../core/classes/sixteen-categories.ts';
import { textOf, type FormProblem, type FormValues } from '../../core/trials/option-rows.ts';
import { kindGroups, type Challenge, type KindGroup } from '../../core/trials/challenge.ts';
import type { SessionOptions } from '../../core/trials/session-options.ts';
import { chosenGroups } from './chosen-groups.ts';
import type { Words } from '../words/session-form/en.ts';

/** A challenge as a form offers it. */
export interface ChallengeChoice extends Pick<Challenge, 'id' | 'title'> {
  readonly images: number;
  /** Left out where it is not known. */
  readonly drawings?: number;
  readonly classes?: number | null;
}

export function hasKinds({ images, drawings = 0 }: ChallengeChoice): boolean {
  return drawings > 0 && drawings < images;
}

export function countOf({ images, drawings = 0 }: ChallengeChoice, kinds: KindGroup | undefined): number {
  if (kinds === undefined) return images;
  return kinds === 'drawings' ? drawings : images - drawings;
}

/** What a form may take: one kind of images, or all. */
export type ChosenKinds = KindGroup | 'all';

/** The kinds of images that a form takes; `usual` where none are chosen in it. */
export function kindsOf(
  challenge: ChallengeChoice,
  { kinds }: FormValues,
  usual: ChosenKinds,
): KindGroup | undefined {
  return hasKinds(challenge) ? kindGroups.find((group) => group === (kinds ?? usual)) : undefined;
}

/** The lists that can be chosen beside those that a person makes. */
export interface OfferedLists {
  /** For groups and files of categories; without it neither can be chosen. */
  readonly catalogue: Catalogue | null;
  readonly packList: CategoryList | undefined;
  /** Tiles that the chosen photos fill evenly; undefined: they fill none, or it is not offered. */
  readonly evenList: CategoryList | undefined;
}

/** What a session is answered with; all classes where neither is said. */
export interface AnswerChoice extends Pick<SessionOptions, 'pruned' | 'list'> {
  /** What is still to be done or mended, for a person; null: nothing. */
  readonly problem: string | null;
}

export const allClasses: AnswerChoice = { pruned: null, list: undefined, problem: null };

/** What a form's values say to answer with: a list that is not offered any more is none. */
export function answerOf(
  values: FormValues,
  { catalogue, packList, evenList }: OfferedLists,
  words: Words['answer'],
): AnswerChoice {
  const entry = textOf(values, 'answer-with');
  switch (entry) {
    case 'sixteen':
      return { ...allClasses, list: sixteenCategories };
    case 'even':
      return { ...allClasses, list: evenList };
    case 'pack':
      return { ...allClasses, list: packList };
    case 'file': {
      const list = parseListText(textOf(values, 'file-list'));
      return list ? { ...allClasses, list } : { ...allClasses, problem: words.needsFile };
    }
    case 'groups': {
      const { list, problem } = chosenGroups(catalogue ? groupsOf(values, catalogue) : [], words);
      return { ...allClasses, ...(list && { list }), problem };
    }
    default:
      return { ...allClasses, pruned: Number(entry) || null };
  }
}

export function groupsOf(values: FormValues, catalogue: Catalogue) {
  const ids = textOf(values, 'groups').split(' ');
  return ids.filter((id) => id !== '').map((id) => catalogue.group(id));
}

/** @param images how many images are left. */
export function answerProblem(
  { problem }: AnswerChoice,
  images: number,
  words: Words['answer'],
): FormProblem | null {
  if (problem !== null) return { field: 'list', words: problem };
  if (images > 0) return null;
  return { field: 'list', words: words.noneLeft };
}
