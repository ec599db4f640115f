/** The person has said under which pseudonym they answer. */
export class PersonChooseEvent extends Event {
  /** Never empty. */
  readonly person: string;

  constructor(person: string) {
    super('hit5-person-choose', { bubbles: true, composed: true });
    this.person = person;
  }
}
