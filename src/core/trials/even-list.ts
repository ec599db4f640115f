import type { Catalogue } from '../classes/catalogue.ts';
import { categoryList, categoryOf, type Category, type CategoryList } from '../classes/category-list.ts';
import { grouped } from '../grouped.ts';
import type { ListedImage } from './challenge.ts';

/** How many tiles a list may have that a class answers with: fewer say little, more do not stand on a small phone. */
const [fewestTiles, mostTiles] = [6, 9];

/** Tiles of the class list that some images fill evenly. */
export interface EvenList {
  readonly list: CategoryList;
  /** How many images there are of the rarest of them, and so of each at most. */
  readonly each: number;
}

/**
 * Six to nine tiles with as many images as can be, the same number of each: of the n tiles with most images n times those of the
 * rarest, for the n where that is largest, and of two the larger. So no button is never right, and who always presses the
 * same one is right once in n.
 *
 * @returns null where the images show fewer than six tiles.
 */
export function evenList(images: readonly ListedImage[], catalogue: Catalogue): EvenList | null {
  const tiles = catalogue.names.tiles.map(({ id }) => {
    const { title, members } = catalogue.group(id);
    return { name: title, classes: members.map(({ wnid }) => wnid) };
  });
  if (tiles.length < fewestTiles) return null;
  const all = categoryList(tiles);
  const counts = grouped(images, (image) => shownBy(image, all));
  const ranked = all.categories
    .map((category) => ({ category, images: counts.get(category)?.length ?? 0 }))
    .toSorted((one, other) => other.images - one.images);
  const fits = Array.from({ length: mostTiles - fewestTiles + 1 }, (_, at) => {
    const length = mostTiles - at;
    return { length, each: ranked[length - 1]?.images ?? 0 };
  });
  const [{ length, each } = { length: 0, each: 0 }] = fits.toSorted(
    (one, other) => other.length * other.each - one.length * one.each,
  );
  if (each === 0) return null;
  const chosen = new Set(ranked.slice(0, length).map(({ category }) => category));
  return { list: { categories: all.categories.filter((one) => chosen.has(one)) }, each };
}

/** How many images of an even list come where about so many are asked for: the same number of each tile, one at least. */
export function evenCount({ list: { categories }, each }: EvenList, asked: number): number {
  return categories.length * Math.max(1, Math.min(each, Math.round(asked / categories.length)));
}

/**
 * As many images of each tile, the first of each in the order in which they come.
 *
 * @param asked about how many images are wanted in all: `evenCount` says how many come.
 */
export function evenImages<Image extends ListedImage>(
  images: readonly Image[],
  even: EvenList,
  asked: number,
): readonly Image[] {
  const each = evenCount(even, asked) / even.list.categories.length;
  const own = grouped(images, (image) => shownBy(image, even.list));
  own.delete(null);
  const taken = new Set([...own.values()].flatMap((some) => some.slice(0, each)));
  return images.filter((image) => taken.has(image));
}

/** The one category that an image shows; null where it shows none, or several. */
function shownBy({ wnid = null, wnids = [] }: ListedImage, list: CategoryList): Category | null {
  const shown = new Set(
    (wnid === null ? [] : [wnid, ...wnids]).flatMap((one) => categoryOf(list, one) ?? []),
  );
  const [only = null] = shown;
  return shown.size === 1 ? only : null;
}
