import type { Catalogue } from '../../core/classes/catalogue.ts';
import { standInOf, type Category, type CategoryList } from '../../core/classes/category-list.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';

export interface CategoryButton {
  /** The class by which it stands in answers. */
  readonly wnid: Wnid;
  readonly name: string;
  /** The group whose drawing stands beside the name; left out: none. */
  readonly icon?: string;
}

/** The buttons of a short list, in its order; those that are tiles of the class list have the tile's drawing. */
export function categoryButtons(
  { categories }: CategoryList,
  catalogue: Catalogue,
): readonly CategoryButton[] {
  return categories.map((one) => {
    const icon = tileOf(one, catalogue);
    return { wnid: standInOf(one), name: one.name, ...(icon !== undefined && { icon }) };
  });
}

function tileOf({ classes }: Category, catalogue: Catalogue): string | undefined {
  const own = new Set(classes);
  return catalogue.names.tiles.find(({ id }) => {
    const members = catalogue.members(id);
    return members.length === own.size && members.every(({ wnid }) => own.has(wnid));
  })?.id;
}
