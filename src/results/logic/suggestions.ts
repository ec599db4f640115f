import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { lowestCommonAncestor, type CommonAncestor } from '../../core/classes/lowest-common-ancestor.ts';
import type { ImageKind } from '../../core/trials/challenge.ts';
import type { ErrorReasonId } from '../../figures/errors/error-reason.ts';
import type { SessionError } from '../../figures/errors/session-error.ts';

/** A reason that was computed and waits for a person to confirm it. */
export interface Suggestion {
  readonly reason: ErrorReasonId;
  /** What it was computed from, as a sentence. */
  readonly because: string;
}

/**
 * Suggests reasons for an error; never more than suggestions, and none for what cannot be computed.
 *
 * @param kind of the image; null when the challenge is not at hand.
 */
export function suggestReasons(
  error: SessionError,
  kind: ImageKind | null,
  catalogue: Catalogue,
): readonly Suggestion[] {
  const reasons: readonly (readonly [ErrorReasonId, string | null])[] = [
    ['abstract', kind === 'drawing' || kind === 'painting' ? `The image is a ${kind}.` : null],
    ['fine-grained', fineGrained(error, catalogue)],
    ['class-unawareness', unawareness(error, catalogue)],
  ];
  return reasons.flatMap(([reason, because]) => (because === null ? [] : [{ reason, because }]));
}

/** The guess that stands nearest to the truth, when it is close. */
function fineGrained({ guesses, truth }: SessionError, catalogue: Catalogue): string | null {
  const [nearest] = guesses
    .flatMap((guess) => {
      const ancestor = closeAncestor(catalogue, guess, truth);
      return ancestor ? [{ guess, ...ancestor }] : [];
    })
    .sort((one, other) => one.classes - other.classes);
  if (!nearest) return null;
  const guess = catalogue.byWnid(nearest.guess).title;
  const { title } = catalogue.byWnid(truth);
  return `${guess} and ${title} are two of ${nearest.classes} classes under “${nearest.node.name}”.`;
}

/** The person neither saw the class in the list nor among the recorded results of a search; silent when nothing was recorded. */
function unawareness({ side, trial, truth }: SessionError, catalogue: Catalogue): string | null {
  const { seen, searches, opened } = trial.record;
  const recorded = seen.length + searches.length + opened.length > 0;
  const notOffered = trial.offered !== null && !trial.offered.includes(truth);
  if (side !== 'person' || !recorded || notOffered) return null;
  if (seen.some(({ wnid }) => wnid === truth) || opened.some(({ wnid }) => wnid === truth)) return null;
  // A search that does not say what it found may have found it.
  if (searches.some(({ found }) => found?.includes(truth) ?? true)) return null;
  return `${catalogue.byWnid(truth).title} was never on screen in the list, nor among the first results of a search.`;
}

/** 2014 calls errors within these kinds fine-grained however many of the classes they have: dogs (118), birds (59). */
const fineKinds: readonly string[] = ['n02084071', 'n01503061'];

/** Below the lowest common ancestor of two alike classes stand so many of the 1000 at most: snakes 17, primates 20. */
const closeClasses = 20;

/**
 * The lowest common ancestor of two classes that are close to each other. The hierarchy is contracted, so closeness is
 * the number of classes below the ancestor, not the number of steps to it.
 *
 * @returns null when they are far apart, or the same class.
 * @throws RangeError when a wnid is none of the 1000.
 */
export function closeAncestor(catalogue: Catalogue, one: Wnid, other: Wnid): CommonAncestor | null {
  const ancestor = lowestCommonAncestor(catalogue, one, other);
  if (!ancestor) return null;
  const path = catalogue.path(one).map(({ wnid }) => wnid);
  const above = path.slice(0, path.indexOf(ancestor.node.wnid) + 1);
  const isFine = above.some((wnid) => fineKinds.includes(wnid));
  return ancestor.classes <= closeClasses || isFine ? ancestor : null;
}
