/** Below this p a difference is called one. */
export const alpha = 0.05;

/** A p value as text with two significant digits: "p = 0.33", "p = 0.022", "p < 0.001". */
export function formatP(p: number): string {
  if (p < 0.001) return 'p < 0.001';
  return p >= 0.995 ? 'p = 1' : `p = ${p.toPrecision(2)}`;
}

/** Why the interval of the difference can leave out 0 where the exact test finds no more than chance. */
export const intervalAndTest =
  'With few images the interval of the difference and the exact test may disagree: the interval (Newcombe) is an ' +
  'approximation from the intervals of both error rates, while the exact test takes only the images with one right ' +
  'and one wrong, and with five of these or fewer no outcome has p below 0.05. Where they disagree, trust the test.';
