import type { Wnid } from '../../../core/classes/class-ids.ts';

/** The person names a class, for a slot (0..4) or for the first free one (null). */
export class ClassPickEvent extends Event {
  readonly wnid: Wnid;
  readonly slot: number | null;

  constructor(wnid: Wnid, slot: number | null) {
    super('hit5-class-pick', { bubbles: true, composed: true });
    this.wnid = wnid;
    this.slot = slot;
  }
}
