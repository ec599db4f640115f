import { describe, expect, it } from 'vitest';
import { decodeImage } from '#src/packs/source/decode-image.ts';
import { makeStrip } from '#src/packs/import/make-strip.ts';
import { makeStrips } from '#src/packs/import/strip-worker.ts';
import { colourReader, fixture, halves, source } from '../source/support.ts';

const { signal } = new AbortController();

describe("ImageNet's odd files", () => {
  it.each([
    ['baseline.JPEG', 96, 80, 'red', 'blue'],
    ['progressive.JPEG', 96, 80, 'red', 'blue'],
    ['75x56.JPEG', 75, 56, 'red', 'blue'],
    ['cmyk.JPEG', 96, 80, 'red', 'blue'],
    ['grey.JPEG', 96, 80, 'dark', 'light'],
    ['png-named.JPEG', 96, 80, 'red', 'blue'],
    ['webp.webp', 96, 80, 'red', 'blue'],
    ['gif.gif', 96, 80, 'red', 'blue'],
    ['bmp.bmp', 96, 80, 'red', 'blue'],
    ['avif.avif', 96, 80, 'red', 'blue'],
    ['transparent.png', 96, 80, 'white', 'blue'],
  ])('%s is decoded and drawn', async (name, width, height, left, right) => {
    const blob = await fixture(name);
    const bitmap = await decodeImage(blob, name);
    expect([bitmap.width, bitmap.height]).toEqual([width, height]);
    const strip = await makeStrip([source(name, blob)], signal);
    expect(strip).toMatchObject({ tiles: 1, tileSize: 128, leftOut: [] });
    const colour = await colourReader(strip.blob as Blob);
    expect([colour(24, 64), colour(104, 64)]).toEqual([left, right]);
  });

  it('a photo of 5000 × 4000 px is decoded and drawn', async () => {
    const blob = await halves(5000, 4000);
    const bitmap = await decodeImage(blob, 'large.JPEG');
    expect([bitmap.width, bitmap.height]).toEqual([5000, 4000]);
    const colour = await colourReader((await makeStrip([source('large.JPEG', blob)], signal)).blob as Blob);
    expect([colour(24, 64), colour(104, 64)]).toEqual(['red', 'blue']);
  });
});

describe('a strip', () => {
  it('holds the first 13 images in their order', async () => {
    const [wide, tall] = [await fixture('baseline.JPEG'), await fixture('exif-turned.JPEG')];
    const sources = Array.from({ length: 20 }, (_, at) => source(String(at), at % 2 ? tall : wide));
    const strip = await makeStrip(sources, signal, { tileSize: 32 });
    expect(strip.tiles).toBe(13);
    const bitmap = await createImageBitmap(strip.blob as Blob);
    expect([bitmap.width, bitmap.height]).toEqual([13 * 32, 32]);
    const colour = await colourReader(strip.blob as Blob);
    const corners = Array.from({ length: 13 }, (_, at) => colour(at * 32 + 26, 6));
    expect(corners).toEqual(Array.from({ length: 13 }, (_, at) => (at % 2 ? 'red' : 'blue')));
  });

  it('leaves out what cannot be read, names it and has no gap', async () => {
    const strip = await makeStrip(
      [
        source('svg.JPEG', new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'])),
        source('good.JPEG', await fixture('baseline.JPEG')),
        source('empty.JPEG', new Blob([])),
        source('grey.JPEG', await fixture('grey.JPEG')),
        { name: 'gone.JPEG', decode: () => Promise.reject(new Error('gone.JPEG can no longer be read.')) },
      ],
      signal,
    );
    expect(strip.tiles).toBe(2);
    expect(strip.leftOut.map(({ name }) => name)).toEqual(['svg.JPEG', 'empty.JPEG', 'gone.JPEG']);
    expect(strip.leftOut.map(({ reason }) => reason).join()).toMatch(
      /the browser cannot decode.*is empty.*no longer/,
    );
    const colour = await colourReader(strip.blob as Blob);
    expect([colour(24, 64), colour(104, 64), colour(128 + 24, 64)]).toEqual(['red', 'blue', 'dark']);
  });

  it('of a JPEG that ends in the midst of its data is made or leaves it out, and is never an error', async () => {
    const strip = await makeStrip([source('cut.JPEG', await fixture('cut.JPEG'))], signal);
    expect(strip.tiles + strip.leftOut.length).toBe(1);
  });

  it('of nothing that can be read has no image', async () => {
    expect(await makeStrip([source('a', new Blob(['x']))], signal)).toMatchObject({ blob: null, tiles: 0 });
    expect(await makeStrip([], signal)).toMatchObject({ blob: null, tiles: 0, leftOut: [] });
  });

  it('that is aborted rejects with the reason', async () => {
    const abort = new AbortController();
    const blob = await halves(2000, 2000);
    const strip = makeStrip(
      Array.from({ length: 13 }, () => source('a', blob)),
      abort.signal,
    );
    abort.abort(new Error('cancelled'));
    await expect(strip).rejects.toThrow('cancelled');
  });
});

describe('the strips of many classes', () => {
  it('come in the order of the classes', async () => {
    const large = await halves(3000, 2000);
    const small = await fixture('baseline.JPEG');
    const classes = Array.from(
      { length: 9 },
      (_, at) => [`n${at}`, [source('a', at % 3 ? small : large)]] as const,
    );
    const keys: string[] = [];
    for await (const [key, { tiles }] of makeStrips(classes, signal)) {
      keys.push(key);
      expect(tiles).toBe(1);
    }
    expect(keys).toEqual(classes.map(([key]) => key));
  });

  it('stop when aborted', async () => {
    const abort = new AbortController();
    const small = await fixture('baseline.JPEG');
    const classes = Array.from({ length: 9 }, (_, at) => [String(at), [source('a', small)]] as const);
    const strips = makeStrips(classes, abort.signal);
    await strips.next();
    abort.abort(new Error('cancelled'));
    // Those that were begun may be done; none is begun after it.
    const rest = (async () => {
      let given = 1;
      for await (const _ of strips) given += 1;
      return given;
    })();
    await expect(rest).rejects.toThrow('cancelled');
  });
});
