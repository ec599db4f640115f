import type { Catalogue } from '../../src/core/classes/catalogue.ts';
import { addCategories, type ErrorCategoryId } from '../../src/figures/errors/error-category.ts';
import type { Review } from '../../src/figures/errors/review.ts';
import { sessionErrors, type SessionError } from '../../src/figures/errors/session-error.ts';
import { Suggester } from '../../src/results/logic/traits/suggester.ts';
import type { SessionFile } from '../../src/files/formats/session-content.ts';
import type { Challenge, ImageId } from '../../src/core/trials/challenge.ts';
import type { Prediction } from '../../src/core/trials/prediction.ts';
import { newSession } from '../../src/core/trials/session-machine.ts';
import { imageOrder, plainRequest } from '../../src/core/trials/session-request.ts';
import type { Assistance, Session, SessionId, Trial } from '../../src/core/trials/session.ts';
import { Chance } from './chance.ts';
import type { SimulatedSession } from './people.ts';
import { simulateAnswer } from './simulate-trial.ts';

/** What a simulation stands on. */
export interface DemoSources {
  readonly catalogue: Catalogue;
  readonly challenge: Challenge;
  /** What the shipped network said of each image. */
  readonly predictions: Readonly<Record<ImageId, Prediction>>;
  /** Images that are hard for everybody. */
  readonly hard: ReadonlySet<ImageId>;
}

/** A session that nobody answered, with the real answers of the network, marked as simulated. */
export function simulateSession(plan: SimulatedSession, sources: DemoSources): SessionFile {
  const { catalogue, challenge, predictions, hard } = sources;
  const { experiment, person, mode, startedAt, limit, group } = plan;
  const chance = new Chance(experiment.seed * 10 + person.seed + (mode === 'practice' ? 5 : 0));
  const { seed, practice, images: most } = experiment;
  const fixed = { ...plainRequest, seed, practice, mode, limit, group };
  const count = mode === 'practice' ? practice : (most ?? challenge.images.length);
  const request = { ...fixed, count };
  const order = imageOrder(challenge.images, request, person.name);
  const images = new Map(challenge.images.map((image) => [image.id, image]));
  const reasons = new Map<ImageId, ErrorCategoryId>();
  let clock = Date.parse(startedAt);
  const trials = order.map((imageId, position): Trial => {
    const image = images.get(imageId);
    const prediction = predictions[imageId];
    if (!image || !prediction) throw new Error(`There is no prediction for ${imageId}.`);
    const seen = { image, done: position, hard: hard.has(imageId) };
    const { answer, reason } = simulateAnswer(seen, plan, catalogue, chance);
    if (reason) reasons.set(imageId, reason);
    const looking = mode === 'test' ? 1 : chance.between(2, 9);
    clock += Math.round((answer.time.response + answer.time.paused) * 1000);
    const committedAt = new Date(clock).toISOString();
    clock += Math.round(looking * 1000);
    const assistance = assistanceOf(mode, chance);
    return {
      position,
      imageId,
      truth: image.wnid,
      ...answer,
      committedAt,
      assistance,
      offered: null,
      prediction,
    };
  });
  const session: Session = {
    ...newSession({
      ...fixed,
      id: `${person.name}-${mode}` as SessionId,
      person: person.name,
      challengeId: challenge.id,
      startedAt,
      order,
    }),
    simulated: true,
    trials,
  };
  return { session, reviews: reviewsOf(session, plan, reasons, sources, chance), draft: null, unknown: null };
}

/** In practice, the answer or the prediction is asked for now and then. */
function assistanceOf(mode: Session['mode'], chance: Chance): readonly Assistance[] {
  if (mode !== 'practice' || !chance.happens(0.3)) return [];
  return [chance.oneOf(['answer', 'prediction'] as const)];
}

/** What a simulated person found: their own errors by the reason drawn, the network's as Hit5 suggests. */
function reviewsOf(
  session: Session,
  { reviewed }: SimulatedSession,
  reasons: ReadonlyMap<ImageId, ErrorCategoryId>,
  { catalogue, challenge }: DemoSources,
  chance: Chance,
): readonly Review[] {
  const suggester = new Suggester(catalogue);
  const kinds = new Map(challenge.images.map(({ id, kind }) => [id, kind]));
  const found = (error: SessionError): readonly ErrorCategoryId[] => {
    const { imageId } = error.trial;
    const own = error.side === 'person' ? reasons.get(imageId) : undefined;
    if (own) return [own];
    const facts = { kind: kinds.get(imageId) ?? null, traits: null };
    const suggested = suggester.suggest(error, facts).map(({ category }) => category);
    return addCategories([], suggested.length > 0 ? suggested : ['none-of-these']);
  };
  return sessionErrors(session, catalogue)
    .filter(() => chance.happens(reviewed))
    .map((error, at): Review => ({
      sessionId: session.id,
      imageId: error.trial.imageId,
      side: error.side,
      categories: found(error),
      note: at === 0 ? 'A simulated note.' : '',
      contested: chance.happens(0.05),
    }));
}
