/** The photo is on the screen for the first time: the response time starts here. */
export class PhotoPaintEvent extends Event {
  constructor() {
    super('hit5-photo-paint', { bubbles: true, composed: true });
  }
}
