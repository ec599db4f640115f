import { describe, expect, it } from 'vitest';
import { RateLimit } from '#server/rate-limit.ts';

describe('a limit', () => {
  it('lets so many through at once, then so many a second, for each name', () => {
    let now = 0;
    const limit = new RateLimit(2, 0.5, () => now);
    expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([0, 0, 2]);
    expect(limit.take('b')).toBe(0);
    now = 1000;
    expect(limit.take('a')).toBe(1);
    now = 2000;
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 2]);
  });

  it('takes back what was taken for nothing, and never more than there was', () => {
    const limit = new RateLimit(2, 0.5, () => 0);
    limit.giveBack('a');
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 0]);
    limit.giveBack('a');
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 2]);
  });

  it('remembers no crowd of names for ever', () => {
    let now = 0;
    const limit = new RateLimit(1, 1, () => now);
    for (let name = 0; name < 20_000; name += 1) {
      now += 2000;
      limit.take(String(name));
    }
    expect(limit.take('19999')).toBe(1);
    expect(limit.take('1')).toBe(0);
  });
});
