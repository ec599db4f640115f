import type { ChallengeId } from '../../domain/trials/challenge.ts';
import type { Practised } from '../../domain/trials/practised.ts';
import type { SessionRequest } from '../../domain/trials/session-request.ts';

/** A link that stood on the screen, so that it may have been handed out. */
export type ShownLink = Pick<SessionRequest, 'seed' | 'practice'> & { readonly challenge: ChallengeId };

/** The practice whose images can be left out. */
export interface PracticeBefore extends Omit<Practised, 'person' | 'challenge'> {
  /** Whose images these are, after "the 20 images". */
  readonly whose: string;
}

/**
 * The practice before a challenge or a test: the one whose link was shown, else the person's last one.
 *
 * @param seed the one that is typed: a practice with another seed has no place in its order; null for none.
 */
export function practiceBefore(
  challenge: { readonly id: ChallengeId; readonly images: number },
  seed: number | null,
  linked: ShownLink | undefined,
  person: string,
  practised: readonly Practised[],
): PracticeBefore | null {
  const fits = (one: ShownLink | Practised) =>
    one.challenge === challenge.id && (seed === null || seed === one.seed);
  if (linked && fits(linked)) return { ...linked, whose: 'of the practice link', elsewhere: 0 };
  const last = practised.find((one) => one.person === person && one.practice < challenge.images && fits(one));
  return last ? { ...last, whose: `that ${person} practised` } : null;
}
