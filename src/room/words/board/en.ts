import { speech, type Marked } from '../../../core/words/speech.ts';

const { n, count, either } = speech<'one' | 'other'>('en');

export const en = {
  /** What the buttons of the board do, and what is asked first. */
  acts: {
    letAgain: 'Let them answer again',
    noGoOn: 'No, go on',
    freeze: 'Freeze',
    goOn: 'Go on',
    start: 'Start',
    photoByPhoto: 'Photo by photo',
    stopCurve: 'Stop and show the curve',
    stopAnswers: 'Stop and show the answers',
    nextPhoto: 'Next photo',
    next: 'Next',
    backToPhotos: 'Back to the photos',
    end: 'End',
    classAndNetwork: 'Class and network',
    back: 'Back',
  },
  askEnd: 'End now? Nobody can answer after that, and everybody sees all answers.',
  askAgain:
    'Let them answer again? What they have seen the answer to counts no more, and the photos leave the board.',
  /** Before all answers are shown at once. */
  askReveal: 'Stop and show the answers to all photos at once? What is answered after that does not count.',
  askStop: (many: number, of: number) =>
    `Stop now? ${n(many)} of ${n(of)} answers are in. Nobody can answer after that.`,
  /** How much of an answer the next press tells. */
  beats: {
    question: 'What is it?',
    class: 'What you said',
    network: 'What the network said',
    truth: 'Show the answer',
  },
  /** What the class said of a photo, before anything tells what is right. */
  said: {
    nobody: 'Nobody has answered this photo.',
    onlyUnknown: <Mark>(person: (text: string) => Mark): Marked<Mark> => [
      person('The only one'),
      ' said “I don’t know”.',
    ],
    allUnknown: <Mark>(person: (text: string) => Mark): Marked<Mark> => [
      person('Everybody'),
      ' said “I don’t know”.',
    ],
    only: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      person('The only one'),
      ` thought first of ${name}.`,
    ],
    both: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      person('Both'),
      ` thought first of ${name}.`,
    ],
    all: <Mark>(many: number, name: string, person: (text: string) => Mark): Marked<Mark> => [
      person(`All ${n(many)}`),
      ` thought first of ${name}.`,
    ],
    different: <Mark>(many: number, person: (text: string) => Mark): Marked<Mark> => [
      person(`${n(many)} people`),
      ` thought of ${n(many)} different things.`,
    ],
    few: <Mark>(most: number, of: number, person: (text: string) => Mark): Marked<Mark> => [
      person(`No more than ${n(most)} of ${n(of)}`),
      ' thought of the same thing.',
    ],
    two: <Mark>(
      many: number,
      of: number,
      first: string,
      second: string,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(`${n(many)} of ${n(of)}`),
      ` thought first of ${first}, `,
      person(`${n(many)}`),
      ` of ${second}.`,
    ],
    some: <Mark>(many: number, of: number, name: string, person: (text: string) => Mark): Marked<Mark> => [
      person(`${n(many)} of ${n(of)}`),
      ` thought first of ${name}.`,
    ],
  },
  /** What came of a photo, as its headline. */
  headline: {
    nobodyKnows: 'Nobody knows what is right here.',
    network: (name: string, figure: string) => `The network: “${name}”, ${figure} sure.`,
    /** @param uncounted how many answered once they could see what is right. */
    better: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits === 0
          ? 'Nobody'
          : hits < of
            ? `${n(hits)} of ${n(of)}`
            : of === 1
              ? 'The only one'
              : of === 2
                ? 'Both of you'
                : `All ${n(of)}`,
      ),
      ` knew better${uncounted === 0 ? '' : uncounted === 1 ? `, and ${n(uncounted)} does not count` : `, and ${n(uncounted)} do not count`}.`,
    ],
    named: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits === 0
          ? 'Nobody'
          : hits < of
            ? `${n(hits)} of ${n(of)}`
            : of === 1
              ? 'The only one'
              : of === 2
                ? 'Both of you'
                : `All ${n(of)}`,
      ),
      ` named it${uncounted === 0 ? '' : uncounted === 1 ? `, and ${n(uncounted)} does not count` : `, and ${n(uncounted)} do not count`}.`,
    ],
    /** Of at least one person, and the network. */
    together: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
      network: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits < of
          ? `${n(hits)} of ${n(of)}`
          : of === 1
            ? 'The only one'
            : of === 2
              ? 'Both of you'
              : `All ${n(of)}`,
      ),
      ' and ',
      network('the network'),
      ` named it${uncounted === 0 ? '' : uncounted === 1 ? `, and ${n(uncounted)} does not count` : `, and ${n(uncounted)} do not count`}.`,
    ],
    noneCounts: 'No answer to this photo counts.',
    networkNamed: 'The network named it.',
    networkDid: 'The network did.',
  },
  spoiled: (many: number) =>
    `${count(many, { one: '# was not shown the photo as asked, and does not count', other: '# were not shown the photo as asked, and do not count' })}.`,
  /** What the class and the network said, as bars. */
  sides: {
    class: 'What you thought of first',
    network: 'What the network said',
    dontKnow: 'I don’t know',
    dontKnowOrTime: 'I don’t know, or time was up',
    also: (names: string, others: number) =>
      `Also ${names}${others > 0 ? `, and ${n(others)} for others` : ''}.`,
    later: (many: number) =>
      `${count(many, { one: '# more had it among the other guesses', other: '# more had it among their other guesses' })}.`,
    under: (figure: string, names: string) => `under ${figure}: ${names}`,
    nothing: 'nothing',
    failed: 'it failed',
    notYet: 'no answer yet',
    right: 'right,',
    didNotName: (name: string, place: boolean) => `${name} ${place ? 'named it' : 'did not name it'}.`,
    knewIt: (time: string, hits: number, of: number) => `${time}: ${n(hits)} of ${n(of)} knew it`,
    oneOf: (names: readonly string[]) => `${either(names)}`,
  },
  /** What stands above, on and below a photo. */
  photo: {
    stop: 'Stop: nobody can answer now.',
    was: 'What was it?',
    ownScreen: 'Look at your own screen.',
    answered: <Mark>(many: number, place: number, of: number, bold: (text: string) => Mark): Marked<Mark> => [
      bold(`${n(many)}`),
      ` ${many === 1 ? 'has' : 'have'} answered photo ${n(place)} of ${n(of)}.`,
    ],
    later: 'It is shown here with its answer.',
    missing: 'The photo is not on the server yet.',
    whereItLooked: 'Where it looked',
    whatWasSaid: 'What was said',
    place: (at: number, of: number) => `Photo ${n(at)} of ${n(of)}`,
    number: (at: number) => `Photo ${n(at)}`,
    word: 'Photo',
    of: (many: number) => `of ${n(many)}`,
  },
  opening: 'Opening the room…',
  answersIn: <Mark>(
    many: number,
    of: number,
    stops: boolean,
    person: (text: string) => Mark,
  ): Marked<Mark> => [person(`${n(many)} of ${n(of)}`), ` answers are in.${stops ? ' Stop, please.' : ''}`],
  timeIsOver: 'Time is over.',
  howMuchMissed: 'How much did you miss?',
  byThemselves: 'Answers come by themselves',
  help: 'Help',
  areHere: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ` ${many === 1 ? 'is here' : 'are here'}`,
  ],
  locked: 'Nobody else can join: the room is locked.',
  join: 'Join',
  joinAndState: 'Join, and how far the class is',
  answered: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ' answered',
  ],
  lobby: <Mark>(
    photos: number,
    you: (text: string) => Mark,
    network: (text: string) => Mark,
  ): Marked<Mark> => [
    `${count(photos, { one: '# photo', other: '# photos' })}. `,
    you('You'),
    ' and ',
    network('a network'),
    '. Who knows what it is?',
  ],
  whoIsHere: 'Who is here',
  more: (left: number) => `and ${n(left)} more`,
  nobodyHere: 'Nobody is here yet.',
  nobodyGetsIn: 'Nobody gets in?',
  photos: (many: number) => `${count(many, { one: '# photo', other: '# photos' })}`,
  points: 'Points:',
  you: 'You',
  network: 'Network',
  code: 'Code',
  scanOrType: 'Scan, or type',
  joinAt: 'Join at',
  qrCode: (link: string) => `QR code of ${link}`,
  /** What the keys do. */
  keys: {
    throughClass: 'Through the class',
    darkButton: 'what the dark button says',
    asksFirst: 'stop or end: the first press only asks',
    stepBack: 'one step back, or no to a question',
    atAnyTime: 'At any time',
    looked: 'where the network looked',
    freeze: 'freeze, and go on',
    finale: 'the class beside the network, act by act',
    fullScreen: 'full screen',
    thisHelp: 'this help',
  },
};

export type Words = typeof en;
