import { describe, expect, test } from 'vitest';
import { subBranches } from '#src/label/logic/search/sub-branches.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const catalogue = shippedCatalogue();

describe('the parts of a branch', () => {
  test('of the dogs are what one calls them', () => {
    const labels = subBranches(catalogue, 'dogs', null).map(({ label }) => label);
    expect(labels).toEqual(['toy dog', 'hound', 'terrier', 'sporting dog', 'working dog', 'spitz', 'poodle']);
  });

  test('stand in depth-first order, overlap nowhere, and begin with their first class', () => {
    for (const { id } of catalogue.branches) {
      const parts = subBranches(catalogue, id, null);
      const all = parts.flatMap(({ classes }) => [...classes]);
      expect(new Set(all).size).toBe(all.length);
      expect(all.every((wnid) => catalogue.byWnid(wnid).branch === id)).toBe(true);
      expect(parts.map(({ classes }) => [...classes][0])).toEqual(parts.map(({ first }) => first));
      const places = parts.map(({ first }) => catalogue.byWnid(first).position);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('are few enough for a line, and none is smaller than three classes', () => {
    for (const { id } of catalogue.branches) {
      const parts = subBranches(catalogue, id, null);
      expect(parts.length).toBeLessThan(12);
      expect(parts.length).not.toBe(1);
      expect(parts.every(({ classes }) => classes.size >= 3)).toBe(true);
    }
  });

  test('have only the classes offered; a branch with few has none', () => {
    const offered = new Set(
      catalogue.classes
        .filter(({ branch }) => branch === 'dogs')
        .slice(0, 2)
        .map(({ wnid }) => wnid),
    );
    expect(subBranches(catalogue, 'dogs', offered)).toEqual([]);
    expect(subBranches(catalogue, 'no such branch', null)).toEqual([]);
  });
});
