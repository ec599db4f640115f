import type { Session } from '../../core/trials/session.ts';

/**
 * The network that answers in a session: the one that answered first, so that no session is answered by two.
 *
 * @returns its id; null while no network has answered.
 */
export function sessionNetwork(session: Session): string | null {
  return session.trials.find(({ prediction }) => prediction)?.prediction?.network ?? null;
}
