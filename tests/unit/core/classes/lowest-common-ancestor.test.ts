import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowestCommonAncestor } from '#src/core/classes/lowest-common-ancestor.ts';
import { shippedCatalogue } from './shipped-catalogue.ts';

const catalogue = shippedCatalogue();

function wnidOf(label: string) {
  const found = catalogue.classes.find((one) => one.label === label);
  if (!found) throw new RangeError(`There is no class ${label}.`);
  return found.wnid;
}

describe('the lowest common ancestor', () => {
  it('of two terriers is terrier, with few classes below it', () => {
    const found = lowestCommonAncestor(catalogue, wnidOf('Border terrier'), wnidOf('Airedale'));
    expect(found?.node.name).toBe('terrier');
    expect(found?.classes).toBe(26);
  });

  it('of a fish and a musical instrument is the root, with all classes below it', () => {
    const found = lowestCommonAncestor(catalogue, wnidOf('tench'), wnidOf('banjo'));
    expect(found?.node.parent).toBeNull();
    expect(found?.classes).toBe(1000);
  });

  it('says how many edges lead through it: one up and one down for two classes of one parent', () => {
    const between = (one: string, other: string) =>
      lowestCommonAncestor(catalogue, wnidOf(one), wnidOf(other))?.edges;
    const siblings = catalogue.classes.filter(
      ({ parent }) => parent === catalogue.byWnid(wnidOf('tench')).parent,
    );
    expect(siblings.length).toBeGreaterThan(1);
    for (const sibling of siblings.slice(1)) expect(between(siblings[0]?.label ?? '', sibling.label)).toBe(2);
    const depth = (label: string) => catalogue.path(wnidOf(label)).length;
    expect(between('tench', 'banjo')).toBe(depth('tench') + depth('banjo'));
  });

  it('of a class with itself is none', () => {
    expect(lowestCommonAncestor(catalogue, wnidOf('tench'), wnidOf('tench'))).toBeNull();
  });

  it('is the same both ways, and has both classes below it', () => {
    const anyClass = fc.constantFrom(...catalogue.classes);
    fc.assert(
      fc.property(anyClass, anyClass, (one, other) => {
        const found = lowestCommonAncestor(catalogue, one.wnid, other.wnid);
        expect(lowestCommonAncestor(catalogue, other.wnid, one.wnid)).toEqual(found);
        if (!found) return;
        expect(catalogue.path(one.wnid)).toContain(found.node);
        expect(catalogue.path(other.wnid)).toContain(found.node);
        expect(found.classes).toBeGreaterThanOrEqual(2);
        expect(found.edges).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});
