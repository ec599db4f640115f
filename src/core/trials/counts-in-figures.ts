import type { TrialRecord } from './trial-record.ts';
import type { Trial } from './session.ts';

/** Whether the photo of a timed view was not shown as asked: frames were lost, the tab was hidden, or the page went away. */
export function isSpoiled({ record: { viewed } }: { readonly record: Pick<TrialRecord, 'viewed'> }): boolean {
  return viewed?.fault !== undefined;
}

/** Whether an answer counts in headline figures, as far as it is not for truth and network: given without help, to a photo shown as asked. */
export function countsInFigures(trial: Pick<Trial, 'assistance' | 'record'>): boolean {
  return trial.assistance.length === 0 && !isSpoiled(trial);
}
