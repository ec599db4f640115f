import { expect, test } from 'vitest';
import { distort } from '#src/live/logic/distortions/distort.ts';
import { DistortWorker } from '#src/live/distort/distort-worker.ts';

/** A photo with an edge in it, wider than it is high. */
function photoOf(width: number, height: number): Promise<ImageBitmap> {
  const pixels = new ImageData(width, height);
  for (let at = 0; at < pixels.data.length; at += 4) {
    pixels.data.set([at % 251, (at >> 8) % 256, at % (4 * width) > 2 * width ? 200 : 20, 255], at);
  }
  return createImageBitmap(pixels);
}

function pixelsOf(bitmap: ImageBitmap): ImageData {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

const setting = {
  distortions: [
    { kind: 'noise', strength: 20 },
    { kind: 'occlude', strength: 30 },
  ],
  seed: 5,
} as const;

test('the worker gives the very pixels of the pure function, each time', async () => {
  const worker = new DistortWorker();
  const photo = await photoOf(90, 60);
  const wanted = distort(pixelsOf(photo), setting.distortions, setting.seed);
  for (let turn = 0; turn < 2; turn += 1) {
    const got = pixelsOf(await worker.distort(photo, setting));
    expect(got.data.every((value, at) => value === wanted.data[at])).toBe(true);
  }
});

test('a photo is brought to 512 pixels, and a small one is left as it is', async () => {
  const worker = new DistortWorker();
  const large = await worker.fit(await photoOf(1024, 512));
  expect([large.width, large.height]).toEqual([512, 256]);
  const small = await worker.fit(await photoOf(90, 60));
  expect([small.width, small.height]).toEqual([90, 60]);
});

test('the file has the same pixels', async () => {
  const worker = new DistortWorker();
  const photo = await photoOf(90, 60);
  const { blob, width, height } = await worker.distortedFile(photo, setting);
  expect([blob.type, width, height]).toEqual(['image/png', 90, 60]);
  const read = pixelsOf(await createImageBitmap(blob));
  const wanted = distort(pixelsOf(photo), setting.distortions, setting.seed);
  expect(read.data.every((value, at) => value === wanted.data[at])).toBe(true);
});

test('a worker that does not start is not waited for, and the next photo gets a new one', async () => {
  let spawned = 0;
  const worker = new DistortWorker(() => {
    const script = spawned++ === 0 ? '/no-such-worker.js' : '/src/live/distort/distort-service.ts';
    return new Worker(script, { type: 'module' });
  });
  await expect(worker.fit(await photoOf(90, 60))).rejects.toThrow('The photo could not be distorted: ');
  expect((await worker.fit(await photoOf(90, 60))).width).toBe(90);
});
