import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findInFolder, StagedFiles } from '#tools/predict/found-files.ts';
import { writtenName } from '#tools/predict/written-name.ts';

/** A folder in which anybody may look. */
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hit5-found-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  return folder;
}

/** Does something as a person who may not read everything: root may. */
function unprivileged<Result>(work: () => Result): Result {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

const namesIn = (folder: string) => findInFolder(folder).files.map(({ name }) => name);

describe('the files of a folder', () => {
  it('are those behind its links too, to files and to folders', () => {
    const outer = emptyFolder();
    mkdirSync(join(outer, 'all', 'n01440764'), { recursive: true });
    mkdirSync(join(outer, 'subset'));
    writeFileSync(join(outer, 'all', 'n01440764', 'a.jpg'), 'a');
    writeFileSync(join(outer, 'all', 'b.jpg'), 'b');
    symlinkSync('../all/b.jpg', join(outer, 'subset', 'link.jpg'));
    symlinkSync(join(outer, 'all', 'n01440764'), join(outer, 'subset', 'tench'));
    symlinkSync(join(outer, 'subset'), join(outer, 'given'));
    expect(namesIn(join(outer, 'given'))).toEqual(['link.jpg', 'tench/a.jpg']);
  });

  it('are found once where links lead back, and the links are told', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'a', 'b'), { recursive: true });
    writeFileSync(join(folder, 'a', 'photo.jpg'), 'a');
    symlinkSync('../..', join(folder, 'a', 'b', 'top'));
    symlinkSync('..', join(folder, 'a', 'b', 'up'));
    symlinkSync('itself', join(folder, 'itself'));
    const { files, loops, unreadable } = findInFolder(folder);
    expect(files.map(({ name }) => name)).toEqual(['a/photo.jpg']);
    expect([...loops].sort((one, other) => (one.name < other.name ? -1 : 1))).toEqual([
      { name: 'a/b/top', to: '.' },
      { name: 'a/b/up', to: 'a' },
    ]);
    const reason = 'is a link that leads in a circle';
    expect(unreadable).toEqual([{ name: 'itself', reason, isFolder: false }]);
  });

  // Windows has no such permissions.
  it.skipIf(process.platform === 'win32')('leave nothing out in silence that may not be read', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'closed'));
    writeFileSync(join(folder, 'closed', 'a.jpg'), 'a');
    writeFileSync(join(folder, 'mine'), 'b');
    writeFileSync(join(folder, 'open.jpg'), 'c');
    chmodSync(join(folder, 'closed'), 0);
    chmodSync(join(folder, 'mine'), 0);
    const { files, unreadable } = unprivileged(() => findInFolder(folder));
    chmodSync(join(folder, 'closed'), 0o700);
    expect(files.map(({ name }) => name)).toEqual(['open.jpg']);
    const reason = 'cannot be read: you have no permission to read it';
    expect(unreadable).toEqual([
      { name: 'closed', reason, isFolder: true },
      { name: 'mine', reason, isFolder: false },
    ]);
  });

  it('have names of any bytes where the file system has', ({ skip }) => {
    const folder = emptyFolder();
    const names = [Buffer.from('caf\xe9.jpg', 'latin1'), Buffer.from('caf\xe8.jpg', 'latin1')];
    try {
      for (const name of names)
        writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), name.toString('hex'));
    } catch {
      skip('this file system has UTF-8 names only');
    }
    const { files } = findInFolder(folder);
    expect(files.map(({ name }) => name)).toEqual(['caf\\xE8.jpg', 'caf\\xE9.jpg']);
    const staged = new StagedFiles(files);
    onTestFinished(() => staged.remove());
    expect(staged.paths.map((path) => readFileSync(path, 'utf8'))).toEqual([
      '636166e82e6a7067',
      '636166e92e6a7067',
    ]);
    const [first = ''] = staged.paths;
    expect(staged.named(first.slice(first.lastIndexOf('/') + 1))).toBe('caf\\xE8.jpg');
  });
});

describe('a file name as it is written', () => {
  /** As docs/formats says that it is read. */
  const bytesOf = (written: string) =>
    Buffer.concat(
      written
        .split(/(\\x[0-9A-F]{2})/)
        .map((part, at) => (at % 2 === 1 ? Buffer.from(part.slice(2), 'hex') : Buffer.from(part))),
    );

  it.each([
    ['UTF-8', Buffer.from('père 犬 🐕.jpg'), 'père 犬 🐕.jpg'],
    ['a backslash', Buffer.from('a\\b.jpg'), 'a\\b.jpg'],
    ['Latin-1', Buffer.from('p\xe8re.jpg', 'latin1'), 'p\\xE8re.jpg'],
    ['both', Buffer.concat([Buffer.from('犬'), Buffer.from([0xe7, 0x8a])]), '犬\\xE7\\x8A'],
    ['what looks like a byte', Buffer.from('a\\xE9.jpg'), 'a\\x5CxE9.jpg'],
    ['a byte and a backslash', Buffer.from('\\\xe9', 'latin1'), '\\x5C\\xE9'],
  ])('%s', (_, name, written) => {
    expect(writtenName(name)).toBe(written);
    expect(bytesOf(written).equals(name)).toBe(true);
  });
});
