import type { Wnid } from '../../../core/classes/class-ids.ts';

/** Other classes than before are in view in the list; those drawn beyond its edges do not count. */
export class ClassesSeenEvent extends Event {
  /** All that are in view now, from top to bottom. */
  readonly wnids: readonly Wnid[];

  constructor(wnids: readonly Wnid[]) {
    super('hit5-classes-seen', { bubbles: true, composed: true });
    this.wnids = wnids;
  }
}
