import { grouped } from '../../core/grouped.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { Take } from '../logic/pack-order.ts';
import { seededOrder } from '../../core/trials/seeded-order.ts';
import { examplesPerClass, type ImportedImage } from '../import/import-plan.ts';
import { validationNumber } from '../import/find-truth.ts';

/** The images of a challenge, in the order of the plan: the same seed, a whole number from 0 to 2³¹ − 1, takes the same ones. */
export function chooseImages(
  images: readonly ImportedImage[],
  take: Take,
  seed: number,
): readonly ImportedImage[] {
  switch (take.kind) {
    case 'none':
      return [];
    case 'all':
      return images;
    case 'total':
      return inOrder(images, seededOrder(images, seed, take.count));
    case 'per-class': {
      const groups = grouped(images, ({ wnid }) => wnid);
      return inOrder(
        images,
        [...groups.values()].flatMap((group) => seededOrder(group, seed, take.count)),
      );
    }
  }
}

function inOrder(
  images: readonly ImportedImage[],
  taken: readonly ImportedImage[],
): readonly ImportedImage[] {
  const set = new Set(taken);
  return images.filter((image) => set.has(image));
}

/** The examples of each class, and of how many classes they had to be images of the challenge. */
interface ChosenExamples {
  readonly byClass: ReadonlyMap<Wnid, readonly ImportedImage[]>;
  readonly shared: number;
}

/** Up to 13 examples a class that are no images of the challenge; of a class of which nothing else is left, those that are. */
export function chooseExamples(
  images: readonly ImportedImage[],
  examples: ReadonlyMap<Wnid, readonly ImportedImage[]>,
  challenge: readonly ImportedImage[],
): ChosenExamples {
  const taken = new Set(challenge);
  // Validation images never become examples, nor do images that are said to be stimuli.
  const all = grouped(
    images.filter(({ name, use }) => use !== 'stimulus' && validationNumber(name) === null),
    ({ wnid }) => wnid,
  );
  let shared = 0;
  const chosen = new Map<Wnid, readonly ImportedImage[]>();
  for (const [wnid, found] of examples) {
    const candidates = [...new Set([...found, ...(all.get(wnid) ?? [])])];
    const free = candidates.filter((image) => !taken.has(image)).slice(0, examplesPerClass);
    if (free.length === 0) shared += 1;
    chosen.set(wnid, free.length > 0 ? free : found);
  }
  return { byClass: chosen, shared };
}
