import { execFileSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openAsBlob,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ArchiveError, TarDamageError } from '#src/packs/archives/archive-error.ts';
import { tarEntries, type TarEntry } from '#src/packs/archives/tar-entries.ts';
import { bytesOf, paxMember, tarHeader, tarMember, tarOf } from './tar-builder.ts';

const { signal } = new AbortController();

/** All entries, and how the tar ended. */
async function goThrough(blob: Blob): Promise<{ entries: TarEntry[]; error: Error | null }> {
  const entries: TarEntry[] = [];
  try {
    for await (const entry of tarEntries(blob, 'a.tar', signal)) entries.push(entry);
    return { entries, error: null };
  } catch (cause) {
    return { entries, error: cause as Error };
  }
}

const namesOf = async (blob: Blob) => (await goThrough(blob)).entries.map(({ name }) => name);
const contentOf = (blob: Blob, { offset, size }: TarEntry) => blob.slice(offset, offset + size).text();
const longName = `${'folder/'.repeat(30)}${'x'.repeat(80)}.JPEG`;

/** Other tars write other forms. */
const isGnu = (() => {
  try {
    return execFileSync('tar', ['--version'], { encoding: 'utf8' }).includes('GNU');
  } catch {
    return false;
  }
})();

describe('the members of a tar', () => {
  it('are found in its order, sorted or not, with their contents where they say', async () => {
    const blob = tarOf(
      { name: 'b.JPEG', content: 'of b' },
      { name: 'a.JPEG', content: 'of a' },
      { name: 'empty' },
    );
    const { entries, error } = await goThrough(blob);
    expect(error).toBeNull();
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['b.JPEG', 4],
      ['a.JPEG', 4],
      ['empty', 0],
    ]);
    expect(await Promise.all(entries.slice(0, 2).map((entry) => contentOf(blob, entry)))).toEqual([
      'of b',
      'of a',
    ]);
    expect(new TextDecoder().decode(entries[0]?.head)).toBe('of b');
  });

  it.each([
    ['a ustar prefix', [tarMember({ name: 'a.JPEG', prefix: 'train/n01440764' })], 'train/n01440764/a.JPEG'],
    [
      'a GNU long name',
      [tarMember({ name: '././@LongLink', type: 'L', content: `${longName}\0` }), tarMember({ name: 'cut' })],
      longName,
    ],
    [
      'a pax path',
      [paxMember({ path: `é/${longName}`, mtime: '1.5' }), tarMember({ name: 'cut' })],
      `é/${longName}`,
    ],
    ['a pax path for all', [paxMember({ path: longName }, 'g'), tarMember({ name: 'cut' })], longName],
  ])('have the name that %s gives', async (_, parts, name) => {
    expect(await namesOf(tarOf(...parts))).toEqual([name]);
  });

  it('take a long name for themselves alone', async () => {
    const long = tarMember({ name: '././@LongLink', type: 'L', content: `${longName}\0` });
    expect(await namesOf(tarOf(long, { name: 'cut' }, { name: 'own.JPEG' }))).toEqual([longName, 'own.JPEG']);
  });

  it('take the size of a pax record where the header has none', async () => {
    const member = tarMember({ name: 'a', content: 'content', size: 0 });
    const blob = tarOf(paxMember({ size: '7' }), member, { name: 'b', content: 'next' });
    const { entries } = await goThrough(blob);
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['a', 7],
      ['b', 4],
    ]);
  });

  it('leave out folders and say which are links', async () => {
    const blob = tarOf(
      { name: 'folder/', type: '5', size: 4096 },
      { name: 'old-folder/' },
      { name: 'link.JPEG', type: '2' },
      { name: 'a.JPEG', content: 'a' },
    );
    const { entries } = await goThrough(blob);
    expect(entries.map(({ kind, name }) => [kind, name])).toEqual([
      ['link', 'link.JPEG'],
      ['file', 'a.JPEG'],
    ]);
  });
});

describe.each(['ustar', 'gnu', 'pax', 'v7'])('what GNU tar writes as %s', (format) => {
  it.skipIf(!isGnu)('is read whole', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hit5-tar-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const deep = format === 'v7' ? 'train' : `train/${'d'.repeat(60)}/${'e'.repeat(60)}`;
    mkdirSync(join(folder, deep), { recursive: true });
    writeFileSync(join(folder, deep, 'ü 1.JPEG'), 'one');
    writeFileSync(join(folder, deep, 'two.JPEG'), 'x'.repeat(5000));
    symlinkSync('two.JPEG', join(folder, deep, 'zlink.JPEG'));
    execFileSync('tar', [`--format=${format}`, '--sort=name', '-cf', 'all.tar', 'train'], { cwd: folder });
    const blob = await openAsBlob(join(folder, 'all.tar'));
    const { entries, error } = await goThrough(blob);
    expect(error).toBeNull();
    expect(entries.map(({ kind, name, size }) => [kind, name, size])).toEqual([
      ['file', `${deep}/two.JPEG`, 5000],
      ['link', `${deep}/zlink.JPEG`, 0],
      ['file', `${deep}/ü 1.JPEG`, 3],
    ]);
  });
});

describe.each([
  ['gnu', '1.0'],
  ['pax', '0.0'],
  ['pax', '0.1'],
  ['pax', '1.0'],
])('a sparse file that GNU tar writes as %s, version %s', (format, version) => {
  it.skipIf(!isGnu)('is told by its name, and what follows it is found', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hit5-tar-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    // More pieces than one header lists.
    const file = openSync(join(folder, 'holes.JPEG'), 'w');
    ftruncateSync(file, 4_000_000);
    for (let at = 1; at <= 60; at += 1) writeSync(file, 'x', at * 65_000);
    closeSync(file);
    writeFileSync(join(folder, 'whole.JPEG'), 'whole');
    const words = ['--sparse', `--format=${format}`, `--sparse-version=${version}`, '-cf', 'a.tar'];
    execFileSync('tar', [...words, 'holes.JPEG', 'whole.JPEG'], { cwd: folder });
    const blob = await openAsBlob(join(folder, 'a.tar'));
    expect(blob.size).toBeLessThan(1_000_000);
    const { entries, error } = await goThrough(blob);
    expect(error).toBeNull();
    expect(entries.map(({ kind, name }) => [kind, name])).toEqual([
      ['sparse', 'holes.JPEG'],
      ['file', 'whole.JPEG'],
    ]);
    expect(await contentOf(blob, entries[1] as TarEntry)).toBe('whole');
  });
});

describe('a tar that breaks off', () => {
  const whole = [
    tarMember({ name: 'a.JPEG', content: 'a'.repeat(1000) }),
    tarMember({ name: 'b.JPEG', content: 'b'.repeat(1000) }),
  ];

  it('in a content gives what was whole, and says at which byte and in which member', async () => {
    const { entries, error } = await goThrough(new Blob(whole).slice(0, 2500));
    expect(entries.map(({ name }) => name)).toEqual(['a.JPEG']);
    expect(error).toBeInstanceOf(TarDamageError);
    expect(error).toMatchObject({ offset: 1536, member: { name: 'b.JPEG', begin: 2048 } });
    expect(error?.message).toBe(
      'a.tar breaks off at byte 1536, in b.JPEG: its content is cut. What stands before is used.',
    );
  });

  it('in a header says after which member', async () => {
    const { entries, error } = await goThrough(new Blob(whole).slice(0, 1700));
    expect(entries).toHaveLength(1);
    expect(error?.message).toMatch(/^a\.tar breaks off at byte 1536, after a\.JPEG: a header is cut/);
  });

  it('between two members says that there may have been more', async () => {
    const { entries, error } = await goThrough(new Blob(whole));
    expect(entries).toHaveLength(2);
    expect(error).toMatchObject({ offset: 3072, member: null });
    expect(error?.message).toContain(', after b.JPEG: its end mark is missing, so there may have been more');
  });

  it('at any byte at all gives whole members and one error', async () => {
    const blob = tarOf(
      paxMember({ path: longName }),
      { name: 'x', content: '1' },
      { name: 'y', content: '2'.repeat(600) },
    );
    for (let length = 1; length < blob.size - 1024; length += 97) {
      const { entries, error } = await goThrough(blob.slice(0, length));
      expect(error).toBeInstanceOf(ArchiveError);
      for (const { offset, size } of entries) expect(offset + size).toBeLessThanOrEqual(length);
    }
  });

  it('where a header is spoilt says that what follows is no header', async () => {
    const spoilt = tarMember({ name: 'b.JPEG', content: 'b' });
    spoilt[3] = 0x7a;
    const { entries, error } = await goThrough(tarOf({ name: 'a.JPEG', content: 'a' }, spoilt));
    expect(entries).toHaveLength(1);
    expect(error?.message).toContain('breaks off at byte 1024, after a.JPEG: what follows is no header');
  });
});

describe('what is no tar', () => {
  it.each([
    ['is empty', new Blob([])],
    ['is not a tar file', new Blob(['<html>'.repeat(200)])],
  ])('is refused: it %s', async (reason, blob) => {
    const { error } = await goThrough(blob);
    expect(error).toBeInstanceOf(ArchiveError);
    expect(error).not.toBeInstanceOf(TarDamageError);
    expect(error?.message).toContain(`a.tar ${reason}`);
  });
});

describe('going through a tar', () => {
  it('stops when aborted', async () => {
    const abort = new AbortController();
    const entries = tarEntries(tarOf({ name: 'a' }, { name: 'b' }), 'a.tar', abort.signal);
    await entries.next();
    abort.abort();
    await expect(entries.next()).rejects.toThrow(/abort/i);
  });

  it('reads many small members at once, and of large ones little more than their headers', async () => {
    const small = countingBlob(
      tarOf(...Array.from({ length: 400 }, (_, at) => ({ name: `${at}.JPEG`, content: 'x' }))),
    );
    expect(await namesOf(small.blob)).toHaveLength(400);
    expect(small.reads()).toBeLessThan(5);
    const content = new Uint8Array(200_000);
    const large = countingBlob(
      tarOf(...Array.from({ length: 20 }, (_, at) => ({ name: `${at}.JPEG`, content }))),
    );
    expect(await namesOf(large.blob)).toHaveLength(20);
    expect(large.bytes()).toBeLessThan(256 * 1024 + 22 * 4096);
  });

  it('shows what a name hides', async () => {
    const { error } = await goThrough(
      new Blob([tarHeader({ name: 'a\u202eGPJ.exe', size: 5 }), bytesOf('1')]),
    );
    expect(error?.message).toContain('in a⟨U+202E⟩GPJ.exe');
  });
});

/** A blob that counts its slices and their bytes. */
function countingBlob(blob: Blob): { blob: Blob; reads: () => number; bytes: () => number } {
  let reads = 0;
  let bytes = 0;
  const slice = (from: number, to: number) => {
    const piece = blob.slice(from, to);
    reads += 1;
    bytes += piece.size;
    return piece;
  };
  return { blob: { size: blob.size, slice } as unknown as Blob, reads: () => reads, bytes: () => bytes };
}
