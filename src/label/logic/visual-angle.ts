import type { Viewed } from '../../core/trials/timed-view.ts';
import type { Shown } from '../../core/trials/trial-record.ts';

/** A bank card's width, in millimetres (ISO/IEC 7810, ID-1). */
export const cardWidth = 85.6;

/** A bank card's height, in millimetres. */
export const cardHeight = 53.98;

/** How large a photo is to the eye, in degrees: twice the angle of its half. */
export function degreesOf(
  photo: Shown['photo'],
  { pixelsPerMillimetre, distance }: { readonly pixelsPerMillimetre: number; readonly distance: number },
): NonNullable<Viewed['degrees']> {
  const angle = (pixels: number) => {
    const half = Math.atan(pixels / pixelsPerMillimetre / 2 / distance);
    return Math.round(((2 * half * 180) / Math.PI) * 100) / 100;
  };
  return { width: angle(photo.width), height: angle(photo.height) };
}
