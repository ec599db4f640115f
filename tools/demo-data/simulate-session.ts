import type { Catalogue, ImageClass } from '../../src/core/classes/catalogue.ts';
import { addReasons, type ErrorReasonId } from '../../src/figures/errors/error-reason.ts';
import type { Review } from '../../src/figures/errors/review.ts';
import { sessionErrors, type SessionError } from '../../src/figures/errors/session-error.ts';
import { closeAncestor, suggestReasons } from '../../src/results/logic/suggestions.ts';
import type { SessionFile } from '../../src/files/formats/session-content.ts';
import type { Challenge, ImageId, ChallengeImage } from '../../src/core/trials/challenge.ts';
import type { Prediction } from '../../src/core/trials/prediction.ts';
import { newSession } from '../../src/core/trials/session-machine.ts';
import { imageOrder, plainRequest } from '../../src/core/trials/session-request.ts';
import {
  type Assistance,
  type Session,
  type SessionId,
  type Trial,
  guessSlots,
} from '../../src/core/trials/session.ts';
import { Chance } from './chance.ts';
import type { SimulatedSession } from './people.ts';
import { relatives } from '../../src/label/logic/search/relatives.ts';
import type { Wnid } from '../../src/core/classes/class-ids.ts';
import type { TrialRecord } from '../../src/core/trials/trial-record.ts';

interface SimulatedAnswer {
  readonly answer: Pick<Trial, 'guesses' | 'time' | 'timedOut' | 'record'>;
  /** Why it is wrong; null when it is right. */
  readonly reason: ErrorReasonId | null;
}

interface SeenImage {
  readonly image: ChallengeImage;
  /** How many images of this session came before. */
  readonly done: number;
  /** Whether it is hard for everybody. */
  readonly hard: boolean;
}

/** How many lines of the class list are on screen at a time. */
const linesOnScreen = 9;

/**
 * Draws an answer: first whether and why it is wrong, then the guesses, the time, and what was looked at on the way.
 */
function simulateAnswer(
  { image, done, hard: commonlyHard }: SeenImage,
  { person, practised, limit }: SimulatedSession,
  catalogue: Catalogue,
  chance: Chance,
): SimulatedAnswer {
  if (!image.wnid) throw new Error('The demo needs images with a truth.');
  const truth = catalogue.byWnid(image.wnid);
  const kin = relatives(catalogue, truth.wnid, null).siblings;
  const fine =
    kin.some((other) => closeAncestor(catalogue, truth.wnid, other.wnid) !== null) && kin.length > 2;
  const unaware = person.unaware / 2 ** ((practised + done) / person.learning);
  const reason = chance.happens(unaware)
    ? 'class-unawareness'
    : fine && chance.happens(person.mixUp)
      ? 'fine-grained'
      : chance.happens(commonlyHard ? person.stumble : person.slip)
        ? chance.oneOf(['multiple-objects', 'unusual-viewpoint', 'none-of-these'] as const)
        : null;
  const hard = commonlyHard || reason !== null || chance.happens(fine ? 0.7 : 0.25);
  const wished = Math.max(2, chance.about(hard ? person.slow : person.quick));
  const timedOut = limit !== null && wished > limit;
  const response = rounded(timedOut ? limit : wished);
  const guesses = guessesFor({ truth, kin, reason, hard, catalogue, chance });
  const paused = rounded(chance.happens(0.06) ? chance.between(4, 90) : chance.between(0, 0.3));
  const record = recordOf({ guesses, truth, reason, hard, response, catalogue, chance });
  return { answer: { guesses, time: { response, paused }, timedOut, record }, reason };
}

interface Draw {
  readonly truth: ImageClass;
  readonly reason: ErrorReasonId | null;
  readonly hard: boolean;
  readonly catalogue: Catalogue;
  readonly chance: Chance;
}

/** Up to five classes: what is mixed up stands in the same family, what is not known is replaced by what is near. */
function guessesFor(draw: Draw & { readonly kin: readonly ImageClass[] }): readonly Wnid[] {
  const { truth, kin, reason, hard, catalogue, chance } = draw;
  const near = catalogue.classes.filter(
    ({ position, wnid }) => Math.abs(position - truth.position) <= 14 && wnid !== truth.wnid,
  );
  const far = catalogue.classes.filter(({ branch }) => branch !== truth.branch);
  const pool = reason === 'fine-grained' ? kin : reason === 'multiple-objects' ? far : near;
  const count = hard ? Math.floor(chance.between(2, 6)) : Math.floor(chance.between(1, 3));
  const others = chance.some(pool.length > 0 ? pool : near, count).map(({ wnid }) => wnid);
  if (reason !== null) return others;
  const slot = hard && chance.happens(0.3) ? Math.floor(chance.between(0, others.length)) : 0;
  return others.toSpliced(slot, 0, truth.wnid).slice(0, guessSlots);
}

/** Searches that lead to the guesses, the lines around them on screen, and what was opened when in doubt. */
function recordOf(
  draw: Draw & { readonly guesses: readonly Wnid[]; readonly response: number },
): TrialRecord {
  const { guesses, truth, reason, hard, response, catalogue, chance } = draw;
  const at = (share: number) => rounded(response * share);
  const first = catalogue.byWnid(guesses[0] ?? truth.wnid);
  const from = first.position - Math.floor(linesOnScreen / 2);
  const lines = catalogue.classes.slice(Math.max(0, from), Math.max(0, from) + linesOnScreen);
  const looked = [...new Set([...lines.map(({ wnid }) => wnid), ...guesses])];
  const shown = reason === 'fine-grained' ? [...new Set([...looked, truth.wnid])] : looked;
  const seen = reason === 'class-unawareness' ? shown.filter((wnid) => wnid !== truth.wnid) : shown;
  const steps = guesses.map((_, slot) => guesses.slice(0, slot + 1));
  return {
    seen: seen.map((wnid) => ({ wnid, seconds: rounded(chance.between(0.2, response / 3)) })),
    searches: [{ text: (first.synonyms[0] ?? first.label).toLowerCase(), at: at(0.3) }],
    opened: hard ? guesses.slice(0, 1).map((wnid) => ({ wnid, at: at(0.45) })) : [],
    changes: steps.map((made, step) => ({ guesses: made, at: at(0.5 + (0.45 * step) / steps.length) })),
  };
}

/** Hundredths of a second are what a person's time is good for. */
function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

interface DemoSources {
  readonly catalogue: Catalogue;
  readonly challenge: Challenge;
  /** What the shipped network said of each image. */
  readonly predictions: Readonly<Record<ImageId, Prediction>>;
  /** Images that are hard for everybody. */
  readonly hard: ReadonlySet<ImageId>;
}

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
  const reasons = new Map<ImageId, ErrorReasonId>();
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
  reasons: ReadonlyMap<ImageId, ErrorReasonId>,
  { catalogue, challenge }: DemoSources,
  chance: Chance,
): readonly Review[] {
  const kinds = new Map(challenge.images.map(({ id, kind }) => [id, kind]));
  const found = (error: SessionError): readonly ErrorReasonId[] => {
    const { imageId } = error.trial;
    const own = error.side === 'person' ? reasons.get(imageId) : undefined;
    if (own) return [own];
    const suggested = suggestReasons(error, kinds.get(imageId) ?? null, catalogue).map(
      ({ reason }) => reason,
    );
    return addReasons([], suggested.length > 0 ? suggested : ['none-of-these']);
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
