import { describe, expect, it, onTestFinished } from 'vitest';
import { ChannelLock } from '#src/app/disk/channel-lock.ts';

/** A lock as another tab has it: channels of one page hear each other, as those of two tabs do. */
function lockOf(name: string, lost: string[]): ChannelLock {
  const lock = new ChannelLock(() => lost.push(name));
  onTestFinished(() => lock.close());
  return lock;
}

describe('the lock without the browser’s locks', () => {
  it('is had by one tab at a time, until another takes over', async () => {
    const lost: string[] = [];
    const [first, second] = [lockOf('first', lost), lockOf('second', lost)];
    expect(await first.acquire()).toBe(true);
    expect(await second.acquire()).toBe(false);
    expect(await first.acquire()).toBe(true);
    expect(lost).toEqual([]);

    expect(await second.takeOver()).toBe(true);
    expect(lost).toEqual(['first']);
    expect(await first.acquire()).toBe(false);
  });

  it('goes to one of many tabs that open at the same moment', async () => {
    const lost: string[] = [];
    const locks = Array.from({ length: 8 }, (_, at) => lockOf(String(at), lost));
    const had = await Promise.all(locks.map((lock) => lock.acquire()));
    expect(had.filter(Boolean)).toHaveLength(1);
    expect(lost).toEqual([]);
  });

  it('is not held by a tab that crashed and left its mark', async () => {
    localStorage.setItem('hit5-writer', 'a tab that is no more');
    onTestFinished(() => localStorage.removeItem('hit5-writer'));
    expect(await lockOf('next', []).acquire()).toBe(true);
  });

  it('is lost by a tab that slept while another took over, as soon as it wakes', async () => {
    const lost: string[] = [];
    const sleeper = lockOf('sleeper', lost);
    expect(await sleeper.acquire()).toBe(true);
    localStorage.setItem('hit5-writer', 'the other tab');
    onTestFinished(() => localStorage.removeItem('hit5-writer'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(lost).toEqual(['sleeper']);
  });

  it('is watched without being taken, until the tab that had it is gone', async () => {
    const [other, waiting] = [lockOf('other', []), lockOf('waiting', [])];
    expect(await other.acquire()).toBe(true);
    const told: boolean[] = [];
    const end = new AbortController();
    onTestFinished(() => end.abort());
    waiting.watch((taken) => told.push(taken), end.signal);
    await expect.poll(() => told).toEqual([true]);
    other.close();
    await expect.poll(() => told.at(-1)).toBe(false);
    expect(await waiting.acquire()).toBe(true);
  });
});
