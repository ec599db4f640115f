import { counted } from '../../../core/text/counted.ts';
import { enoughImages } from '../../../figures/observers/few-images.ts';
import type { PairFigures } from '../../../figures/observers/pair-figures.ts';
import { whyNoKappa } from '../../../figures/scoring/why-no-kappa.ts';

/** A square without a tint, for its κ is no evidence. */
interface FaintSquare {
  /** Whether κ says nothing, so that no number is shown. */
  readonly saysNothing: boolean;
  /** Why it has no tint. */
  readonly words: string;
}

/** Whether the square of two observers has no tint: κ says nothing, or their images are few; null where it has one. */
export function faintSquare(pair: PairFigures): FaintSquare | null {
  const why = whyNoKappa(pair, 'them');
  if (why !== null) return { saysNothing: true, words: why };
  return pair.n < enoughImages ? { saysNothing: false, words: `few: ${counted(pair.n, 'image')}` } : null;
}
