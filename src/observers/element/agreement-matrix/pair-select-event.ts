import type { ElementEvent } from '../../../kit/element/element-event.ts';
/** The person wants to see two observers side by side. `value`: their places in the list of observers, the lower one first. */
export type PairSelectEvent = ElementEvent<'hit5-pair-select', readonly [number, number]>;
