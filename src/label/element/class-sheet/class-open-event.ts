import type { Wnid } from '../../../core/classes/class-ids.ts';

/** The sheet of a class is before the person's eyes. */
export class ClassOpenEvent extends Event {
  readonly wnid: Wnid;

  constructor(wnid: Wnid) {
    super('hit5-class-open', { bubbles: true, composed: true });
    this.wnid = wnid;
  }
}
