import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import { isSpoiled } from '../../core/trials/grading.ts';
import { depthOf } from '../../core/trials/hit.ts';
import type { Session, Trial } from '../../core/trials/session.ts';
import { resolveObservers } from '../../figures/observers/resolve-observers.ts';
import { gradeObservers } from '../../figures/observers/grade-observers.ts';
import { poolPeople } from '../../figures/observers/pool-people.ts';
import { answeringObservers } from '../../files/formats/session-observers.ts';

/** The people's common answers by Borda count: of those who answered all, else of those who have most answers in common. */
export interface CommonAnswer {
  readonly people: number;
  readonly right: ReadonlyMap<string, boolean>;
}

/**
 * What a class answers together, as the page of observers counts it of the same sessions.
 *
 * @param sessions a person's each, with truth and predictions.
 * @param revealed the images that count; others are as if they had not been answered.
 * @returns null with fewer than two people, or no image that they have in common.
 * @throws FormatError when two sessions disagree on an image's class.
 */
export function commonAnswer(
  sessions: readonly Session[],
  revealed: ReadonlySet<ImageId>,
  catalogue: Catalogue,
): CommonAnswer | null {
  const files = sessions.map((session) => {
    const depth = depthOf(session);
    const trials = session.trials.filter((trial) => revealed.has(trial.imageId) && !isSpoiled(trial));
    const counted = trials.map((trial) => countedTrial(trial, depth));
    return { file: session.id, observers: answeringObservers({ ...session, trials: counted }, catalogue) };
  });
  const observers = resolveObservers(files).map(({ observer }) => observer);
  const graded = gradeObservers(observers, catalogue, null);
  const right = new Map<string, boolean>();
  const pooled = poolPeople(observers, graded, catalogue, (image, { majority }) => {
    right.set(graded.matched.images[image] ?? '', majority);
  });
  return pooled && right.size > 0 ? { people: pooled.people.length, right } : null;
}

/** A trial with the guesses that count, and whatever the exposure was: a photo is one photo, for how long each person saw it. */
function countedTrial({ guesses, prediction, record, ...trial }: Trial, depth: number): Trial {
  const { viewed: _, ...looks } = record;
  return {
    ...trial,
    record: looks,
    guesses: guesses.slice(0, depth),
    prediction: prediction && { ...prediction, guesses: prediction.guesses.slice(0, depth) },
  };
}
