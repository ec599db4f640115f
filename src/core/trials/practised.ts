import { listText } from '../classes/category-list.ts';
import { grouped } from '../grouped.ts';
import type { ChallengeId, ImageId } from './challenge.ts';
import { donePositions } from './session-machine.ts';
import type { SessionOptions } from './session-options.ts';
import type { Mode, Session, SessionOutline } from './session.ts';

/** What a person practised of a challenge last: with this seed and number, no test shows an image of it. */
export interface Practised extends Pick<SessionOptions, 'kinds' | 'list' | 'only'> {
  readonly person: string;
  readonly challenge: ChallengeId;
  readonly seed: number;
  /** How many images at the head of the seed's order were kept for practice, or practised. */
  readonly practice: number;
  /** Images that the person practised in other sessions and that are not among these: they may come again. */
  readonly elsewhere: number;
}

/**
 * The last practice of each person in each challenge, and of each choice of kinds and list.
 *
 * @param sessions the newest first; a session without an answer is none.
 */
export function practisedLast(sessions: readonly SessionOutline[]): readonly Practised[] {
  const practices = sessions.filter((one) => one.mode === 'practice' && donePositions(one) > 0);
  const groups = grouped(practices, keyOf);
  return [...groups.values()].flatMap(([last, ...others]) => {
    if (!last) return [];
    const here = new Set(last.order);
    const elsewhere = new Set(others.flatMap(seen).filter((image) => !here.has(image)));
    const { person, challengeId: challenge, kinds, list, only, seed, order } = last;
    const practice = last.practice || order.length;
    return [{ person, challenge, kinds, list, only, seed, practice, elsewhere: elsewhere.size }];
  });
}

/** A challenge or a test that a person has begun and not finished: practice should show no image of it. */
export interface Unfinished extends Pick<SessionOptions, 'kinds' | 'list' | 'only'> {
  readonly person: string;
  readonly challenge: ChallengeId;
  readonly mode: Mode;
  readonly seed: number;
  /** How many images it has, at the end of the seed's order. */
  readonly images: number;
}

/**
 * The last challenge or test of each person in each challenge, and of each choice of kinds and list, that is not finished.
 *
 * @param sessions the newest first; one without an answer is not begun.
 */
export function unfinishedLast(sessions: readonly SessionOutline[]): readonly Unfinished[] {
  const last = new Map<string, SessionOutline>();
  for (const session of sessions.filter(isUnfinished)) {
    const key = keyOf(session);
    if (!last.has(key)) last.set(key, session);
  }
  return [...last.values()].map(
    ({ person, challengeId: challenge, kinds, list, only, mode, seed, order }) => {
      return { person, challenge, kinds, list, only, mode, seed, images: order.length };
    },
  );
}

/**
 * How many images that are still to come in a session should not: in a challenge or a test those that its person has
 * practised, in practice those that are still to come in a challenge or a test that the person has begun.
 */
export function sharedAhead(session: Session, sessions: readonly SessionOutline[]): number {
  const own = sessions.filter(({ id, person, challengeId }) => {
    return id !== session.id && person === session.person && challengeId === session.challengeId;
  });
  const others =
    session.mode === 'practice'
      ? own.filter(isUnfinished).flatMap(ahead)
      : own.filter(({ mode }) => mode === 'practice').flatMap(seen);
  const shared = new Set(others);
  return ahead(session).filter((image) => shared.has(image)).length;
}

/** What has an order of its own. */
function keyOf({ person, challengeId, kinds, list, only }: SessionOutline): string {
  return JSON.stringify([person, challengeId, kinds, list && listText(list), only]);
}

function isUnfinished(session: SessionOutline): boolean {
  const done = donePositions(session);
  return session.mode !== 'practice' && !session.archived && done > 0 && done < session.order.length;
}

function ahead(session: Session | SessionOutline): readonly ImageId[] {
  return session.order.slice(donePositions(session));
}

function seen({ order, tally }: SessionOutline): readonly ImageId[] {
  return tally.positions.flatMap((position) => order[position] ?? []);
}
