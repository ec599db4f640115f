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
      return `No part of the photo speaks for “${label}” in this map.`;
    case 'quarter':
      return `Most of the evidence for “${label}” lies in the ${place.where}: a quarter of what the network saw has ${partOf(place)} of it.`;
    case 'half':
      return `Most of the evidence for “${label}” lies in the ${place.where} of what the network saw: ${partOf(place)} of it.`;
    case 'spread':
      return `The evidence for “${label}” is spread over what the network saw; the quarter with most is in the ${place.where} and has ${partOf(place)} of it.`;
  }
}

/** "63 %"; of a part that is rounded to half, on which side of it. */
function partOf({ share }: { readonly share: number }): string {
  const whole = Math.round(100 * share);
  if (whole !== 50 || share === 0.5) return `${whole}\u202f%`;
  return share > 0.5 ? 'just over half' : 'almost half';
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
