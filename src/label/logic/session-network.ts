import type { Session } from '../../core/trials/session.ts';

/** The id of the network that answered first, so that no session is answered by two; null while none has. */
export function sessionNetwork(session: Session): string | null {
  return session.trials.find(({ prediction }) => prediction)?.prediction?.network ?? null;
}
