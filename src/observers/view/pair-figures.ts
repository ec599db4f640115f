import type { TestFigure } from '../../results/element/test-figures/test-figures.ts';
import { pointsSpan, testFigures } from '../../results/view/test-figures.ts';
import { correctedWords, type PairTests } from '../../figures/observers/holm-of-pairs.ts';
import type { PairFigures } from '../../figures/observers/pair-figures.ts';
import { about } from '../../figures/scoring/addressed.ts';
import { formatP } from '../../figures/scoring/format-p.ts';
import { kappaWords } from '../../figures/observers/conditions.ts';
import { choiceLink } from './choice-link.ts';

/** What else the figures of a pair say. */
interface PairOptions {
  readonly tested?: Omit<PairTests, 'corrected'>;
  readonly corrected?: number | null;
}

/**
 * The tests of two observers as figures; nothing before their intervals by bootstrap are drawn.
 *
 * @param shown both names as they are shown.
 * @param options of which pairs this is one, and its p corrected for them.
 */
export function pairFigures(
  pair: PairFigures,
  [name, second]: readonly [string, string],
  { tested = { family: 'all', tests: 1 }, corrected = null }: PairOptions = {},
): readonly TestFigure[] {
  const { first, second: other, n, differenceBootstrap } = pair;
  if (!differenceBootstrap) return [];
  const many = correctedWords(corrected, tested, formatP);
  const voice = {
    first: about(name),
    second,
    taken: 'only where one was right and the other wrong',
    of2014: ', as if the images were different ones',
    differLink: choiceLink({ kind: 'pair', first, second: other, part: 'differ' }),
    notes: {
      mcnemar: many === '' ? [] : [`${many}.`],
      difference: [
        `By bootstrap over the images, 2000 samples: ${pointsSpan(differenceBootstrap)}. Both intervals hold for these two on other images like these. What other people would do, no pair can tell: groups of people can.`,
      ],
      z: '',
      kappa: `95 % interval from 2000 bootstrap samples of the ${n} images.`,
      images: kappaWords(pair),
    },
  };
  return testFigures(pair, voice);
}
