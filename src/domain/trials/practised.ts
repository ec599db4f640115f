import type { ChallengeId, ImageId } from './challenge.ts';
import { donePositions } from './session-machine.ts';
import type { Session } from './session.ts';

/** What a person practised of a challenge last: with this seed and number, no test shows an image of it. */
export interface Practised {
  readonly person: string;
  readonly challenge: ChallengeId;
  readonly seed: number;
  /** How many images at the head of the seed's order were kept for practice, or practised. */
  readonly practice: number;
  /** Images that the person practised in other sessions and that are not among these: they may come again. */
  readonly elsewhere: number;
}

/**
 * The last practice of each person in each challenge.
 *
 * @param sessions the newest first; a session without an answer is none.
 */
export function practisedLast(sessions: readonly Session[]): readonly Practised[] {
  const groups = new Map<string, Session[]>();
  for (const session of sessions) {
    if (session.mode !== 'practice' || donePositions(session) === 0) continue;
    const key = JSON.stringify([session.person, session.challengeId]);
    groups.set(key, [...(groups.get(key) ?? []), session]);
  }
  return [...groups.values()].flatMap(([last, ...others]) => {
    if (!last) return [];
    const here = new Set(last.order);
    const elsewhere = new Set(others.flatMap(seen).filter((image) => !here.has(image)));
    const { person, challengeId: challenge, seed, practice, order } = last;
    return [{ person, challenge, seed, practice: practice || order.length, elsewhere: elsewhere.size }];
  });
}

/** How many images of a session its person has practised before, in any practice of the same challenge. */
export function practisedAmong(session: Session, sessions: readonly Session[]): number {
  const practised = new Set(
    sessions
      .filter(({ mode, person, challengeId }) => {
        return mode === 'practice' && person === session.person && challengeId === session.challengeId;
      })
      .flatMap(seen),
  );
  return session.order.filter((image) => practised.has(image)).length;
}

function seen({ trials }: Session): readonly ImageId[] {
  return trials.map(({ imageId }) => imageId);
}
