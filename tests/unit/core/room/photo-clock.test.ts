import { describe, expect, it } from 'vitest';
import { RoomProjection } from '#src/core/room/room-projection.ts';
import { timeLeft } from '#src/core/room/photo-clock.ts';
import type { LogEntry, RoomPhase } from '#src/core/room/room-event.ts';
import type { EventId } from '#src/core/schemas/room-ids.ts';
import { hexId } from './samples.ts';

/** Some seconds after ten o’clock. */
const second = (past: number) => new Date(Date.UTC(2026, 10, 24, 10, 0, past)).toISOString();

/** A line of the log before its place is known. */
type Line = Omit<LogEntry, 'seq'>;

const line = (said: object, at: number): Line => ({
  actor: 'teacher',
  receivedAt: second(at),
  event: { id: hexId<EventId>(at), at: second(at), ...said } as LogEntry['event'],
});
const phase = (value: RoomPhase, at: number) => line({ type: 'phase', phase: value }, at);
const step = (position: number, at: number) => line({ type: 'step', position }, at);
const logOf = (...lines: readonly Line[]): readonly LogEntry[] =>
  lines.map((one, at) => ({ seq: at + 1, ...one }));

const clockOf = (log: readonly LogEntry[]) => new RoomProjection(log).clock;

/** Seconds that are left of 60 so many seconds after ten. */
function leftAt(log: readonly LogEntry[], past: number): number | null {
  const clock = clockOf(log);
  return clock && timeLeft(clock, 60, Date.parse(second(past))) / 1000;
}

describe('the clock of a class that is led', () => {
  it('is none before the first photo, in a lobby, and after the end', () => {
    expect(clockOf([])).toBeNull();
    expect(clockOf(logOf(phase('open', 0)))).toBeNull();
    expect(clockOf(logOf(phase('open', 0), step(0, 0), phase('ended', 9)))).toBeNull();
  });

  it('runs from the moment at which the photo came, and begins anew with the next', () => {
    const log = [phase('open', 0), step(0, 1)];
    expect(leftAt(logOf(...log), 11)).toBe(50);
    expect(leftAt(logOf(...log), 71)).toBe(-10);
    expect(leftAt(logOf(...log, step(1, 40)), 41)).toBe(59);
  });

  it('stands while the class is frozen, also where a photo comes meanwhile', () => {
    const log = [phase('open', 0), step(0, 0), phase('frozen', 10)];
    expect(leftAt(logOf(...log), 50)).toBe(50);
    expect(leftAt(logOf(...log, phase('open', 40)), 45)).toBe(45);
    expect(leftAt(logOf(...log, phase('open', 40), phase('frozen', 42), phase('open', 60)), 63)).toBe(45);
    expect(leftAt(logOf(...log, step(1, 20)), 50)).toBe(60);
    expect(leftAt(logOf(...log, step(1, 20), phase('open', 30)), 31)).toBe(59);
  });

  it('is the same in whatever order the lines come, and more than once', () => {
    const log = logOf(phase('open', 0), step(0, 0), phase('frozen', 10), phase('open', 40), step(1, 50));
    const turned = [...log].reverse();
    expect(clockOf([...turned, ...turned])).toEqual(clockOf(log));
    expect(clockOf(log)).toEqual({ spent: 0, since: second(50) });
  });

  it('counts no time of a clock that was set back', () => {
    expect(leftAt(logOf(phase('open', 30), step(0, 30), phase('frozen', 10)), 20)).toBe(60);
    expect(leftAt(logOf(phase('open', 30), step(0, 30)), 20)).toBe(60);
  });
});
