import type { Catalogue } from '#src/core/classes/catalogue.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { ErrorReasonId } from '#src/figures/errors/error-reason.ts';
import { emptyReview, type Review } from '#src/figures/errors/review.ts';
import type { Side } from '#src/figures/errors/side.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { Prediction } from '#src/core/trials/prediction.ts';
import type { Session, SessionId, Trial } from '#src/core/trials/session.ts';
import { freshSession } from '#tools/sample-session.ts';
import { answerTo, prediction } from '#tests/unit/core/trials/samples.ts';

/** The wnid of the class with this name on screen. */
export function named(catalogue: Catalogue, label: string): Wnid {
  const found = catalogue.classes.find((one) => one.label === label);
  if (!found) throw new RangeError(`There is no class ${label}.`);
  return found.wnid;
}

/** A prediction of these classes, surest first. */
function predictionOf(catalogue: Catalogue, labels: readonly string[]): Prediction {
  const guesses = labels.map((label, place) => ({
    classIndex: catalogue.byWnid(named(catalogue, label)).index,
    probability: 0.5 / 2 ** place,
  }));
  return { ...prediction(0), guesses };
}

/** One image: its truth, what the person and what the network said. */
export type Answer = readonly [truth: string, person: readonly string[], network: readonly string[]];

/** The image at a place of a session that `sessionOf` made. */
export function imageAt(place: number): ImageId {
  return `image${place}` as ImageId;
}

/** A session whose images were answered like this. */
export function sessionOf(
  catalogue: Catalogue,
  answers: readonly Answer[],
  change: (trial: Trial) => Trial = (trial) => trial,
): Session {
  const trials = answers.map(([truth, person, network], place) =>
    change({
      ...answerTo(
        place,
        imageAt(place),
        named(catalogue, truth),
        person.map((label) => named(catalogue, label)),
      ),
      prediction: predictionOf(catalogue, network),
    }),
  );
  return { ...freshSession({ order: trials.map(({ imageId }) => imageId) }), trials };
}

/** What somebody found about an error. */
export function reviewed(place: number, side: Side, categories: readonly ErrorReasonId[]): Review {
  return { ...emptyReview('s1' as SessionId, imageAt(place), side), categories };
}
