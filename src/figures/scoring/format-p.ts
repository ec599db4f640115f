/** Below this p a difference is called one. */
export const alpha = 0.05;

/** A p value as text with two significant digits: "p = 0.33", "p = 0.022", "p < 0.001". */
export function formatP(p: number): string {
  if (p < 0.001) return 'p < 0.001';
  return p >= 0.995 ? 'p = 1' : `p = ${p.toPrecision(2)}`;
}
