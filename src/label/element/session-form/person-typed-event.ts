/** The person has typed at their pseudonym; what stands there is kept, also when they begin by a link. */
export class PersonTypedEvent extends Event {
  readonly person: string;

  constructor(person: string) {
    super('hit5-person-typed', { bubbles: true, composed: true });
    this.person = person;
  }
}
