import type { Catalogue } from '../classes/catalogue.ts';
import type { ClassIndex } from '../classes/class-ids.ts';
import type { Observer } from './observer.ts';

/** One observer's answer to one image, in words. */
export interface Answer {
  /** As the observer's file names it. */
  readonly image: string;
  /** Up to five in falling confidence: wnids, or the observer's own labels. */
  readonly guesses: readonly string[];
  /** Beside the guesses, 0..1; null where not known. */
  readonly probabilities: readonly (number | null)[];
  /** Response time; null where not known. */
  readonly seconds: number | null;
  /** As the observer's file says it; null where it does not. */
  readonly truth: string | null;
  /** What the file says is right beside the truth, where several classes are. */
  readonly alsoRight: readonly string[];
  readonly assisted: boolean;
  /** Whether the timed view of the image was not as asked. */
  readonly spoiled: boolean;
  readonly condition: string | null;
}

/** What the labels of an observer mean: the wnids in class-index order, or the observer's own words. */
export function labelTexts({ labels }: Pick<Observer, 'labels'>, catalogue: Catalogue): readonly string[] {
  return labels ?? catalogue.classes.map((_, index) => catalogue.byIndex(index as ClassIndex).wnid);
}

/** An observer's answers, in the order of the file. */
export function observerAnswers(observer: Observer, catalogue: Catalogue): readonly Answer[] {
  const texts = labelTexts(observer, catalogue);
  return observer.images.map((_, place) => answerAt(observer, place, texts));
}

/**
 * An observer's answer to one image.
 *
 * @param place where the image stands among the observer's.
 * @param texts the observer's `labelTexts`.
 */
export function answerAt(observer: Observer, place: number, texts: readonly string[]): Answer {
  const { depth, guesses, probabilities, seconds, truth, assisted, spoiled, conditions } = observer;
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  const labels = [...guesses.subarray(place * depth, (place + 1) * depth)].filter((label) => label >= 0);
  return {
    image: observer.images[place] ?? '',
    guesses: labels.map((label) => texts[label] ?? ''),
    probabilities: labels.map((_, slot) => known(probabilities?.[place * depth + slot])),
    seconds: known(seconds?.[place]),
    truth: texts[truth?.[place] ?? -1] ?? null,
    alsoRight: (observer.alsoRight?.get(place) ?? []).map((label) => texts[label] ?? ''),
    assisted: assisted?.[place] === 1,
    spoiled: spoiled?.[place] === 1,
    condition: conditions?.[place] || null,
  };
}
