/** The person wants the session saved in this form. */
export class SaveChooseEvent extends Event {
  readonly id: string;

  constructor(id: string) {
    super('hit5-save-choose', { bubbles: true, composed: true });
    this.id = id;
  }
}
