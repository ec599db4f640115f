import type { SessionOptions } from '../../core/trials/session-options.ts';
import type { Viewed } from '../../core/trials/timed-view.ts';
import type { Shown } from '../../core/trials/trial-record.ts';
import type { Words } from '../words/timed/en.ts';

/** What the card test measured: CSS pixels of this screen, and how far away the eyes are, in millimetres. */
interface Measured {
  readonly pixelsPerMillimetre: number;
  readonly distance: number;
}

/** A bank card's width, in millimetres (ISO/IEC 7810, ID-1). */
export const cardWidth = 85.6;

/** A bank card's height, in millimetres. */
export const cardHeight = 53.98;

/** How large a photo is to the eye, in degrees: twice the angle of its half. */
export function visualAngle(
  photo: Shown['photo'],
  { pixelsPerMillimetre, distance }: Measured,
): NonNullable<Viewed['degrees']> {
  const angle = (pixels: number) => {
    const half = Math.atan(pixels / pixelsPerMillimetre / 2 / distance);
    return Math.round(((2 * half * 180) / Math.PI) * 100) / 100;
  };
  return { width: angle(photo.width), height: angle(photo.height) };
}

/**
 * How long the longer side of a photo is to be, in CSS pixels: 2 d tan(α / 2), at the distance d for α degrees; null: as long as it fits.
 *
 * @param sight null where nobody measured it; then degrees cannot be told.
 */
export function sideOf(size: string | undefined, sight: Measured | null): number | null {
  if (size === undefined) return null;
  const amount = parseFloat(size);
  if (size.endsWith('px')) return amount;
  return sight && 2 * sight.distance * Math.tan((amount * Math.PI) / 360) * sight.pixelsPerMillimetre;
}

/** Whether a session begins with the card test: its link says so, or its photos' size is in degrees. */
export function needsCard({ show, size, card }: Pick<SessionOptions, 'show' | 'size' | 'card'>): boolean {
  return show !== undefined && (card === true || size?.endsWith('deg') === true);
}

/** How wide a photo is that is spoken of, in CSS pixels: as wide as most of ImageNet are. */
const usualWidth = 500;

export function sightWords(sight: Measured, { photoSize }: Words): string {
  const centimetres = usualWidth / sight.pixelsPerMillimetre / 10;
  const { width } = visualAngle({ width: usualWidth, height: 0 }, sight);
  return photoSize(usualWidth, centimetres, width, Math.round(sight.distance / 10));
}
