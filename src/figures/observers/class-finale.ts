import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ClassIndex, Wnid } from '../../core/classes/class-ids.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { answerPoints } from '../scoring/points.ts';
import { answersOn, classImages, countClass, type ClassCount } from './class-count.ts';
import type { GradedObservers } from './grade-observers.ts';
import { poolPeople } from './pool-people.ts';
import { outcomes } from './score-observers.ts';

/** What a network said of a photo first. */
export interface FirstGuess {
  readonly said: Wnid;
  /** 0..1, its probability. */
  readonly sure: number;
  /** Which of its guesses is right, from 0; null: none of them. */
  readonly place: number | null;
  /** Whether it is a near miss: no joke. */
  readonly isNear: boolean;
}

/**
 * What a network said of a photo first; null where it said nothing.
 *
 * @param guesses surest first.
 * @param sure its probability of the first, 0..1.
 * @param catalogue that of the session: what is near is told by its tree.
 */
export function firstGuess(
  guesses: readonly Wnid[],
  sure: number,
  right: readonly Wnid[],
  catalogue: Catalogue,
): FirstGuess | null {
  const [said] = guesses;
  if (said === undefined) return null;
  const place = guesses.findIndex((guess) => right.includes(guess));
  const isNear = place !== 0 && (answerPoints([said], right, catalogue) ?? 0) > 0;
  return { said, sure, place: place < 0 ? null : place, isNear };
}

/** A photo at the end of a class: what people and a network came to. */
export interface FinalePhoto {
  /** Its id, or its name in the files. */
  readonly image: string;
  /** The classes that are right, the truth first: never empty. */
  readonly right: readonly Wnid[];
  /** How many people gave an answer that counts, and how many of them had it right. */
  readonly answers: number;
  readonly hits: number;
  /** Whether the people's common answer was right; null where they have none. */
  readonly together: boolean | null;
  /** Whether one of the network's guesses was right; null where it has not answered. */
  readonly network: boolean | null;
  readonly first: FirstGuess | null;
}

/** What a class did beside a network, in the parts that a board shows one after the other. */
export interface ClassFinale {
  /** How many people gave an answer that counts. */
  readonly people: number;
  /** Each person by themselves; null where nobody gave an answer that counts. */
  readonly alone: ClassCount | null;
  /** How many people have a common answer; 0: there is none. */
  readonly pooled: number;
  /** Those of which it is known what is right, in the order of showing. */
  readonly photos: readonly FinalePhoto[];
}

/** The parts of a finale, in their order; `exposures` where photos were shown for several times. */
export type FinaleAct = 'exposures' | 'alone' | 'together' | 'wall' | 'podium';

/** Mistakes on the wall. */
const mostMistakes = 5;

/**
 * The parts that have something to say, `alone` always.
 *
 * @param hasExposures whether photos were shown for several times, and answers count.
 */
export function finaleActs(finale: ClassFinale, hasExposures = false): readonly FinaleAct[] {
  // The wall begins with the photo of the first place: alone it would be the same once more.
  const { silver, bronze } = podiumOf(finale);
  return [
    ...(hasExposures ? (['exposures'] as const) : []),
    'alone',
    ...(togetherPhotos(finale).length > 0 ? (['together'] as const) : []),
    ...(finaleMistakes(finale, 1).length > 0 ? (['wall'] as const) : []),
    ...(silver || bronze ? (['podium'] as const) : []),
  ];
}

/**
 * The photos by which people are counted one by one, those first that fewest knew: all that anybody answered, and the
 * network too where there is one. Where nobody answered, all.
 */
export function alonePhotos({ photos }: Pick<ClassFinale, 'photos'>): readonly FinalePhoto[] {
  const hasNetwork = photos.some(({ network }) => network !== null);
  const answered = photos.filter(({ answers, network }) => answers > 0 && (network !== null || !hasNetwork));
  return answered.length > 0 ? answered.toSorted((one, other) => share(one) - share(other)) : photos;
}

const share = ({ hits, answers }: FinalePhoto) => hits / answers;

/**
 * The photos with a common answer: first those that only one side got, the people's before the network's, then those that
 * both missed, then the others.
 */
export function togetherPhotos({ photos }: ClassFinale): readonly FinalePhoto[] {
  const rank = (photo: FinalePhoto) => {
    if (isDifferent(photo)) return photo.together ? 0 : 1;
    return photo.together ? 3 : 2;
  };
  return photos.filter(({ together }) => together !== null).toSorted((one, other) => rank(one) - rank(other));
}

/** Whether only one side got it. */
export function isDifferent({ together, network }: FinalePhoto): boolean {
  return network !== null && together !== null && network !== together;
}

/** A photo of which the network's first guess was wrong. */
export type Mistake = FinalePhoto & { readonly first: FirstGuess };

/** The network's mistakes, the surest first, without those that are nearly right. */
export function finaleMistakes({ photos }: ClassFinale, most = mostMistakes): readonly Mistake[] {
  return photos
    .filter(
      (photo): photo is Mistake => photo.first !== null && photo.first.place !== 0 && !photo.first.isNear,
    )
    .toSorted((one, other) => other.first.sure - one.first.sure)
    .slice(0, most);
}

/** The photos of which a class talks; null for a place that nothing deserves. */
interface FinalePodium {
  /** The network's surest wrong first guess. */
  readonly gold: Mistake | null;
  /** The photo that only people knew, most of them. */
  readonly silver: FinalePhoto | null;
  /** The photo that nobody knew, most people tried. */
  readonly bronze: FinalePhoto | null;
}

/** A photo has one place at most, the best that it deserves. */
export function podiumOf(finale: ClassFinale): FinalePodium {
  const [gold = null] = finaleMistakes(finale, 1);
  const others = finale.photos.filter(
    (photo) => photo !== gold && photo.network === false && photo.answers > 0,
  );
  const [silver = null] = others
    .filter(({ hits }) => hits > 0)
    .toSorted((one, other) => share(other) - share(one) || other.answers - one.answers);
  const [bronze = null] = others
    .filter(({ hits }) => hits === 0)
    .toSorted((one, other) => other.answers - one.answers);
  return { gold, silver, bronze };
}

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
    alone: count,
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
