/** The error rate after so many images of a session. */
export interface RunningError {
  /** 1.., images answered so far. */
  readonly images: number;
  /** Error rate over all of them, 0..1. */
  readonly cumulative: number;
  /** Error rate over the last ones; null until there are as many as the window holds. */
  readonly windowed: number | null;
}

/**
 * How the error rate went over a session.
 *
 * @param hits whether each image was hit, in the order of answering.
 * @param window how many of the last images the windowed rate holds, 1 or more, default 25.
 * @returns one entry an image.
 * @throws RangeError when the window is not a whole number, 1 or more.
 */
export function runningError(hits: readonly boolean[], window = 25): readonly RunningError[] {
  if (!Number.isInteger(window) || window < 1) throw new RangeError('A window holds one image or more.');
  let errors = 0;
  let recent = 0;
  return hits.map((hit, place) => {
    errors += hit ? 0 : 1;
    recent += (hit ? 0 : 1) - (hits[place - window] === false ? 1 : 0);
    const images = place + 1;
    return { images, cumulative: errors / images, windowed: images < window ? null : recent / window };
  });
}
