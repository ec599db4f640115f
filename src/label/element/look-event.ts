import type { Look } from '../../core/trials/trial-record.ts';
import type { Told } from '../../kit/element/told.ts';

/** The person looked at something that belongs in the record of the answer. */
export type LookEvent = Told<'hit5-look', Look>;
