import { describe, expect, it } from 'vitest';
import { categoryOf } from '#src/core/classes/category-list.ts';
import { imagesOf } from '#src/core/trials/challenge.ts';
import { evenCount, evenImages, evenList } from '#src/core/trials/even-list.ts';
import { seededOrder } from '#src/core/trials/seeded-order.ts';
import { parseChallenge } from '#src/files/challenge-format.ts';
import { namedCatalogue, projectFile } from '../classes/shipped-catalogue.ts';

const catalogue = namedCatalogue();
const shipped = parseChallenge('manifest.json', projectFile('assets/challenge/manifest.json'), catalogue);
const photos = imagesOf(shipped.images, { kinds: 'photos' });
const even = evenList(photos, catalogue) ?? expect.fail('There is no even list.');

describe('the tiles that the photos of Hit5 fill evenly', () => {
  it('are eight, with four photos of each', () => {
    expect(even.list.categories.map(({ name }) => name)).toEqual([
      'mammals',
      'birds',
      'insects and spiders',
      'food and plants',
      'vehicles and boats',
      'buildings and streets',
      'kitchen, bottles and boxes',
      'tools, machines and weapons',
    ]);
    expect(even.each).toBe(4);
  });

  it.each([
    [16, 16],
    [15, 16],
    [11, 8],
    [1, 8],
    [100, 32],
  ])('of %i that are asked for %i come', (asked, come) => {
    expect(evenCount(even, asked)).toBe(come);
    expect(evenImages(photos, even, asked)).toHaveLength(come);
  });

  it('leave no button that is never right, and nobody a trick: whatever one always presses is right once in eight', () => {
    for (const seed of [1, 2, 3]) {
      const chosen = evenImages(seededOrder(photos, seed), even, 16);
      const right = even.list.categories.map(
        (category) => chosen.filter(({ wnid }) => wnid && categoryOf(even.list, wnid) === category).length,
      );
      expect(right).toEqual(even.list.categories.map(() => 2));
    }
  });
});

it('a pack of few kinds, of one photo, or without names fills none', () => {
  expect(evenList(photos.slice(0, 1), catalogue)).toBe(null);
  expect(evenList([], catalogue)).toBe(null);
  const [truth] = photos;
  expect(evenList(truth ? [truth, truth, truth] : [], catalogue)).toBe(null);
});

it('a photo that shows two of the tiles counts for neither', () => {
  const two = photos.map((image) => ({ ...image, wnids: photos.flatMap(({ wnid }) => wnid ?? []) }));
  expect(evenList(two, catalogue)).toBe(null);
});
