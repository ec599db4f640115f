import type { Results } from '../results/make-results.ts';
import type { ObserverStore } from './state/observer-store.ts';

/** Files of people and networks compared, with what they stand on. */
export interface Observers extends Results {
  readonly observers: ObserverStore;
}

/** The feature, over the results that its store was given to. */
export function makeObservers(results: Results, observers: ObserverStore): Observers {
  return { ...results, observers };
}
