import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Skipped } from './import-plan.ts';
import type { ProgressMeter } from './progress-meter.ts';

export interface Search {
  readonly catalogue: Catalogue;
  readonly signal: AbortSignal;
  readonly meter: ProgressMeter;
  readonly skipped: Skipped[];
  readonly notes: string[];
}
