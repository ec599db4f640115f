import type { Catalogue } from '../../src/core/classes/catalogue.ts';
import { categoryGuesses, standInOf, type CategoryList } from '../../src/core/classes/category-list.ts';
import type { Wnid } from '../../src/core/classes/class-ids.ts';
import { ObserverBuilder } from '../../src/core/observers/observer-builder.ts';
import type { Observer } from '../../src/core/observers/observer.ts';
import { categoryTruth, guessSlots } from '../../src/core/trials/session.ts';
import { findRow, type TruthByName } from '../../src/core/truth/truth.ts';
import type { ImageProbabilities } from '../../src/batch/logic/probabilities-npy.ts';
import { categoriesCell, categoriesColumn } from '../../src/files/formats/tidy-view.ts';

interface Answering {
  readonly network: string;
  /** SHA-256 over its weights, in hex. */
  readonly weights: string;
  readonly list: CategoryList;
  /** What is right, and how the images are shown; null: nothing says it. */
  readonly truth: TruthByName | null;
}

/**
 * A network's answers by category, up to five for each image, from all 1000 probabilities.
 */
export function categoryAnswers(
  images: readonly ImageProbabilities[],
  { network, weights, list, truth }: Answering,
  catalogue: Catalogue,
): Observer {
  const { categories } = list;
  const names = categories.map(({ name }) => name);
  const labels = new Map(categories.map((one, at) => [standInOf(one), at]));
  const labelOf = (wnid: Wnid) => labels.get(wnid) ?? -1;
  const guessCount = Math.min(guessSlots, names.length);
  const builder = new ObserverBuilder({
    ...{ name: network, kind: 'network', naming: 'file', weights, labels: names, guessCount },
  });
  const say = (imageClass: string) => {
    builder.say('network', network);
    builder.say(categoriesColumn, categoriesCell(names));
    builder.say('image_class', imageClass);
  };
  for (const { image, probabilities } of images) {
    const best = categoryGuesses(probabilities, list, (wnid) => catalogue.byWnid(wnid).index);
    const guesses = best.slice(0, guessCount);
    const row = truth && findRow(truth, image);
    const right = categoryTruth(row?.wnids[0] ?? null, row?.wnids ?? [], list);
    builder.add(
      image,
      guesses.map(({ classIndex }) => labelOf(catalogue.byIndex(classIndex).wnid)),
      {
        probabilities: guesses.map(({ probability }) => probability),
        truth: right.truth === null ? -1 : labelOf(right.truth),
        alsoRight: (right.truths ?? []).slice(1).map(labelOf),
        condition: (row && truth.said?.get(row.name)?.condition) ?? '',
      },
    );
    say(right.imageClass ?? '');
  }
  return builder.build();
}
