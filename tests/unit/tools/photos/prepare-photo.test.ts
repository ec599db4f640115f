import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { NoImageError, preparePhoto } from '#tools/photos/prepare-photo.ts';

/** Stored pixels of which no two parts look alike. */
const stored = await sharp(
  Uint8Array.from({ length: 7 * 5 * 3 }, (_, at) => (at * 89) % 256),
  { raw: { width: 7, height: 5, channels: 3 } },
)
  .resize(320, 240, { fit: 'fill', kernel: 'cubic' })
  .png()
  .toBuffer();

/** How far two pictures are apart: the mean of the differences of their pixels, from 0 to 255. */
async function difference(a: Buffer, b: Buffer): Promise<number> {
  const [one, other] = [await sharp(a).raw().toBuffer(), await sharp(b).raw().toBuffer()];
  expect(one.length).toBe(other.length);
  return one.reduce((sum, tone, at) => sum + Math.abs(tone - (other[at] ?? 0)), 0) / one.length;
}

describe('a photo', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'of orientation %i is cropped as its file stores it, then turned upright',
    async (orientation) => {
      const original = await sharp(stored).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
      const box = { x1: 0.25, y1: 0.125, x2: 0.875, y2: 0.5 };
      const { file, width, height } = await preparePhoto(original, { box, part: 'challenge' });

      const crop = await sharp(stored)
        .extract({ left: 80, top: 30, width: 200, height: 90 })
        .withMetadata({ orientation })
        .png()
        .toBuffer();
      expect([width, height]).toEqual(orientation >= 5 ? [90, 200] : [200, 90]);
      expect(await difference(file, await sharp(crop).autoOrient().png().toBuffer())).toBeLessThan(3);
    },
  );

  it('whose file ends too early is none, even below its box', async () => {
    const jpeg = await sharp(stored).resize(3200, 2400).jpeg({ quality: 95 }).toBuffer();
    const box = { x1: 0, y1: 0, x2: 0.5, y2: 0.25 };
    const folder = mkdtempSync(join(tmpdir(), 'hit5-photo-'));
    try {
      const path = join(folder, 'photo.jpg');
      writeFileSync(path, jpeg);
      expect(await preparePhoto(path, { box, part: 'challenge' })).toEqual(
        await preparePhoto(jpeg, { box, part: 'challenge' }),
      );
      const short = jpeg.subarray(0, Math.floor(jpeg.length * 0.9));
      writeFileSync(path, short);
      for (const original of [path, short])
        await expect(preparePhoto(original, { box, part: 'challenge' })).rejects.toThrow(NoImageError);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
