import type { Wnid } from '../../../core/classes/class-ids.ts';

/** The person takes back a class that was picked. */
export class ClassUnpickEvent extends Event {
  readonly wnid: Wnid;

  constructor(wnid: Wnid) {
    super('hit5-class-unpick', { bubbles: true, composed: true });
    this.wnid = wnid;
  }
}
