import { confidenceWords } from '../../../figures/errors/said-confidence.ts';
import { speech, type Marked } from '../../../core/words/speech.ts';

const { n, count } = speech<'one' | 'other'>('en');

export const en = {
  yourGuesses: 'Your guesses',
  slotHelp:
    'Alt and the arrow keys move it. Delete removes it. Or press it, and then the guess whose place it should take.',
  empty: 'empty',
  dragHelp: (name: string) => `${name}: drag to reorder, or Alt + arrow keys; Delete removes`,
  guess: 'guess',
  best: 'best',
  removeGuess: (name: string, place: number) => `Remove ${name}, guess ${n(place)}`,
  pickedUp: 'Picked up. Press the guess whose place it should take.',
  nowGuess: (name: string, place: number) => `${name} now guess ${n(place)}`,
  isGuess: (name: string, place: number) => `${name}, guess ${n(place)}`,
  removed: (name: string) => `${name} removed`,
  alreadyGuess: (name: string, place: number) => `${name} is already guess ${n(place)}.`,
  allUsed: 'All five slots are used. Remove one first.',
  allUsedKeys: 'All five slots are used. Remove one first, or press 1 to 5 to replace it.',
  allUsedButtons: 'All five guesses are used. Press one of them to take it back.',
  categories: 'Categories',
  notUsed: 'not used',
  truth: 'truth',
  howSure: 'How sure are you of your first guess?',
  firstGuess: 'First guess:',
  confidences: confidenceWords,
  timeToAnswer: (time: string) => `Time to answer: ${time}`,
  search: 'Search the classes',
  typeAWord: 'Type a word',
  answers: 'answers',
  classes: (many: number) => `${count(many, { one: '# class', other: '# classes' })}`,
  classWord: (many: number) => `${count(many, { one: 'class', other: 'classes' })}`,
  clearSearch: 'Clear the search',
  offered: (whole: number, of: number) =>
    `${n(whole)} of ${n(of)} classes, by the network’s guess. The right one may be missing.`,
  noneOf: (whole: number) =>
    `None of the ${n(whole)} classes has a name like this. Try another word for it, or look through the groups.`,
  none: 'No class has a name like this. Try another word for it, or look through the groups.',
  didYouMean: <Mark>(text: string, meant: string, link: (text: string) => Mark): Marked<Mark> => [
    `“${text}”: did you mean `,
    link(`${meant}`),
    '?',
  ],
  didYouMeanSaid: (meant: string) => `Did you mean ${meant}? Enter searches for it.`,
  missing: (title: string) => `ImageNet’s 1000 have no ${title}.`,
  near: 'Near it:',
  group: 'group',
  groupNamed: (title: string) => `Group ${title}.`,
  allGroups: 'All groups',
  allClasses: 'All classes',
  goBack: ': go back',
  groupOpened: (title: string, many: number) =>
    `${title}, ${count(many, { one: '# class', other: '# classes' })}. Escape leads back.`,
  allOpened: (many: number) =>
    `All ${count(many, { one: '# class', other: '# classes' })}. Escape leads to the groups.`,
  classList: 'Classes',
  groupsOfClasses: 'Groups of classes',
  aboutClass: 'About this class (Space)',
  searchWords: 'Search words',
  searchWordsAre: (names: string) => `Search words: ${names}`,
  uncheckedWords: 'The words beside English are not checked by native speakers.',
  previousClass: 'Previous class',
  nextClass: 'Next class',
  placeOf: (place: number, of: number) => `${n(place)} of ${n(of)}`,
  close: 'Close',
  pick: 'Pick',
  pickNamed: (name: string) => `Pick ${name}`,
  already: (place: number) => `already guess ${n(place)}`,
  guessNumber: (place: number) => `Guess ${n(place)}`,
  sameName: 'Another class of the same name',
  besideIt: (group: string) => `Beside it under ${group}`,
  alsoCalled: (names: string) => `Also called ${names}`,
  examplesOf: (many: number, name: string) => `${n(many)} examples of ${name}`,
  bothCalled: (name: string) => `both are called ${name}`,
};

export type Words = typeof en;
