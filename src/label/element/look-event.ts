import type { Look } from '../../core/trials/trial-record.ts';
import type { ElementEvent } from '../../kit/element/element-event.ts';

/** The person looked at something that belongs in the record of the answer. */
export type LookEvent = ElementEvent<'hit5-look', Look>;
