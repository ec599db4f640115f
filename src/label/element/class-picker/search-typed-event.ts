/** The person searched for this text: the typing paused, or the search ended with it. */
export class SearchTypedEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('hit5-search-typed', { bubbles: true, composed: true });
    this.text = text;
  }
}
