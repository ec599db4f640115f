import type { Trial } from './session.ts';
import type { Shown, Surroundings, TrialRecord } from './trial-record.ts';

/** With what each trial was answered, aligned with the trials; null: not known. */
export function surroundingsOf(trials: readonly Trial[]): readonly (Surroundings | null)[] {
  let now: Surroundings | null = null;
  return trials.map(({ record }) => (now = record.surroundings ?? now));
}

/**
 * The record of an answer with the size of its photo, and with what it was answered with where that is not as at the
 * answer before.
 *
 * @param shown null where it cannot be told.
 */
export function recordWith(record: TrialRecord, shown: Shown | null, before: readonly Trial[]): TrialRecord {
  const { surroundings: _, ...rest } = record;
  if (!shown) return rest;
  const { photo, surroundings } = shown;
  const last = surroundingsOf(before).at(-1) ?? null;
  const isSame = JSON.stringify(surroundings) === JSON.stringify(last);
  return { ...rest, photo, ...(!isSame && { surroundings }) };
}
