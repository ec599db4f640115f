import type { ChallengeId } from '../../domain/trials/challenge.ts';
import type { SessionRequest } from '../../domain/trials/session-request.ts';

/** What the link to a session fixes, and of which challenge. */
export interface HandedLink extends Omit<SessionRequest, 'shuffled' | 'pruned' | 'limit'> {
  readonly challenge: ChallengeId;
}

/**
 * The links that people may have got: those that were copied, and of practice and of the others the one that stood on
 * the screen last, since it can be read off.
 */
export class HandedLinks {
  readonly #copied: HandedLink[] = [];
  readonly #shown = new Map<boolean, HandedLink>();

  show(link: HandedLink): void {
    this.#shown.set(isPractice(link), link);
  }

  copy(link: HandedLink): void {
    this.#copied.push(link);
  }

  /**
   * The links with which the images of a session of this mode must not overlap: for practice those to challenges and
   * tests, for these those to practice.
   *
   * @param seed another seed is another experiment; null for that of the last link.
   */
  against(mode: HandedLink['mode'], challenge: ChallengeId, seed: number | null): readonly HandedLink[] {
    const fitting = [...this.#copied, ...this.#shown.values()].filter((link) => {
      return link.challenge === challenge && isPractice(link) !== isPractice({ mode });
    });
    const wanted = seed ?? fitting.at(-1)?.seed;
    return fitting.filter((link) => link.seed === wanted);
  }
}

function isPractice({ mode }: Pick<HandedLink, 'mode'>): boolean {
  return mode === 'practice';
}
