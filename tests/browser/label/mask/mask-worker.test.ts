import { afterEach, expect, test } from 'vitest';
import { makeMask } from '#src/core/pixels/masks/mask.ts';
import { MaskWorker } from '#src/label/mask/mask-worker.ts';

const { signal } = new AbortController();
const workers: MaskWorker[] = [];
afterEach(() => workers.splice(0).forEach((worker) => worker.close()));

function started(...spawn: ConstructorParameters<typeof MaskWorker>): MaskWorker {
  const worker = new MaskWorker(...spawn);
  workers.push(worker);
  return worker;
}

/** A photo with an edge and a ramp in it. */
function photoOf(width: number, height: number): Promise<ImageBitmap> {
  const pixels = new ImageData(width, height);
  for (let at = 0; at < pixels.data.length; at += 4) {
    pixels.data.set([at % 251, (at >> 8) % 256, at % (4 * width) > 2 * width ? 200 : 20, 255], at);
  }
  return createImageBitmap(pixels);
}

/** The pixels of a bitmap as a page shows it in a size. */
function pixelsOf(
  bitmap: ImageBitmap | null,
  size = { width: bitmap?.width ?? 0, height: bitmap?.height ?? 0 },
) {
  if (!bitmap) throw new Error('There is no bitmap.');
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d');
  if (!context) throw new Error('No canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, size.width, size.height);
  return context.getImageData(0, 0, size.width, size.height);
}

test.each(['phase', 'pink', 'blocks'] as const)(
  'the worker gives the very pixels of the pure function, for the %s mask, and leaves the photo to the caller',
  async (kind) => {
    const worker = started();
    const photo = await photoOf(90, 60);
    for (const seed of [3, 4]) {
      const got = pixelsOf((await worker.maskBitmap(kind, photo, seed, photo, signal))?.bitmap ?? null);
      expect([...got.data]).toEqual([...(makeMask(kind, pixelsOf(photo), seed)?.pixels.data ?? [])]);
    }
    expect(photo.width).toBe(90);
  },
);

test('a mask is as large as the photo is shown', async () => {
  const photo = await photoOf(300, 200);
  const size = { width: 60, height: 40 };
  const mask = await started().maskBitmap('blocks', photo, 1, size, signal);
  expect([...pixelsOf(mask?.bitmap ?? null).data]).toEqual([
    ...(makeMask('blocks', pixelsOf(photo, size), 1)?.pixels.data ?? []),
  ]);
});

test.each([
  [0, 40],
  [40.5, 40],
])('a mask of %d × %d pixels is refused, and the next one is made', async (width, height) => {
  const worker = started();
  const photo = await photoOf(9, 6);
  await expect(worker.maskBitmap('pink', photo, 1, { width, height }, signal)).rejects.toThrow(
    `sides of 1 to 1024 pixels. This one has ${width} × ${height}.`,
  );
  expect((await worker.maskBitmap('pink', photo, 1, photo, signal))?.bitmap.width).toBe(9);
});

test('who no longer wants a mask gets none, and the others get theirs', async () => {
  const worker = started();
  const photo = await photoOf(90, 60);
  const leaving = new AbortController();
  const left = worker.maskBitmap('phase', photo, 1, photo, leaving.signal);
  const wanted = worker.maskBitmap('phase', photo, 1, photo, signal);
  leaving.abort(new Error('The session is over.'));
  await expect(left).rejects.toThrow('The session is over.');
  expect((await wanted)?.bitmap.width).toBe(90);
  await expect(worker.maskBitmap('none', photo, 1, photo, leaving.signal)).rejects.toThrow(
    'The session is over.',
  );
});

test('a worker that does not start is not waited for, and the next mask gets a new one', async () => {
  let spawned = 0;
  const worker = started(() => {
    const script = spawned++ === 0 ? '/no-such-worker.js' : '/src/label/mask/mask-service.ts';
    return new Worker(script, { type: 'module' });
  });
  const photo = await photoOf(9, 6);
  await expect(worker.maskBitmap('phase', photo, 1, photo, signal)).rejects.toThrow(
    'The mask could not be made: ',
  );
  expect((await worker.maskBitmap('phase', photo, 1, photo, signal))?.bitmap.width).toBe(9);
});
