/**
 * How long there must be between the going of a photo and the coming of the next, in milliseconds. A trial changes the screen five
 * times at most: cross, photo, mask, question, and the answer face to face. Any seven changes that follow one another hold both the
 * going of a photo and the coming of the next, or span more than that, since cross and mask are as long in all trials: so no second
 * has more than six, which are three flashes (WCAG 2.3.1).
 */
const betweenPhotos = 1001;

/**
 * How long a view waits before its cross, in milliseconds.
 *
 * @param sinceGone since the photo before went, in milliseconds.
 * @param cross how long the cross stands.
 */
export function restBefore(sinceGone: number, cross: number): number {
  return Math.max(0, betweenPhotos - sinceGone - cross);
}
