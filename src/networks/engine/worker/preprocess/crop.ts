import type { CropSquare } from '../../../../core/networks/activation-map.ts';

/**
 * The centre crop that EfficientNet was evaluated with: of side `⌊size / (size + padding) · min(width, height)⌋`,
 * at least 1 pixel.
 *
 * @param width of the image, in pixels.
 * @param height of the image, in pixels.
 * @param size the network's input, in pixels.
 * @param padding the card's `cropPadding`, in pixels.
 */
export function centreCrop(width: number, height: number, size: number, padding: number): CropSquare {
  const side = Math.max(1, Math.floor((size / (size + padding)) * Math.min(width, height)));
  return { left: Math.floor((width - side) / 2), top: Math.floor((height - side) / 2), side };
}
