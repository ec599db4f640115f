import { expect, it } from 'vitest';
import { examplesWithout } from '#src/packs/source/examples-without.ts';
import type { Examples } from '#src/packs/source/library.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { colourReader, halves } from './support.ts';

const tench = 'n01440764' as Wnid;
const goldfish = 'n01443537' as Wnid;
const id = (name: string) => name as ImageId;

/** A strip of two tiles, red and blue, for each of two classes. */
async function strips(): Promise<Examples> {
  const address = URL.createObjectURL(await halves(80, 40));
  const image = (name: string) => ({ id: id(name), credit: null });
  const strip = { file: 'x', tiles: 2, images: [image('red'), image('blue')] };
  const other = { file: 'y', tiles: 2, images: [image('green'), image('green')] };
  return {
    manifest: {
      examples: new Map([
        [tench, strip],
        [goldfish, other],
      ]),
    },
    count: () => 2,
    strip: () => Promise.resolve(address),
  };
}

it('examples are as they are while a photo is answered that is none of them', async () => {
  const examples = await strips();
  expect(examplesWithout(examples, id('yellow'))).toBe(examples);
});

it('the tile of the photo that is answered is cut out of its strip, and of no other', async () => {
  const examples = await strips();
  const without = examplesWithout(examples, id('red'));
  expect(examplesWithout(examples, id('red'))).toBe(without);
  expect([without.count(tench), without.count(goldfish)]).toEqual([1, 2]);
  expect(await without.strip(goldfish)).toBe(await examples.strip(goldfish));
  const left = await (await fetch((await without.strip(tench)) ?? '')).blob();
  const { width, height } = await createImageBitmap(left);
  expect([width, height]).toEqual([40, 40]);
  expect((await colourReader(left))(20, 20)).toBe('blue');
});

it('a class whose only examples show the photo that is answered has none', async () => {
  const without = examplesWithout(await strips(), id('green'));
  expect([without.count(goldfish), await without.strip(goldfish)]).toEqual([0, null]);
});
