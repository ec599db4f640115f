import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  rmdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Whether this machine lets a test mount a disk: as root, on Linux, where no container forbids it. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0 && tryToMount();

function tryToMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'hit5-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]);
  if (status === 0) spawnSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true });
  return status === 0;
}

/** A disk of a few megabytes, in memory, that can be full; it is gone with the test. */
export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'hit5-disk-'));
  readonly #filler = join(this.folder, 'filler');

  /**
   * @param size in megabytes.
   * @param more further options of the mount.
   */
  static mount(size: number, more = ''): SmallDisk {
    const disk = new SmallDisk();
    const options = [`size=${size}m`, ...(more === '' ? [] : [more])].join(',');
    const words = ['-t', 'tmpfs', '-o', options, 'tmpfs', disk.folder];
    const { status, stderr } = spawnSync('mount', words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    onTestFinished(() => {
      spawnSync('umount', ['-l', disk.folder]);
      rmSync(disk.folder, { recursive: true, force: true });
    });
    return disk;
  }

  /** Takes all room that is left. */
  fill(): void {
    const filler = openSync(this.#filler, 'a');
    const page = Buffer.alloc(4096);
    try {
      for (;;) writeSync(filler, page);
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
    } finally {
      closeSync(filler);
    }
  }

  /** Gives back what `fill` took: all of it, or so many bytes. */
  makeRoom(bytes = Infinity): void {
    truncateSync(this.#filler, Math.max(0, statSync(this.#filler).size - bytes));
  }

  /** From now on it can only be read. */
  makeReadOnly(): void {
    const { status, stderr } = spawnSync('mount', ['-o', 'remount,ro', this.folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
}

/** A folder once more, at another place, until the end of the test: there it can only be read, and no program of it runs. */
export function readOnlyView(folder: string): string {
  const place = mkdtempSync(join(tmpdir(), 'hit5-disk-'));
  onTestFinished(() => {
    spawnSync('umount', ['-l', place]);
    rmdirSync(place);
  });
  for (const words of [
    ['--bind', folder, place],
    ['-o', 'remount,bind,ro,noexec', place],
  ]) {
    const { status, stderr } = spawnSync('mount', words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
  return place;
}
