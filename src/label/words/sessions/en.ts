import { speech } from '../../../core/words/speech.ts';

const { n, count } = speech<'one' | 'other'>('en');

export const en = {
  putAway: (sessions: number) => `${n(sessions)} put away`,
  doneOf: (done: number, images: number) =>
    `${n(done)} of ${count(images, { one: '# image', other: '# images' })}`,
  goOn: 'Go on',
  results: 'Results',
  rename: 'Rename',
  name: 'Pseudonym',
  takeOut: 'Take out',
  archive: 'Put away',
  delete: 'Delete',
  simulated: 'Simulated',
  score: (missed: number, network: number, images: number) =>
    `missed ${n(missed)}, the network ${n(network)} of ${n(images)}`,
  seed: (seed: number) => `seed ${n(seed)}`,
  withoutPractice: (images: number) => `without the ${n(images)} of practice`,
  /** What is not as usual. */
  listed: {
    shuffled: 'each person’s own order',
    pruned: (classes: number) => `${n(classes)} likeliest classes`,
    limit: (seconds: number) => `${n(seconds)} s an image`,
    drawings: 'drawings and paintings',
    photos: 'photos only',
    only: (images: number) => `only ${count(images, { one: '# named image', other: '# named images' })}`,
    cast: 'cast',
    sure: 'asks how sure',
    group: (group: string) => `group ${group}`,
    categories: (categories: number) => `${count(categories, { one: '# category', other: '# categories' })}`,
    show: (times: string) => `shown for ${times}`,
    size: (size: string) => `photos of ${size}`,
    cardFirst: 'card test first',
  },
};

export type Words = typeof en;
