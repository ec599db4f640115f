import { describe, expect, it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { ImportedImage } from '#src/packs/import/import-plan.ts';
import { chooseExamples, chooseImages } from '#src/packs/pack/choose-images.ts';

const tench = 'n01440764' as Wnid;
const goldfish = 'n01443537' as Wnid;

function imagesOf(wnid: Wnid, count: number): readonly ImportedImage[] {
  return Array.from(
    { length: count },
    (_, at) => ({ name: `${wnid}/${String(at).padStart(3, '0')}`, wnid }) as unknown as ImportedImage,
  );
}

const images = [...imagesOf(tench, 40), ...imagesOf(goldfish, 3)];
const examples = new Map([
  [tench, images.slice(0, 13)],
  [goldfish, images.slice(40)],
]);

describe('the images of a challenge', () => {
  it('are the same for the same seed, and others for another', () => {
    const names = (seed: number) => chooseImages(images, { kind: 'total', count: 10 }, seed);
    expect(names(1)).toEqual(names(1));
    expect(names(1)).not.toEqual(names(2));
    expect(names(1)).toHaveLength(10);
  });

  it('are so many of each class, as far as there are', () => {
    const chosen = chooseImages(images, { kind: 'per-class', count: 5 }, 1);
    const of = (wnid: Wnid) => chosen.filter((image) => image.wnid === wnid).length;
    expect([of(tench), of(goldfish)]).toEqual([5, 3]);
  });

  it('stand in the order of the plan', () => {
    const names = chooseImages(images, { kind: 'total', count: 20 }, 3).map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });

  it('may be all or none', () => {
    expect(chooseImages(images, { kind: 'all' }, 1)).toBe(images);
    expect(chooseImages(images, { kind: 'none' }, 1)).toEqual([]);
  });
});

describe('the examples of a class', () => {
  it('are no images of the challenge where the class has others, and up to 13', () => {
    const challenge = chooseImages(images, { kind: 'per-class', count: 2 }, 1);
    const { byClass, shared } = chooseExamples(images, examples, challenge);
    expect(byClass.get(tench)).toHaveLength(13);
    for (const image of byClass.get(tench) ?? []) expect(challenge).not.toContain(image);
    expect(shared).toBe(0);
  });

  it('are images of the challenge where the class has no others, and that is counted', () => {
    const { byClass, shared } = chooseExamples(images, examples, images);
    expect(byClass.get(goldfish)).toHaveLength(3);
    expect(shared).toBe(2);
  });

  it('are never validation images', () => {
    const validation = { name: 'val/ILSVRC2012_val_00000001.JPEG', wnid: tench } as unknown as ImportedImage;
    const found = new Map([[tench, images.slice(0, 1)]]);
    const { byClass } = chooseExamples([...images.slice(0, 1), validation], found, []);
    expect(byClass.get(tench)).toEqual(images.slice(0, 1));
  });
});
