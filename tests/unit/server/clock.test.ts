import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { Clock } from '#server/store/clock.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A clock that follows a database's, whose clock is some milliseconds ahead of this machine's; what it says. */
async function clockWith(ahead: { by: number }) {
  const start = Date.now() - performance.now();
  const said: string[] = [];
  const ask = () => Promise.resolve(start + performance.now() + ahead.by);
  const clock = new Clock(ask, (words) => said.push(words));
  onTestFinished(() => clock.close());
  await clock.follow();
  return { clock, said, off: () => Math.abs(clock.time - (start + performance.now() + ahead.by)) };
}

it('goes by the machine where there is one server', async () => {
  const clock = new Clock(null);
  await clock.follow();
  expect(Math.abs(clock.time - Date.now())).toBeLessThan(1);
  expect(clock.now()).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});

it('goes by the database, and says how far the machine is off', async () => {
  const ahead = { by: 3000 };
  const { clock, said, off } = await clockWith(ahead);
  expect(off()).toBeLessThan(1);
  expect(said).toEqual([
    'This machine’s clock is 3.0 seconds behind the database’s. Classes go by the database’s clock; set this one right all the same.',
  ]);
  await clock.measure();
  expect(said).toHaveLength(1);
  ahead.by = -2000;
  await clock.measure();
  expect(off()).toBeLessThan(1);
  expect(said[1]).toMatch(/clock is 2\.0 seconds ahead of the database’s/);
  ahead.by = 0;
  await clock.measure();
  expect(said[2]).toBe('This machine’s clock agrees with the database’s again.');
});

it('is not moved by a machine’s clock that jumps, which the next measurement names', async () => {
  const { clock, said, off } = await clockWith({ by: 0 });
  expect(said).toEqual([]);
  vi.setSystemTime(Date.now() + 3_600_000);
  expect(off()).toBeLessThan(1);
  await clock.measure();
  expect(off()).toBeLessThan(1);
  expect(said).toMatchObject([expect.stringMatching(/clock is 3600\.0 seconds ahead of/)]);
});

it('takes the answer that came quickest', async () => {
  let asked = 0;
  const start = Date.now() - performance.now();
  const clock = new Clock(() => {
    asked += 1;
    const now = start + performance.now();
    // All but one are on their way for long.
    if (asked !== 3) vi.advanceTimersByTime(300);
    return Promise.resolve(now);
  });
  await clock.measure();
  expect(Math.abs(clock.time - (start + performance.now()))).toBeLessThan(1);
});
