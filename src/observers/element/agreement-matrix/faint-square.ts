import { counted } from '../../../core/text/counted.ts';
import { enoughImages, kappaImages } from '../../../figures/observers/few-images.ts';
import type { PairFigures } from '../../../figures/observers/pair-figures.ts';
import { whyNoKappa } from '../../../figures/scoring/why-no-kappa.ts';

/** A square without a tint, for its κ is no evidence. */
interface FaintSquare {
  /** Whether κ says nothing, so that no number is shown. */
  readonly saysNothing: boolean;
  /** Why it has no tint. */
  readonly words: string;
}

/** Whether the square of two observers has no tint: κ says nothing, or the images that it stands on are few; null where it has one. */
export function faintSquare(pair: PairFigures): FaintSquare | null {
  const why = whyNoKappa(pair, 'them');
  if (why !== null) return { saysNothing: true, words: why };
  const images = kappaImages(pair);
  if (images >= enoughImages) return null;
  return { saysNothing: false, words: `few: ${images < pair.n ? 'κ of ' : ''}${counted(images, 'image')}` };
}
