import type { SeenPart } from '../../../logic/activation-map.ts';
import type { NetworkCard } from '../../../../files/network-card-format.ts';

/** How one side of a photo becomes a side of the input. */
export interface SideCrop {
  /** The stretch of the photo that is resized, in its pixels. */
  readonly start: number;
  readonly length: number;
  /** How many pixels it is made. */
  readonly into: number;
  /** The first of these that is taken. */
  readonly from: number;
}

/** How a photo's width and height become those of the input. */
export interface PhotoCrop {
  readonly columns: SideCrop;
  readonly rows: SideCrop;
}

/**
 * The crop that a card asks for: `centre` as EfficientNet was evaluated, a square of side
 * `⌊size / (size + cropPadding) · min(width, height)⌋`, at least 1 pixel, then resized; `resized-centre` as torchvision's
 * `Resize(size + cropPadding)` and `CenterCrop(size)` do it, the longer side rounded down and a half rounded to even;
 * `none` the whole photo, squeezed.
 *
 * @param width of the photo, in pixels.
 * @param height of the photo, in pixels.
 */
export function photoCrop(
  width: number,
  height: number,
  { size, crop, cropPadding }: Pick<NetworkCard['input'], 'size' | 'crop' | 'cropPadding'>,
): PhotoCrop {
  const whole = (length: number, into: number): SideCrop => ({
    start: 0,
    length,
    into,
    from: halfToEven((into - size) / 2),
  });
  if (crop === 'none') return { columns: whole(width, size), rows: whole(height, size) };
  const shorter = Math.min(width, height);
  if (crop === 'resized-centre') {
    const into = (length: number) => Math.floor(((size + cropPadding) * length) / shorter);
    return { columns: whole(width, into(width)), rows: whole(height, into(height)) };
  }
  const side = Math.max(1, Math.floor((size / (size + cropPadding)) * shorter));
  const middle = (length: number): SideCrop => ({
    start: Math.floor((length - side) / 2),
    length: side,
    into: size,
    from: 0,
  });
  return { columns: middle(width), rows: middle(height) };
}

/** What the network sees of a photo, in the photo's pixels. */
export function seenPart({ columns, rows }: PhotoCrop, size: number): SeenPart {
  const place = ({ start, length, into, from }: SideCrop) => ({
    begin: start + (from * length) / into,
    extent: (size * length) / into,
  });
  const [across, down] = [place(columns), place(rows)];
  return { left: across.begin, top: down.begin, width: across.extent, height: down.extent };
}

/** Python's `round`. */
function halfToEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
