import type { Marked } from '../../../core/words/speech.ts';

export const en = {
  /** @param framed whether it stands within a page, so that the other may be a second frame of that page. */
  heading: {
    closed: (framed: boolean) =>
      `${framed ? 'The other tab or frame is closed' : 'The other tab is closed'}.`,
    stopped: (framed: boolean) => `Hit5 goes on in another ${framed ? 'tab or frame' : 'tab'}.`,
    open: (framed: boolean) => `Hit5 is open in another ${framed ? 'tab or frame' : 'tab'}.`,
  },
  canGoOn: 'You can go on here.',
  /** @param stopped whether this tab was the one that went on, until another took over. */
  why: (framed: boolean, stopped: boolean) =>
    `${framed ? 'Two tabs or frames' : 'Two tabs'} that write the same answers would spoil them, so ${stopped ? 'this one has stopped' : 'this one writes nothing'}. Go back to ${framed ? 'the other tab or frame' : 'the other tab'}, or go on here: ${framed ? 'the other tab or frame' : 'the other tab'} then stops.`,
  notSaved: 'The last thing that you did here was not saved.',
  nothingLost: 'Nothing that you answered is lost.',
  goOn: (framed: boolean) => `${framed ? 'Go on here' : 'Go on in this tab'}`,
  lookOnly: <Mark>(
    compare: (text: string) => Mark,
    results: (text: string) => Mark,
    credits: (text: string) => Mark,
  ): Marked<Mark> => [
    'To look only, open ',
    compare('Compare'),
    ', the ',
    results('results'),
    ' of sessions that have ended, or the ',
    credits('credits'),
    ' here.',
  ],
};

export type Words = typeof en;
