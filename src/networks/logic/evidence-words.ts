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
      return `Most of the evidence for “${label}” lies in the ${place.where}: ${formatPercent(place.share)} of it in a quarter of what the network saw.`;
    case 'half':
      return `Most of the evidence for “${label}” lies in the ${place.where} of what the network saw: ${formatPercent(place.share)} of it.`;
    case 'spread':
      return `The evidence for “${label}” is spread over what the network saw; the quarter with most is in the ${place.where} and has ${formatPercent(place.share)} of it.`;
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
