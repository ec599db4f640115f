import { describe, expect, it } from 'vitest';
import { ArchiveError } from '#src/packs/archives/archive-error.ts';
import { crc32 } from '#src/files/crc32.ts';
import { readZipEntry, readZipHead } from '#src/packs/archives/zip-content.ts';
import { zipEntries, type ZipEntry, zipLimits } from '#src/packs/archives/zip-entries.ts';
import { SparseFile, withMemory } from './sparse-files.ts';
import { bytesOf } from './tar-builder.ts';
import { alterEntry, localHeader, zip64Directory, zipOf } from './zip-builder.ts';

const { signal } = new AbortController();

async function entriesOf(zip: Blob, limits = zipLimits): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for await (const entry of zipEntries(zip, 'a.zip', signal, limits)) entries.push(entry);
  return entries;
}

async function firstOf(zip: Blob): Promise<ZipEntry> {
  const [entry] = await entriesOf(zip);
  if (!entry) throw new Error('no entry');
  return entry;
}

/** Text that hardly packs. */
const noise = Array.from({ length: 40_000 }, (_, at) => ((at * 7919) ^ (at >> 3)).toString(36)).join('');

describe('the files in a zip', () => {
  it.each([
    ['stored', 0],
    ['deflated', 6],
  ] as const)('are read where they are %s', async (method, level) => {
    const zip = new Blob([zipOf({ 'a/é.JPEG': 'content of a', 'b.JPEG': noise, 'empty.JPEG': '' }, level)]);
    const entries = await entriesOf(zip);
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['a/é.JPEG', 12],
      ['b.JPEG', noise.length],
      ['empty.JPEG', 0],
    ]);
    expect(entries[1]?.method).toBe(method);
    const texts = await Promise.all(
      entries.map(async (entry) => (await readZipEntry(zip, entry, signal)).text()),
    );
    expect(texts).toEqual(['content of a', noise, '']);
    const heads = await Promise.all(entries.map(async (entry) => readZipHead(zip, entry, 10)));
    expect(heads.map((head) => new TextDecoder().decode(head))).toEqual([
      'content of',
      noise.slice(0, 10),
      '',
    ]);
  });

  it('lie in folders that an old Windows tool parted by backslashes', async () => {
    const zip = new Blob([zipOf({ 'top\\': '', 'top\\n01440764\\a.JPEG': 'content of a' })]);
    const entry = await firstOf(zip);
    expect(entry).toMatchObject({ name: 'top/n01440764/a.JPEG', refused: null });
    expect(await (await readZipEntry(zip, entry, signal)).text()).toBe('content of a');
  });

  it('are found behind something that was put in front of the zip', async () => {
    const zip = new Blob(['#!/bin/sh\n', zipOf({ 'a.JPEG': 'content of a' })]);
    expect(await (await readZipEntry(zip, await firstOf(zip), signal)).text()).toBe('content of a');
  });

  it('are found past 4 GiB, with memory flat', async () => {
    const file = new SparseFile();
    const hole = 5 * 2 ** 30;
    file.write(localHeader('hole.bin'));
    file.skip(hole);
    const header = file.size;
    file.write(localHeader('a.JPEG'));
    file.write(bytesOf('content of a'));
    file.write(
      zip64Directory(
        [
          { name: 'hole.bin', header: 0, size: hole, crc: 0 },
          { name: 'a.JPEG', header, size: 12, crc: crc32(bytesOf('content of a')) },
        ],
        file.size,
      ),
    );
    const zip = file.blob();
    const { result, growth } = await withMemory(async () => {
      const [large, small] = await entriesOf(zip);
      if (!small) throw new Error('no entry');
      return { large, text: await (await readZipEntry(zip, small, signal)).text() };
    });
    expect(result.text).toBe('content of a');
    expect(result.large?.refused).toMatch(/the limit is 256\.0.MB a file/);
    expect(growth).toBeLessThan(100e6);
  });
});

describe('a file in a zip is refused', () => {
  it.each([
    ['../a.JPEG', 'its name leads out of the zip (..)'],
    ['a/../../b.JPEG', 'its name leads out of the zip (..)'],
    ['..\\a.JPEG', 'its name leads out of the zip (..)'],
    ['/etc/a.JPEG', 'its name is an absolute path'],
    ['C:\\a.JPEG', 'its name is an absolute path'],
  ])('when it is named %s', async (name, reason) => {
    const zip = new Blob([zipOf({ [name]: 'x' })]);
    const entry = await firstOf(zip);
    expect(entry.refused).toBe(reason);
    await expect(readZipEntry(zip, entry, signal)).rejects.toThrow(ArchiveError);
  });

  it('when it is encrypted', async () => {
    const zip = new Blob([alterEntry(zipOf({ 'a.JPEG': 'x' }), 0, (entry) => entry.setUint16(8, 1, true))]);
    const entry = await firstOf(zip);
    await expect(readZipEntry(zip, entry, signal)).rejects.toThrow(
      'a.JPEG in the zip is refused: it is encrypted: unpack the zip with its password and choose the folder.',
    );
  });

  it('when it is packed by another method', async () => {
    const zip = new Blob([alterEntry(zipOf({ 'a.JPEG': 'x' }), 0, (entry) => entry.setUint16(10, 14, true))]);
    expect((await firstOf(zip)).refused).toMatch(/zip method 14; only stored and deflated/);
  });

  it('when it alone unpacks to far more than it is, and the others are not', async () => {
    const zip = new Blob([zipOf({ 'bomb.JPEG': new Uint8Array(3e6), 'a.JPEG': noise })]);
    const [bomb, fair] = await entriesOf(zip);
    expect(bomb?.refused).toMatch(/^it unpacks to 3\.0.MB from 3.kB; the limit is 100 times$/);
    expect(fair?.refused).toBeNull();
  });

  it('when its checksum is wrong', async () => {
    const zip = new Blob([alterEntry(zipOf({ 'a.JPEG': 'x' }), 0, (entry) => entry.setUint32(16, 1, true))]);
    await expect(readZipEntry(zip, await firstOf(zip), signal)).rejects.toThrow(
      'a.JPEG in the zip is damaged: its checksum is wrong.',
    );
  });

  it('when it cannot be unpacked', async () => {
    const bytes = zipOf({ 'a.JPEG': noise });
    bytes.fill(0xee, 60, 400);
    const zip = new Blob([bytes]);
    await expect(readZipEntry(zip, await firstOf(zip), signal)).rejects.toThrow(
      /a\.JPEG in the zip is damaged/,
    );
  });

  it('when it unpacks to more than it states, before it has unpacked', async () => {
    const bomb = zipOf({ 'a.JPEG': new Uint8Array(50e6) });
    const zip = new Blob([alterEntry(bomb, 0, (entry) => entry.setUint32(24, 900_000, true))]);
    const entry = await firstOf(zip);
    const { result, growth } = await withMemory(async () =>
      readZipEntry(zip, entry, signal).catch((cause: unknown) => cause),
    );
    expect((result as Error).message).toMatch(
      /was stopped: it unpacks to more than the 900.kB that it states\.$/,
    );
    expect(growth).toBeLessThan(40e6);
  });

  it('when reading is aborted', async () => {
    const abort = new AbortController();
    abort.abort();
    const zip = new Blob([zipOf({ 'a.JPEG': noise })]);
    await expect(readZipEntry(zip, await firstOf(zip), abort.signal)).rejects.toThrow(/abort/i);
  });
});

describe('a zip is refused', () => {
  it('when it unpacks to far more than it is, naming the limit', async () => {
    const bytes = zipOf({ 'a.JPEG': new Uint8Array(20e6), 'b.JPEG': new Uint8Array(20e6) });
    await expect(entriesOf(new Blob([bytes]))).rejects.toThrow(
      /^a\.zip was stopped: .*The limit is 100 times the size of the zip\.$/,
    );
  });

  it('when it unpacks to more than can be meant, naming the limit', async () => {
    const bytes = zipOf({ 'a.JPEG': noise, 'b.JPEG': noise });
    const limits = { ...zipLimits, totalBytes: noise.length };
    await expect(entriesOf(new Blob([bytes]), limits)).rejects.toThrow(/The limit is \d+.kB unpacked\.$/);
  });

  it('when many entries share one content, as in overlapping bombs', async () => {
    const one = zipOf({ 'a.JPEG': new Uint8Array(900_000) });
    const count = 200;
    const start = new DataView(one.buffer).getUint32(one.length - 6, true);
    const entry = one.slice(start, one.length - 22);
    const end = one.slice(one.length - 22);
    const data = new DataView(end.buffer);
    data.setUint32(12, entry.length * count, true);
    const zip = new Blob([one.slice(0, start), ...Array.from({ length: count }, () => entry), end]);
    await expect(entriesOf(zip)).rejects.toThrow(/was stopped/);
  });

  it('when it is cut off', async () => {
    const bytes = zipOf({ 'a.JPEG': noise });
    await expect(entriesOf(new Blob([bytes.slice(0, bytes.length - 30)]))).rejects.toThrow(
      'a.zip is cut off: the directory that stands at the end of a zip is missing. Copy or download it again.',
    );
  });

  it('when it is none', async () => {
    await expect(entriesOf(new Blob(['<html>']))).rejects.toThrow('a.zip is not a zip file.');
    await expect(entriesOf(new Blob([]))).rejects.toThrow('a.zip is not a zip file.');
  });

  it('when its directory is spoilt', async () => {
    const zip = alterEntry(zipOf({ 'a.JPEG': 'x', 'b.JPEG': 'y' }), 1, (entry) =>
      entry.setUint32(0, 0, true),
    );
    await expect(entriesOf(new Blob([zip]))).rejects.toThrow(
      /is damaged: its directory breaks off at byte \d+/,
    );
  });
});
