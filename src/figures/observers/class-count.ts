import { pluralize } from '../../core/text/pluralize.ts';
import { formatFigure, formatPercent } from '../../core/text/format-number.ts';
import { enoughImages } from './few-images.ts';
import type { GradedObservers } from './grade-observers.ts';
import { meanErrorRate, outcomes, type Outcomes } from './score-observers.ts';

/** How much one side missed, and on how much that stands. */
export interface Missed {
  /** 0..1; of people the mean of their shares, each counting once. */
  readonly share: number;
  /** How many were missed: of people who all answered the same images their mean, which need be no whole number. */
  readonly errors: number;
  /** Of how many images; of people who answered different ones, of how many answers. */
  readonly images: number;
}

/** How many of the images by which a class is counted somebody answered, and missed. */
export interface CountedAnswers {
  readonly errors: number;
  readonly images: number;
}

/** Who counts as a class, on which images. */
export interface ClassCount<Person extends CountedAnswers = CountedAnswers> {
  /** Those who count. */
  readonly people: readonly Person[];
  /** How many images count. */
  readonly images: number;
  /** Those who answered all of them: nobody else can be the best. */
  readonly complete: readonly Person[];
  /** How many people answered any of them. */
  readonly answered: number;
  readonly missed: Missed;
}

/**
 * The images by which people are counted as a class: all that somebody answered, and a network too where there is one, so
 * that both sides stand on the same ones.
 *
 * @param people for each person the outcomes, aligned with the images.
 * @returns their places, rising.
 */
export function classImages(people: readonly Outcomes[], network: Outcomes | null): Int32Array {
  const length = people[0]?.length ?? 0;
  const found = new Int32Array(length);
  for (const own of people) addAnswered(own, found);
  const places: number[] = [];
  for (let image = 0; image < length; image += 1) {
    if (found[image] !== 0 && (network?.[image] ?? 0) >= 0) places.push(image);
  }
  return Int32Array.from(places);
}

/** How somebody did on some images. */
export function answersOn(own: Outcomes, places: Int32Array): CountedAnswers {
  let [errors, images] = [0, 0];
  for (const image of places) {
    const outcome = own[image] ?? outcomes.notAnswered;
    if (outcome >= 0) images += 1;
    if (outcome === outcomes.wrong) errors += 1;
  }
  return { errors, images };
}

/**
 * The one rule by which the board and Compare count a class: those who answered all images count, where they are half of
 * the people or more, and two at least where there are two; else everybody counts, each on the images that they answered.
 * A network beside them counts over all the images, each once.
 *
 * @param people those without an answer are left out.
 * @param images how many `classImages` there are.
 * @returns null where nobody answered any.
 */
export function countClass<Person extends CountedAnswers>(
  people: readonly Person[],
  images: number,
): ClassCount<Person> | null {
  const everybody = people.filter((one) => one.images > 0);
  const complete = everybody.filter((one) => one.images === images);
  const enough = Math.max(everybody.length / 2, Math.min(2, everybody.length));
  const counting = complete.length >= enough ? complete : everybody;
  const share = meanErrorRate(counting);
  if (share === null) return null;
  const sum = (of: keyof CountedAnswers) => counting.reduce((all, one) => all + one[of], 0);
  return {
    people: counting,
    images,
    complete,
    answered: everybody.length,
    missed:
      counting === complete
        ? { share, errors: sum('errors') / counting.length, images }
        : { share, errors: sum('errors'), images: sum('images') },
  };
}

/** Whether all who count answered the same images. */
export function isWhole({ people, complete }: ClassCount): boolean {
  return people.length === complete.length;
}

/** Says who counts where not everybody answered all; nothing where everybody did. */
export function countedWords(count: ClassCount, who = 'people', what = 'image'): string {
  const { images, complete, answered } = count;
  if (complete.length === answered) return '';
  const all = images === 1 ? `the one ${what}` : `all ${pluralize(images, what)}`;
  if (isWhole(count)) return `Of ${answered} ${who} the ${complete.length} who answered ${all} count.`;
  const few = complete.length === 0 ? 'Nobody' : `Only ${complete.length} of ${answered} ${who}`;
  return `${few} answered ${all}: so everybody counts, each on the ${what}s that they answered.`;
}

/**
 * How each network did on the images by which people beside it are counted: each image once, however many people
 * answered it.
 *
 * @returns null for those that are no network.
 */
export function networksBeside({
  observers,
  outcomes: scored,
}: Pick<GradedObservers, 'observers' | 'outcomes'>): readonly (CountedAnswers | null)[] {
  const people = scored.filter((_, at) => observers[at]?.kind === 'person');
  return observers.map(({ kind }, at) => {
    const own = scored[at];
    return kind === 'network' && own ? answersOn(own, classImages(people, own)) : null;
  });
}

/** A loop of its own: engines keep it compiled from one observer to the next. */
function addAnswered(own: Outcomes, found: Int32Array): void {
  for (let image = 0; image < own.length; image += 1) if ((own[image] ?? -1) >= 0) found[image] = 1;
}

/** Smaller shares are one in so many, larger ones almost all. */
const [smallShare, almostAll] = [0.225, 0.925];

/** What is said of the shares between: the nearest. */
const spoken = [3, 4, 5, 6, 7, 8, 9]
  .map((tenths) => ({ share: tenths / 10, words: `${tenths} in 10` }))
  .concat([
    { share: 1 / 4, words: '1 in 4' },
    { share: 1 / 3, words: '1 in 3' },
    { share: 2 / 3, words: '2 in 3' },
    { share: 3 / 4, words: '3 in 4' },
  ]);

/**
 * Shares missed as figures: "31 %", with a decimal where whole numbers would hide a difference; "3 of 8" where one of
 * them stands on fewer than ten, of which nobody says percent.
 *
 * @param all those that stand beside each other.
 */
export function missedFigures(all: readonly Missed[], counts = countsOf): readonly string[] {
  if (isFew(all)) return all.map((one) => counts(one));
  const whole = all.map(({ share }) => `${Math.round(100 * share)}\u202f%`);
  return hides(whole, all) ? all.map(({ share }) => formatPercent(share)) : whole;
}

/**
 * Shares missed as one says them aloud: "4 in 10", "1 in 7", "none", "all"; "30.4 in 100" where that would hide a
 * difference, and "3 of 8" where one of them stands on fewer than ten.
 *
 * @param all those that stand beside each other.
 */
export function missedAloud(all: readonly Missed[]): readonly string[] {
  const few = isFew(all);
  const words = all.map((one) => {
    if (one.share === 0) return 'none';
    if (one.share === 1) return 'all';
    return few ? countsOf(one) : shareAloud(one.share);
  });
  return few || !hides(words, all) ? words : all.map(({ share }) => `${formatFigure(100 * share, 1)} in 100`);
}

/** Whether one of them stands on fewer than ten: then nobody says percent. */
export function isFew(all: readonly Missed[]): boolean {
  return all.some(({ images }) => images < enoughImages);
}

/** "3 of 8", "2.5 of 8". */
export function countsOf({ errors, images }: Missed): string {
  return `${Number(formatFigure(errors, 1))} of ${images}`;
}

function shareAloud(share: number): string {
  if (share < smallShare) return `1 in ${Math.round(1 / share)}`;
  if (share > almostAll) return 'almost all';
  const away = (one: (typeof spoken)[number]) => Math.abs(one.share - share);
  return spoken.reduce((best, one) => (away(one) < away(best) ? one : best)).words;
}

/** Whether the same words stand for shares that differ by a tenth of a point. */
function hides(words: readonly string[], all: readonly Missed[]): boolean {
  return new Set(words).size < new Set(all.map(({ share }) => share.toFixed(3))).size;
}
