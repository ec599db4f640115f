import { grouped } from '../../core/grouped.ts';
import type { ImageCase } from '../../figures/errors/image-case.ts';
import { errorCounts, pairedTable, type ErrorCounts } from '../../figures/scoring/joint-outcome.ts';

/** The errors of one group of images. */
export interface SplitGroup<Key> extends ErrorCounts {
  readonly key: Key;
}

/** Counts both sides' errors on images that both answered. */
export function countErrors(cases: readonly ImageCase[]): ErrorCounts {
  return errorCounts(pairedTable(cases.flatMap(({ outcome }) => outcome ?? [])));
}

/** Both sides' errors on the compared images, split into groups; the largest group first, images without a key left out. */
export function splitBy<Key>(
  cases: readonly ImageCase[],
  keyOf: (one: ImageCase) => Key | null,
): readonly SplitGroup<Key>[] {
  const groups = grouped(cases, (one) => (one.standing === 'compared' ? keyOf(one) : null));
  return [...groups]
    .flatMap(([key, group]) => (key === null ? [] : [{ key, ...countErrors(group) }]))
    .sort((a, b) => b.images - a.images);
}
