import type { Trial } from './session.ts';
import type { Surroundings, TrialRecord } from './trial-record.ts';

/** With what each trial was answered, aligned with the trials; null: not known. */
export function surroundingsOf(trials: readonly Trial[]): readonly (Surroundings | null)[] {
  let now: Surroundings | null = null;
  return trials.map(({ record }) => (now = record.surroundings ?? now));
}

/**
 * The record of an answer with what it was answered with, where that is not as at the answer before.
 *
 * @param now null where it cannot be told.
 */
export function recordWith(
  record: TrialRecord,
  now: Surroundings | null,
  before: readonly Trial[],
): TrialRecord {
  const { surroundings: _, ...rest } = record;
  const last = surroundingsOf(before).at(-1) ?? null;
  return now && JSON.stringify(now) !== JSON.stringify(last) ? { ...rest, surroundings: now } : rest;
}
