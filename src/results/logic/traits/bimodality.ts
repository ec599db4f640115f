/** The coefficient of values spread evenly: what lies above it leans to two humps. */
export const uniformBimodality = 5 / 9;

/**
 * The bimodality coefficient (SAS Institute; Pfister et al. 2013, equation 1): skewness and kurtosis with the
 * corrections for small samples. A bell gives about 1/3, an even spread 5/9, two points 1. A long tail alone raises it
 * too, so times are given as logarithms.
 *
 * @returns null when fewer than four values, or all the same.
 */
export function bimodality(values: readonly number[]): number | null {
  const n = values.length;
  if (n < 4) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const moment = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / n;
  const variance = moment(2);
  if (variance < 1e-12) return null;
  const skewness = (Math.sqrt(n * (n - 1)) / (n - 2)) * (moment(3) / variance ** 1.5);
  const excess = ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * (moment(4) / variance ** 2 - 3) + 6);
  return (skewness ** 2 + 1) / (excess + (3 * (n - 1) ** 2) / ((n - 2) * (n - 3)));
}
