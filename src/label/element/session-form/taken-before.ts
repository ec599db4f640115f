import { hasSameOrder, type HandedLink, type LinkSource } from '../../logic/handed-links.ts';
import type { Practised, Unfinished } from '../../../core/trials/practised.ts';
import { orderSlice } from '../../../core/trials/session-request.ts';

/** Images that another session of the same experiment takes, so that they can be left out. */
export interface TakenBefore {
  readonly images: number;
  readonly seed: number;
  /** What takes them, after "the". */
  readonly taker: string;
  /** Whose images these are, after "the 20 images". */
  readonly whose: string;
  /** Images that were practised with another seed: they may come again. */
  readonly elsewhere: number;
}

/** The most that one of the links takes; null for no link. */
export function takenByLinks(links: readonly HandedLink[]): TakenBefore | null {
  const taken = (link: HandedLink) => {
    const { from, to } = orderSlice(link, link.images);
    return link.mode === 'practice' ? Math.max(link.practice, to) : link.images - from;
  };
  const [most] = [...links].sort((first, second) => taken(second) - taken(first));
  if (!most) return null;
  const taker = `${most.mode} link`;
  return { images: taken(most), seed: most.seed, taker, whose: `of the ${taker}`, elsewhere: 0 };
}

/**
 * What a person practised last.
 *
 * @param images how many there are of the kinds that are taken.
 * @param seed the one that is typed: a practice with another seed has no place in its order; null for none.
 */
export function takenByPractice(
  source: LinkSource,
  images: number,
  seed: number | null,
  person: string,
  practised: readonly Practised[],
): TakenBefore | null {
  const fitting = practised.filter(({ practice }) => practice < images);
  const last = lastOf(person, source, seed, fitting);
  if (!last) return null;
  const { practice, elsewhere } = last;
  return {
    images: practice,
    seed: last.seed,
    taker: 'practice',
    whose: `that ${person} practised`,
    elsewhere,
  };
}

/**
 * The challenge or the test that a person has begun and not finished.
 *
 * @param seed as for `takenByPractice`.
 */
export function takenByAnswers(
  source: LinkSource,
  seed: number | null,
  person: string,
  unfinished: readonly Unfinished[],
): TakenBefore | null {
  const last = lastOf(person, source, seed, unfinished);
  if (!last) return null;
  const taker = `unfinished ${last.mode}`;
  return { images: last.images, seed: last.seed, taker, whose: `of ${person}’s ${taker}`, elsewhere: 0 };
}

/** What a person did last in a challenge, of the experiment that is meant. */
function lastOf<One extends Practised | Unfinished>(
  person: string,
  source: LinkSource,
  seed: number | null,
  all: readonly One[],
): One | undefined {
  return all.find(
    (one) =>
      one.person === person &&
      one.challenge === source.challenge &&
      hasSameOrder(one, source) &&
      (seed === null || seed === one.seed),
  );
}
