import type { Wnid } from '../../../core/classes/class-ids.ts';

/** The person searched for this text: the typing paused, or the search ended with it. */
export class SearchTypedEvent extends Event {
  readonly text: string;
  /** The classes that it led to, the best first. */
  readonly found: readonly Wnid[];

  constructor(text: string, found: readonly Wnid[]) {
    super('hit5-search-typed', { bubbles: true, composed: true });
    this.text = text;
    this.found = found;
  }
}
