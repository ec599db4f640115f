import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZipEntry } from '#src/packs/archives/zip-content.ts';
import { zipEntries, type ZipEntry } from '#src/packs/archives/zip-entries.ts';
import { contentOffset, zipParts, type ZipFile } from '#src/packs/pack/zip-writer.ts';

const { signal } = new AbortController();

async function* each(files: readonly ZipFile[]): AsyncGenerator<ZipFile> {
  await Promise.resolve();
  yield* files;
}

async function written(files: readonly ZipFile[], abort = signal): Promise<Blob> {
  const parts: (Blob | Uint8Array<ArrayBuffer>)[] = [];
  for await (const part of zipParts(each(files), abort)) parts.push(part);
  return new Blob(parts);
}

async function listed(zip: Blob): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for await (const entry of zipEntries(zip, 'z', signal)) entries.push(entry);
  return entries;
}

const files = [
  { name: 'images/a.jpg', blob: new Blob(['one']) },
  { name: 'Ä.txt', blob: new Blob(['']) },
];

describe('a zip that Hit5 writes', () => {
  it('is read by others', async () => {
    const found = unzipSync(new Uint8Array(await (await written(files)).arrayBuffer()));
    expect(Object.keys(found)).toEqual(['images/a.jpg', 'Ä.txt']);
    expect(new TextDecoder().decode(found['images/a.jpg'])).toBe('one');
  });

  it('is read by Hit5, checksums and all, and in place', async () => {
    const zip = await written(files);
    const [first] = await listed(zip);
    expect(first).toMatchObject({ method: 'stored', refused: null });
    expect(await (await readZipEntry(zip, first as ZipEntry, signal)).text()).toBe('one');
    const from = contentOffset(first?.header ?? 0, 'images/a.jpg');
    expect(await zip.slice(from, from + 3).text()).toBe('one');
  });

  it('holds the same bytes for the same files', async () => {
    const once = await (await written(files)).text();
    expect(await (await written(files)).text()).toBe(once);
  });

  it('may hold more than 65,535 files', async () => {
    const many = Array.from({ length: 65_600 }, (_, at) => ({ name: String(at), blob: new Blob() }));
    expect(await listed(await written(many))).toHaveLength(65_600);
  }, 60_000);

  it('may be larger than 4 GiB', async () => {
    // Only the places count here, so that a blob of which only the size is asked stands for the content.
    const huge = { size: 2 ** 32, stream: () => new Blob().stream() } as unknown as Blob;
    const parts: Uint8Array[] = [];
    for await (const part of zipParts(each([{ name: 'a', blob: huge }, ...files]), signal)) {
      if (part instanceof Uint8Array) parts.push(part);
    }
    const [, , , , second] = parts;
    const entry = new DataView((second as Uint8Array).buffer);
    expect(entry.getUint32(42, true)).toBe(0xffffffff);
    expect(entry.getBigUint64(50 + 'images/a.jpg'.length, true)).toBe(BigInt(2 ** 32 + 31));
  });

  it('is given up when it is cancelled', async () => {
    const abort = AbortSignal.abort(new Error('cancelled'));
    await expect(written(files, abort)).rejects.toThrow('cancelled');
  });
});
