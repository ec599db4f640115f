import * as v from 'valibot';
import { isPlainName } from '../text/plain-name.ts';
import { isWnid, type ClassIndex, type Wnid } from './class-ids.ts';

/** How many categories a list may have. */
export const mostCategories = 40;

/** The longest name of a category, in characters. */
export const longestCategory = 60;

/** One of the few answers of a short list: its name, and the classes that it stands for, in the order of their wnids. */
export interface Category {
  readonly name: string;
  readonly classes: readonly Wnid[];
}

/**
 * A short list to answer with in place of the 1000 classes: 2 to 40 categories, each of one class or more, no class twice.
 *
 * Where a session has one, a category stands in guesses, truths and predictions by the first of its classes
 * (`standInOf`), so that all that compares answers compares categories. `Catalogue.withCategories` calls these classes by
 * the categories' names.
 */
export interface CategoryList {
  readonly categories: readonly Category[];
}

/** Categories that may make a list, or not. */
type GivenCategories = readonly { readonly name: string; readonly classes: readonly string[] }[];

/** What some categories would have to be to make a list, and what they are; null where they make one. */
function listFault(
  categories: GivenCategories,
): { readonly expected: string; readonly found: string } | null {
  if (categories.length < 2 || categories.length > mostCategories)
    return { expected: `a list of 2 to ${mostCategories} categories`, found: String(categories.length) };
  const names = new Set<string>();
  const taken = new Map<string, string>();
  for (const { name, classes } of categories) {
    const shown = `“${name}”`;
    if (!isPlainName(name, longestCategory))
      return { expected: `a category’s name of 1 to ${longestCategory} characters`, found: shown };
    if (names.has(name.toLowerCase())) return { expected: 'each category once', found: `${shown} twice` };
    names.add(name.toLowerCase());
    if (classes.length === 0)
      return { expected: 'one class or more in each category', found: `none in ${shown}` };
    for (const wnid of classes) {
      const other = taken.get(wnid);
      if (other !== undefined)
        return { expected: 'each class once', found: `${wnid} in “${other}” and in ${shown}` };
      taken.set(wnid, name);
    }
  }
  return null;
}

/** How a list stands in session files, rooms and challenges. */
export const categoryListSchema = v.pipe(
  v.object({
    categories: v.array(
      v.object({ name: v.string(), classes: v.array(v.custom<Wnid>(isWnid, 'a wnid such as n01440764')) }),
    ),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    const fault = dataset.typed ? listFault(dataset.value.categories) : null;
    if (fault) addIssue({ message: fault.expected, received: fault.found });
  }),
  v.transform(({ categories }) => categoryList(categories)),
);

/** @throws RangeError where they make no list, and says why. */
export function categoryList(categories: GivenCategories): CategoryList {
  const fault = listFault(categories);
  if (fault) throw new RangeError(`Expected ${fault.expected}, found ${fault.found}.`);
  return {
    categories: categories.map(({ name, classes }) => ({ name, classes: classes.toSorted() as Wnid[] })),
  };
}

/** The class by which a category stands in answers. */
export function standInOf({ classes: [first] }: Category): Wnid {
  if (first === undefined) throw new RangeError('A category has one class or more.');
  return first;
}

/** The category that a class belongs to; null where it belongs to none. */
export function categoryOf({ categories }: CategoryList, wnid: Wnid): Category | null {
  return categories.find(({ classes }) => classes.includes(wnid)) ?? null;
}

/** The class by which a class's category stands in answers; null where it belongs to none. */
export function standInFor(list: CategoryList, wnid: Wnid): Wnid | null {
  const category = categoryOf(list, wnid);
  return category && standInOf(category);
}

/** A category as a network answers it. */
interface CategoryGuess {
  /** That of the category's stand-in. */
  readonly classIndex: ClassIndex;
  /** 0..1: the mean probability of its classes as a share of the sum of all these means, so that they add up to 1. */
  readonly probability: number;
}

/**
 * A network's answer by category, the likeliest first: the one with the largest mean probability of its classes, as
 * model-vs-human computes it (Geirhos et al. 2021, `probabilities_to_decision`, mean).
 *
 * @param probabilities `[1000]`, by class index, softmax.
 * @param indexOf a class's index, 0..999.
 */
export function categoryGuesses(
  probabilities: ArrayLike<number>,
  { categories }: CategoryList,
  indexOf: (wnid: Wnid) => ClassIndex,
): readonly CategoryGuess[] {
  const means = categories.map((category) => {
    const sum = category.classes.reduce((all, wnid) => all + (probabilities[indexOf(wnid)] ?? 0), 0);
    return { classIndex: indexOf(standInOf(category)), mean: sum / category.classes.length };
  });
  const all = means.reduce((sum, { mean }) => sum + mean, 0);
  return means
    .map(({ classIndex, mean }) => ({ classIndex, probability: all > 0 ? mean / all : 1 / means.length }))
    .toSorted((one, other) => other.probability - one.probability);
}

/** A list as a link says it: `dog:02085620.02085782,cat:02123045`, wnids without their `n`. */
export function listText({ categories }: CategoryList): string {
  return categories
    .map(({ name, classes }) => `${encodeURIComponent(name)}:${classes.map((one) => one.slice(1)).join('.')}`)
    .join(',');
}

/** The list that a link says so; null where it makes none. */
export function parseListText(text: string): CategoryList | null {
  try {
    const categories = text.split(',').map((part) => {
      const [name = '', classes = ''] = part.split(':');
      return { name: decodeURIComponent(name), classes: classes.split('.').map((number) => `n${number}`) };
    });
    return categories.every(({ classes }) => classes.every(isWnid)) ? categoryList(categories) : null;
  } catch {
    return null;
  }
}

/** Whether two lists, or none, are the same. */
export function isSameList(one: CategoryList | undefined, other: CategoryList | undefined): boolean {
  return (one && listText(one)) === (other && listText(other));
}

/** The first class of a list that is none of the 1000, with the name of its category; null where all are. */
export function unknownOf(
  { categories }: CategoryList,
  known: { has(wnid: string): boolean },
): readonly [category: string, wnid: Wnid] | null {
  for (const { name, classes } of categories) {
    const unknown = classes.find((wnid) => !known.has(wnid));
    if (unknown !== undefined) return [name, unknown];
  }
  return null;
}
