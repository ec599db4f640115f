import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { Session, Trial } from '#src/core/trials/session.ts';
import type { Viewed } from '#src/core/trials/timed-view.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { freshSession, samplePrediction } from '#tools/sample-session.ts';
import { answerTo } from '#tests/unit/core/trials/samples.ts';

export const catalogue = shippedCatalogue();

/** The class with this index; any 0..999 will do. */
export function classAt(index: number) {
  return catalogue.byIndex(index as ClassIndex);
}

/** What both sides answered to one image. */
export interface SampleAnswer {
  readonly truth: number | null;
  /** Class indices, the surest first. */
  readonly person: readonly number[];
  /** Class indices with the first's probability; null: not answered. */
  readonly network: { readonly guesses: readonly number[]; readonly probability: number } | null;
  readonly seconds?: number;
  readonly assisted?: boolean;
  /** Why the timed view of it was not as asked. */
  readonly fault?: Viewed['fault'];
  /** Class indices of a pruned list; all 1000 classes without it. */
  readonly offered?: readonly number[];
}

/** A session with these answers, in this order, on images a0, a1... */
export function sampleSession(answers: readonly SampleAnswer[], skipped: readonly string[] = []): Session {
  const order = [...answers, ...skipped].map((_, position) => `a${position}` as ImageId);
  const trials = answers.map((answer, position) => trialOf(answer, position, order[position] as ImageId));
  return {
    ...freshSession({ order }),
    trials,
    skipped: skipped.map((reason, index) => {
      const position = answers.length + index;
      return { position, imageId: order[position] as ImageId, reason };
    }),
  };
}

function trialOf(answer: SampleAnswer, position: number, imageId: ImageId): Trial {
  const { truth, person, network, seconds = 10, assisted = false, fault } = answer;
  const guesses = person.map((index) => classAt(index).wnid);
  return {
    ...answerTo(position, imageId, truth === null ? null : classAt(truth).wnid, guesses),
    time: { response: seconds, paused: 0 },
    offered: answer.offered?.map((index) => classAt(index).wnid) ?? null,
    assistance: assisted ? ['answer'] : [],
    record: fault ? { ...emptyRecord, viewed: { exposure: 50, mask: 'phase', fault } } : emptyRecord,
    prediction: network && samplePrediction(network.guesses, { probability: network.probability }),
  };
}
