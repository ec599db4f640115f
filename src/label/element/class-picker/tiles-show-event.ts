/** A person asks for the tiles, the groups of classes. */
export class TilesShowEvent extends Event {
  constructor() {
    super('hit5-tiles-show', { bubbles: true, composed: true });
  }
}
