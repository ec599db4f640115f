/** The person wants to see two observers side by side. */
export class PairSelectEvent extends Event {
  /** Their places in the list of observers, the lower one first. */
  readonly pair: readonly [number, number];

  constructor(pair: readonly [number, number]) {
    super('hit5-pair-select', { bubbles: true, composed: true });
    this.pair = pair;
  }
}
