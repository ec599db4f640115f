import { speech } from '../../../core/words/speech.ts';

const { n, count, list } = speech<'one' | 'other'>('en');

export const en = {
  yourName: 'Your name here (made up is fine)',
  photos: 'Photos',
  /** The challenge that comes with Hit5. */
  defaultChallenge: 'Photos and drawings of Hit5',
  challenge: (title: string, images: number) =>
    `${title}: ${count(images, { one: '# image', other: '# images' })}`,
  challengeOf: (title: string, images: number, classes: number) =>
    `${title}: ${count(images, { one: '# image', other: '# images' })} of ${count(classes, { one: '# class', other: '# classes' })}`,
  oneImage: 'One image cannot show who is better.',
  fewImages: (images: number) => `On ${n(images)} images only large differences show.`,
  modeMeans: {
    practice: 'the answer and the prediction on request',
    challenge: 'blind until you answer, then face to face',
    test: 'blind, and no feedback until the end',
  },
  kinds: {
    legend: 'Kinds of images',
    photos: (many: number) => `Photos (${n(many)})`,
    drawings: (many: number) => `Drawings and paintings (${n(many)})`,
    all: (many: number) => `All ${n(many)}`,
  },
  leaveOut: (images: number, who: string, seed: number) =>
    `${count(images, { one: 'Leave out the # image', other: 'Leave out the # images' })} that ${who} practised (seed ${n(seed)}).`,
  images: 'Images',
  allOf: (most: number) => `all ${n(most)}`,
  start: {
    practice: 'Start practising',
    challenge: 'Start a challenge',
    test: 'Start a test',
  },
  more: 'More: short lists, photos for a moment, time, seed',
  aboutSeed:
    'Seed: the same number gives everybody the same images, if the choices above are the same too. Images kept for practice are shown in practice only, never in a challenge or a test with that seed.',
  seedNow: (seed: number) => `Now the seed is ${n(seed)}.`,
  seedLeftOut: (seed: number) => `Now the seed is ${n(seed)}, that of the images left out.`,
  kept: (images: number) =>
    `${count(images, { one: '# image is', other: '# images are' })} kept for practice.`,
  link: {
    title: 'A link for a classroom',
    none: 'There is no link yet.',
    to: 'Link to this session',
    ownOrder: 'Everybody who opens it gets these images, each person in their own order.',
    sameOrder: 'Everybody who opens it gets these images, in the same order.',
    allForPractice: (images: number) =>
      `It has all ${count(images, { one: '# image', other: '# images' })}, so that none is left for a challenge or a test.`,
    allForOthers: (images: number) =>
      `It has all ${count(images, { one: '# image', other: '# images' })}, so that none is left to practise on.`,
    first: (images: number, seed: number, kinds: boolean) =>
      `Its images are the first ${n(images)} in the order of seed ${n(seed)}. A challenge or a test with ${kinds ? 'this seed and these kinds of images' : 'this seed'} takes the last.`,
    last: (images: number, seed: number, kinds: boolean) =>
      `Its images are the last ${n(images)} in the order of seed ${n(seed)}. A practice with ${kinds ? 'this seed and these kinds of images' : 'this seed'} takes the first.`,
  },
  /** What is answered with. */
  answer: {
    label: 'Answer with',
    all: (classes: number) => `all ${n(classes)} classes`,
    likeliest: (classes: number) => `the network’s ${n(classes)} likeliest`,
    pack: (categories: number) => `the ${n(categories)} categories of these photos`,
    even: (groups: number) => `${n(groups)} groups, the same number of photos of each`,
    sixteen: (categories: number, examples: readonly string[]) =>
      `${n(categories)} categories: ${examples.join(', ')} …`,
    groups: 'groups that I choose',
    file: 'my own categories, from a file',
    aboutFile: (example: string, least: number, most: number) =>
      `A text file with a line for each class: the category, a tab, and the class’s wnid, such as ${example}. ${n(least)} to ${n(most)} categories.`,
    choose: 'Choose the file',
    chooseOther: 'Choose another file',
    fileName: 'File of categories',
    groupName: 'A group or a class, as the class list calls it',
    add: 'Add',
    chosen: 'Chosen groups',
    takeOut: (title: string) => `Take out ${title}`,
    categories: (categories: number, names: string) =>
      `${count(categories, { one: '# category', other: '# categories' })}: ${names}.`,
    noGroup: (name: string) => `No group and no class is called “${name}”.`,
    already: (title: string) => `“${title}” is chosen already.`,
    leftOut: (left: number, images: number) =>
      `${n(left)} of ${count(images, { one: '# image', other: '# images' })} without any of these categories ${count(left, { one: 'is', other: 'are' })} left out.`,
    needsFile: 'Choose the file of your categories.',
    noneLeft: 'None of these photos shows one of the categories, so none is left.',
    needsGroups: (least: number, most: number, chosen: number) =>
      `Choose ${n(least)} to ${n(most)} groups: ${n(chosen)} so far.`,
    shareClass: (one: string, other: string, title: string) =>
      `“${one}” and “${other}” share the class ${title}. Take one of them out.`,
    shareClasses: (one: string, other: string, classes: number, title: string) =>
      `“${one}” and “${other}” share ${count(classes, { one: '# class', other: '# classes' })}, such as ${title}. Take one of them out.`,
  },
  /** Photos shown for a moment. */
  timed: {
    title: 'Timed view',
    howLong: 'How long a photo is shown',
    untilAnswer: 'until the answer',
    own: 'for a moment, by my own numbers',
    mayo: (times: string, longest: string) => `Mayo et al. 2023: ${times} and ${longest}`,
    geirhos: (time: string) => `Geirhos et al. 2018: ${time}, then pink noise`,
    readAs: (times: readonly string[], example: string) =>
      `Read as ${list(times)}. A decimal has a point, as in ${example}; commas divide.`,
    measured:
      'Each person’s own screen is measured before the first photo. Pictures flash: a page warns of it first.',
  },
  /** What is wrong with what was typed. */
  problems: {
    number: (label: string, least: number, most: number) =>
      `“${label}” needs a whole number from ${n(least)} to ${n(most)}.`,
    numberOrNothing: (label: string, least: number, most: number, usual: string) =>
      `“${label}” needs a whole number from ${n(least)} to ${n(most)}, or nothing: ${usual}.`,
    decimal: (label: string, least: number, most: number, usual: string) =>
      `“${label}” needs a number from ${n(least)} to ${n(most)}, or nothing: ${usual}.`,
    text: (label: string, needs: string) => `“${label}” needs ${needs}.`,
  },
  /** What is asked of an option, by its key. */
  options: {
    mode: { label: 'Mode' },
    practice: { label: 'Images kept for practice' },
    seed: { label: 'Seed' },
    number: { label: 'Another number' },
    shuffled: { label: 'Each person gets their own order' },
    limit: { label: 'Time for an image, in seconds', usual: 'no limit' },
    sure: { label: 'Ask how sure the first guess is' },
    group: {
      label: 'Group, such as A: Compare sets groups side by side',
      usual: 'none',
      needs: 'the name of a group, from 1 to 60 characters without line breaks, or nothing',
    },
    show: {
      label: 'Shown for, in ms, with commas between',
      usual: '17, 50, 150',
      needs: 'up to 12 numbers of milliseconds from 1 to 10000 with one decimal at most, such as 8.3,17,50',
    },
    cross: { label: 'Cross before the photo, in ms' },
    mask: {
      label: 'Mask',
      choices: {
        none: 'no mask',
        '': 'a mask of the scrambled photo (random phases)',
        pink: 'a mask of pink noise',
        blocks: 'a mask of the photo’s blocks',
      },
    },
    maskTime: { label: 'Mask after the photo, in ms' },
    answer: { label: 'Time to answer, in ms', usual: 'no limit' },
    size: {
      label: 'Longer side of the photo, in pixels or degrees',
      usual: 'as large as it fits, or 400px, 8deg',
      needs:
        'a size such as 400px or 8deg (degrees of visual angle), from 20 to 4000 pixels or from 0.5 to 90 degrees, or nothing',
    },
    card: {
      label: 'Card test, for degrees',
      choices: { '': 'who wants to', '1': 'everybody, before the first photo' },
    },
  },
};

export type Words = typeof en;
