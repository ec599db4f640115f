import { speech, type Marked } from '../../../core/words/speech.ts';

const { count } = speech<'one' | 'other'>('en');

export const en = {
  withdrawn: 'You have withdrawn from the study.',
  /** @param here whether it is deleted on this device too. */
  deleted: <Mark>(
    answers: number,
    name: string,
    here: boolean,
    id: boolean,
    bold: (text: string) => Mark,
  ): Marked<Mark> => [
    `This is deleted, on the server${here ? ' and on this device' : ''}: ${answers > 0 ? `your ${count(answers, { one: '# answer', other: '# answers' })} with how long you took and what you looked at; ` : ''}your name in the study, `,
    bold(`${name}`),
    `${id ? ', and the id that your link gave' : ''}.`,
  ],
  notHere: 'This browser could not delete its own copy:',
  deleteData: 'Delete the data of this page in the browser’s settings.',
  tellThem:
    'If the researchers have saved a copy before, tell them to delete your answers there too. They find you by that name, so write it down.',
  canClose: 'You can close this page.',
  leaveOpen: (waiting: number) =>
    `Leave this page open until ${count(waiting, { one: '# answer more has', other: '# answers more have' })} been sent.`,
  completionCode: 'Your completion code',
  backTo: (host: string) => `Back to ${host}`,
  yourName: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
    'Your name in this study is ',
    bold(`${name}`),
    '. Write it down: with it the researchers find your answers, if you want them deleted later.',
  ],
  withdraw: 'Withdraw and delete my answers',
  withdrawAsk: 'Withdraw and delete my answers?',
  withdrawYes: 'Withdraw and delete',
  stay: 'Stay',
  allDeleted: 'All that you answered is deleted, here and on the server.',
  notDeleted: 'Nothing was deleted:',
  tryAgain: 'Try again.',
};

export type Words = typeof en;
