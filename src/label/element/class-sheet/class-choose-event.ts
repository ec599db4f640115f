import type { Wnid } from '../../../core/classes/class-ids.ts';

/** The person names the class that the sheet shows, or one beside it, for a slot (0..4) or for the first free one. */
export class ClassChooseEvent extends Event {
  readonly wnid: Wnid;
  readonly slot: number | null;

  constructor(wnid: Wnid, slot: number | null) {
    super('hit5-class-choose');
    this.wnid = wnid;
    this.slot = slot;
  }
}
