import type { Catalogue } from '../src/core/classes/catalogue.ts';
import { standInOf, type CategoryList } from '../src/core/classes/category-list.ts';
import type { Wnid } from '../src/core/classes/class-ids.ts';
import { mixedHash } from '../src/core/text/text-hash.ts';
import type { ImageId } from '../src/core/trials/challenge.ts';
import type { Session, SessionId, Trial } from '../src/core/trials/session.ts';
import { exposureAt, timedViewOf } from '../src/core/trials/timed-view.ts';
import { emptyRecord } from '../src/core/trials/trial-record.ts';
import { freshSession, samplePrediction, sampleTrial } from './sample-session.ts';

/** What a simulated session in a timed view is like. */
interface TimedPlan {
  readonly person: string;
  /** The how-manieth of a room the person is, from 0. */
  readonly turn?: number;
  readonly images?: number;
  readonly show?: readonly number[];
  /** The short list to answer with; left out: the 1000 classes. */
  readonly list?: CategoryList;
  /** On how many images, from the first on, frames were lost. */
  readonly lost?: number;
}

/** How long a simulated person has to see an image of middling difficulty to have it right every second time, in milliseconds. */
const halfRight = 60;

/**
 * A session of a simulated person, who gets more images right the longer they are shown, beside a network to which the
 * exposure does not matter; the same for the same plan.
 */
export function timedSession(
  catalogue: Catalogue,
  { person, turn = 0, images = 48, show = [17, 50, 150, 500], list, lost = 0 }: TimedPlan,
): Session {
  const view = timedViewOf({ show });
  if (!view) throw new Error('A timed session needs exposures.');
  const classes: readonly Wnid[] = list
    ? list.categories.map(standInOf)
    : catalogue.classes.slice(0, 40).map(({ wnid }) => wnid);
  const order = Array.from(
    { length: images },
    (_, at) => `photo-${String(at + 1).padStart(3, '0')}` as ImageId,
  );
  const seed = 31;
  const trials = order.map((imageId, position): Trial => {
    const [truth, other] = [classAt(classes, position), classAt(classes, position + 1)];
    const exposure = exposureAt(view, seed, position, turn);
    const needed = halfRight * 4 ** (3 * chance(imageId) - 1.5);
    const isRight = chance(`${person} ${imageId}`) < exposure / (exposure + needed);
    const sure = 0.3 + 0.6 * chance(`${imageId} sure`);
    const isNetworkRight = chance(`${imageId} network`) < 0.75;
    const named = (isNetworkRight ? [truth, other] : [other, truth]).map(
      (wnid) => catalogue.byWnid(wnid).index,
    );
    return sampleTrial({
      position,
      imageId,
      truth,
      guesses: [isRight ? truth : other],
      record: {
        ...emptyRecord,
        viewed: {
          exposure,
          mask: 'phase',
          frames: Math.max(1, Math.round((exposure * 60) / 1000)),
          shown: exposure,
          rate: 60,
          lost: position < lost ? 1 : 0,
          ...(position < lost && { fault: 'frames-lost' as const }),
        },
      },
      prediction: samplePrediction(named, { probability: sure }),
    });
  });
  return freshSession({
    id: `timed-${person}` as SessionId,
    ...{ person, mode: 'test', seed, order, trials, show, simulated: true },
    ...(list && { list }),
  });
}

/** 0..1, the same for the same text. */
function chance(text: string): number {
  return mixedHash(text) / 2 ** 32;
}

function classAt(classes: readonly Wnid[], at: number): Wnid {
  const found = classes[at % classes.length];
  if (!found) throw new Error('A session needs a class.');
  return found;
}
