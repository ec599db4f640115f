import { speech, type Marked } from '../../../core/words/speech.ts';
import { networkVerdict, personVerdict } from '../../../figures/scoring/verdict.ts';

const { n, count, percent } = speech<'one' | 'other'>('en');

export const en = {
  imageOf: (place: number, of: number) => `Image ${n(place)} of ${n(of)}`,
  photoOf: (place: number, of: number) => `Photo ${n(place)} of ${n(of)}`,
  yourAnswer: 'Your answer',
  undo: 'Undo',
  answer: 'Answer',
  ctrl: 'Ctrl',
  dontKnow: 'I don’t know',
  tooSoon: 'Too soon: look at the photo first.',
  pickFirst: 'Pick a class first, or press “I don’t know”.',
  tip: 'Type what you see. Up to five guesses, the best first.',
  paused: 'Paused',
  covered: 'The photo is covered, and the clock has stopped.',
  goOn: 'Go on',
  showAnswer: 'Show answer',
  /** On a narrow screen it is said without the word that is marked. */
  showPrediction: <Mark>(long: (text: string) => Mark): Marked<Mark> => ['Show network ', long('prediction')],
  seeAgain: 'See it again',
  shownOnRequest: 'Shown on request',
  backToClasses: 'Back to the classes',
  nobodySaid: 'Nobody has said what this is.',
  choosingClasses: 'The network is choosing the classes.',
  pickListed: (more: number) =>
    `Pick what it shows. Your first guess counts${more === 0 ? '' : `; you may add up to ${n(more)} more`}.`,
  nameFive: 'Name up to five classes, your best guess first.',
  networkLooks: (timed: boolean, listed: boolean) =>
    `The network ${timed ? 'has as long as it needs for' : 'looks at'} the same photo. Its ${listed ? 'answer appears' : 'five appear'} when you answer.`,
  network: 'Network',
  you: 'You',
  /** Beside a figure: “The network 41”. */
  theNetwork: 'The network',
  networkCannot: 'The network cannot answer this photo.',
  networkCannotNow: 'The network cannot answer now.',
  answerNotCome: 'The network’s answer has not come yet.',
  stillLooking: 'The network is still looking…',
  looksLonger: 'The network takes longer than usual…',
  noGuesses: 'No guesses.',
  noGuessesYet: 'No guesses yet.',
  /** How the person did on one image. */
  didntKnow: personVerdict(0, -1),
  missed: personVerdict(1, -1),
  /** By the place of what is right among the guesses. */
  right: [0, 1, 2, 3, 4].map((place) => personVerdict(1, place)),
  /** How the network did on one image, after how the person did. */
  networkMissed: networkVerdict(-1, false),
  networkMissedToo: networkVerdict(-1, true),
  networkRight: [0, 1, 2, 3, 4].map((place) => networkVerdict(place, false)),
  youDidNot: 'You did not answer this photo.',
  countsNowhere: 'You had not answered: it counts nowhere.',
  noGuess: 'No guess.',
  networkSure: (name: string, share: number) => `The network: “${name}”, ${percent(share)} sure.`,
  youBeat: 'You beat the network.',
  guessesLeft: (left: number) => `You had ${count(left, { one: '# guess', other: '# guesses' })} left.`,
  timeWasUp: 'Time was up.',
  photoAndClass: 'The photo and its class',
  photoIs: (name: string) => `The photo: ${name}`,
  points: (many: number) => `${count(many, { one: '# point', other: '# points' })}`,
  moreBelow: 'More below',
  teacherGoesOn: 'Your teacher goes on from here.',
  lastPhoto: 'This was the last photo.',
  nextForAll: 'The next photo comes for everybody at the same time.',
  toTheEnd: 'To the end',
  nextImage: 'Next image',
  breakIt: 'Break it',
  /** Why images are without the network's answer. */
  failed: {
    network: (many: number) => `The network failed on ${count(many, { one: '# image', other: '# images' })}.`,
    photo: (many: number) =>
      `${count(many, { one: '# photo', other: '# photos' })} could not be given to the network.`,
    hit5: (many: number) => `Hit5 itself failed on ${count(many, { one: '# image', other: '# images' })}.`,
  },
  why: 'Why:',
  tryAgain: 'Try again',
  progress: 'Progress',
  /** After the kind of image: “Image 3 of 32”. */
  placeOf: (place: number, of: number) => `${n(place)} of ${n(of)}`,
  timeSpent: 'Time on this image',
  timeLeft: 'Time left for this image',
  left: (time: string) => `${time} left`,
  isPaused: 'paused',
  hideClock: 'Hide clock',
  showClock: 'Show clock',
  pause: 'Pause',
  pauseNext: 'Pause comes next',
  stop: 'Stop',
  timeUpUnknown: (place: number) => `Time was up for image ${n(place)}: it counts as “I don’t know”.`,
  timeUpGuesses: (place: number) => `Time was up for image ${n(place)}: what you picked is your answer.`,
  /** What stands before “3 of 32”. */
  kinds: {
    image: 'Image',
    practice: 'Practice',
    rematch: 'Rematch',
  },
  help: 'Help',
  noSession: 'This link does not lead to a session.',
  noImage: 'This link leaves no image to show.',
};

export type Words = typeof en;
