import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ClassIndex, Wnid } from '../../core/classes/class-ids.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { pluralize, list } from '../../core/text/pluralize.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import { answerPoints } from '../scoring/points.ts';
import { part, type SentencePart } from '../scoring/score-sentence.ts';
import { places } from '../scoring/verdict.ts';
import {
  answersOn,
  classImages,
  countClass,
  countedWords,
  countsOf,
  isWhole,
  type Missed,
} from './class-count.ts';
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

/** How many photos a network missed, of how many that it answered. */
interface NetworkTally {
  readonly missed: number;
  readonly photos: number;
}

/** Null where the network has answered none of the photos. */
function networkTally(photos: readonly FinalePhoto[]): NetworkTally | null {
  const told = photos.filter(({ network }) => network !== null);
  if (told.length === 0) return null;
  return { missed: told.filter(({ network }) => network === false).length, photos: told.length };
}

/** Missed photos that are named; more are counted. */
const mostNamed = 3;

/** What people call a class. */
type NameOf = (wnid: Wnid) => string;

/** How the people are spoken of. */
type FinaleWho = 'you' | 'they';

/** Alone: "Alone, each of you missed 4 of 10 on average. The network missed 2." */
export function aloneWords(finale: ClassFinale): readonly SentencePart[] {
  const network = networkTally(alonePhotos(finale));
  const of = finale.alone ? '' : ` of ${network?.photos}`;
  return [
    part(aloneOf(finale.alone), 'person'),
    ...(network ? [part(' '), part(`The network missed ${network.missed || 'none'}${of}.`, 'network')] : []),
  ];
}

/** A mean over photos says something of several people on several photos; else their answers are counted. */
function aloneOf(alone: FinaleAlone | null): string {
  if (!alone) return 'No answer counts yet.';
  const { people, isWhole, missed } = alone;
  if (isWhole && people > 1 && missed.images > 1)
    return `Alone, each of you missed ${countsOf(missed)} on average.`;
  const times = isWhole ? people : 1;
  const wrong = Math.round(missed.errors * times);
  return `Alone, ${wrong || 'none'} of your ${pluralize(missed.images * times, 'answer')} ${wrong > 1 ? 'were' : 'was'} wrong.`;
}

/** Together: "Together you missed none. The network missed the jeep and the church." */
export function togetherWords(
  finale: ClassFinale,
  nameOf: NameOf,
  who: FinaleWho = 'you',
): readonly SentencePart[] {
  const photos = togetherPhotos(finale);
  const missed = photos.filter(({ together }) => together === false);
  return [
    part(`Together ${who} missed ${missedNames(missed, photos, nameOf)}.`, 'person'),
    ...networkMissed(photos, nameOf),
  ];
}

/** To one of a class: "Nobody in your class knew the jeep. The network missed 4." */
export function knownWords({ photos }: ClassFinale, nameOf: NameOf): readonly SentencePart[] {
  const unknown = missedNames(
    photos.filter(({ hits }) => hits === 0),
    photos,
    nameOf,
  );
  const known =
    unknown === 'none'
      ? 'Somebody in your class knew each photo of yours.'
      : `Nobody in your class knew ${unknown}${unknown.startsWith('the ') ? '' : ` of your ${pluralize(photos.length, 'photo')}`}.`;
  return [part(known, 'person'), ...networkMissed(photos, nameOf)];
}

function networkMissed(photos: readonly FinalePhoto[], nameOf: NameOf): readonly SentencePart[] {
  if (!networkTally(photos)) return [];
  const missed = photos.filter(({ network }) => network === false);
  return [part(' '), part(`The network missed ${missedNames(missed, photos, nameOf)}.`, 'network')];
}

/** "none", "the jeep, the church and the goose", "5": so many are not named, nor one whose name another photo has too. */
function missedNames(missed: readonly FinalePhoto[], photos: readonly FinalePhoto[], nameOf: NameOf): string {
  const namesOf = (some: readonly FinalePhoto[]) =>
    some.flatMap(({ right: [truth] }) => (truth === undefined ? [] : [`the ${nameOf(truth)}`]));
  const names = namesOf(missed);
  if (names.length === 0) return 'none';
  const alike = namesOf(photos).filter((name) => names.includes(name));
  return names.length > mostNamed || new Set(names).size < alike.length ? String(names.length) : list(names);
}

/**
 * Whom and what the figures of *Alone* count.
 *
 * @param depth how many guesses count: `depthOf` the room's options.
 */
export function aloneNote(finale: ClassFinale, depth = headlineDepth): string {
  const missed = `A photo is missed where ${depth === 1 ? 'the first guess is wrong' : 'none of five guesses is right'}.`;
  const { people, alone } = finale;
  if (!alone) return missed;
  const all = `${pluralize(people, 'person', 'people')} answered ${pluralize(alonePhotos(finale).length, 'photo')}.`;
  return `${alone.counted || all} ${missed}`;
}

/**
 * How a common answer is made, and whom and what it counts.
 *
 * @param depth how many guesses count: `depthOf` the room's options.
 */
export function togetherNote(finale: ClassFinale, depth = headlineDepth): string {
  const photos = togetherPhotos(finale).length;
  const isPart = alonePhotos(finale).some(({ together }) => together === null);
  const few =
    isPart || finale.pooled < finale.people
      ? ` Here are the ${pluralize(photos, 'photo')} that the same ${finale.pooled} of you answered.`
      : '';
  const how =
    depth === 1 ? 'What most of you named first.' : 'All your guesses as one: first ones count most.';
  return `${how}${few}`;
}

/** What a finale does not show. */
export const limitsNote = 'With other photos, other people or another network it can come out differently.';

/** What is right about a photo: "church", "mouse or computer keyboard". */
export function rightName({ right }: Pick<FinalePhoto, 'right'>, nameOf: NameOf): string {
  return right.map(nameOf).join(' or ');
}

/** The name of a wrong first guess: of five, others may have been right. */
export const silliestGuess = 'Its silliest first guess';

/** What people see of several. */
export const silliestGuesses = 'Its silliest first guesses';

/** Over the wall of wrong first guesses: "Its silliest first guesses, and how sure it was". */
export function wallWords(finale: ClassFinale): readonly SentencePart[] {
  const what = finaleMistakes(finale).length === 1 ? silliestGuess : silliestGuesses;
  return [part(`${what}, `), part('and how sure it was', 'network')];
}

/** How the network got there later: "got there on its second guess"; empty where none of its guesses is right. */
export function laterWords({ place }: FirstGuess): string {
  return place === null ? '' : `got there on its ${places[place] ?? 'last'} guess`;
}

/** The surest wrong first guess in a sentence; empty where there is none. */
export function mistakeWords(finale: ClassFinale, nameOf: NameOf): string {
  const [mistake] = finaleMistakes(finale, 1);
  if (!mistake) return '';
  const { first } = mistake;
  const sure = first.sure < 0.01 ? 'under 1' : String(Math.round(100 * first.sure));
  const later = laterWords(first);
  return `${silliestGuess}: it called the ${rightName(mistake, nameOf)} “${nameOf(first.said)}”, ${sure}\u202f% sure${later && `, and ${later}`}; ${knewWords(mistake, 'they')}.`;
}

/** The other photos to remember, in sentences; empty where there is none. */
export function podiumWords(finale: ClassFinale, nameOf: NameOf): string {
  const { silver, bronze } = podiumOf(finale);
  return [
    silver && `Only people knew the ${rightName(silver, nameOf)}: ${knewWords(silver, 'they')}.`,
    bronze && `Nobody knew the ${rightName(bronze, nameOf)}, the network neither.`,
  ]
    .filter((words) => words !== null)
    .join(' ');
}

/** How many of the class knew a photo: "21 of 24 of you knew it". */
export function knewWords({ hits, answers }: FinalePhoto, who: FinaleWho = 'you'): string {
  if (answers === 0) return 'nobody answered it';
  return `${hits || 'none'} of ${answers}${who === 'you' ? ' of you' : ''} knew it`;
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
