import type { Pixels } from '../pixels.ts';
import { blockMask } from './block-mask.ts';
import type { MaskKind } from './mask-kinds.ts';
import type { Mask } from './like-photo.ts';
import { phaseMask } from './phase-mask.ts';
import { pinkMask } from './pink-mask.ts';

/** The longest side of a photo that a mask is made for. */
export const longestMaskSide = 1024;

const makers: Readonly<Record<Exclude<MaskKind, 'none'>, (photo: Pixels, seed: number) => Mask>> = {
  phase: phaseMask,
  pink: pinkMask,
  blocks: blockMask,
};

/**
 * The mask of a photo, of its size and opaque, with the mean and standard deviation of each of its colours: the same photo and seed give the same bytes on every machine. The photo is not changed.
 *
 * @param photo opaque.
 * @param seed a whole number, 0 to 2³¹ − 1.
 * @returns null where there is to be none.
 * @throws RangeError as `checkMaskSize`.
 */
export function makeMask(kind: MaskKind, photo: Pixels, seed: number): Mask | null {
  if (kind === 'none') return null;
  checkMaskSize(photo);
  return makers[kind](photo, seed);
}

/** @throws RangeError where a photo of this size is empty or too large for a mask. */
export function checkMaskSize({ width, height }: Pick<Pixels, 'width' | 'height'>): void {
  const fits = (side: number) => Number.isInteger(side) && side >= 1 && side <= longestMaskSide;
  if (fits(width) && fits(height)) return;
  const wanted = `A mask is made for photos with sides of 1 to ${longestMaskSide} pixels`;
  throw new RangeError(`${wanted}. This one has ${width} × ${height}.`);
}
