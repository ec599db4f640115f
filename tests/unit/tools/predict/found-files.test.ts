import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findInFolder, StagedFiles } from '#tools/predict/found-files.ts';

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
    expect(unreadable).toEqual([{ name: 'itself', reason }]);
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
      { name: 'closed', reason },
      { name: 'mine', reason },
    ]);
  });

  it('are told and left out where their names are no UTF-8', ({ skip }) => {
    const folder = emptyFolder();
    try {
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('caf\xe9.jpg', 'latin1')]), '');
    } catch {
      skip('this file system has UTF-8 names only');
    }
    writeFileSync(join(folder, 'père 犬.jpg'), 'a');
    const { files, unreadable } = findInFolder(folder);
    expect(files.map(({ name }) => name)).toEqual(['père 犬.jpg']);
    expect(unreadable).toEqual([
      { name: 'caf\ufffd.jpg', reason: 'has a name that is no UTF-8: give it another one' },
    ]);
    const staged = new StagedFiles(files);
    onTestFinished(() => staged.remove());
    const [first = ''] = staged.paths;
    expect(readFileSync(first, 'utf8')).toBe('a');
    expect(staged.named(first.slice(first.lastIndexOf('/') + 1))).toBe('père 犬.jpg');
  });
});
