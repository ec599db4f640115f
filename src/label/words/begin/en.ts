import { speech, type Marked } from '../../../core/words/speech.ts';

const { n, count } = speech<'one' | 'other'>('en');

export const en = {
  modes: {
    practice: 'Practice',
    challenge: 'Challenge',
    test: 'Test',
  },
  modeWords: {
    practice: 'You may ask for the answer, and for what the network says.',
    challenge: '',
    test: 'What was right comes at the end, for all of them.',
  },
  headingListed: <Mark>(images: number, many: number, em: (text: string) => Mark): Marked<Mark> => [
    `${count(images, { one: '# image', other: '# images' })}, `,
    em(`${n(many)} categories`),
    ' to choose from',
  ],
  heading: <Mark>(images: number, em: (text: string) => Mark): Marked<Mark> => [
    `${count(images, { one: '# image', other: '# images' })}, up to `,
    em('five guesses'),
    images === 1 ? '' : ' each',
  ],
  /** What is done with each photo, a few words for a picture. */
  steps: {
    whatIsIt: 'What is it?',
    typeOrGroup: 'Type a word, or choose a group.',
    bestFirst: 'Your best guess first. Wrong ones cost nothing.',
    pressIs: 'Press what it shows.',
    firstCounts: 'Your first guess counts. You may add more.',
    cross: 'Look at the cross.',
    moment: 'A photo comes in its place, for a moment.',
    momentAlone: 'A photo comes for a moment.',
    say: 'Say what it was, your best guess first. Guess if you are not sure.',
    pressWas: 'Press what it was. Guess if you are not sure.',
  },
  whatIsAsked: 'What is asked',
  firstCard: 'First measure your screen with a card.',
  begin: 'Begin',
  yourName: 'Your name here (made up is fine)',
  answerAs: <Mark>(name: string, b: (text: string) => Mark): Marked<Mark> => [
    'You answer as ',
    b(`${name}`),
    '.',
  ],
  notYou: 'Not you?',
  timeCounts: 'Your time counts from the moment a photo comes.',
  secondsEach: (limit: number) =>
    `${count(limit, { one: '# second', other: '# seconds' })} for each. Then what you have picked is your answer.`,
  likeliest: (many: number) => `You choose from the ${n(many)} classes that the network finds likeliest.`,
  categories: (names: string) => `The categories: ${names}.`,
  sure: 'Each time you say how sure you are of your first guess.',
  counting: 'The frames of this screen are being counted.',
  screen: {
    measured: 'How large photos look to me: measured',
    needed: 'How large photos look to me: measure it first',
    open: 'How large photos look to me: measure it if you like',
    hold: 'Hold a bank card against the screen. Move the slider until the outline is as large as the card.',
    width: 'Width of the outline',
    pixels: (many: number) => `${n(many)} pixels`,
    distance: (usual: number) =>
      `From my eyes to the screen, in centimetres (an arm’s length is about ${n(usual)})`,
    fits: 'The card fits',
    forget: 'Forget it',
    wrong: (least: number, most: number) =>
      `The distance is a number of centimetres from ${n(least)} to ${n(most)}.`,
  },
  /** What is said before, between and after the photos. */
  notices: {
    welcomeBack: 'Welcome back. The session paused; it goes on where you stopped.',
    fewer: (asked: number, there: number) => `${n(asked)} images were asked for, and there are ${n(there)}.`,
    fewerKept: (asked: number, there: number, kept: number) =>
      `${n(asked)} images were asked for, and there are ${n(there)} beside the ${n(kept)} that are kept for practice.`,
    ahead: (shared: number, of: number, who: string) =>
      `${n(shared)} of the ${n(of)} images to come are also in a challenge or a test that ${who} has not finished, so that would say less. Finish that first.`,
    before: (shared: number, of: number, who: string) =>
      `${who} has practised ${n(shared)} of the ${n(of)} images to come, so this session says less. On the start page you can start one without them.`,
    toStart: 'To the start',
    noImage: 'This link shows no image:',
    askAnother: 'Ask the person who gave it to you for another one, or start your own session.',
    noSession: 'The link that you opened does not lead to a session.',
    askThem: 'Ask the person who gave it to you, or start your own session.',
    photosNotHere: 'The photos of this link are not here.',
    noPack: (id: string) =>
      `The challenge “${id}” is not in this browser. Open its pack first; from there you can go on to this session.`,
    openPack: 'Open a pack',
    rematch: 'A rematch is practice: it counts nowhere and is not kept.',
    stopRematch: 'Stop the rematch',
    notCounted: (place: number) => `Image ${n(place)} is not counted:`,
    rowNotCounted: (first: number, last: number) => `Images ${n(first)} to ${n(last)} are not counted:`,
    listNotCounted: (places: string) => `Images ${places} are not counted:`,
    noAnswer: 'no answer.',
    countsUnknown: (place: number) => `Image ${n(place)} counts as “I don’t know”.`,
    lastOne: 'It is the last one: you can take the answer back until you go on to the end.',
    takeBack: 'Take it back',
    toTheEnd: 'To the end',
  },
};

export type Words = typeof en;
