import type { Catalogue, ImageClass } from '../classes/catalogue.ts';
import type { Challenge, ImageId, ImageKind } from '../trials/challenge.ts';
import type { Session, Trial } from '../trials/session.ts';
import type { JointOutcome } from './joint-table.ts';
import { scoreTrial } from './session-summary.ts';

/** Whether an image counts in the headline figures, and if not, why. */
export type Standing = 'compared' | 'assisted' | 'no-prediction' | 'no-truth' | 'skipped';

/** All standings, the one that counts first. */
export const standings: readonly Standing[] = [
  'compared',
  'assisted',
  'no-prediction',
  'no-truth',
  'skipped',
];

/** One side's guesses for an image, the surest first. */
export interface SideAnswer {
  readonly classes: readonly ImageClass[];
  /** The place of the truth among them, from 0; -1 when it is not there, or there is no truth. */
  readonly rank: number;
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
  /** Null when the challenge is not at hand. */
  readonly kind: ImageKind | null;
  readonly person: SideAnswer;
  /** Null until the network has answered. */
  readonly network: SideAnswer | null;
  /** Hit@5; null unless both sides can be scored. */
  readonly outcome: JointOutcome | null;
  /** The probability of the network's first guess, 0..1; null until it has answered. */
  readonly confidence: number | null;
  /** Why the image was skipped; null when it was not. */
  readonly skippedReason: string | null;
}

const noAnswer: SideAnswer = { classes: [], rank: -1 };

/**
 * The images of a session that were answered or skipped, in the order of showing.
 *
 * @param challenge where the images come from, for their kinds; null when it is not at hand.
 */
export function imageCases(
  session: Session,
  challenge: Challenge | null,
  catalogue: Catalogue,
): readonly ImageCase[] {
  const kinds = new Map(challenge?.images.map(({ id, kind }) => [id, kind]));
  const kindOf = (id: ImageId) => kinds.get(id) ?? null;
  const answered = session.trials.map((trial) => answeredCase(trial, kindOf(trial.imageId), catalogue));
  const skipped = session.skipped.map(({ imageId, position, reason }): ImageCase => ({
    imageId,
    position,
    standing: 'skipped',
    trial: null,
    truth: null,
    kind: kindOf(imageId),
    person: noAnswer,
    network: null,
    outcome: null,
    confidence: null,
    skippedReason: reason,
  }));
  return [...answered, ...skipped].sort((a, b) => a.position - b.position);
}

function answeredCase(trial: Trial, kind: ImageKind | null, catalogue: Catalogue): ImageCase {
  const { truth, prediction } = trial;
  const classes = trial.guesses.map((wnid) => catalogue.byWnid(wnid));
  const named = prediction?.guesses.map(({ classIndex }) => catalogue.byIndex(classIndex));
  const rankIn = (all: readonly ImageClass[]) => all.findIndex(({ wnid }) => wnid === truth);
  return {
    imageId: trial.imageId,
    position: trial.position,
    standing: standingOf(trial),
    trial,
    truth: truth && catalogue.byWnid(truth),
    kind,
    person: { classes, rank: rankIn(classes) },
    network: named ? { classes: named, rank: rankIn(named) } : null,
    outcome: scoreTrial(trial, catalogue).outcome,
    confidence: prediction?.guesses[0]?.probability ?? null,
    skippedReason: null,
  };
}

function standingOf({ assistance, truth, prediction }: Trial): Standing {
  if (assistance.length > 0) return 'assisted';
  if (truth === null) return 'no-truth';
  return prediction ? 'compared' : 'no-prediction';
}
