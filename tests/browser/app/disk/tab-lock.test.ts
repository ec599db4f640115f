import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { TabLock } from '#src/app/disk/tab-lock.ts';

describe('the lock of the tab that writes', () => {
  it('is had by one tab at a time, until another takes over', async () => {
    const lost: string[] = [];
    const first = new TabLock(() => lost.push('first'));
    const second = new TabLock(() => lost.push('second'));
    expect(await first.acquire()).toBe(true);
    expect(await second.acquire()).toBe(false);
    expect(lost).toEqual([]);

    expect(await second.takeOver()).toBe(true);
    await expect.poll(() => lost).toEqual(['first']);
  });

  it('is had where the browser refuses all locks, since it then keeps nothing that two tabs could spoil', async () => {
    const refused = new DOMException('request() is not allowed in this context', 'SecurityError');
    vi.spyOn(LockManager.prototype, 'request').mockRejectedValue(refused);
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await new TabLock(() => undefined).acquire()).toBe(true);
  });

  it('is waited for while the page before it in the same tab is still leaving', async () => {
    const lost: string[] = [];
    let leave: () => void = () => undefined;
    const before = new Promise<void>((resolve) => (leave = resolve));
    void navigator.locks.request('hit5-writer', { steal: true }, () => before).catch(() => undefined);
    const next = new TabLock(() => lost.push('next'));
    const acquired = next.acquire();
    leave();
    expect(await acquired).toBe(true);
    expect(lost).toEqual([]);
  });

  it('is watched without being taken, until the tab that had it is gone', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const { locks } = (frame.contentWindow as Window).navigator;
    const waiting = new TabLock(() => undefined);
    await waiting.takeOver();
    void locks
      .request('hit5-writer', { steal: true }, () => new Promise<never>(() => undefined))
      .catch(() => undefined);
    const told: boolean[] = [];
    const end = new AbortController();
    waiting.watch((taken) => told.push(taken), end.signal);
    await expect.poll(() => told).toEqual([true]);
    expect(await waiting.acquire()).toBe(false);
    frame.remove();
    await expect.poll(() => told).toEqual([true, false]);
    expect(await waiting.acquire()).toBe(true);
    end.abort();
  });
});
