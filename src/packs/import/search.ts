import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Skipped } from './import-plan.ts';
import type { ProgressMeter } from './progress-meter.ts';

/** One import while it goes on: what its steps share and add to. */
export interface Search {
  readonly catalogue: Catalogue;
  readonly signal: AbortSignal;
  readonly meter: ProgressMeter;
  readonly skipped: Skipped[];
  readonly notes: string[];
}
