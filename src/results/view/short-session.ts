import type { Session } from '../../core/trials/session.ts';

/** From so many images on, figures come before the photos. */
const enough = 20;

/** Whether a session has so few images that its results are the photos themselves, and figures only on request. */
export function isShort({ order }: Session): boolean {
  return order.length < enough;
}
