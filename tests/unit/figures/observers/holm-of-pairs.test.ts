import { expect, it } from 'vitest';
import { correctedWords, holmOfPairs, pairFamilyNames } from '#src/figures/observers/holm-of-pairs.ts';
import type { ObserverKind } from '#src/core/observers/observer.ts';
import { compareObservers } from '#src/figures/observers/leave-out.ts';
import { formatP } from '#src/figures/scoring/format-p.ts';
import reference from '#tests/fixtures/stats/holm-of-pairs.json';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

const { observers, pairs } = compareObservers(
  reference.kinds.map((kind, at) =>
    buildObserver(
      { name: `o${at}`, kind: kind as ObserverKind },
      (reference.misses[at] ?? []).map((miss, image) => [String(image), [miss], 0]),
    ),
  ),
  shippedCatalogue(),
);

it.each(pairFamilyNames)('p corrected for the family “%s” agrees with statsmodels', (family) => {
  const found = holmOfPairs({ observers, pairs, family });
  const expected = reference.corrected[family];
  expect(found.tests).toBe(expected.filter((p) => p !== null).length);
  expect(found.family).toBe(family);
  found.corrected.forEach((p, at) => {
    const known = expected[at] ?? null;
    expect(p).toEqual(known === null ? null : expect.closeTo(known, 12));
  });
});

it('people against networks is the family unless another is chosen', () => {
  expect(holmOfPairs({ observers, pairs })).toMatchObject({ family: 'people-networks', tests: 9 });
});

it.each([
  ['there are no networks', 'person'],
  ['there are no people', 'network'],
  ['nobody says who is a person', 'unknown'],
] as const)('where %s, all pairs are the family', (_, kind) => {
  const same = observers.map((one) => ({ ...one, kind }));
  expect(holmOfPairs({ observers: same, pairs: [...pairs] })).toMatchObject({ family: 'all', tests: 15 });
});

it('a family without a test gives way to the usual one', () => {
  const [person, network] = observers;
  const two = { observers: [person, network].filter((one) => one !== undefined), pairs: pairs.slice(0, 1) };
  expect(holmOfPairs({ ...two, family: 'networks' })).toMatchObject({ family: 'people-networks', tests: 1 });
});

it('a pair outside of the family is said not to be corrected', () => {
  const family = holmOfPairs({ observers, pairs });
  // The first and the third are people.
  expect(family.corrected[1]).toBeNull();
  expect(correctedWords(null, family, formatP)).toBe(
    'not corrected: only pairs of a person and a network are',
  );
});
