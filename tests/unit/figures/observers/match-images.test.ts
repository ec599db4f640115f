import { describe, expect, it } from 'vitest';
import { matchImages, nameInOrder, unmatchedImages } from '#src/figures/observers/match-images.ts';
import type { ImageNaming } from '#src/core/observers/observer.ts';
import type { MatchedImages } from '#src/figures/observers/match-images.ts';
import { buildObserver } from '#tests/unit/core/observers/build-observer.ts';

/** How many images two observers both answered. */
function commonImages({ places }: MatchedImages, first: number, second: number): number {
  const answered = (observer: number, image: number) => (places[observer]?.[image] ?? -1) >= 0;
  return (places[0] ?? []).filter((_, image) => answered(first, image) && answered(second, image)).length;
}

const answering = (images: readonly string[], naming: ImageNaming = 'file', name = 'a') =>
  buildObserver(
    { naming, name },
    images.map((image) => [image, [0]]),
  );

describe('observers are matched', () => {
  it('by file name, whatever folder, ending and order', () => {
    const matched = matchImages([
      answering(['b.jpg', 'a.jpg']),
      answering(['x/a.png', 'y/b.png', 'y/c.png']),
    ]);
    expect(matched.keys).toEqual(['a', 'b', 'c']);
    expect(matched.places.map((places) => [...places])).toEqual([
      [1, 0, -1],
      [0, 1, 2],
    ]);
    expect(commonImages(matched, 0, 1)).toBe(2);
  });

  it('with a list of what does not match', () => {
    const matched = matchImages([answering(['a', 'b']), answering(['b', 'c']), answering(['c', 'd'])]);
    expect(unmatchedImages(matched)).toEqual([['a'], [], ['d']]);
    expect(commonImages(matched, 0, 2)).toBe(0);
  });

  it('and refused when two files of one observer have the same name', () => {
    expect(() => matchImages([answering(['x/a.png', 'b.png', 'a.jpg'], 'file', 'ada')])).toThrow(
      '“ada” has two answers to one image: “x/a.png” and “a.jpg” have the same name but for folder and ending.',
    );
  });

  it('in whatever order the second file has them', () => {
    const matched = matchImages([
      answering(['a', 'b', 'c']),
      answering(['a', 'c', 'b']),
      answering(['b', 'x', 'c']),
    ]);
    expect(matched.places.map((places) => [...places])).toEqual([
      [0, 1, 2, -1],
      [0, 2, 1, -1],
      [-1, 0, 2, 1],
    ]);
  });

  it("in Geirhos files by the part after the last underscore, so that people's prefixes do not matter", () => {
    const first = answering(['0001_s01_bw_dog_40_n02504013_3485.png', '0002_s01_x_cat1.png'], 'geirhos');
    const second = answering(['0009_s02_cr_cat1.png', '0007_s02_dog_n02504013_3485.png'], 'geirhos');
    const other = answering(['0003_s03_elephant_n02504458_3485.png'], 'geirhos');
    const matched = matchImages([first, second, other]);
    expect(commonImages(matched, 0, 1)).toBe(2);
    expect(commonImages(matched, 0, 2)).toBe(0);
  });

  it('between a Geirhos file and others', () => {
    const geirhos = answering(['1_s_car', '2_s_dog', '3_s_red%5Fboat'], 'geirhos');
    const others = answering(['red_car.jpg', 'dog.jpg', 'red_boat.jpg', 'blue_boat.jpg']);
    const matched = matchImages([geirhos, others]);
    expect(commonImages(matched, 0, 1)).toBe(3);
    expect(unmatchedImages(matched)).toEqual([[], ['blue_boat.jpg']]);
  });

  it('and not where the last part fits two images', () => {
    const matched = matchImages([answering(['1_s_car'], 'geirhos'), answering(['red_car', 'blue_car'])]);
    expect(commonImages(matched, 0, 1)).toBe(0);
  });
});

describe('lines in file-name order belong', () => {
  const lines = (count: number) =>
    answering(
      Array.from({ length: count }, (_, line) => String(line)),
      'in-order',
    );
  const names = (all: Parameters<typeof nameInOrder>) => nameInOrder(...all).at(-1)?.images;

  it('to the validation images of their numbers when nothing else is known', () => {
    expect(names([[lines(2)]])).toEqual(['ILSVRC2012_val_00000001', 'ILSVRC2012_val_00000002']);
  });

  it('to the validation images of their numbers beside a file of some of them', () => {
    expect(names([[answering(['ILSVRC2012_val_00000002.JPEG']), lines(3)]])?.[1]).toBe(
      'ILSVRC2012_val_00000002',
    );
  });

  it("to the other observers' images in file-name order", () => {
    expect(names([[answering(['c.jpg', 'a.jpg']), answering(['b.jpg']), lines(3)]])).toEqual([
      'a.jpg',
      'b.jpg',
      'c.jpg',
    ]);
  });

  it('to the images of a truth file when no other file names any', () => {
    expect(names([[lines(2)], ['z.jpg', 'y.jpg']])).toEqual(['y.jpg', 'z.jpg']);
  });

  it('to the validation set where there are as many as it has images, whatever else is there', () => {
    const all = names([[answering(['oven.png', 'ILSVRC2012_val_00000002.JPEG']), lines(50_000)]]);
    expect(all).toHaveLength(50_000);
    expect(all?.at(-1)).toBe('ILSVRC2012_val_00050000');
  });

  it('to nothing that can be told when the counts differ', () => {
    expect(() => nameInOrder([answering(['a.jpg']), { ...lines(3), name: 'net' }])).toThrow(
      '“net” has 3 lines, one an image in file-name order, but the other files name 1 images',
    );
  });
});
