import type { Look } from '../../core/trials/trial-record.ts';

/** The person looked at something that belongs in the record of the answer. */
export class LookEvent extends Event {
  readonly look: Look;

  constructor(look: Look) {
    super('hit5-look', { bubbles: true, composed: true });
    this.look = look;
  }
}
