import type { Marked } from '../../../core/words/speech.ts';

export const en = {
  lost: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('The browser has lost what Hit5 kept.'),
    ' It deletes its database where a crash has damaged it.',
  ],
  onlyLooks:
    'Hit5 is open in another tab, so this one only looks: at Compare, at the results of sessions that have ended, and at the credits. What you change here is gone when you close or reload it.',
  notKept: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Nothing is kept.'),
    ' This browser gives the page no disk. You can play, but your answers are gone when you close or reload the page.',
  ],
  failing: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Your last answers are not on disk.'),
    ' They are kept in this page until it is closed. Make room, then save again: you go on from there.',
  ],
  saveAgain: 'Save again',
  sessionsUnopened: 'Your sessions cannot be opened.',
  otherUnopened: 'Something that this browser keeps cannot be opened.',
  sessionsNotKept: 'You can go on, but what you answer or add is gone when you close or reload the page.',
  otherNotKept: 'You can go on, but what you add in its place is gone when you close or reload the page.',
  dropped: <Mark>(b: (text: string) => Mark, what: string): Marked<Mark> => [
    b('This browser cannot keep something:'),
    ` ${what} It is in this page until you close it. Save the session as a file before you do. All else is kept.`,
  ],
  damaged: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Something is wrong with an earlier session.'),
    ' What is on disk is left as it is.',
  ],
  noBackend: <Mark>(b: (text: string) => Mark, asked: string, known: string): Marked<Mark> => [
    b(`There is no backend “${asked}”`),
    `, but the page’s address asks for it. Hit5 knows ${known}, and ignores what the address asks.`,
  ],
  withheld: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('A class is at work here.'),
    ' Until it ends, this device is shown the photos of Hit5 in the class only.',
  ],
  joinClass: 'Join the class',
  cannotAnswer: 'The network cannot answer.',
  goOn: 'You can go on: it answers your images later, once it is there.',
  notOffline: <Mark>(link: (text: string) => Mark, other: string): Marked<Mark> => [
    'It is not kept for offline use; ',
    link(`choose ${other}`),
    ', or connect.',
  ],
  newVersion: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('There is a new version of Hit5.'),
    ' It starts when you say so, or when you have closed Hit5 in all tabs. Your answers stay.',
  ],
  useNow: 'Use it now',
  /** Only seen in English, which stands in for the other. */
  broken: (name: string) =>
    `The words in ${name} could not be loaded, so Hit5 speaks English for now. Choose the language again once you are connected.`,
};

export type Words = typeof en;
