import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import sharp from 'sharp';

/** As a camera of 8 million pixels has it. */
const size = { width: 3264, height: 2448 } as const;

/** With it and with this quality a file has 2 to 3 MB, as the originals at Flickr have. */
const grain = 18;
const quality = 90;

/**
 * Makes photos as large as a camera's out of small ones, each of them several times, and writes them to these paths. No
 * two files are the same: each bears its number.
 */
export async function makeOriginals(from: string, paths: readonly string[]): Promise<void> {
  const names = readdirSync(from).sort();
  const random = xoroshiro128plus(1);
  const noise = Int8Array.from({ length: 2 ** 20 }, () => uniformInt(random, -grain, grain));
  for (const [at, name] of names.entries()) {
    const jpeg = await enlarged(readFileSync(join(from, name)), noise, at * 4099);
    for (let number = at; number < paths.length; number += names.length) {
      const path = paths[number] as string;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, withComment(jpeg, String(number).padStart(4, '0')));
    }
  }
}

/** A picture made larger has no grain of its own. */
async function enlarged(picture: Buffer, noise: Int8Array, shift: number): Promise<Buffer> {
  const { data, info } = await sharp(picture)
    .resize({ ...size, fit: 'cover' })
    .flatten()
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const grainy = new Uint8ClampedArray(data);
  for (let at = 0; at < grainy.length; at += 1)
    grainy[at] = (grainy[at] ?? 0) + (noise[(at + shift) % noise.length] ?? 0);
  const { width, height, channels } = info;
  return sharp(grainy, { raw: { width, height, channels } }).jpeg({ quality }).toBuffer();
}

/** A JPEG with a comment (ISO/IEC 10918-1, B.2.4.5) behind its first marker. */
function withComment(jpeg: Buffer, comment: string): Buffer {
  const segment = Buffer.from([0xff, 0xfe, 0, comment.length + 2, ...Buffer.from(comment)]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}
