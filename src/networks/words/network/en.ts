import { speech } from '../../../core/words/speech.ts';

const { fixed, percent } = speech<'one' | 'other'>('en');

export const en = {
  network: 'Network',
  slow: 'Network: takes longer than usual',
  progress: (state: string) => `Network: ${state}`,
  notAvailable: 'Network not available',
  ready: 'Network ready',
  loading: 'loading',
  starting: 'starting',
  loaded: (loaded: string, total: string) => `${loaded} of ${total}`,
  /** In what the chip opens. */
  states: {
    loading: 'Loading',
    starting: 'Starting',
    failed: 'Not available',
    ready: 'Ready',
  },
  facts: {
    state: 'State',
    isLoading: 'The network is being loaded',
    why: 'Why it cannot answer',
    runsOn: 'Runs on',
    graphics: 'the graphics processor',
    main: 'the main processor',
    time: 'Time for an image',
    selfTest: 'Self-test',
    passed: (difference: number) =>
      `passed; no probability differs from the reference by more than ${fixed(difference, 4)}`,
    not: (backend: string) => `Not ${backend}`,
  },
  chooseAnother: 'Choose another network',
  measure: 'Measure each backend beside the stock package',
  addressAsks: (backend: string) => `The page’s address asks for ${backend}.`,
  runOn: 'Run the network on',
  firstThatWorks: 'the first that works here',
  tryAgain: 'Try again',
  /** Where it looked in a photo. */
  looked: {
    show: 'Show where it looked',
    hide: 'Hide where it looked',
    little: 'Evidence: little',
    much: 'much',
    forGuess: 'For its guess',
    truth: 'truth',
    again: 'The network looks again…',
    otherWeights: (name: string) =>
      `${name} has other weights here than when it answered this photo, so where it looked then cannot be shown.`,
    nothing: (label: string) => `Nothing in the photo looks like “${label}” to it.`,
    at: (label: string, where: string) => `For “${label}” it looked at the ${where}.`,
    everywhere: (label: string, where: string) =>
      `For “${label}” it looked everywhere, most at the ${where}.`,
    whole: 'The network saw the whole photo.',
    square: (share: number) =>
      `The network saw the square in the frame, ${percent(share)} of the photo; it never saw the hatched rest.`,
    where: {
      'upper left': 'upper left',
      'upper middle': 'upper middle',
      'upper right': 'upper right',
      'middle left': 'middle left',
      middle: 'middle',
      'middle right': 'middle right',
      'lower left': 'lower left',
      'lower middle': 'lower middle',
      'lower right': 'lower right',
      'left half': 'left half',
      'right half': 'right half',
      'upper half': 'upper half',
      'lower half': 'lower half',
    },
  },
};

export type Words = typeof en;
