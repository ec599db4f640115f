import { speech, type Marked } from '../../../core/words/speech.ts';
import { places } from '../../../figures/scoring/verdict.ts';

const { n, percent } = speech<'one' | 'other'>('en');

export const en = {
  youAreIn: 'You are in.',
  leaveOpen: (study: boolean) =>
    `It begins when ${study ? 'the study opens' : 'your teacher says so'}. Leave this page open.`,
  stopped: (study: boolean) => `${study ? 'The study' : 'Your teacher'} has stopped for a moment.`,
  stays: 'What you have picked stays as it is.',
  onBoardNow: 'The answers are shown on the board now.',
  lookCounts: 'Look there. What you have answered counts.',
  lookNotBegun: 'Look there. You had not begun, so nothing of yours is lost.',
  shownAlready: 'The answers are shown already.',
  nobodyCan: 'So nobody can answer any more.',
  timeOver: 'Time is over for this photo.',
  nextOne: (study: boolean) =>
    `The next one comes ${study ? 'for everybody at the same time' : 'when your teacher goes on'}.`,
  classThought: 'The board shows what the class thought.',
  lookPicked: 'Look there. What you picked counts.',
  lookNotAnswered: 'Look there. You have not answered this photo.',
  waitNext: 'Wait for the next photo.',
  itComes: (study: boolean) =>
    `It comes ${study ? 'for everybody at the same time' : 'when your teacher goes on'}.`,
  isIn: 'Your answer is in.',
  willShow: (study: boolean) => `${study ? 'The researchers' : 'Your teacher'} will show what it is.`,
  seeSoon: 'You will see what it is as soon as your answer has arrived.',
  answeredAll: 'You have answered all photos.',
  lastPhoto: 'That was the last photo.',
  showResults: 'Your teacher will show the results.',
  thankYou: 'Thank you.',
  networksFive: 'The network’s five',
  surestFirst: 'One after the other, surest first.',
  beingSent: 'Your answer is being sent.',
  waitsHere: 'Until it has arrived, it waits on this device.',
  notTaken: 'Your answer was not taken.',
  whyAbove: 'Why is said above. It stays on this device.',
  noPhotoAgain: 'Until then you see no photo again: your neighbour may still have to answer it.',
  nextImage: 'Next image',
  bet: 'At which time will the class miss half?',
  boardWillShow: 'The board will show it.',
  haveAnswered: (many: number, of: number) => `${n(many)} of ${n(of)} have answered.`,
  photo: (place: number) => `Photo ${n(place)}`,
  youAre: 'You are',
  areHere: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ' are here.',
  ],
  yourReturnCode: <Mark>(code: string, mark: (text: string) => Mark): Marked<Mark> => [
    'Your return code is ',
    mark(`${code}`),
    '. With it you can go on with another device.',
  ],
  /** What is about to happen, in drawings. */
  comes: {
    name: 'What comes',
    photo: 'A photo comes. What is it?',
    moment: 'A photo comes for a moment. What was it?',
    listed: (many: number) => `You choose from ${n(many)} categories.`,
    five: 'You give up to five guesses, surest first.',
    onePress: 'One press is your answer.',
    afterwards: 'Then you see what a network said, and who was right.',
  },
  /** The game about the network's answer. */
  call: {
    noPhoto: 'no photo here',
    didNotKnow: 'You did not know.',
    youSaid: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      'You said ',
      person(`${name}`),
      '.',
    ],
    youHad: (milliseconds: number) => `You had ${n(milliseconds)} milliseconds.`,
    willIt: <Mark>(network: (text: string) => Mark): Marked<Mark> => [
      'Will ',
      network('the network'),
      ' get it?',
    ],
    yes: 'Yes',
    no: 'No',
    neverAnswered: 'The network never answered it.',
    guesses: 'The network’s guesses',
    isRight: 'right',
    itIs: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
      'It is ',
      bold(`${name}`),
      '.',
    ],
    goOn: 'Go on',
    skip: 'Skip',
    share: (share: number) => `${percent(share)}`,
    sofar: (right: number, of: number) =>
      `Your calls so far: ${n(right)} of ${n(of)} right. They count nowhere.`,
    networkMissed: 'The network missed it.',
    /** By the place of what is right among its guesses. */
    networkGot: places.map((place) => `The network got it with its ${place} guess.`),
    called: (right: boolean) => `You called it ${right ? 'right' : 'wrong'}.`,
    youBet: (time: string) => `You bet that the class misses half at ${time}.`,
  },
  /** A person's photos, each with their own guess. */
  photos: {
    name: 'Your photos',
    youSaid: (place: number) => `Photo ${n(place)}. You said:`,
    dontKnow: 'I don’t know',
    network: 'network',
    bet: (yes: boolean) => `you bet: ${yes ? 'yes' : 'no'}`,
    right: 'right.',
    missed: 'missed.',
  },
  /** What a person is told beside a photo, and at the end. */
  notices: {
    seenAlready: (study: boolean) =>
      `${study ? 'Everybody' : 'Your class'} has seen already what this photo shows. You can still answer, but it does not count.`,
    cameLate: 'This answer does not count: it came after everybody could see what the photo shows.',
    lookAlong: 'The answers are shown already, so nobody can answer any more. You can look along.',
    answered: (study: boolean, many: number) => `${study ? 'Everybody' : 'The class'}: ${n(many)} answered`,
    named: (study: boolean, hits: number, of: number) =>
      `${study ? 'Everybody' : 'The class'}: ${n(hits)} of ${n(of)} named it`,
    nobodyNamed: (study: boolean) => `${study ? 'Everybody' : 'The class'}: nobody named it`,
  },
};

export type Words = typeof en;
