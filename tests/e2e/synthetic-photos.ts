import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { crc32 } from '#src/files/crc32.ts';

/** A PNG of one colour, so that each photo is another one. */
export function plainPhoto(hue: number, width = 64, height = 48): Uint8Array<ArrayBuffer> {
  const pixel = [(hue * 67) % 256, (hue * 131) % 256, (hue * 29) % 256];
  const row = Uint8Array.from([0, ...Array.from({ length: width }, () => pixel).flat()]);
  const header = new Uint8Array(13);
  const data = new DataView(header.buffer);
  data.setUint32(0, width);
  data.setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10];
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', header),
    ...chunk('IDAT', pixels),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const data = new DataView(bytes.buffer);
  data.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(content, 8);
  data.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

/** A folder with these files, for as long as the test runs. */
export function folderOf(files: Readonly<Record<string, Uint8Array | string>>, name = 'my-photos'): string {
  const outer = mkdtempSync(join(tmpdir(), 'hit5-import-'));
  onTestFinished(() => rmSync(outer, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const file = join(outer, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return join(outer, name);
}
