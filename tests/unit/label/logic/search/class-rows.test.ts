import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classRows, matchRows } from '#src/label/logic/search/class-rows.ts';
import { ClassSearch } from '#src/label/logic/search/class-search.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import { namedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const rows = classRows(catalogue);

describe('the rows of the class list', () => {
  test('have all 1000 classes in depth-first order', () => {
    const classes = rows.filter((row) => row.kind === 'class');
    expect(classes.map((row) => row.imageClass)).toEqual(catalogue.classes);
    expect(classes.map((row) => row.place)).toEqual(catalogue.classes.map((_, index) => index + 1));
  });

  test('have a heading before the first class and wherever the parent changes', () => {
    let parent: string | null = null;
    for (const row of rows) {
      if (row.kind === 'heading') {
        parent = null;
      } else {
        parent ??= row.imageClass.parent;
        expect(row.imageClass.parent).toBe(parent);
      }
    }
    const changes = catalogue.classes.filter(
      (one, index) => one.parent !== catalogue.classes[index - 1]?.parent,
    );
    expect(rows.filter((row) => row.kind === 'heading')).toHaveLength(changes.length);
  });

  test('name the last three nodes above a class, without the root', () => {
    const headings = rows.filter((row) => row.kind === 'heading');
    const viverrine = headings.find(({ path }) => path.at(-1) === 'viverrine');
    expect(viverrine?.path).toEqual(['placental', 'carnivore', 'viverrine']);
    const lengths = new Set(headings.map(({ path }) => path.length));
    expect([...lengths].sort()).toEqual([1, 2, 3]);
    expect(headings.some(({ path }) => path.includes('entity'))).toBe(false);
  });

  test('have headings that can be told apart, though a node may have several', () => {
    const ids = rows.flatMap((row) => (row.kind === 'heading' ? [row.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of a pruned list are only those offered, counted from one, with the headings they need', () => {
    const some = catalogue.classes.filter((_, index) => index % 10 === 0);
    const pruned = classRows(catalogue, new Set(some.map(({ wnid }) => wnid)));
    const classes = pruned.filter((row) => row.kind === 'class');
    expect(classes.map((row) => row.imageClass)).toEqual(some);
    expect(classes.map((row) => row.place)).toEqual(some.map((_, index) => index + 1));
    const below = pruned.flatMap((row, index) => (row.kind === 'heading' ? [pruned[index + 1]?.kind] : []));
    expect(new Set(below)).toEqual(new Set(['class']));
  });

  test('of a pruned list have no heading over a single class', () => {
    const some = ['goldfish', 'great white shark', 'tench'].map((label) =>
      catalogue.classes.find((one) => one.label === label),
    );
    const offered = new Set(some.flatMap((one) => one?.wnid ?? []));
    const headings = classRows(catalogue, offered).filter((row) => row.kind === 'heading');
    expect(headings.map(({ path }) => path.at(-1))).toEqual(['cyprinid', 'fish']);
  });

  test('of a search keep its order, without headings', () => {
    const matches = new ClassSearch(catalogue).search('dog').matches;
    const found = matchRows(catalogue, matches);
    expect(found.map((row) => (row.kind === 'group' ? row.group : row.match))).toEqual(matches);
    expect(found.map((row) => row.place)).toEqual(matches.map((_, index) => index + 1));
  });

  test.each([
    ['pig', 'pig'],
    ['guitar', 'acoustic guitar'],
    ['lemur', 'ring-tailed lemur'],
  ])('of a search have no row for a small group whose classes are all there: %s', (word, first) => {
    const named = namedCatalogue();
    const rows = matchRows(named, new ClassSearch(named).search(word).matches);
    expect(rows.filter((row) => row.kind === 'group')).toEqual([]);
    expect(rows[0]?.kind === 'class' && rows[0].imageClass.title).toBe(first);
  });
});
