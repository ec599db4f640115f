/** Who erred. */
export type Side = 'person' | 'network';

/** Both sides, the person first. */
export const sides: readonly Side[] = ['person', 'network'];
