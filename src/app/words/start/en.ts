import { speech, type Marked } from '../../../core/words/speech.ts';

const { n } = speech<'one' | 'other'>('en');

export const en = {
  example: {
    you: 'You',
    network: 'The network',
    right: ', right',
    caption: 'Made up: both have it among their guesses, so both are right.',
  },
  /** The experiment of 2014. */
  story: {
    short: '2014: a person missed 5.1 % of 1500 other photos, GoogLeNet 6.8 %.',
    theStory: 'The story',
    text: 'Andrej Karpathy practised on 500 photos, then competed with GoogLeNet, a network, on 1500 others. Hit5 is his experiment, live in your browser: at the end you see who is wrong where, image by image.',
    heading: 'A person missed fewer images than the network of 2014',
    source: 'Russakovsky et al. 2015, section 6.4',
  },
  lead: <Mark>(you: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    you('You'),
    ' and ',
    network('a network'),
    ' see the same photo. Who knows what it is?',
  ],
  runsHere: (offline: boolean) => `It runs on your machine${offline ? ', even offline' : ''}.`,
  play: 'Play ten photos',
  fiveMinutes: 'about 5 minutes',
  playAs: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
    'You play as ',
    bold(`${name}`),
    '.',
  ],
  notYou: 'Not you?',
  choose: 'Choose photos, length, mode, time limit',
  orTake: 'Or take one of these',
  runClass: 'Run a class',
  joinClass: 'Join a class with a code',
  yourAnswers: 'Your answers',
  noneYet: 'There are none here yet.',
  unfinished: 'Unfinished sessions',
  goOnWith: (place: number, of: number) => `Go on with image ${n(place)} of ${n(of)}`,
  sessionsHere: 'Sessions on this machine',
  deleted: (session: string) => `${session}: deleted.`,
  bringBack: 'Bring it back',
  bringBackNamed: (session: string) => `Bring it back: ${session}`,
  footer: {
    files: 'Session files and backup',
    photos: 'My photos',
    networks: 'Networks',
    talk: 'Before a talk',
    credits: 'Credits and licences',
  },
  set: {
    hardest: 'The hardest ten',
    today: 'Today’s ten',
    minute: 'A minute each',
    drawings: 'Drawings',
    blur: 'Broken by blur',
    dogs: 'Dogs only',
  },
};

export type Words = typeof en;
