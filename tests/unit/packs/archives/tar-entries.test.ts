import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openAsBlob, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ArchiveError } from '#src/packs/archives/archive-error.ts';
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
    expect(entries.map(({ isLink, name }) => [isLink, name])).toEqual([
      [true, 'link.JPEG'],
      [false, 'a.JPEG'],
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
    expect(entries.map(({ isLink, name, size }) => [isLink, name, size])).toEqual([
      [false, `${deep}/two.JPEG`, 5000],
      [true, `${deep}/zlink.JPEG`, 0],
      [false, `${deep}/ü 1.JPEG`, 3],
    ]);
  });
});

describe('a tar that is cut or damaged', () => {
  const whole = [
    tarMember({ name: 'a.JPEG', content: 'a'.repeat(1000) }),
    tarMember({ name: 'b.JPEG', content: 'b'.repeat(1000) }),
  ];
  const spoilt = tarMember({ name: 'b.JPEG', content: 'b' });
  spoilt[3] = 0x7a;

  it.each([
    ['in a content', new Blob(whole).slice(0, 2500), '1536, after a.JPEG: b.JPEG is not whole.'],
    ['in a header', new Blob(whole).slice(0, 1700), '1536, after a.JPEG: there is no whole header.'],
    ['between two members', new Blob(whole), '3072, after b.JPEG: its end mark is missing'],
    [
      'by a spoilt header',
      tarOf({ name: 'a.JPEG', content: 'a' }, spoilt),
      '1024, after a.JPEG: there is no',
    ],
  ])('%s says at which byte, and what to do', async (_, blob, words) => {
    const { error } = await goThrough(blob);
    expect(error).toBeInstanceOf(ArchiveError);
    expect(error?.message).toContain(`a.tar is cut or damaged at byte ${words}`);
    expect(error?.message).toMatch(/Nothing of it is used\. Copy or fetch it once more\.$/);
  });

  it('at any byte at all gives one error', async () => {
    const blob = tarOf(
      paxMember({ path: longName }),
      { name: 'x', content: '1' },
      { name: 'y', content: '2'.repeat(600) },
    );
    for (let length = 1; length < blob.size - 1024; length += 97)
      expect((await goThrough(blob.slice(0, length))).error).toBeInstanceOf(ArchiveError);
  });

  it.each([
    ['GNU', [tarMember({ name: 'holes.JPEG', type: 'S', content: 'x' })]],
    ['pax', [paxMember({ 'GNU.sparse.major': '1' }), tarMember({ name: 'holes.JPEG', content: 'x' })]],
  ])('is refused with a sparse file as %s has it', async (_, parts) => {
    const { error } = await goThrough(tarOf(...parts));
    expect(error?.message).toMatch(/^a\.tar has holes\.JPEG as a sparse file.*unpack the tar first\.$/);
  });
});

describe('what is no tar', () => {
  it.each([
    ['is empty', new Blob([])],
    ['is not a tar file', new Blob(['<html>'.repeat(200)])],
  ])('is refused: it %s', async (reason, blob) => {
    const { error } = await goThrough(blob);
    expect(error).toBeInstanceOf(ArchiveError);
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
    expect(error?.message).toContain('a⟨U+202E⟩GPJ.exe is not whole');
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
