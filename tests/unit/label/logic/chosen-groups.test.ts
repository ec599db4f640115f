import { expect, it } from 'vitest';
import { categoryButtons } from '#src/label/logic/category-buttons.ts';
import { chosenGroups, groupNames, offeredNames } from '#src/label/logic/chosen-groups.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { namedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { en } from '#src/label/words/session-form/en.ts';

const catalogue = namedCatalogue();
const names = groupNames(catalogue);

/** What groups of these names come to. */
function choose(...called: readonly string[]) {
  return chosenGroups(
    called.map((name) => catalogue.group(names.get(name) ?? name)),
    en.answer,
  );
}

it('groups of the search become categories with their classes', () => {
  const { list, problem } = choose('dogs', 'birds');
  expect(problem).toBeNull();
  expect(list?.categories.map(({ name }) => name)).toEqual(['dogs', 'birds']);
  expect(list?.categories[0]?.classes).toContain('n02088364');
});

it('the name on a tile of the class list means the classes of the tile', () => {
  const { tiles } = catalogue.names;
  expect(tiles.map(({ id }) => names.get(catalogue.title(id).toLowerCase()))).toEqual(
    tiles.map(({ id }) => id),
  );
  expect(choose('mammals', 'dogs').list?.categories.map(({ classes }) => classes.length)).toEqual([100, 118]);
  expect(names.get('vehicles')).toBe('n04524313');
});

it('tiles and groups are offered, each name once', () => {
  const offered = offeredNames(catalogue);
  expect(offered).toEqual(expect.arrayContaining(['home and furniture', 'furniture', 'emergency vehicles']));
  expect(offered.filter((name) => name === 'mammals')).toHaveLength(1);
});

it('one group, and none, are too few', () => {
  expect(choose()).toEqual({ list: null, problem: 'Choose 2 to 40 groups: 0 so far.' });
  expect(choose('dogs').problem).toBe('Choose 2 to 40 groups: 1 so far.');
});

it('groups that overlap are named, with what they share', () => {
  const { list, problem } = choose('dogs', 'birds', 'beagle');
  expect(list).toBeNull();
  expect(problem).toBe('“dogs” and “beagle” share the class beagle. Take one of them out.');
});

it('a button has the drawing of the tile that its category is, whatever the others are', () => {
  const { list } = choose('dogs', 'birds', 'house cats', 'furniture', 'vehicles and boats');
  if (!list) throw new Error('no list');
  const icons = categoryButtons(list, catalogue).map(({ icon }) => icon);
  expect(icons).toEqual(['tile:dogs', 'tile:birds', undefined, undefined, 'tile:vehicles']);
  expect(categoryButtons(sixteenCategories, catalogue).some(({ icon }) => icon !== undefined)).toBe(false);
});
