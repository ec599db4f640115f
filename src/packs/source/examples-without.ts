import type { Wnid } from '../../core/classes/class-ids.ts';
import type { ImageId } from '../../core/trials/challenge.ts';
import type { Examples } from './library.ts';

/** Tiles of strips, by class: their places, from 0. */
type Tiles = ReadonlyMap<Wnid, readonly number[]>;

const nowhere: Tiles = new Map();
/** Where each image stands in strips. */
const known = new WeakMap<object, ReadonlyMap<ImageId, Tiles>>();
const given = new WeakMap<Examples, ExamplesWithout>();

/** The examples without the tiles that show an image: the one that is being answered. */
export function examplesWithout(examples: Examples, image: ImageId): Examples {
  const tiles = tilesOf(examples, image);
  if (tiles.size === 0) return examples;
  const last = given.get(examples);
  if (last?.image === image) return last;
  const without = new ExamplesWithout(examples, image, tiles);
  given.set(examples, without);
  return without;
}

function tilesOf({ manifest }: Examples, image: ImageId): Tiles {
  let all = known.get(manifest);
  if (!all) {
    const found = new Map<ImageId, Map<Wnid, readonly number[]>>();
    for (const [wnid, { images = [] }] of manifest.examples) {
      images.forEach(({ id }, tile) => {
        if (id === null) return;
        const tiles = found.get(id) ?? new Map<Wnid, readonly number[]>();
        found.set(id, tiles.set(wnid, [...(tiles.get(wnid) ?? []), tile]));
      });
    }
    all = found;
    known.set(manifest, all);
  }
  return all.get(image) ?? nowhere;
}

class ExamplesWithout implements Examples {
  readonly image: ImageId;
  readonly #examples: Examples;
  readonly #left: Tiles;

  constructor(examples: Examples, image: ImageId, left: Tiles) {
    this.#examples = examples;
    this.image = image;
    this.#left = left;
  }

  get manifest() {
    return this.#examples.manifest;
  }

  count(wnid: Wnid): number {
    return this.#examples.count(wnid) - (this.#left.get(wnid)?.length ?? 0);
  }

  async strip(wnid: Wnid): Promise<string | null> {
    const left = this.#left.get(wnid);
    const address = this.count(wnid) > 0 ? await this.#examples.strip(wnid) : null;
    return address !== null && left ? cutOut(address, this.#examples.count(wnid), left) : address;
  }
}

/** The address of a strip without some of its tiles. */
async function cutOut(address: string, count: number, left: readonly number[]): Promise<string> {
  const strip = new Image();
  strip.src = address;
  await strip.decode();
  const canvas = document.createElement('canvas');
  const [width, height] = [strip.naturalWidth / count, strip.naturalHeight];
  [canvas.width, canvas.height] = [Math.round(width * (count - left.length)), height];
  const context = canvas.getContext('2d');
  const tiles = Array.from({ length: count }, (_, tile) => tile).filter((tile) => !left.includes(tile));
  tiles.forEach((tile, at) =>
    context?.drawImage(strip, tile * width, 0, width, height, at * width, 0, width, height),
  );
  return canvas.toDataURL('image/jpeg', 0.9);
}
