/** The person takes back the pick that was made last. */
export class LastPickRemoveEvent extends Event {
  constructor() {
    super('hit5-last-pick-remove', { bubbles: true, composed: true });
  }
}
