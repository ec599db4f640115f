import type { Catalogue, ImageClass } from '../../core/classes/catalogue.ts';
import type { ImageCase } from '../../figures/errors/image-case.ts';
import { everyImage, selectImages } from '../../figures/errors/image-query.ts';
import type { JointOutcome } from '../../figures/scoring/joint-outcome.ts';
import { nearMiss } from '../../figures/scoring/points.ts';

/** An image that the person missed, and their guess that gave points for being near. */
interface NearMiss {
  readonly image: ImageCase;
  readonly guess: ImageClass;
}

/** What is worth telling of a session, of the images that count; the surest of the network first. */
export interface SessionHighlights {
  readonly onlyPerson: readonly ImageCase[];
  readonly onlyNetwork: readonly ImageCase[];
  readonly bothMissed: readonly ImageCase[];
  /** The missed image whose first guess the network found likeliest; null when it missed none. */
  readonly surestMistake: ImageCase | null;
  readonly nearestMiss: NearMiss | null;
}

export function sessionHighlights(cases: readonly ImageCase[], catalogue: Catalogue): SessionHighlights {
  const counted = { ...everyImage, standing: 'compared', sort: 'surest' } as const;
  const of = (outcome: JointOutcome) => selectImages(cases, { ...counted, outcome });
  const [surestMistake = null] = selectImages(cases, { ...counted, wrong: 'network' });
  const missed = selectImages(cases, { ...counted, wrong: 'person' });
  const [nearestMiss = null] = missed.flatMap((image) => nearMissOf(image, catalogue) ?? []);
  return {
    onlyPerson: of('only-person'),
    onlyNetwork: of('only-network'),
    bothMissed: of('both-wrong'),
    surestMistake,
    nearestMiss,
  };
}

function nearMissOf(image: ImageCase, catalogue: Catalogue): NearMiss | null {
  const wnids = (classes: readonly ImageClass[]) => classes.map(({ wnid }) => wnid);
  const near = nearMiss(wnids(image.person.classes), wnids(image.right), catalogue);
  const guess = image.person.classes.find(({ wnid }) => wnid === near);
  return guess ? { image, guess } : null;
}
