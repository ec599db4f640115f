import type { Catalogue } from '../classes/catalogue.ts';
import { ObserverBuilder } from '../observers/observer-builder.ts';
import type { Observer } from '../observers/observer.ts';
import type { ImageKinds } from '../trials/challenge.ts';
import type { AnsweredImage, Batch } from './batch.ts';

/**
 * A batch's answers as those of one observer, in the order of the images' names.
 *
 * @param kinds of the images, as far as they are known.
 */
export function batchObserver(
  { network, source }: Pick<Batch, 'network' | 'source'>,
  answers: readonly AnsweredImage[],
  catalogue: Catalogue,
  kinds: ImageKinds = new Map(),
): Observer {
  const builder = new ObserverBuilder({
    name: network,
    kind: 'network',
    naming: 'file',
    challenge: source.kind === 'challenge' ? source.challenge : null,
    weights: answers[0]?.weightsHash ?? null,
  });
  const inOrder = [...answers].sort((one, other) => (one.image < other.image ? -1 : 1));
  for (const { image, guesses, truth, truths = [], condition = '', backend = '' } of inOrder) {
    builder.add(
      image,
      guesses.map(({ classIndex }) => classIndex),
      {
        probabilities: guesses.map(({ probability }) => probability),
        truth: truth === null ? -1 : catalogue.byWnid(truth).index,
        condition,
        alsoRight: truths.slice(1).map((wnid) => catalogue.byWnid(wnid).index),
      },
    );
    builder.say('network', network);
    builder.say('backend', backend);
    builder.say('image_kind', kinds.get(image) ?? '');
  }
  return builder.build();
}
