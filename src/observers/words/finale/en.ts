import { speech, type Marked } from '../../../core/words/speech.ts';
import { places } from '../../../figures/scoring/verdict.ts';
import { truthLead, withArticle } from '../../../kit/logic/with-article.ts';

const { n, count, list } = speech<'one' | 'other'>('en');

export const en = {
  acts: {
    exposures: 'How quick',
    alone: 'Alone',
    together: 'Together',
    wall: 'Its silliest first guesses',
    podium: 'Podium',
  },
  actsName: 'Acts of the finale',
  silliest: 'Its silliest first guess',
  /** Over the wall of wrong first guesses. */
  wall: <Mark>(one: boolean, network: (text: string) => Mark): Marked<Mark> => [
    `${one ? 'Its silliest first guess' : 'Its silliest first guesses'}, `,
    network('and how sure it was'),
  ],
  onlyPeople: 'Only people knew it',
  nobodyKnew: 'Nobody knew it',
  toRemember: 'Photos to remember',
  yourClassDid: 'This is what your class did.',
  howMuch: 'How much did you miss?',
  /** Each person by themselves. */
  alone: {
    none: 'No answer counts yet.',
    mean: (missed: number, of: number) => `Alone, each of you missed ${n(missed)} of ${n(of)} on average.`,
    wrong: (wrong: number, of: number) =>
      `Alone, ${wrong === 0 ? 'none' : `${n(wrong)}`} of your ${count(of, { one: '# answer', other: '# answers' })} ${wrong > 1 ? 'were' : 'was'} wrong.`,
    everybody: (people: number, photos: number) =>
      `${count(people, { one: '# person', other: '# people' })} answered ${count(photos, { one: '# photo', other: '# photos' })}.`,
    /** Who counts where not everybody answered all. */
    those: (answered: number, complete: number, photos: number) =>
      `Of ${n(answered)} people the ${n(complete)} who answered ${count(photos, { one: 'the # photo', other: 'all # photos' })} count.`,
    few: (answered: number, complete: number, photos: number) =>
      `${complete === 0 ? 'Nobody' : `Only ${n(complete)} of ${n(answered)} people`} answered ${count(photos, { one: 'the # photo', other: 'all # photos' })}: so everybody counts, each on the photos that they answered.`,
    missedFirst: 'A photo is missed where the first guess is wrong.',
    missedFive: 'A photo is missed where none of five guesses is right.',
  },
  /** All people with one answer. */
  together: {
    none: (they: boolean) => `Together ${they ? 'they' : 'you'} missed none.`,
    many: (missed: number, they: boolean) => `Together ${they ? 'they' : 'you'} missed ${n(missed)}.`,
    named: (names: readonly string[], they: boolean) =>
      `Together ${they ? 'they' : 'you'} missed ${list(names.map((name) => `the ${name}`))}.`,
    most: 'What most of you named first.',
    all: 'All your guesses as one: first ones count most.',
    here: (photos: number, people: number) =>
      `Here are the ${count(photos, { one: '# photo', other: '# photos' })} that the same ${n(people)} of you answered.`,
    limits: 'With other photos, other people or another network it can come out differently.',
  },
  /** What a network missed. */
  network: {
    none: 'The network missed none.',
    noneOf: (of: number) => `The network missed none of ${n(of)}.`,
    many: (missed: number) => `The network missed ${n(missed)}.`,
    manyOf: (missed: number, of: number) => `The network missed ${n(missed)} of ${n(of)}.`,
    named: (names: readonly string[]) => `The network missed ${list(names.map((name) => `the ${name}`))}.`,
  },
  /** What a person's class knew of their photos. */
  known: {
    each: 'Somebody in your class knew each photo of yours.',
    notMany: (unknown: number, of: number) =>
      `Nobody in your class knew ${n(unknown)} of your ${count(of, { one: '# photo', other: '# photos' })}.`,
    notNamed: (names: readonly string[]) =>
      `Nobody in your class knew ${list(names.map((name) => `the ${name}`))}.`,
  },
  knew: (hits: number, answers: number, they: boolean) =>
    answers === 0
      ? 'nobody answered it'
      : `${hits === 0 ? 'none' : n(hits)} of ${n(answers)}${they ? '' : ' of you'} knew it`,
  /** How sure the network was of its first guess. */
  sure: (figure: string) => `${figure} sure`,
  /** On which guess the network got there, by its place. */
  later: places.map((place) => `got there on its ${place} guess`),
  and: (first: string, second: string) => `${first}, and ${second}`,
  /** Before the name of what a photo shows. */
  lead: (name: string, isCategory: boolean) => truthLead(name, isCategory).toLowerCase(),
  /** The article of a name, where the language has one. */
  article: (name: string, isCategory: boolean) => withArticle(name, isCategory).slice(0, -name.length),
  filedUnder: 'ImageNet files it under',
  itSaid: (name: string, isCategory: boolean, sure: string) =>
    `It said ${withArticle(name, isCategory)}, ${sure}.`,
  networkSaid: 'The network said:',
  /** As one says it aloud. */
  said: (name: string, isCategory: boolean) =>
    `“${withArticle(name, isCategory).charAt(0).toUpperCase()}${withArticle(name, isCategory).slice(1)}.”`,
  oneOf: (names: readonly string[]) => names.join(' or '),
  /** The surest wrong first guess in a sentence. */
  mistake: (right: string, said: string, sure: string, knew: string) =>
    `Its silliest first guess: it called the ${right} “${said}”, ${sure}; ${knew}.`,
  /** Of photos: who got them. */
  marks: {
    you: 'you',
    network: 'network',
    noAnswer: (who: string) => `${who}: no answer`,
    gotBy: 'got by',
    missedBy: 'missed by',
    nobodyAnswered: 'nobody answered',
    of: (hits: number, answers: number) => `${n(hits)} of ${n(answers)}`,
    knewIt: 'knew it',
  },
  /** The photos that are not shown as cards. */
  rest: {
    alone: (photos: number, known: boolean) =>
      `And ${count(photos, { one: '# photo', other: '# photos' })} more${known ? ', which you knew as well or better' : ''}.`,
    together: (photos: number, parts: string) =>
      `And ${count(photos, { one: '# photo', other: '# photos' })} more: ${parts}.`,
    onlyYou: (many: number) => `only you got ${n(many)}`,
    onlyNetwork: (many: number) => `only the network got ${n(many)}`,
    bothMissed: (many: number) => `both missed ${n(many)}`,
    bothGot: (many: number) => `both got ${n(many)}`,
    youGot: (many: number) => `you got, without an answer of the network, ${n(many)}`,
    youMissed: (many: number) => `you missed, without an answer of the network, ${n(many)}`,
  },
};

export type Words = typeof en;
