import type { PackOrder } from '../../../core/formats/pack-order.ts';

/** What the form says of the pack that shall be made. */
export type PackWish = Omit<PackOrder, 'truths'>;

/** The person wants a pack made of what was found. */
export class PackOrderEvent extends Event {
  readonly wish: PackWish;

  constructor(wish: PackWish) {
    super('hit5-pack-order', { bubbles: true, composed: true });
    this.wish = wish;
  }
}
