import type { ReadonlySignal } from '@preact/signals-core';
import type { Seconds } from '../../core/trials/session.ts';

/** The time that everybody has for the present photo, in place of each person's own limit. */
export interface CommonClock {
  /** Whole seconds, 0 once the time is over; null: not known. */
  readonly left: ReadonlySignal<Seconds | null>;
  /** For how long it has been over, in milliseconds. */
  readonly over: number;
}
