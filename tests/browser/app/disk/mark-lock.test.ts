import { beforeEach, expect, it } from 'vitest';
import { MarkLock } from '#src/app/disk/tab-lock.ts';

beforeEach(() => localStorage.removeItem('hit5-writer'));

/** A lock as another tab has it. */
function lockOf(name: string, lost: string[]): MarkLock {
  sessionStorage.setItem('hit5-writer', name);
  return new MarkLock(() => lost.push(name));
}

/** What a tab hears of the mark that another has written. */
const hear = () => dispatchEvent(new StorageEvent('storage', { key: 'hit5-writer' }));

it('one tab at a time has it, until another takes over', async () => {
  const lost: string[] = [];
  const [first, second] = [lockOf('first', lost), lockOf('second', lost)];
  expect(await first.acquire()).toBe(true);
  hear();
  expect(await second.acquire()).toBe(false);
  expect(await first.acquire()).toBe(true);
  await second.takeOver();
  expect(lost).toEqual([]);
  hear();
  expect(lost).toEqual(['first']);
  expect(await first.acquire()).toBe(false);
});

it('the next page of a tab that crashed has it, and of two pages of one tab the newer', async () => {
  const lost: string[] = [];
  expect(await lockOf('tab', lost).acquire()).toBe(true);
  expect(await lockOf('tab', lost).acquire()).toBe(true);
  hear();
  expect(lost).toEqual(['tab']);
});

it('a tab that slept while another took over finds out as soon as it wakes', async () => {
  const lost: string[] = [];
  await lockOf('sleeper', lost).acquire();
  await lockOf('other', lost).takeOver();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(lost).toEqual(['sleeper']);
});

it('who waits is told when the tab that had it is left', async () => {
  const told: boolean[] = [];
  const end = new AbortController();
  lockOf('waiting', []).watch((taken) => told.push(taken), end.signal);
  await lockOf('other', []).acquire();
  hear();
  dispatchEvent(new PageTransitionEvent('pagehide'));
  hear();
  end.abort();
  expect(told).toEqual([false, true, false]);
});
