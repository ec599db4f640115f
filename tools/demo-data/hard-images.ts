import type { Catalogue } from '../../src/core/classes/catalogue.ts';
import type { Challenge, ImageId } from '../../src/core/trials/challenge.ts';
import type { Prediction } from '../../src/core/trials/prediction.ts';
import { Chance } from './chance.ts';

/** The share of the images that every network missed that is hard for people too; and that of all others. */
const shares = { missed: 0.35, other: 0.07 };

/**
 * Images that are hard for every simulated person, so that they err together more often than by chance, as people do:
 * drawn by lot, the same each time, and more of them where the networks really missed.
 */
export function hardImages(
  { images }: Challenge,
  networks: readonly Readonly<Record<ImageId, Prediction>>[],
  catalogue: Catalogue,
): ReadonlySet<ImageId> {
  const chance = new Chance(2015);
  const hard = images.filter(({ id, wnid }) => {
    const missed = networks.every((answers) => {
      return !answers[id]?.guesses.some(({ classIndex }) => catalogue.byIndex(classIndex).wnid === wnid);
    });
    return chance.happens(missed ? shares.missed : shares.other);
  });
  return new Set(hard.map(({ id }) => id));
}
