import { describe, expect, it } from 'vitest';
import { BatchPhotos } from '#src/batch/source/batch-photos.ts';
import { fixture, shippedCatalogue } from '#tests/browser/packs/source/support.ts';

const photos = new BatchPhotos(await shippedCatalogue());
const { signal } = new AbortController();
const quiet = () => undefined;
const image = await fixture('baseline.JPEG');

const inFolder = (path: string, content: Blob | string) =>
  Object.defineProperty(new File([content], path.split('/').at(-1) ?? ''), 'webkitRelativePath', {
    value: path,
  });

describe('the images of a batch', () => {
  it('are all that a folder has, with the class that a path says, and what is none is named', async () => {
    const files = [
      inFolder('set/n01440764/b.JPEG', image),
      inFolder('set/a.jpg', image),
      inFolder('set/n99999999_c.jpg', image),
      inFolder('set/notes.txt', 'No photo.'),
      inFolder('set/n01440764.tar', 'A tar.'),
    ];
    const found = await photos.look({ kind: 'files', files }, signal, quiet);
    expect(found.label).toBe('set');
    expect(found.images.map(({ name, truth }) => [name, truth])).toEqual([
      ['set/a.jpg', null],
      ['set/n01440764/b.JPEG', 'n01440764'],
      ['set/n99999999_c.jpg', null],
    ]);
    expect(found.skipped.map(({ name }) => name).sort()).toEqual(['set/n01440764.tar', 'set/notes.txt']);
    const bitmap = await found.images[0]?.load(signal);
    expect(bitmap?.width).toBeGreaterThan(0);
    bitmap?.close();
  });

  it('are none where there is no image, and that is said with a reason', async () => {
    const look = photos.look({ kind: 'files', files: [inFolder('set/notes.txt', 'No.')] }, signal, quiet);
    await expect(look).rejects.toThrow('There is no image in what you chose. set/notes.txt is not an image');
  });
});
