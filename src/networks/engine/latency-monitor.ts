import type { Backend } from '../../core/networks/backends.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import { median } from '../../figures/stats/quantile.ts';

/** With fewer answers than this, one that came while the machine was busy would count too much. */
const fewest = 5;
const most = 15;

/** An answer's time in the network, by the latest answers on one backend. */
export class LatencyMonitor {
  #backend: Backend | null = null;
  #times: number[] = [];

  /** @returns the median of the latest answers on this one's backend, in milliseconds; null while they are few. */
  add({ backend, milliseconds }: Pick<Prediction, 'backend' | 'milliseconds'>): number | null {
    if (backend !== this.#backend) this.#times = [];
    this.#backend = backend;
    this.#times = [...this.#times, milliseconds].slice(-most);
    return this.#times.length < fewest ? null : median(this.#times);
  }
}

/** Two figures differ if one is so many times the other, … */
const times = 1.5;

/** … and by so many milliseconds: to read a large photo takes longer than to read a small one. */
const slack = 10;

/**
 * Whether answers contradict the figure on which a backend was chosen: it was measured while the machine was busy, or
 * the machine has changed since.
 *
 * @param chosenAt median milliseconds an image, when the backend was chosen.
 * @param pace median milliseconds of the latest answers.
 */
export function contradicts(chosenAt: number, pace: number): boolean {
  const [less, more] = chosenAt < pace ? [chosenAt, pace] : [pace, chosenAt];
  return more > less * times && more - less > slack;
}
