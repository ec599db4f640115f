import type { Wnid } from '../../core/classes/class-ids.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import { formatFigure } from '../../core/text/format-number.ts';
import { isWhole, type ClassCount } from '../../figures/observers/class-count.ts';
import {
  alonePhotos,
  finaleMistakes,
  podiumOf,
  togetherPhotos,
  type ClassFinale,
  type FinalePhoto,
  type FirstGuess,
} from '../../figures/observers/class-finale.ts';
import { part, partsOf, type SentencePart } from '../../figures/scoring/score-sentence.ts';
import type { Words } from '../words/finale/en.ts';

/** Missed photos that are named; more are counted. */
const mostNamed = 3;

/** What people call a class. */
type NameOf = (wnid: Wnid) => string;

/** How the people are spoken of. */
type FinaleWho = 'you' | 'they';

/** Alone: "Alone, each of you missed 4 of 10 on average. The network missed 2." */
export function aloneWords(finale: ClassFinale, words: Words): readonly SentencePart[] {
  const told = alonePhotos(finale).filter(({ network }) => network !== null);
  const missed = told.filter(({ network }) => network === false).length;
  const { none, noneOf, many, manyOf } = words.network;
  const its = finale.alone
    ? missed === 0
      ? none
      : many(missed)
    : missed === 0
      ? noneOf(told.length)
      : manyOf(missed, told.length);
  return [
    part(aloneOf(finale.alone, words), 'person'),
    ...(told.length === 0 ? [] : [part(' '), part(its, 'network')]),
  ];
}

/** A mean over photos says something of several people on several photos; else their answers are counted. */
function aloneOf(count: ClassCount | null, { alone }: Words): string {
  if (!count) return alone.none;
  const { people, missed } = count;
  if (isWhole(count) && people.length > 1 && missed.images > 1)
    return alone.mean(Number(formatFigure(missed.errors, 1)), missed.images);
  const times = isWhole(count) ? people.length : 1;
  return alone.wrong(Math.round(missed.errors * times), missed.images * times);
}

/** Together: "Together you missed none. The network missed the jeep and the church." */
export function togetherWords(
  finale: ClassFinale,
  nameOf: NameOf,
  words: Words,
  who: FinaleWho = 'you',
): readonly SentencePart[] {
  const photos = togetherPhotos(finale);
  const names = missedNames(
    photos.filter(({ together }) => together === false),
    photos,
    nameOf,
  );
  const { none, many, named } = words.together;
  const they = who === 'they';
  const own = names === 0 ? none(they) : typeof names === 'number' ? many(names, they) : named(names, they);
  return [part(own, 'person'), ...networkMissed(photos, nameOf, words)];
}

/** To one of a class: "Nobody in your class knew the jeep. The network missed 4." */
export function knownWords({ photos }: ClassFinale, nameOf: NameOf, words: Words): readonly SentencePart[] {
  const names = missedNames(
    photos.filter(({ hits }) => hits === 0),
    photos,
    nameOf,
  );
  const { each, notMany, notNamed } = words.known;
  const known =
    names === 0 ? each : typeof names === 'number' ? notMany(names, photos.length) : notNamed(names);
  return [part(known, 'person'), ...networkMissed(photos, nameOf, words)];
}

function networkMissed(
  photos: readonly FinalePhoto[],
  nameOf: NameOf,
  { network: words }: Words,
): readonly SentencePart[] {
  if (photos.every(({ network }) => network === null)) return [];
  const names = missedNames(
    photos.filter(({ network }) => network === false),
    photos,
    nameOf,
  );
  const text = names === 0 ? words.none : typeof names === 'number' ? words.many(names) : words.named(names);
  return [part(' '), part(text, 'network')];
}

/** The names of missed photos, or how many they are: so many are not named, nor one whose name another photo has too. */
function missedNames(
  missed: readonly FinalePhoto[],
  photos: readonly FinalePhoto[],
  nameOf: NameOf,
): readonly string[] | number {
  const namesOf = (some: readonly FinalePhoto[]) =>
    some.flatMap(({ right: [truth] }) => (truth === undefined ? [] : [nameOf(truth)]));
  const names = namesOf(missed);
  const alike = namesOf(photos).filter((name) => names.includes(name));
  const isCounted = names.length === 0 || names.length > mostNamed || new Set(names).size < alike.length;
  return isCounted ? names.length : names;
}

/**
 * Whom and what the figures of *Alone* count.
 *
 * @param depth how many guesses count: `depthOf` the room's options.
 */
export function aloneNote(finale: ClassFinale, { alone: words }: Words, depth = headlineDepth): string {
  const missed = depth === 1 ? words.missedFirst : words.missedFive;
  const { people, alone } = finale;
  if (!alone) return missed;
  const { answered, complete, images } = alone;
  if (complete.length === answered) return `${words.everybody(people, alonePhotos(finale).length)} ${missed}`;
  const who = isWhole(alone) ? words.those : words.few;
  return `${who(answered, complete.length, images)} ${missed}`;
}

/**
 * How a common answer is made, and whom and what it counts.
 *
 * @param depth how many guesses count: `depthOf` the room's options.
 */
export function togetherNote(finale: ClassFinale, { together: words }: Words, depth = headlineDepth): string {
  const isPart = alonePhotos(finale).some(({ together }) => together === null);
  const how = depth === 1 ? words.most : words.all;
  return isPart || finale.pooled < finale.people
    ? `${how} ${words.here(togetherPhotos(finale).length, finale.pooled)}`
    : how;
}

/** What is right about a photo: "church", "mouse or computer keyboard". */
export function rightName({ right }: Pick<FinalePhoto, 'right'>, nameOf: NameOf, { oneOf }: Words): string {
  return oneOf(right.map(nameOf));
}

/** Over the wall of wrong first guesses: "Its silliest first guesses, and how sure it was". */
export function wallWords(finale: ClassFinale, { wall }: Words): readonly SentencePart[] {
  return partsOf(wall(finaleMistakes(finale).length === 1, (text) => part(text, 'network')));
}

/** How sure the network was of its first guess, and whether a later one was right. */
export function sureWords({ place }: FirstGuess, figure: string, words: Words): string {
  const sure = words.sure(figure);
  const later = place === null ? undefined : words.later[place];
  return later === undefined ? sure : words.and(sure, later);
}

/** The surest wrong first guess in a sentence; empty where there is none. */
export function mistakeWords(finale: ClassFinale, nameOf: NameOf, words: Words): string {
  const [mistake] = finaleMistakes(finale, 1);
  if (!mistake) return '';
  const { first } = mistake;
  const figure = `${first.sure < 0.01 ? 'under 1' : String(Math.round(100 * first.sure))}\u202f%`;
  return words.mistake(
    rightName(mistake, nameOf, words),
    nameOf(first.said),
    sureWords(first, figure, words),
    knewWords(mistake, words, 'they'),
  );
}

/** The other photos to remember, in sentences of a report; empty where there is none. */
export function podiumWords(finale: ClassFinale, nameOf: NameOf, words: Words): string {
  const { silver, bronze } = podiumOf(finale);
  return [
    silver &&
      `Only people knew the ${rightName(silver, nameOf, words)}: ${knewWords(silver, words, 'they')}.`,
    bronze && `Nobody knew the ${rightName(bronze, nameOf, words)}, the network neither.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

/** How many of the class knew a photo: "21 of 24 of you knew it". */
export function knewWords({ hits, answers }: FinalePhoto, { knew }: Words, who: FinaleWho = 'you'): string {
  return knew(hits, answers, who === 'they');
}
