import type { SessionId } from '../../../core/trials/session.ts';

/** The person gives a session to another pseudonym. */
export class SessionRenameEvent extends Event {
  readonly id: SessionId;
  readonly person: string;

  constructor(id: SessionId, person: string) {
    super('hit5-session-rename', { bubbles: true, composed: true });
    this.id = id;
    this.person = person;
  }
}

/** The person puts a session away, or takes it out again. */
export class SessionArchiveEvent extends Event {
  readonly id: SessionId;
  readonly archived: boolean;

  constructor(id: SessionId, archived: boolean) {
    super('hit5-session-archive', { bubbles: true, composed: true });
    this.id = id;
    this.archived = archived;
  }
}

/** The person has confirmed that a session shall go. */
export class SessionDeleteEvent extends Event {
  readonly id: SessionId;

  constructor(id: SessionId) {
    super('hit5-session-delete', { bubbles: true, composed: true });
    this.id = id;
  }
}
