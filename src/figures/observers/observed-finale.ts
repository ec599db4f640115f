import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { answersOn, classImages, countClass, countedWords, isWhole } from './class-count.ts';
import { firstGuess, type ClassFinale, type FinalePhoto } from './class-finale.ts';
import type { GradedObservers } from './grade-observers.ts';
import { poolPeople } from './pool-people.ts';
import { outcomes } from './score-observers.ts';

type Graded = Pick<GradedObservers, 'matched' | 'right' | 'outcomes' | 'guesses'>;

/**
 * What people did beside a network, of observers that were compared.
 *
 * @param observers those that were graded, in the same order.
 * @returns null with fewer than two people, without a network or with several, and where somebody answers in own words.
 */
export function observedFinale(
  observers: readonly Observer[],
  graded: Graded,
  catalogue: Catalogue,
): ClassFinale | null {
  const placesOf = (wanted: Observer['kind']) =>
    observers.flatMap(({ kind }, at) => (kind === wanted ? [at] : []));
  const [people, [network, another]] = [placesOf('person'), placesOf('network')];
  if (people.length < 2 || network === undefined || another !== undefined) return null;
  if (observers.some(({ labels }) => labels !== null)) return null;
  const together = new Map<number, boolean>();
  const pooled = poolPeople(observers, graded, catalogue, (image, { majority }) => {
    together.set(image, majority);
  });
  const outcomesOf = (at: number) => graded.outcomes[at] ?? new Int8Array();
  const images = classImages(people.map(outcomesOf), outcomesOf(network));
  const count = countClass(
    people.map((at) => answersOn(outcomesOf(at), images)),
    images.length,
  );
  const photos = graded.matched.names.flatMap((image, at): FinalePhoto[] => {
    const right = (graded.right[at] ?? []).map((index) => catalogue.byIndex(index as ClassIndex).wnid);
    if (right.length === 0) return [];
    const own = people.map((person) => outcomesOf(person)[at] ?? outcomes.notAnswered);
    const its = outcomesOf(network)[at] ?? outcomes.notAnswered;
    const isCounted = its >= 0;
    const isRight = its === outcomes.right;
    return [
      {
        ...{ image, right, together: together.get(at) ?? null },
        answers: own.filter((outcome) => outcome >= 0).length,
        hits: own.filter((outcome) => outcome === outcomes.right).length,
        network: isCounted ? isRight : null,
        first: isCounted
          ? firstOf(observers[network], graded.matched.places[network]?.[at], isRight ? right : [], catalogue)
          : null,
      },
    ];
  });
  return {
    people: count?.answered ?? 0,
    alone: count && {
      people: count.people.length,
      isWhole: isWhole(count),
      missed: count.missed,
      counted: countedWords(count),
    },
    pooled: pooled?.people.length ?? 0,
    photos,
  };
}

/**
 * A network's first guess; null where its file does not say how sure it was.
 *
 * @param right none where no guess that counts is.
 */
function firstOf(
  network: Observer | undefined,
  place = -1,
  right: FinalePhoto['right'],
  catalogue: Catalogue,
): FinalePhoto['first'] {
  if (!network || place < 0) return null;
  const from = place * network.depth;
  const guesses = [...network.guesses.subarray(from, from + network.depth)]
    .filter((index) => index >= 0)
    .map((index) => catalogue.byIndex(index as ClassIndex).wnid);
  const sure = network.probabilities?.[from] ?? Number.NaN;
  return Number.isNaN(sure) ? null : firstGuess(guesses, sure, right, catalogue);
}
