import type { ChallengeId } from '../../../core/trials/challenge.ts';
import type { SessionRequest } from '../../../core/trials/session-request.ts';

/** The person wants to begin a session. */
export class SessionStartEvent extends Event {
  readonly challenge: ChallengeId;
  readonly person: string;
  readonly request: SessionRequest;

  constructor(challenge: ChallengeId, person: string, request: SessionRequest) {
    super('hit5-session-start', { bubbles: true, composed: true });
    this.challenge = challenge;
    this.person = person;
    this.request = request;
  }
}
