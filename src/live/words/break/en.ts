import { speech, type Marked } from '../../../core/words/speech.ts';
import { withArticle } from '../../../kit/logic/with-article.ts';

const { n, count, percent } = speech<'one' | 'other'>('en');

export const en = {
  title: 'Break the network',
  tryAgain: 'Try again',
  hint: (pixels: number) =>
    `The photo is at most ${n(pixels)} pixels long here, so the network’s figures can differ a little from those elsewhere.`,
  thePhoto: 'The photo',
  distorted: 'The photo distorted',
  asItIsPhoto: 'The photo as it is',
  asItIs: 'As it is',
  moveSlider: 'Move a slider until it gets it wrong.',
  isLooking: 'The network is looking…',
  cannotNow: 'The network cannot answer now.',
  anotherPhoto: 'Another photo',
  distortions: 'Distortions',
  network: 'Network',
  nobodySaid: 'Nobody has said what the photo shows, so there is no truth to fall out of the five.',
  itIs: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
    `It is ${withArticle(name, false).slice(0, -name.length)}`,
    bold(name),
  ],
  sure: (share: number) => `The network: ${percent(share)} sure.`,
  broke: (name: string) => `You broke it: ${name}.`,
  says: (name: string) => `The network: ${name}.`,
  stillAmong: (share: number) => `still among its five with ${percent(share)}`,
  notAmong: 'and not among its five',
  sayForSweep:
    'Say what the photo shows, and its probability is drawn here along the slider that you moved last.',
  alongSlider: 'Along the slider',
  notHere: 'The photo of this link is not here: its challenge is not on this machine, or no longer has it.',
  choosePhoto: 'Choose a photo',
  ownPhoto: 'Break a photo of your own: choose it, or drop or paste it here. It stays on this machine.',
  photoOf: (title: string) => `A photo of “${title}”`,
  somethingElse: 'It is something else',
  sayWhat: 'Say what it shows',
  whatShows: 'What does the photo show?',
  close: 'Close',
  /** A challenge of the setting of the sliders. */
  make: {
    name: 'A challenge for people',
    title: 'Make a challenge of this setting',
    first: 'Move a slider first: a challenge of untouched photos is there already.',
    about: (setting: string, seed: number) =>
      `People answer photos under ${setting}, seed ${seed}; their answers have it as their condition. The same setting distorts the same photos in the same way on another machine.`,
    photosOf: 'Photos of',
    howMany: 'How many',
    heading: 'Title',
    untouched: 'Untouched',
    seed: (setting: string, seed: number) => `${setting}, seed ${seed}`,
    start: 'Make and start it',
    distorting: 'Photos are distorted',
    counted: (done: number, of: number) => `${n(done)} of ${n(of)} photos`,
  },
  /** The sliders. */
  seed: 'Seed',
  seedHint: 'of noise and occluder: the same seed, the same pixels',
  reset: 'Reset',
  badSeed: (most: string, now: string) =>
    `A seed is a whole number from 0 to ${most}. The seed is still ${now}.`,
  drawnAlong: 'Drawn along',
  /** What a sweep along a slider finds. */
  sweep: {
    looking: (kind: string, name: string) =>
      `${kind}: looking along the slider for where “${name}” falls out of the five`,
    notAtZero: (kind: string, name: string) => `“${name}” is not among the network’s five where ${kind} is 0`,
    always: (kind: string, name: string, places: number, from: string, to: string) =>
      `${kind}: “${name}” is among the network’s five at each of ${n(places)} places from ${from} to ${to}`,
    out: (kind: string, name: string, places: readonly string[]) =>
      `${kind}: “${name}” falls out of the network’s five at ${places.join(' and at ')}`,
    subtitle: (name: string, places: number, whole: boolean) =>
      `Probability of “${name}” for this one photo, at ${count(places, { one: '# place', other: '# places' })} of the slider${whole ? '' : ' so far'}, the other sliders where they stand`,
    label: 'A curve along the slider; a filled point is among the five, a hollow one is not',
    probability: 'Probability',
    among: 'Among the five',
    yes: 'yes',
    no: 'no',
    outAt: (place: string) => `out at ${place}`,
  },
  /** What each slider is called. */
  kinds: {
    rotate: 'Rotation',
    shrink: 'Small object',
    zoom: 'Close-up',
    occlude: 'Occluder',
    blur: 'Blur',
    noise: 'Noise',
    contrast: 'Less contrast',
    greyscale: 'Greyscale',
    sepia: 'Sepia',
    vintage: 'Vintage filter',
    posterise: 'Posterise',
    edges: 'Edges only',
  },
  /** What is done at a strength, after the figure. */
  explained: {
    rotate: 'turned clockwise about the middle',
    shrink: 'of the side is taken from the photo, which stands in the middle of a plain ground',
    zoom: 'of the side is cut away around the middle',
    occlude: 'of the area lies under a grey square',
    blur: 'of the longer side is the standard deviation of a Gaussian blur',
    noise: 'of full brightness is the standard deviation of Gaussian noise',
    contrast: 'of the contrast is taken away',
    greyscale: 'of the colour is taken away',
    sepia: 'of the way to a brown print',
    vintage: 'of a warm, faded photo filter with dark corners',
    posterise: 'of the way from 256 to 2 levels of each colour',
    edges: 'of the way to a drawing of the edges',
  },
};

export type Words = typeof en;
