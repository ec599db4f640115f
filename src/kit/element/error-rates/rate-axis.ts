/** An axis of shares from 0 to `max`, with a tick at each round number. */
export interface RateAxis {
  readonly max: number;
  readonly ticks: readonly number[];
}

/** Steps a reader counts in, as shares. */
const steps = [0.01, 0.02, 0.05, 0.1, 0.2];

/** The axis for shares of which none is above `highest`: at most five even steps, from 0, and never past 1. */
export function rateAxis(highest: number): RateAxis {
  const wanted = Math.min(Math.max(highest, 0.01), 1);
  const step = steps.find((size) => wanted <= 5 * size + 1e-9) ?? 0.2;
  const count = Math.ceil(wanted / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Math.round(index * step * 100) / 100);
  return { max: ticks.at(-1) ?? 1, ticks };
}
