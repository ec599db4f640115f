import { isSameList } from '../../core/classes/category-list.ts';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import { orderSlice, type SessionRequest } from '../../core/trials/session-request.ts';
import type { Mode } from '../../core/trials/session.ts';

export interface SharedLink extends SessionRequest {
  readonly challenge: ChallengeId;
  /** How many images of the challenge are of the kinds that the link takes. */
  readonly images: number;
}

/** What a link is of: sessions that take other images, or answer with another list, have orders of their own. */
export type LinkSource = Pick<SharedLink, 'challenge' | 'kinds' | 'list' | 'only'>;

/** The links that others may have got since the app began: those that were copied, and of each kind the one shown last. */
export class SharedLinks {
  readonly #copied: SharedLink[] = [];
  readonly #shown = new Map<boolean, SharedLink>();

  show(link: SharedLink): void {
    this.#shown.set(isPractice(link), link);
  }

  copy(link: SharedLink): void {
    this.#copied.push(link);
  }

  /**
   * The links of one experiment with which a session of this mode must share no image, the last one first; one that was only shown and
   * takes all images is none of them.
   * @param seed another seed is another experiment; null for that of the last link.
   */
  against(mode: SharedLink['mode'], source: LinkSource, seed: number | null): readonly SharedLink[] {
    const all = this.#of(mode, source.challenge).filter((link) => hasSameOrder(link, source));
    const wanted = seed ?? all[0]?.seed;
    return all.filter((link) => link.seed === wanted);
  }

  /** The last of these links where nothing keeps its images apart from this seed's, but both may take the same; or null. */
  overlapping(mode: SharedLink['mode'], source: LinkSource, seed: number): SharedLink | null {
    const last = this.#of(mode, source.challenge).find(({ kinds }) => {
      return kinds === source.kinds || kinds === undefined || source.kinds === undefined;
    });
    return last && (last.seed !== seed || !hasSameOrder(last, source)) ? last : null;
  }

  #of(mode: SharedLink['mode'], challenge: ChallengeId): readonly SharedLink[] {
    const shown = this.#shown.get(!isPractice({ mode }));
    const leaves = shown && sizeOf(shown) < shown.images;
    return [...(leaves ? [shown] : []), ...this.#copied.toReversed()].filter((link) => {
      return link.challenge === challenge && isPractice(link) !== isPractice({ mode });
    });
  }
}

/** Whether two take their images from the same ones, so that a seed puts these in the same order. */
export function hasSameOrder(
  one: Pick<LinkSource, 'kinds' | 'list' | 'only'>,
  other: Pick<LinkSource, 'kinds' | 'list' | 'only'>,
): boolean {
  return (
    one.kinds === other.kinds && isSameList(one.list, other.list) && String(one.only) === String(other.only)
  );
}

function isPractice({ mode }: Pick<SharedLink, 'mode'>): boolean {
  return mode === 'practice';
}

function sizeOf(link: SharedLink): number {
  const { from, to } = orderSlice(link, link.images);
  return to - from;
}

interface SplitQuestion {
  readonly mode: Mode;
  readonly count: number;
  /** How many images a person says are kept for practice; null where nobody says it. */
  readonly said: number | null;
  /** How many images at the head of the same seed's order the practice before took; 0 for none. */
  readonly before: number;
}

/**
 * How many images at the head of the seed's order a session gives to practice, so that practice and test never overlap: a practice takes as
 * many as it shows, the others leave out those of the practice before; what a person says goes first.
 */
export function practiceSplit({ mode, count, said, before }: SplitQuestion): number {
  return mode === 'practice' ? said || count : (said ?? before);
}
