import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { isDrawn } from '../../core/trials/challenge.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import type { Session, Trial } from '../../core/trials/session.ts';
import { toYou } from '../scoring/addressed.ts';
import { countedPlace } from '../scoring/verdict.ts';
import { type ImageCase, imageCases } from './image-case.ts';
import { isOf, sides, type EitherSide, type Side } from './side.ts';

/** An image that one side missed, Hit@5. */
export interface SessionError {
  readonly side: Side;
  readonly trial: Trial;
  /** The right class, of several the one that is nearest to that side's first guess. */
  readonly truth: Wnid;
  /** What that side said, surest first; a person may have said nothing. */
  readonly guesses: readonly Wnid[];
}

/**
 * All errors of a session in the order of answering, the person's before the network's on the same image. They stand
 * on the images of the headline: both sides answered, and neither answer nor prediction was shown before.
 *
 * @param grading what counts as right, default the original label.
 */
export function sessionErrors(
  session: Session,
  catalogue: Catalogue,
  grading = originalLabels,
): readonly SessionError[] {
  return imageCases(session, null, catalogue, { grading }).flatMap(({ standing, trial, depth, ...answers }) =>
    sides.flatMap((side): readonly SessionError[] => {
      const { classes = [], rank = -1, against = null } = answers[side] ?? {};
      if (standing !== 'compared' || !trial || !against || countedPlace(rank, depth) >= 0) return [];
      return [{ side, trial, truth: against.wnid, guesses: classes.map(({ wnid }) => wnid) }];
    }),
  );
}

/** The errors of one side or of both on some images, in the order of the images. */
export function errorsOn(
  images: readonly ImageCase[],
  errors: readonly SessionError[],
  wrong: EitherSide,
): readonly SessionError[] {
  const asked = errors.filter(({ side }) => isOf(side, wrong));
  return images.flatMap(({ imageId }) => asked.filter(({ trial }) => trial.imageId === imageId));
}

/**
 * A sentence about each side whose misses, two or more, are all drawings or paintings: "All 3 images that the network
 * missed are drawings." None where no photo counts: there it could not be otherwise.
 *
 * @param person how the person is spoken of, default "you".
 */
export function drawnMisses(cases: readonly ImageCase[], person = toYou): readonly string[] {
  const compared = cases.filter(({ standing }) => standing === 'compared');
  if (!compared.some(({ kind }) => kind !== null && !isDrawn(kind))) return [];
  const misses = [
    { who: person.who, missed: compared.filter((one) => one.person.rank < 0) },
    { who: 'the network', missed: compared.filter((one) => (one.network?.rank ?? 0) < 0) },
  ];
  return misses.flatMap(({ who, missed }) => {
    if (missed.length < 2 || !missed.every(({ kind }) => kind !== null && isDrawn(kind))) return [];
    const all = missed.length === 2 ? 'Both' : `All ${missed.length}`;
    const what = missed.some(({ kind }) => kind === 'painting') ? 'drawings or paintings' : 'drawings';
    return [`${all} images that ${who} missed are ${what}.`];
  });
}
