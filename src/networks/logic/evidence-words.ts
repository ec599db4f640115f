import { formatPercent } from '../../core/text/format-number.ts';
import type { SeenPart } from './activation-map.ts';
import type { EvidencePlace } from './evidence-place.ts';

/**
 * Where the evidence for a class lies, as a sentence.
 *
 * @param label of the class.
 */
export function evidenceWords(place: EvidencePlace, label: string): string {
  switch (place.kind) {
    case 'none':
      return `Nothing in the photo looks like “${label}” to it.`;
    case 'quarter':
    case 'half':
      return `For “${label}” it looked at the ${place.where}.`;
    case 'spread':
      return `For “${label}” it looked everywhere, most at the ${place.where}.`;
  }
}

/**
 * What the network saw of an image, as a sentence.
 *
 * @param width of the image, in pixels.
 * @param height of the image, in pixels.
 */
export function cropWords(seen: SeenPart, width: number, height: number): string {
  const share = (seen.width * seen.height) / (width * height);
  if (share === 1) return 'The network saw the whole photo.';
  return `The network saw the square in the frame, ${formatPercent(share)} of the photo; it never saw the hatched rest.`;
}
