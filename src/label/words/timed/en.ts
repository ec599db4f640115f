import { speech } from '../../../core/words/speech.ts';

const { n, fixed, count, list, either } = speech<'one' | 'other'>('en');

export const en = {
  /** Before photos that flash. */
  warning: {
    title: 'Pictures flash here',
    about:
      'Photos flash, up to three times a second. Do not go on if you have photosensitive epilepsy, or feel ill from flashing light. You can look away at any time.',
    accept: 'I have read this, go on',
    leave: 'Leave',
    still:
      'This device is set to show less motion, and flashing photos cannot be made calm. If motion makes you ill, leave.',
    allTheSame: 'Show me flashing photos all the same',
  },
  forAMoment: (photo: string) => `${photo}, for a moment`,
  ready: 'Ready?',
  crossComes: 'A cross comes, then the photo. Look at the cross.',
  notCounting: 'This photo does not count.',
  showIt: 'Show it',
  space: 'Space',
  loading: 'Loading the photo',
  skip: 'Skip the practice',
  lookAway: 'Photos flash. You can look away.',
  /** Said to those who do not see it. */
  coming: (cross: boolean, mask: boolean) =>
    `${cross ? 'A cross comes, then the photo' : 'The photo comes'} for a moment${mask ? ', then a mask' : ''}. Then you are asked what it was.`,
  beginCounting: 'Begin: from now on it counts',
  nextPractice: 'Next practice photo',
  was: (right: boolean, name: string) => `${right ? 'Right' : 'It was'}: ${name}.`,
  whatWasIt: 'What was it?',
  guessIfUnsure: 'Guess if you are not sure.',
  /** Why an answer counts in no figure. */
  framesLost: (lost: number) =>
    `Not shown as asked: ${count(lost, { one: '# frame was', other: '# frames were' })} lost. It counts in no figure.`,
  wasHidden: 'Not shown as asked: the page was hidden meanwhile. It counts in no figure.',
  interrupted: 'Not shown as asked: it was interrupted. It counts in no figure.',
  /** What is said of a timed view before it begins. */
  photoFor: (times: readonly string[], covered: boolean) =>
    `A photo comes for ${either(times)}${covered ? ', then a scrambled picture' : ''}. You cannot see it again before your answer.`,
  noLimit: 'Your time counts from the moment you are asked what it was. There is no limit.',
  limited: (time: string, onePress: boolean) =>
    `You have ${time} to answer. ${onePress ? 'After that it counts as “I don’t know”.' : 'Then what you have picked is your answer.'}`,
  /** What a screen makes of the times. */
  becomes: (asked: string, shown: string, frames: number) =>
    `${asked} becomes ${shown} (${count(frames, { one: '# frame', other: '# frames' })})`,
  framesFit: (rate: number, usual: boolean) =>
    `${usual ? 'A usual screen' : 'This screen'} shows ${n(rate)} frames a second, which fits these times.`,
  framesMake: (rate: number, usual: boolean, became: readonly string[]) =>
    `${usual ? 'A usual screen' : 'This screen'} shows ${n(rate)} frames a second, so ${list(became)}.`,
  sameThere: (times: readonly string[]) => `${list(times)} are the same there.`,
  slowScreen: 'That is few: phones and laptops do so to save their battery.',
  plugIn: 'Plug yours in, or switch the saving off, for times that are nearer.',
  /** How large photos look, once it is measured. */
  photoSize: (pixels: number, centimetres: number, degrees: number, away: number) =>
    `A photo of ${n(pixels)} pixels is ${fixed(centimetres, 1)} cm wide on this screen: ${fixed(degrees, 1)}° from ${n(away)} cm away.`,
};

export type Words = typeof en;
