import type { ChallengeId } from '../../domain/trials/challenge.ts';
import type { SessionRequest } from '../../domain/trials/session-request.ts';

/** The person wants to begin a session; the seed is the page's to choose. */
export class SessionStartEvent extends Event {
  readonly challenge: ChallengeId;
  readonly person: string;
  readonly request: Omit<SessionRequest, 'seed'>;
  /** A seed that was typed; null for a fresh one. */
  readonly seed: number | null;

  constructor(
    challenge: ChallengeId,
    person: string,
    request: Omit<SessionRequest, 'seed'>,
    seed: number | null,
  ) {
    super('hit5-session-start', { bubbles: true, composed: true });
    this.challenge = challenge;
    this.person = person;
    this.request = request;
    this.seed = seed;
  }
}
