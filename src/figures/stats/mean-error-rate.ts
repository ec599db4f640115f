/**
 * The mean of several observers' error rates, each observer counting once.
 *
 * @param observers those without an image are left out.
 * @returns 0..1; null when nobody answered an image.
 */
export function meanErrorRate(
  observers: readonly { readonly errors: number; readonly images: number }[],
): number | null {
  const rates = observers.filter(({ images }) => images > 0).map(({ errors, images }) => errors / images);
  return rates.length === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
}
