import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { classRows, matchRows } from '../../../src/domain/classes/class-rows.ts';
import { ClassSearch } from '../../../src/domain/classes/class-search.ts';
import { parseClasses } from '../../../src/domain/formats/classes-format.ts';

const catalogue = parseClasses('classes.json', readFileSync('assets/classes.json', 'utf8'));
const rows = classRows(catalogue);

describe('the rows of the class list', () => {
  test('have all 1000 classes in depth-first order', () => {
    const classes = rows.filter((row) => row.kind === 'class');
    expect(classes.map((row) => row.imageClass)).toEqual(catalogue.classes);
    expect(classes.map((row) => row.place)).toEqual(catalogue.classes.map((_, index) => index + 1));
  });

  test('have a heading before the first class and wherever the parent changes', () => {
    let heading: readonly string[] | null = null;
    let parent: string | null = null;
    for (const row of rows) {
      if (row.kind === 'heading') {
        heading = row.path;
        parent = null;
      } else {
        parent ??= row.imageClass.parent;
        expect(row.imageClass.parent).toBe(parent);
        expect(row.path).toBe(heading);
      }
    }
    const changes = catalogue.classes.filter(
      (one, index) => one.parent !== catalogue.classes[index - 1]?.parent,
    );
    expect(rows.filter((row) => row.kind === 'heading')).toHaveLength(changes.length);
  });

  test('name the last three nodes above a class, without the root', () => {
    const meerkat = rows.find((row) => row.kind === 'class' && row.imageClass.label === 'meerkat');
    expect(meerkat?.path).toEqual(['placental', 'carnivore', 'viverrine']);
    const lengths = new Set(rows.map((row) => row.path.length));
    expect([...lengths].sort()).toEqual([1, 2, 3]);
    expect(rows.some((row) => row.path.includes('entity'))).toBe(false);
  });

  test('headings name the branch of the classes below', () => {
    rows.forEach((row, index) => {
      const next = rows[index + 1];
      if (row.kind === 'heading' && next?.kind === 'class') expect(next.imageClass.branch).toBe(row.branch);
    });
  });

  test('of a search keep its order, without headings, each with its own path', () => {
    const matches = new ClassSearch(catalogue).search('panda');
    const found = matchRows(catalogue, matches);
    expect(found.map((row) => row.match)).toEqual(matches);
    expect(found.map((row) => row.place)).toEqual(matches.map((_, index) => index + 1));
    expect(found[0]?.path.at(-1)).toBe('procyonid');
  });
});
