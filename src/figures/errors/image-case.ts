import type { Catalogue, ImageClass } from '../../core/classes/catalogue.ts';
import type { ClassIndex } from '../../core/classes/class-ids.ts';
import { shownClass } from './confusions.ts';
import type { ErrorReasonId } from './error-reason.ts';
import { reasonsByImage, type Review } from './review.ts';
import type { Side } from './side.ts';
import { kindsOf, type Challenge, type ImageId, type ImageKind } from '../../core/trials/challenge.ts';
import { depthOf } from '../../core/trials/hit.ts';
import type { Session, Trial } from '../../core/trials/session.ts';
import { type Grading, isSpoiled, originalLabels } from '../../core/trials/grading.ts';
import type { JointOutcome } from '../scoring/joint-outcome.ts';
import { scoreTrial } from '../scoring/session-summary.ts';

/** Whether an image counts in the headline figures, and if not, why. */
export type Standing =
  'compared' | 'check' | 'assisted' | 'spoiled' | 'no-prediction' | 'no-truth' | 'ungraded' | 'skipped';

/** All standings, the one that counts first. */
export const standings: readonly Standing[] = [
  'compared',
  'check',
  'assisted',
  'spoiled',
  'no-prediction',
  'no-truth',
  'ungraded',
  'skipped',
];

/** One side's guesses for an image, the surest first. */
export interface SideAnswer {
  readonly classes: readonly ImageClass[];
  /** The place of the first right one among them, from 0; -1 when there is none. */
  readonly rank: number;
  /** The right class that the first guess is set against: the nearest to it; null where none is right. */
  readonly against: ImageClass | null;
}

/** One image of a session with all that it is filtered, sorted and shown by. */
export interface ImageCase {
  readonly imageId: ImageId;
  /** 0.., the place in the session's order. */
  readonly position: number;
  readonly standing: Standing;
  /** Null when the image was skipped. */
  readonly trial: Trial | null;
  /** Null where there is no truth, and for a skipped image. */
  readonly truth: ImageClass | null;
  /** The classes that count as right, by the rule in force; none where the image does not count. */
  readonly right: readonly ImageClass[];
  /** Why each side missed it, as far as the person confirmed it. */
  readonly reasons: Readonly<Record<Side, readonly ErrorReasonId[]>>;
  /** Null when the challenge is not at hand. */
  readonly kind: ImageKind | null;
  readonly person: SideAnswer;
  /** Null until the network has answered. */
  readonly network: SideAnswer | null;
  /** How many guesses count in the headline. */
  readonly depth: number;
  /** By the guesses that count; null unless both sides can be scored. */
  readonly outcome: JointOutcome | null;
  /** The probability of the network's first guess, 0..1; null until it has answered. */
  readonly confidence: number | null;
  /** Why the image was skipped; null when it was not. */
  readonly skippedReason: string | null;
}

const noAnswer: SideAnswer = { classes: [], rank: -1, against: null };
const noReasons: ImageCase['reasons'] = { person: [], network: [] };

/** What the images are graded and filtered by, beside the answers. */
interface CaseOptions {
  /** Default: the original label. */
  readonly grading?: Grading;
  /** What was found about the errors, default nothing. */
  readonly reviews?: readonly Review[];
}

/**
 * The images of a session that were answered or skipped, in the order of showing.
 *
 * @param challenge where the images come from, for their kinds; null when it is not at hand.
 * @param catalogue the session's.
 */
export function imageCases(
  session: Session,
  challenge: Challenge | null,
  catalogue: Catalogue,
  { grading = originalLabels, reviews = [] }: CaseOptions = {},
): readonly ImageCase[] {
  const reasons = reasonsByImage(reviews);
  const kinds = kindsOf(challenge?.images ?? []);
  const kindOf = (id: ImageId) => kinds.get(id) ?? null;
  const answered = session.trials.map((trial): ImageCase => ({
    ...answeredCase(trial, catalogue, grading),
    kind: kindOf(trial.imageId),
    reasons: reasons.get(trial.imageId) ?? noReasons,
  }));
  const skipped = session.skipped.map(({ imageId, position, reason }): ImageCase => ({
    imageId,
    position,
    standing: 'skipped',
    trial: null,
    truth: null,
    right: [],
    reasons: noReasons,
    kind: kindOf(imageId),
    person: noAnswer,
    network: null,
    depth: depthOf(catalogue),
    outcome: null,
    confidence: null,
    skippedReason: reason,
  }));
  return [...answered, ...skipped].sort((a, b) => a.position - b.position);
}

function answeredCase(
  trial: Trial,
  catalogue: Catalogue,
  grading: Grading,
): Omit<ImageCase, 'kind' | 'reasons'> {
  const { truth, prediction } = trial;
  const right = grading.rightFor(trial);
  const classes = trial.guesses.map((wnid) => catalogue.byWnid(wnid));
  const named = prediction?.guesses.map(({ classIndex }) => catalogue.byIndex(classIndex));
  const indices = right.map((wnid) => catalogue.byWnid(wnid).index);
  const sideOf = (all: readonly ImageClass[]): SideAnswer => {
    const shown = shownClass(catalogue, indices, all[0]?.index ?? -1);
    return {
      classes: all,
      rank: all.findIndex(({ wnid }) => right.includes(wnid)),
      against: shown < 0 ? null : catalogue.byIndex(shown as ClassIndex),
    };
  };
  return {
    imageId: trial.imageId,
    position: trial.position,
    standing: standingOf(trial, right.length > 0),
    trial,
    truth: truth && catalogue.byWnid(truth),
    right: right.map((wnid) => catalogue.byWnid(wnid)),
    person: sideOf(classes),
    network: named ? sideOf(named) : null,
    depth: depthOf(catalogue),
    outcome: scoreTrial(trial, catalogue, grading).outcome,
    confidence: prediction?.guesses[0]?.probability ?? null,
    skippedReason: null,
  };
}

function standingOf(trial: Trial, graded: boolean): Standing {
  const { assistance, truth, prediction } = trial;
  if (trial.use === 'check') return 'check';
  if (assistance.length > 0) return 'assisted';
  if (isSpoiled(trial)) return 'spoiled';
  if (!graded) return truth === null ? 'no-truth' : 'ungraded';
  return prediction ? 'compared' : 'no-prediction';
}
