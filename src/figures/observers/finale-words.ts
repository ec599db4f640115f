import type { Wnid } from '../../core/classes/class-ids.ts';
import { counted } from '../../core/text/counted.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import { part, type SentencePart } from '../scoring/score-sentence.ts';
import { places } from '../scoring/verdict.ts';
import {
  alonePhotos,
  finaleMistakes,
  networkTally,
  podiumOf,
  surenessOf,
  togetherPhotos,
  type ClassFinale,
  type FinalePhoto,
  type FirstGuess,
  type NetworkTally,
} from './class-finale.ts';
import { countsOf } from './missed-words.ts';

/** Missed photos that are named; more are counted. */
const mostNamed = 3;

/** What people call a class. */
type NameOf = (wnid: Wnid) => string;

/** How the people are spoken of. */
type FinaleWho = 'you' | 'they';

/** Alone: "Alone, each of you missed 4 of 10 on average. The network missed 2." */
export function aloneWords(finale: ClassFinale, who: FinaleWho = 'you'): readonly SentencePart[] {
  const photos = alonePhotos(finale);
  const network = networkTally(photos);
  const all = photos.length;
  return [
    part(aloneOf(finale, all, who), 'person'),
    ...(network ? [part(' '), part(networkAlone(network, all, finale.people > 0), 'network')] : []),
  ];
}

function aloneOf({ people, alone }: ClassFinale, all: number, who: FinaleWho): string {
  const [you, each] = who === 'you' ? ['you', 'each of you'] : ['they', 'each'];
  if (!alone) return 'No answer counts yet.';
  const { errors, images } = alone.missed;
  if (!alone.isWhole) {
    const were = errors > 1 ? 'were' : 'was';
    return `Alone, ${short(errors)} of ${who === 'you' ? 'your' : 'their'} ${counted(images, 'answer')} ${were} wrong.`;
  }
  if (people === 1 && all === 1) return `Alone, ${you} ${errors === 0 ? 'got' : 'missed'} it.`;
  if (people === 1) return `Alone, ${you} missed ${of(errors, all)}.`;
  if (errors === 0)
    return `Alone, none of ${who === 'you' ? 'you' : 'them'} missed ${all === 1 ? 'it' : 'any'}.`;
  if (all === 1) return `Alone, ${Math.round(errors * alone.people)} of ${alone.people} missed it.`;
  return `Alone, ${each} missed ${countsOf(alone.missed)} on average.`;
}

function networkAlone({ missed, photos }: NetworkTally, all: number, isBeside: boolean): string {
  if (all === 1) return `The network ${missed === 0 ? 'got' : 'missed'} it.`;
  if (photos === all) return `The network missed ${isBeside ? short(missed) : of(missed, all)}.`;
  if (photos === 1) return `The network ${missed === 0 ? 'got' : 'missed'} the one that it answered.`;
  return `The network missed ${short(missed)} of the ${photos} that it answered.`;
}

/** "none of 10", "2 of 10". */
function of(missed: number, all: number): string {
  return `${short(missed)} of ${all}`;
}

function short(missed: number): string {
  return missed === 0 ? 'none' : String(missed);
}

/** Together: "Together you missed none. The network missed the jeep and the church." */
export function togetherWords(
  finale: ClassFinale,
  nameOf: NameOf,
  who: FinaleWho = 'you',
): readonly SentencePart[] {
  const photos = togetherPhotos(finale);
  const missedBy = (side: 'together' | 'network') =>
    missedNames(
      photos.filter((photo) => photo[side] === false),
      photos,
      nameOf,
    );
  return [
    part(`Together ${who} missed ${missedBy('together')}.`, 'person'),
    ...(networkTally(photos)
      ? [part(' '), part(`The network missed ${missedBy('network')}.`, 'network')]
      : []),
  ];
}

/** To one of a class: "Somebody in your class knew each of your 10 photos but the jeep. The network missed 2." */
export function knownWords({ photos }: ClassFinale, nameOf: NameOf): readonly SentencePart[] {
  const unknown = photos.filter(({ hits }) => hits === 0);
  const missed = photos.filter(({ network }) => network === false);
  const all = photos.length === 1 ? 'your photo' : `each of your ${photos.length} photos`;
  const names = missedNames(unknown, photos, nameOf);
  const isNamed = names.startsWith('the ') && photos.length > 2;
  const known = `${photos.length - unknown.length} of your ${photos.length} photos`;
  return [
    part(
      unknown.length === photos.length
        ? `Nobody in your class knew ${photos.length === 1 ? all : `any of your ${photos.length} photos`}.`
        : `Somebody in your class knew ${unknown.length === 0 ? all : isNamed ? `${all} but ${names}` : known}.`,
      'person',
    ),
    ...(networkTally(photos)
      ? [part(' '), part(`The network missed ${missedNames(missed, photos, nameOf)}.`, 'network')]
      : []),
  ];
}

/** "none", "the jeep, the church and the goose", "5": so many are not named, nor one whose name another photo has too. */
function missedNames(missed: readonly FinalePhoto[], photos: readonly FinalePhoto[], nameOf: NameOf): string {
  const namesOf = (some: readonly FinalePhoto[]) =>
    some.flatMap(({ right: [truth] }) => (truth === undefined ? [] : [`the ${nameOf(truth)}`]));
  const names = namesOf(missed);
  if (names.length === 0) return 'none';
  const alike = namesOf(photos).filter((name) => names.includes(name));
  if (names.length > mostNamed || new Set(names).size < alike.length) return String(names.length);
  const [last = ''] = names.slice(-1);
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * Whom and what the figures of *Alone* count.
 *
 * @param depth how many guesses count: `depthOf` the room's options.
 */
export function aloneNote(finale: ClassFinale, depth = headlineDepth): string {
  const { people, alone } = finale;
  const photos = alonePhotos(finale).length;
  const missed = `A photo is missed where ${depth === 1 ? 'the first guess is wrong' : 'none of five guesses is right'}.`;
  if (!alone) return missed;
  if (alone.counted !== '') return `${alone.counted} ${missed}`;
  const all = photos === 1 ? 'the photo' : `${everyOne(photos)} photos`;
  const who = people === 1 ? 'one person' : everyOne(people);
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} answered ${all}. ${missed}`;
}

/** "both", "all 12". */
function everyOne(number: number): string {
  return number === 2 ? 'both' : `all ${number}`;
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
      ? ` Here are the ${counted(photos, 'photo')} that the same ${finale.pooled} of you answered.`
      : '';
  const how =
    depth === 1 ? 'What most of you named first.' : 'All your guesses as one: first ones count most.';
  return `${how}${few}`;
}

/** What is right about a photo: "church", "mouse or computer keyboard". */
export function rightName({ right }: Pick<FinalePhoto, 'right'>, nameOf: NameOf): string {
  return right.map(nameOf).join(' or ');
}

/** The name of a wrong first guess: of five, others may have been right. */
export const silliestGuess = 'Its silliest first guess';

/** What people see of several. */
export const silliestGuesses = 'Its silliest first guesses';

/** Over the wall of wrong first guesses: "Its silliest first guesses, when it was quite sure". */
export function wallWords(finale: ClassFinale): readonly SentencePart[] {
  const mistakes = finaleMistakes(finale);
  return [
    part(`${mistakes.length === 1 ? silliestGuess : silliestGuesses}, `),
    part(howSure[surenessOf(mistakes)], 'network'),
  ];
}

const howSure = {
  all: 'when it was quite sure',
  some: 'and how sure it was',
  none: 'though it was not very sure',
} as const;

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
  if (answers === 0) return who === 'you' ? 'none of you answered it' : 'nobody answered it';
  const ofWhom = who === 'you' ? ' of you' : '';
  if (hits === answers)
    return answers === 1 ? 'the one who answered knew it' : `${everyOne(hits)}${ofWhom} knew it`;
  if (hits === 0) return who === 'you' ? 'none of you knew it' : 'nobody knew it';
  return `${hits} of ${answers}${ofWhom} knew it`;
}

/** What it does not show, in one sentence. */
export function limitsWords(finale: ClassFinale): string {
  const { people } = finale;
  const network = networkTally(alonePhotos(finale)) !== null;
  const others = [
    'other photos',
    ...(people > 0 ? ['other people'] : []),
    ...(network ? ['another network'] : []),
  ];
  const [last = ''] = others.slice(-1);
  const list = others.length === 1 ? last : `${others.slice(0, -1).join(', ')} or ${last}`;
  return `With ${list} it can come out differently.`;
}
