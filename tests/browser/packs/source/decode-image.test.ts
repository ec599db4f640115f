import { describe, expect, it } from 'vitest';
import { usualCut } from '#src/core/networks/input-form.ts';
import { ImageUnreadableError } from '#src/core/trials/challenge.ts';
import { decodeImage } from '#src/packs/source/decode-image.ts';
import { photoFault } from '#src/packs/source/photo-fault.ts';
import { networkPixels } from '#src/networks/engine/worker/preprocess/network-input.ts';
import { repositoryUrl } from '#tests/browser/networks/engine/support.ts';

async function fixture(name: string): Promise<Blob> {
  return (await fetch(new URL(`tests/fixtures/decode/${name}`, repositoryUrl))).blob();
}

function pixelsOf(bitmap: ImageBitmap): number[] {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('no 2D canvas');
  context.drawImage(bitmap, 0, 0);
  return [...context.getImageData(0, 0, bitmap.width, bitmap.height).data];
}

/** A PNG of one line of RGBA pixels. */
async function png(pixels: readonly number[]): Promise<Blob> {
  const canvas = new OffscreenCanvas(pixels.length / 4, 1);
  canvas
    .getContext('2d')
    ?.putImageData(new ImageData(new Uint8ClampedArray(pixels), pixels.length / 4, 1), 0, 0);
  return canvas.convertToBlob();
}

describe('decoding an image', () => {
  it('leaves the values as they stand in the file, whatever the colour profile', async () => {
    const blob = await fixture('profile.png');
    expect(pixelsOf(await decodeImage(blob, 'profile.png'))).toEqual([200, 100, 50, 255, 1, 2, 3, 255]);
    const converted = await createImageBitmap(blob);
    expect(pixelsOf(converted).slice(0, 3)).not.toEqual([200, 100, 50]);
  });

  it('leaves every value of an opaque image what it is', async () => {
    const pixels = Array.from({ length: 256 }, (_, value) => [
      value,
      255 - value,
      (value * 7) % 256,
      255,
    ]).flat();
    expect(pixelsOf(await decodeImage(await png(pixels), 'ramp.png'))).toEqual(pixels);
  });

  it('turns it as the camera says', async () => {
    const bitmap = await decodeImage(await fixture('turned.jpg'), 'turned.jpg');
    expect([bitmap.width, bitmap.height]).toEqual([16, 32]);
    const pixels = pixelsOf(bitmap);
    expect(pixels[0]).toBeLessThan(10);
    expect(pixels.at(-2)).toBeGreaterThan(245);
  });

  it('shows the network white where it is transparent', async () => {
    const bitmap = await decodeImage(await png([0, 0, 0, 0]), 'nothing.png');
    const seen = networkPixels(bitmap, { size: 4, ...usualCut });
    expect([...seen]).toEqual(Array.from({ length: 48 }, () => 255));
  });

  it.each([
    [
      'is none',
      new Blob(['no image']),
      'notes.txt cannot be read as an image: the browser cannot decode it.',
    ],
    ['is empty', new Blob([]), 'notes.txt cannot be read as an image: the file is empty.'],
  ])('names the file where it %s', async (_, blob, message) => {
    const unreadable = decodeImage(blob, 'notes.txt');
    await expect(unreadable).rejects.toBeInstanceOf(ImageUnreadableError);
    await expect(unreadable).rejects.toThrow(message);
  });

  it('does not blame the file where the disk does not give it', async () => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('photo.png', { create: true });
    const writable = await handle.createWritable();
    await writable.write(await png([1, 2, 3, 255]));
    await writable.close();
    const file = await handle.getFile();
    await folder.removeEntry('photo.png');
    const cause: unknown = await decodeImage(file, 'photo.png').catch((thrown: unknown) => thrown);
    expect(cause).toBeInstanceOf(DOMException);
    expect(photoFault(cause)).toMatch(/^The photo could not be read from the disk: ./);
  });
});
