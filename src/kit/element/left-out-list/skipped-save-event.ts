/** The person wants the list of what was left out as a file. */
export class SkippedSaveEvent extends Event {
  constructor() {
    super('hit5-skipped-save', { bubbles: true, composed: true });
  }
}
