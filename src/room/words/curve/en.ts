import { speech } from '../../../core/words/speech.ts';

const { n, count } = speech<'one' | 'other'>('en');

export const en = {
  none: 'No answer counts yet.',
  one: (time: string, missed: string) => `Shown for ${time}, you missed ${missed}.`,
  two: (time: string, missed: string, last: string, then: string) =>
    `Shown for ${time}, you missed ${missed}; shown for ${last}, you missed ${then}.`,
  network: (missed: string) => `The network missed ${missed}.`,
  of: (errors: string, images: number) => `${errors} of ${n(images)}`,
  halfNever: 'You missed half or more at every time.',
  halfEven: (time: string) => `You missed half or more even at ${time}.`,
  lessAlways: 'You missed less than half at every time.',
  lessFrom: (time: string) => `From ${time} on you missed less than half.`,
  neverBetter: (time: string) => `Even at ${time} you did not miss less than the network.`,
  betterAlways: (time: string) => `You missed less than the network even at ${time}.`,
  betterFrom: (time: string) => `From ${time} on you missed less than the network.`,
  chance:
    'Where two 95 % intervals overlap, it may be chance. The network saw each photo for as long as it wanted, without a mask.',
  leftOut: (many: number) =>
    `${count(many, { one: '# answer is', other: '# answers are' })} left out: the photo was not shown as asked.`,
  you: 'You',
  theNetwork: 'The network',
  basis: (answers: number, people: number) =>
    `${count(answers, { one: '# answer', other: '# answers' })} of ${count(people, { one: '# person', other: '# people' })}`,
  heading: 'Photos missed, by how long they were shown',
  subtitle: 'Each with its 95 % interval; times on a logarithmic axis',
};

export type Words = typeof en;
