import type { ChallengeId } from './challenge.ts';
import { orderSlice, type SessionRequest } from './session-request.ts';

/** What the link to a session fixes, and of which challenge. */
export interface HandedLink extends SessionRequest {
  readonly challenge: ChallengeId;
}

/** The links that others may have got since the app began: those that were copied, and of each kind the one shown last. */
export class HandedLinks {
  readonly #copied: HandedLink[] = [];
  readonly #shown = new Map<boolean, HandedLink>();

  /** A link stands on the screen, from which it can be read off. */
  show(link: HandedLink): void {
    this.#shown.set(isPractice(link), link);
  }

  copy(link: HandedLink): void {
    this.#copied.push(link);
  }

  /**
   * The links with which a session of this mode must share no image: for practice those to challenges and tests, for
   * these those to practice; of one experiment, the last one first. One that was only shown and takes all images is
   * none of them: most likely it was just what the form said at first.
   *
   * @param images how many the challenge has.
   * @param seed another seed is another experiment; null for that of the last link.
   */
  against(
    mode: HandedLink['mode'],
    { id, images }: { readonly id: ChallengeId; readonly images: number },
    seed: number | null,
  ): readonly HandedLink[] {
    const all = this.#of(mode, id, images);
    const wanted = seed ?? all[0]?.seed;
    return all.filter((link) => link.seed === wanted);
  }

  /** The seed of the last of these links where it is another than this one; null where there is none. */
  otherSeed(
    mode: HandedLink['mode'],
    { id, images }: { readonly id: ChallengeId; readonly images: number },
    seed: number,
  ): number | null {
    const last = this.#of(mode, id, images)[0]?.seed ?? seed;
    return last === seed ? null : last;
  }

  #of(mode: HandedLink['mode'], challenge: ChallengeId, images: number): readonly HandedLink[] {
    const shown = this.#shown.get(!isPractice({ mode }));
    const leaves = shown && sizeOf(shown, images) < images;
    return [...(leaves ? [shown] : []), ...this.#copied.toReversed()].filter((link) => {
      return link.challenge === challenge && isPractice(link) !== isPractice({ mode });
    });
  }
}

function isPractice({ mode }: Pick<HandedLink, 'mode'>): boolean {
  return mode === 'practice';
}

function sizeOf(link: HandedLink, images: number): number {
  const { from, to } = orderSlice(link, images);
  return to - from;
}
