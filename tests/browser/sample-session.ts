import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Catalogue, ImageClass } from '#src/core/classes/catalogue.ts';
import type { Challenge, ChallengeImage } from '#src/core/trials/challenge.ts';
import type { Prediction } from '#src/core/trials/prediction.ts';
import type { Session, SessionId, Trial } from '#src/core/trials/session.ts';
import { freshSession, samplePrediction, sampleTrial } from '#tools/sample-session.ts';

/** What a simulated session is like. */
export interface SampleOptions {
  readonly id?: string;
  readonly person?: string;
  readonly seed?: number;
  /** How many images are answered, default 60; more than the challenge has are repeated under other ids. */
  readonly images?: number;
  /** The chance that each side has an image right, 0..1. */
  readonly personRight?: number;
  readonly networkRight?: number;
  /** How many of the first images were assisted, and how many after the answered ones were skipped. */
  readonly assisted?: number;
  readonly skipped?: number;
  /** How many of the first images had a pruned list without the truth, the others one with it; without it, all classes. */
  readonly truthsMissing?: number;
}

/** A person who answers at random, and a network that does so too: seeded, so that it is the same each time. */
export function sampleSession(
  challenge: Challenge,
  catalogue: Catalogue,
  options: SampleOptions = {},
): Session {
  const {
    id = 's-1',
    person = 'ada',
    seed = 7,
    images = 60,
    personRight = 0.85,
    networkRight = 0.9,
  } = options;
  const { assisted = 0, skipped = 0, truthsMissing = null } = options;
  const random = xoroshiro128plus(seed);
  const chance = () => uniformFloat64(random);
  const shown = Array.from({ length: images + skipped }, (_, index) => repeated(challenge, index));
  const session = freshSession({
    pruned: truthsMissing === null ? null : 5,
    id: id as SessionId,
    person,
    challengeId: challenge.id,
    seed,
    order: shown.map((image) => image.id),
  });
  /** Five classes with the truth at a random place, or nowhere; the others are its neighbours in the list. */
  const five = (truth: ImageClass, right: boolean): readonly ImageClass[] => {
    const around = [1, 2, 3, 4, 5].map((step) => {
      const next = catalogue.classes[(truth.position + step) % catalogue.classes.length];
      return next ?? truth;
    });
    return right ? around.toSpliced(Math.floor(chance() ** 2 * 5), 1, truth) : around;
  };
  const trials = shown.slice(0, images).map((image, position): Trial => {
    const truth = image.wnid && catalogue.byWnid(image.wnid);
    if (!truth) throw new RangeError('The sample needs images with a truth.');
    return sampleTrial({
      position,
      imageId: image.id,
      truth: truth.wnid,
      guesses: five(truth, chance() < personRight).map(({ wnid }) => wnid),
      time: { response: 4 + 56 * chance() ** 3, paused: 0 },
      committedAt: `2026-11-24T10:${String(position % 60).padStart(2, '0')}:30.000Z`,
      assistance: position < assisted ? ['answer'] : [],
      offered: truthsMissing === null ? null : five(truth, position >= truthsMissing).map(({ wnid }) => wnid),
      prediction: prediction(five(truth, chance() < networkRight), chance()),
    });
  });
  return {
    ...session,
    trials,
    skipped: shown.slice(images).map((image, index) => ({
      position: images + index,
      imageId: image.id,
      reason: 'Its file is missing.',
    })),
  };
}

function prediction(classes: readonly ImageClass[], sure: number): Prediction {
  const first = 0.2 + 0.75 * sure;
  return samplePrediction([], {
    guesses: classes.map(({ index }, place) => ({
      classIndex: index,
      probability: place === 0 ? first : (1 - first) / 2 ** (place + 1),
    })),
    milliseconds: 31,
  });
}

/** An image of the challenge; beyond its end the same ones again, under other ids. */
function repeated({ images }: Challenge, index: number): ChallengeImage {
  const image = images[index % images.length];
  if (!image) throw new RangeError('The challenge has no image.');
  const round = Math.floor(index / images.length);
  return round === 0 ? image : { ...image, id: `${image.id}-${round}` as ChallengeImage['id'] };
}

/** A challenge as large as a session needs, made of the images of a small one. */
export function enlarged(challenge: Challenge, count: number): Challenge {
  return { ...challenge, images: Array.from({ length: count }, (_, index) => repeated(challenge, index)) };
}
