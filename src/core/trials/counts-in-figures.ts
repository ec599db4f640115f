import type { TrialRecord } from './trial-record.ts';
import type { Session, Trial } from './session.ts';

/** Whether the photo of a timed view was not shown as asked: frames were lost, the tab was hidden, or the page went away. */
export function isSpoiled({ record: { viewed } }: { readonly record: Pick<TrialRecord, 'viewed'> }): boolean {
  return viewed?.fault !== undefined;
}

/** Whether an answer counts in headline figures, as far as it is not for truth and network: given without help, to a photo shown as asked that is no check. */
export function countsInFigures(trial: Pick<Trial, 'assistance' | 'record' | 'use'>): boolean {
  return trial.use !== 'check' && trial.assistance.length === 0 && !isSpoiled(trial);
}

/** How the answers of a session that count were given, as a sentence says it: "answered without help". */
export function givenHow({ show }: Pick<Session, 'show'>): string {
  return show ? 'without help and with the photo shown as asked' : 'without help';
}
