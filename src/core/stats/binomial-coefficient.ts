/** In how many ways so many of all can be chosen; Infinity where that is too large for a number. */
export function binomialCoefficient(all: number, chosen: number): number {
  const fewer = Math.min(chosen, all - chosen);
  let ways = 1;
  // Each step is a whole number as long as it is exact.
  for (let at = 1; at <= fewer; at += 1) ways = (ways * (all - fewer + at)) / at;
  return ways;
}
