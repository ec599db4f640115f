import { speech, type Marked } from '../../../core/words/speech.ts';

const { n, count, percent } = speech<'one' | 'other'>('en');

export const en = {
  /** @param personMissed of the images, and `networkMissed`. */
  score: <Mark>(
    images: number,
    personMissed: number,
    networkMissed: number,
    person: (text: string) => Mark,
    network: (text: string) => Mark,
  ): Marked<Mark> => [
    `On ${n(images)} images `,
    person(`you missed ${personMissed === images ? 'all' : personMissed === 0 ? 'none' : n(personMissed)}`),
    ' and ',
    network(
      `the network ${networkMissed === images ? 'all' : networkMissed === 0 ? 'none' : n(networkMissed)}`,
    ),
    '.',
  ],
  nothingYet: 'There is nothing to compare yet.',
  oneBothRight: 'On one image both of you were right.',
  oneBothMissed: 'On one image both of you missed.',
  oneYou: <Mark>(person: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    'On one image ',
    person('you were right'),
    ' and ',
    network('the network missed'),
    '.',
  ],
  oneNetwork: <Mark>(person: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    'On one image ',
    person('you missed'),
    ' and ',
    network('the network was right'),
    '.',
  ],
  points: 'Points, image by image',
  pointsOf: (name: string, person: number, network: number) =>
    `${name}: you ${n(person)}, the network ${n(network)}`,
  copySquares: 'Copy the squares',
  seeResults: 'See the results',
  keep: 'Keep',
  harderOnes: 'Harder ones',
  playAgain: 'Play again',
  backToStart: 'Back to the start',
  takeTest: (many: number) =>
    `Take the test on the other ${count(many, { one: '# image', other: '# images' })}`,
  challengeFriend: 'Challenge a friend',
  sendThis: (shuffled: boolean) =>
    `Send this to a friend: same photos, ${shuffled ? 'each person in their own order' : 'same order'}`,
  needsPack: (name: string) => `Your friend needs the pack “${name}” too.`,
  rematch: <Mark>(known: number, of: number, person: (text: string) => Mark): Marked<Mark> => [
    'Rematch: ',
    person(`this time you knew ${n(known)} of ${n(of)}.`),
  ],
  playMissed: (many: number) =>
    `Play again: ${count(many, { one: 'the # that you still missed', other: 'the # that you still missed' })}`,
  backToEnd: 'Back to the end of the session',
  rematchMissed: (many: number) =>
    `Rematch: ${count(many, { one: 'the # that both missed', other: 'the # that both missed' })}`,
  rematchSome: (some: number, of: number) => `Rematch: ${n(some)} of the ${n(of)} that both missed`,
  /** Who did better, where that can be said. */
  better: {
    one: 'One photo is too few to say who is better.',
    few: (images: number) => `${n(images)} photos are too few to say who is better.`,
    you: 'You did better.',
    network: 'The network did better.',
  },
  /** What the score does not count, and why. */
  notes: {
    simulated: 'Simulated: nobody gave these answers.',
    answered: (many: number) => `You have answered ${count(many, { one: '# image', other: '# images' })}.`,
    assisted: 'Images where you saw the answer or the prediction first are counted separately.',
    spoiled: 'Images that were not shown as asked are counted separately.',
    withoutNetwork: (many: number, failed: boolean) =>
      `${count(many, { one: '# image', other: '# images' })} without the network’s answer ${many === 1 ? 'is' : 'are'} not counted${failed ? '' : ' until it has answered'}.`,
    withoutTruth: (many: number) =>
      `Nobody has said what ${count(many, { one: '# image', other: '# images' })} of yours show, so they do not count.`,
    skipped: (many: number) =>
      `${count(many, { one: '# image without an answer is', other: '# images without an answer are' })} not counted.`,
    categories: (many: number) => `First guesses count, each one of ${n(many)} categories.`,
    prunedNone: (images: number) =>
      `The truth was in the list on ${count(images, { one: 'the # image', other: 'all # images' })} with a pruned list.`,
    pruned: (missing: number, images: number) =>
      `On ${n(missing)} of ${n(images)} images with a pruned list the truth was missing from it: no answer could be right there.`,
  },
  /** Cards of what is worth telling. */
  cards: {
    youBeat: (many: number) => `You beat the network${many > 0 ? ` on ${n(many)} photos` : ''}`,
    networkBeat: (many: number) => `The network beat you${many > 0 ? ` on ${n(many)} photos` : ''}`,
    surest: 'The network’s surest mistake',
    mistake: 'A mistake of the network',
    near: 'So near',
    allOfThem: (many: number) => `All ${n(many)} of them`,
    networkSaid: <Mark>(
      name: string,
      sure: number,
      only: boolean,
      network: (text: string) => Mark,
      bold: (text: string) => Mark,
    ): Marked<Mark> => [
      network('the network'),
      ' said ',
      bold(`${name}`),
      `, ${only ? 'only ' : ''}${percent(sure)} sure`,
    ],
    youSaid: <Mark>(
      name: string,
      person: (text: string) => Mark,
      bold: (text: string) => Mark,
    ): Marked<Mark> => [person('you'), ' said ', bold(`${name}`)],
    youDidntKnow: <Mark>(person: (text: string) => Mark): Marked<Mark> => [person('you'), ' didn’t know'],
  },
  /** Where Hit5 stands within another page. */
  embedded: {
    back: (host: string) => `Back to ${host}`,
    seeAnswers: 'See or delete your answers',
    whoMade: 'Who made the photos',
    around: (first: boolean) => `${first ? 'The page around it' : 'the page around it'}`,
    notKept: (where: string) =>
      `Your browser keeps nothing for Hit5 within ${where}: your answers are gone when you close or reload this page.`,
    kept: 'Your answers are kept in this browser. Hit5 in a tab of its own may not see them.',
    isNot: (where: string) => `${where} gets none of them, since this Hit5’s server does not name it.`,
    couldNot: (where: string) => `Your answers could not be given to ${where}:`,
    given: (where: string) => `Your answers were given to ${where}.`,
    willBe: (where: string) => `At the end they are given to ${where}.`,
    saveThem: 'Save them as a file',
  },
};

export type Words = typeof en;
