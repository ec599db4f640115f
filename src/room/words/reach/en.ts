import type { Marked } from '../../../core/words/speech.ts';

export const en = {
  nobodyYet: 'Nobody has joined yet.',
  noDevice: 'No device has reached this laptop yet.',
  ifTried: 'If somebody has tried:',
  internet: (address: string) =>
    `If somebody has tried: the address is ${address}, and their device needs the internet. A school’s filter may keep sites out: ask whoever looks after it, or try a phone’s hotspot.`,
  otherWifi: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('Another Wi-Fi.'),
    ' Phones and this laptop have to be in the same one. A phone that uses mobile data is not.',
  ],
  firewall: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('The firewall of this laptop.'),
    ' When it asks whether Node may take connections, say yes, for private networks at least.',
  ],
  apart: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('The Wi-Fi keeps devices apart.'),
    ' Guest and school networks often do. A hotspot of your phone is the quick way out; this laptop joins it too.',
  ],
  noNetwork: 'This laptop is in no network at the moment.',
  several: (addresses: string) => `This laptop has several addresses; try each of them: ${addresses}.`,
  nothingHelps: <Mark>(
    start: (text: string) => Mark,
    bold: (text: string) => Mark,
    compare: (text: string) => Mark,
  ): Marked<Mark> => [
    'Nothing helps? Make a link for a classroom on the ',
    start('start page'),
    '. Pupils open it in any Hit5 that they can reach and press ',
    bold('Save a file to hand in'),
    ' at the end. Drop their files on ',
    compare('Compare'),
    '.',
  ],
};

export type Words = typeof en;
