import { describe, expect, test } from 'vitest';
import { branchJumps, partJumps } from '#src/label/logic/search/jumps.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const catalogue = shippedCatalogue();

describe('the parts of a branch', () => {
  test('of the dogs are what one calls them', () => {
    const labels = partJumps(catalogue, 'dogs', catalogue.classes).map(({ label }) => label);
    expect(labels).toEqual(['toy dog', 'hound', 'terrier', 'sporting dog', 'working dog', 'spitz', 'poodle']);
  });

  test('stand in depth-first order, overlap nowhere, and begin with their first class', () => {
    for (const { id } of catalogue.branches) {
      const parts = partJumps(catalogue, id, catalogue.classes);
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
      const parts = partJumps(catalogue, id, catalogue.classes);
      expect(parts.length).toBeLessThan(12);
      expect(parts.length).not.toBe(1);
      expect(parts.every(({ classes }) => classes.size >= 3)).toBe(true);
    }
  });

  test('have only the classes offered; a branch with few has none', () => {
    const two = catalogue.classes.filter(({ branch }) => branch === 'dogs').slice(0, 2);
    expect(partJumps(catalogue, 'dogs', two)).toEqual([]);
    expect(partJumps(catalogue, 'no such branch', catalogue.classes)).toEqual([]);
  });
});

describe('the branches', () => {
  test('are those that have classes in the list, in the order of the catalogue, with all of them', () => {
    const jumps = branchJumps(catalogue, catalogue.classes);
    expect(jumps.map(({ label }) => label)).toEqual(catalogue.branches.map(({ label }) => label));
    expect(jumps.reduce((sum, { classes }) => sum + classes.size, 0)).toBe(1000);
    const some = catalogue.classes.filter(({ branch }) => branch === 'dogs' || branch === 'birds');
    expect(branchJumps(catalogue, some).map(({ label }) => label)).toEqual(['birds', 'dogs']);
  });

  test('begin where most of their classes stand together', () => {
    const [one, two] = ['birds', 'dogs'].map((id) => catalogue.classes.filter(({ branch }) => branch === id));
    const [first, second, third] = two ?? [];
    const parted = [first, ...(one ?? []), second, third].flatMap((each) => each ?? []);
    const dogs = branchJumps(catalogue, parted).find(({ label }) => label === 'dogs');
    expect(dogs?.first).toBe(second?.wnid);
    expect(dogs?.classes.size).toBe(3);
  });
});
