import { describe, expect, test } from 'vitest';
import { relatives } from '#src/label/logic/search/relatives.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';

const catalogue = shippedCatalogue();
const named = (label: string) => {
  const found = catalogue.classes.find((one) => one.label === label);
  if (!found) throw new RangeError(`No class is called ${label}.`);
  return found;
};
const of = (label: string, offered: readonly string[] | null = null) => {
  const wnids = offered && new Set(offered.map((one) => named(one).wnid));
  const { node, siblings, namesakes } = relatives(catalogue, named(label).wnid, wnids);
  return {
    node: node?.name,
    siblings: siblings.map((one) => one.label),
    namesakes: namesakes.map((one) => one.label),
  };
};

describe('the relatives of a class', () => {
  test('are those under the same parent, itself not among them', () => {
    const { node, siblings } = of('Norwich terrier');
    expect(node).toBe('terrier');
    expect(siblings).toContain('Norfolk terrier');
    expect(siblings).not.toContain('Norwich terrier');
    expect(of('meerkat').siblings).toEqual(['mongoose']);
  });

  test('are all of the largest family', () => {
    expect(of('Norwich terrier').siblings).toHaveLength(18);
  });

  test('of an only child are those under the nearest node that has more, the nearest ones in order', () => {
    const { node, siblings } = of('hyena');
    expect(node).toBe('canine');
    expect(siblings).toHaveLength(20);
    const positions = siblings.map((label) => named(label).position);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
  });

  test('are the namesakes too, wherever they stand', () => {
    expect(of('Cardigan (Welsh corgi)').namesakes).toEqual(['cardigan (knitted jacket)']);
    expect(of('crane (bird)').namesakes).toEqual(['crane (machine)']);
    expect(of('lesser panda').namesakes).toEqual(['giant panda']);
    expect(of('hen').namesakes).toEqual([]);
  });

  test('share a name both ways', () => {
    for (const { wnid } of catalogue.classes.filter((_, index) => index % 7 === 0))
      for (const other of relatives(catalogue, wnid, null).namesakes)
        expect(relatives(catalogue, other.wnid, null).namesakes.map((one) => one.wnid)).toContain(wnid);
  });

  test('are only those offered', () => {
    const few = ['Norwich terrier', 'Norfolk terrier', 'hen'];
    expect(of('Norwich terrier', few).siblings).toEqual(['Norfolk terrier']);
    expect(of('hen', ['hen'])).toEqual({ node: undefined, siblings: [], namesakes: [] });
  });
});
