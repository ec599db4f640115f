import type { Catalogue } from '../../core/classes/catalogue.ts';
import { standInOf, type Category, type CategoryList } from '../../core/classes/category-list.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';

/** A category as a button shows it. */
export interface CategoryButton {
  /** The class by which it stands in answers. */
  readonly wnid: Wnid;
  readonly name: string;
  /** The group whose drawing stands beside the name; left out: none. */
  readonly icon?: string;
}

/**
 * The buttons of a short list, in its order. They have drawings only where each category has one: a few alone would draw
 * the eye.
 */
export function categoryButtons(
  { categories }: CategoryList,
  catalogue: Catalogue,
): readonly CategoryButton[] {
  const icons = categories.map((one) => iconOf(one, catalogue));
  const isWhole = icons.every((icon) => icon !== null);
  return categories.map((one, place) => {
    const icon = icons[place];
    return { wnid: standInOf(one), name: one.name, ...(isWhole && icon && { icon }) };
  });
}

/** The tile of the search that a category is, or at least half of it; null where it is none. */
function iconOf({ classes }: Category, catalogue: Catalogue): string | null {
  const found = catalogue.names.tiles.find(({ id }) => {
    const members = new Set(catalogue.members(id).map(({ wnid }) => wnid));
    return 2 * classes.length >= members.size && classes.every((wnid) => members.has(wnid));
  });
  return found?.id ?? null;
}
