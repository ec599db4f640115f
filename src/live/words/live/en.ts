import { speech } from '../../../core/words/speech.ts';

const { n, count, percent } = speech<'one' | 'other'>('en');

export const en = {
  title: 'What the network sees',
  showIt: 'Show it something. Pictures stay on this machine.',
  giveIt: 'Give it a photo. Pictures stay on this machine.',
  thePicture: 'The picture',
  frozen: 'The picture, frozen',
  choosePhoto: 'Choose a photo',
  dropPhoto: 'Drop a photo here, paste one, or choose one.',
  noCamera: 'The browser gives the camera only to pages that come by https or from this machine (localhost).',
  cameraView: 'What the camera sees',
  startCamera: 'Start the camera',
  asksCamera: 'The browser asks whether this page may use the camera.',
  cameraOff: 'The camera is off.',
  network: 'Network',
  cannotNow: 'The network cannot answer now.',
  isLoading: 'The network is being loaded.',
  isLooking: 'The network is looking…',
  fiveHere: 'Its five appear here.',
  goOn: 'Go on',
  freeze: 'Freeze',
  keep: 'Keep for a challenge',
  breakIt: 'Break it',
  cameraOffAct: 'Turn the camera off',
  putAway: 'Put the photo away',
  kept: (many: number) =>
    `${count(many, { one: '# picture is', other: '# pictures are' })} kept for a challenge of your own, until this page is closed or loaded again. Next you say what each shows, and whether they make a new challenge or go into one that you have.`,
  makeChallenge: 'Make or add to a challenge',
  throwAway: 'Throw them away',
  /** The photo of the start page that one turns. */
  example: {
    photo: 'A photo that you can turn',
    turn: 'Turn it',
    turned: (degrees: number, said: string) => `${n(degrees)}°, the network says ${said}`,
    nothingYet: 'nothing yet',
    broke: 'You broke it.',
    says: (name: string, share: number) => `The network: “${name}”, ${percent(share)} sure.`,
    more: 'More ways to break it',
  },
};

export type Words = typeof en;
