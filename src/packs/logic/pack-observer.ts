import { batchObserver } from '../../core/batches/batch.ts';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import type { PackPredictions } from '../../files/pack-format.ts';
import type { Observer } from '../../core/observers/observer.ts';
import { kindsOf, type Challenge } from '../../core/trials/challenge.ts';

/** The answers that a pack brings as those of one observer; answers to images that are not in it are left out. */
export function packObserver(
  { network, weightsHash, predictions }: PackPredictions,
  { id, title, images }: Challenge,
  catalogue: Catalogue,
): Observer {
  const listed = new Map(images.map((image) => [image.id, image]));
  const answers = predictions.flatMap(({ image, guesses }) => {
    const known = listed.get(image);
    if (!known) return [];
    const { wnid: truth, wnids: truths, condition } = known;
    return [{ image, truth, truths, condition, guesses, weightsHash }];
  });
  const source = { kind: 'challenge', challenge: id, title } as const;
  return batchObserver({ network, source }, answers, catalogue, kindsOf(images));
}
