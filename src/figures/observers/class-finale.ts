import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { answerPoints } from '../scoring/points.ts';
import type { Missed } from './class-count.ts';

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

/** Each person by themselves, as `countClass` counts them. */
export interface FinaleAlone {
  /** How many people count. */
  readonly people: number;
  /** Whether all of them answered the same photos, so that their mean is one of photos. */
  readonly isWhole: boolean;
  readonly missed: Missed;
  /** Who counts where not everybody answered all, for a person; empty where everybody did. */
  readonly counted: string;
}

/** What a class did beside a network, in the parts that a board shows one after the other. */
export interface ClassFinale {
  /** How many people gave an answer that counts. */
  readonly people: number;
  /** Null where nobody gave an answer that counts. */
  readonly alone: FinaleAlone | null;
  /** How many people have a common answer; 0: there is none. */
  readonly pooled: number;
  /** Those of which it is known what is right, in the order of showing. */
  readonly photos: readonly FinalePhoto[];
}

/** The parts of a finale, in their order; `exposures` where photos were shown for several times. */
export type FinaleAct = 'exposures' | 'alone' | 'together' | 'wall' | 'podium';

/** How sure a network has to be for its mistake to be called quite sure. */
const quiteSure = 0.5;

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
export interface FinalePodium {
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

/** How many photos a network missed, of how many that it answered. */
export interface NetworkTally {
  readonly missed: number;
  readonly photos: number;
}

/** Null where the network has answered none of the photos. */
export function networkTally(photos: readonly FinalePhoto[]): NetworkTally | null {
  const told = photos.filter(({ network }) => network !== null);
  if (told.length === 0) return null;
  return { missed: told.filter(({ network }) => network === false).length, photos: told.length };
}

/** How many of these mistakes were made quite sure. */
export function surenessOf(mistakes: readonly Mistake[]): 'all' | 'some' | 'none' {
  const sure = mistakes.filter(({ first }) => first.sure >= quiteSure).length;
  if (sure === 0) return 'none';
  return sure === mistakes.length ? 'all' : 'some';
}
