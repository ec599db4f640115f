import { usualView, type Viewed } from '#src/core/trials/timed-view.ts';
import { faultWords, rateWords, shownWords, viewWords } from '#src/label/logic/timed-frames.ts';
import { sightWords } from '#src/label/logic/visual-angle.ts';
import type { Figures, Maker } from './sentence-makers.ts';

type Fault = NonNullable<Viewed['fault']>;

/** The functions that say how photos are shown for a moment. */
export const makersOfViews = {
  'what is shown': (cross: number, mask: number, answer: number, ...exposures: number[]) =>
    [false, true]
      .map((onePress) =>
        viewWords(
          { ...usualView, exposures, cross, maskTime: mask, answer: answer === 0 ? null : answer },
          onePress,
        ).join(' / '),
      )
      .join(' / '),
  'what a screen makes of times': (rate: number, ...exposures: number[]) => rateWords(exposures, rate),
  'how long it was shown': (exposure: number, frames: number, rate: number) =>
    shownWords({ exposure, mask: 'phase', frames, shown: (1000 * frames) / rate, rate }),
  'shown otherwise': (fault: string, lost: number) =>
    [
      faultWords({ fault: fault as Fault, lost }) ?? '',
      shownWords({ exposure: 50, mask: 'phase', fault: fault as Fault }),
    ].join(' / '),
  'how large a photo is': (pixelsPerMillimetre: number, distance: number) =>
    sightWords({ pixelsPerMillimetre, distance }),
} satisfies Readonly<Record<string, Maker>>;

/** Figures that lead to all that these functions can say. */
export const figuresOfViews: Readonly<Record<keyof typeof makersOfViews, readonly Figures[]>> = {
  'what is shown': [
    [500, 500, 0, 17, 50, 10_000],
    [0, 0, 1500, 50],
  ],
  'what a screen makes of times': [
    [60, 50, 250],
    [59.98, 17, 50],
    [144, 17],
    [30, 17, 50, 100],
    [30, 100],
  ],
  'how long it was shown': [
    [50, 3, 60],
    [17, 1, 60],
  ],
  'shown otherwise': [
    ['frames-lost', 1],
    ['frames-lost', 2],
    ['hidden', 0],
    ['interrupted', 0],
  ],
  'how large a photo is': [[5, 600]],
};
