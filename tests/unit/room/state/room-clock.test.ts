import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RoomClock } from '#src/room/state/room-clock.ts';

const since = '2026-11-24T10:00:00.000Z';

/** The server's time so many milliseconds after the photo came. */
const server = (past: number) => new Date(Date.parse(since) + past).toISOString();

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(1999, 0, 1) }));
afterEach(() => void vi.useRealTimers());

/** A clock on a device whose own is years behind. */
function clockAt(past: number): RoomClock {
  const clock = new RoomClock();
  clock.hear(server(past), performance.now());
  clock.count({ spent: 0, since }, 60);
  return clock;
}

it('says nothing before the server has said what time it is', () => {
  const clock = new RoomClock();
  clock.count({ spent: 0, since }, 60);
  expect(clock.left.value).toBeNull();
  clock.hear(server(0), performance.now());
  expect(clock.left.value).toBe(60);
});

it('counts down by the server’s clock, changes as a second of it ends, and stays at 0', () => {
  const clock = clockAt(20_300);
  expect(clock.left.value).toBe(40);
  vi.advanceTimersByTime(699);
  expect(clock.left.value).toBe(40);
  vi.advanceTimersByTime(2);
  expect(clock.left.value).toBe(39);
  vi.advanceTimersByTime(39_000);
  expect(clock.left.value).toBe(0);
  vi.advanceTimersByTime(5000);
  expect(clock.left.value).toBe(0);
  expect(clock.over).toBeCloseTo(5001, 0);
});

it('two devices that heard at other moments show the same', () => {
  const early = clockAt(1000);
  vi.advanceTimersByTime(7400);
  const late = clockAt(8400);
  expect(late.left.value).toBe(early.left.value);
  vi.advanceTimersByTime(12_345);
  expect(late.left.value).toBe(early.left.value);
});

it('takes half of the way of an answer that was long under way', () => {
  const clock = new RoomClock();
  const asked = performance.now();
  vi.advanceTimersByTime(4000);
  clock.hear(server(10_000), asked);
  clock.count({ spent: 0, since }, 60);
  // The server said it two seconds ago.
  expect(clock.left.value).toBe(48);
});

it('stands while the class is frozen, and shows nothing once nothing is counted', () => {
  const clock = clockAt(0);
  clock.count({ spent: 12_500, since: null }, 60);
  vi.advanceTimersByTime(30_000);
  expect(clock.left.value).toBe(48);
  expect(clock.over).toBe(0);
  clock.stop();
  expect(clock.left.value).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
});
