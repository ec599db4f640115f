import { describe, expect, it } from 'vitest';
import { TabLock } from '../../../src/storage/tab-lock.ts';

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
});
