import { expect, it } from 'vitest';
import { compareObservers } from '#src/figures/observers/compare-observers.ts';
import { packPairs, unpackPairs } from '#src/observers/logic/packed-pairs.ts';
import { shippedCatalogue } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

const observer = (name: string, images: readonly number[], misses: number) =>
  buildObserver(
    { name, kind: 'person' },
    images.map((image, at) => [`i${image}`, [at < misses ? 900 : image], image] as const),
  );

it('pairs come out as they went in, those without an image in common too', async () => {
  const { observers, pairs } = compareObservers(
    [
      observer('a', [1, 2, 3, 4], 1),
      observer('b', [2, 3, 4, 5], 2),
      observer('c', [9], 0),
      observer('d', [1, 2], 2),
    ],
    shippedCatalogue(),
  );
  const packed = packPairs(
    observers.map(({ name }) => name),
    pairs,
  );
  expect(await unpackPairs(structuredClone(packed), () => Promise.resolve())).toEqual(pairs);
  expect(pairs.some(({ n, z }) => n === 0 && z === null)).toBe(true);
});

it('500 observers make over 120,000 pairs, unpacked with pauses between', async () => {
  const names = Array.from({ length: 500 }, (_, at) => `p${at}`);
  const [pair] = compareObservers(
    [observer('a', [1, 2, 3], 1), observer('b', [1, 2, 3], 2)],
    shippedCatalogue(),
  ).pairs;
  if (!pair) throw new Error('There must be a pair.');
  const packed = packPairs(
    names,
    Array.from({ length: (500 * 499) / 2 }, () => pair),
  );
  let pauses = 0;
  const pairs = await unpackPairs(packed, () => Promise.resolve((pauses += 1)));
  expect(pairs).toHaveLength(124_750);
  expect(pairs.at(-1)).toEqual({ ...pair, first: 'p498', second: 'p499' });
  expect(pauses).toBeGreaterThan(25);
});
