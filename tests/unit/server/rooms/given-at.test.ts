import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { givenAt } from '#server/rooms/rooms.ts';

const joined = '2026-11-24T10:00:00.000Z';
const received = '2026-11-24T11:00:00.000Z';
const moment = (milliseconds: number) => new Date(milliseconds).toISOString();

describe('when an answer was given', () => {
  it('is told by the server’s clock, however wrong the device’s is', () => {
    const past = Date.parse('2001-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: past, max: 2 * Date.parse(received) }), fc.nat(3_600_000), (now, ago) => {
        const given = givenAt(moment(now - ago), { now: moment(now), received, joined });
        expect(given).toBe(moment(Date.parse(received) - ago));
      }),
    );
  });

  it('is never before the member joined, nor after it was received', () => {
    const clock = { now: '2026-11-24T11:00:00.000Z', received, joined };
    // The clock was set in between.
    expect(givenAt('2026-11-23T11:00:00.000Z', clock)).toBe(joined);
    expect(givenAt('2026-11-25T11:00:00.000Z', clock)).toBe(received);
  });

  it('takes any zone, and does not know it where the device names no day', () => {
    const clock = { now: '2026-11-24T23:00:00.000+02:00', received, joined };
    expect(givenAt('2026-11-24T20:50:00.000Z', clock)).toBe('2026-11-24T10:50:00.000Z');
    expect(givenAt('2026-99-99T20:50:00.000Z', clock)).toBe(null);
  });
});
