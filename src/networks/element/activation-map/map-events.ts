/** The person wants to see, or no longer, where the network looked. */
export class MapToggleEvent extends Event {
  constructor() {
    super('hit5-map-toggle', { bubbles: true, composed: true });
  }
}

/** The person wants the evidence for another guess. */
export class MapGuessEvent extends Event {
  /** Which of the five, from 0. */
  readonly place: number;

  constructor(place: number) {
    super('hit5-map-guess', { bubbles: true, composed: true });
    this.place = place;
  }
}
