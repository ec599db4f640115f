import type { Catalogue, ImageClass } from '../../core/classes/catalogue.ts';
import { lowestCommonAncestor, type CommonAncestor } from '../../core/classes/lowest-common-ancestor.ts';
import type { ImageCase } from '../../figures/errors/image-case.ts';
import { everyImage } from '../../figures/errors/image-query.ts';
import type { JointOutcome } from '../../figures/scoring/joint-outcome.ts';
import { selectImages } from '../../figures/errors/select-images.ts';

/** Two classes that have no more in common than half of the 1000 are far apart: nothing to tell. */
const mostClasses = 500;

/** A wrong guess of the person that stands near the truth. */
export interface NearMiss {
  readonly image: ImageCase;
  readonly guess: ImageClass;
  readonly truth: ImageClass;
  readonly ancestor: CommonAncestor;
}

/** What is worth telling of a session at its end, of the images that count; the images as the network was sure, most first. */
export interface SessionHighlights {
  readonly onlyPerson: readonly ImageCase[];
  readonly onlyNetwork: readonly ImageCase[];
  readonly bothMissed: readonly ImageCase[];
  /** The missed image whose first guess the network found likeliest; null when it missed none. */
  readonly surestMistake: ImageCase | null;
  /** The guess nearest to the truth among those on images that the person missed; null when none is near. */
  readonly nearestMiss: NearMiss | null;
}

/** Finds them. */
export function sessionHighlights(cases: readonly ImageCase[], catalogue: Catalogue): SessionHighlights {
  const counted = { ...everyImage, standing: 'compared', sort: 'surest' } as const;
  const of = (outcome: JointOutcome) => selectImages(cases, { ...counted, outcome });
  const [surestMistake = null] = selectImages(cases, { ...counted, wrong: 'network' });
  // Categories are no part of the hierarchy.
  const missed = catalogue.list ? [] : selectImages(cases, { ...counted, wrong: 'person' });
  const [nearestMiss = null] = missed
    .flatMap((image) => nearMisses(image, catalogue))
    .filter(({ ancestor }) => ancestor.classes <= mostClasses)
    .sort((one, other) => one.ancestor.classes - other.ancestor.classes);
  return {
    onlyPerson: of('only-person'),
    onlyNetwork: of('only-network'),
    bothMissed: of('both-wrong'),
    surestMistake,
    nearestMiss,
  };
}

function nearMisses(image: ImageCase, catalogue: Catalogue): readonly NearMiss[] {
  const { right, person } = image;
  return person.classes.flatMap((guess) =>
    right.flatMap((truth) => {
      const ancestor = lowestCommonAncestor(catalogue, guess.wnid, truth.wnid);
      return ancestor ? [{ image, guess, truth, ancestor }] : [];
    }),
  );
}
