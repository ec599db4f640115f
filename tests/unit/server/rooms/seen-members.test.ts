import { describe, expect, it } from 'vitest';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import { SeenMembers } from '#server/rooms/seen-members.ts';
import { hexId } from '../../core/room/samples.ts';

const ada = hexId<MemberId>(1);

/** What two servers know, each by its own clock: the other's is an hour fast. */
function servers() {
  let now = 0;
  const one = new SeenMembers(() => now);
  const other = new SeenMembers(() => now + 3_600_000);
  return {
    one,
    other,
    wait: (time: number) => (now += time),
    /** One tells the other. */
    tell(from: SeenMembers, to: SeenMembers, isHere = false): readonly boolean[] {
      const { sightings, told } = from.untold();
      told();
      return sightings.map((sighting) => to.take(sighting, isHere));
    },
  };
}

describe('who is here, on two servers', () => {
  it('is the same on both, each by its own clock', () => {
    const { one, other, wait, tell } = servers();
    expect([one.hear(ada), one.hear(ada)]).toEqual([true, false]);
    wait(1000);
    expect(tell(one, other)).toEqual([true]);
    expect(one.get(ada)).toEqual({ lastSeen: '1970-01-01T00:00:00.000Z', hasLeft: false });
    expect(other.get(ada)).toEqual({ lastSeen: '1970-01-01T01:00:00.000Z', hasLeft: false });
    wait(1000);
    one.leave(ada);
    expect(tell(one, other)).toEqual([true]);
    expect(other.get(ada)).toEqual({ lastSeen: '1970-01-01T01:00:00.000Z', hasLeft: true });
  });

  it('is told once, and again what changed while it was told', () => {
    const { one } = servers();
    expect(one.leave(ada)).toBe(false);
    one.hear(ada);
    const { told } = one.untold();
    one.leave(ada);
    told();
    const again = one.untold();
    expect(again.sightings).toMatchObject([{ member: ada, hasLeft: true }]);
    again.told();
    expect(one.untold().sightings).toEqual([]);
    one.hear(ada);
    one.delete(ada);
    expect([one.get(ada), one.untold().sightings]).toEqual([undefined, []]);
  });

  it('is told of a device that stays only each ten seconds, and at once of one that goes or is said to have gone', () => {
    const { one, other, wait, tell } = servers();
    const hearAfter = (time: number) => {
      wait(time);
      one.hear(ada);
      return tell(one, other).length;
    };
    expect([hearAfter(0), hearAfter(1000), hearAfter(8999)]).toEqual([1, 0, 0]);
    wait(1);
    expect(tell(one, other)).toHaveLength(1);
    expect(other.get(ada)?.lastSeen).toBe('1970-01-01T01:00:09.999Z');
    one.leave(ada);
    expect(tell(one, other)).toHaveLength(1);
    wait(1);
    other.hear(ada);
    tell(other, one);
    wait(1);
    other.leave(ada);
    tell(other, one);
    expect(hearAfter(1)).toBe(1);
    expect(other.get(ada)?.hasLeft).toBe(false);
    wait(1);
    // Heard by both: what the other says first is out of date, and has to be set right.
    other.leave(ada);
    wait(1);
    one.hear(ada);
    tell(other, one);
    expect(tell(one, other)).toEqual([true]);
  });

  it('is what was known last: a device that goes from one to the other is here', () => {
    const { one, other, wait, tell } = servers();
    one.hear(ada);
    wait(10);
    one.leave(ada);
    wait(10);
    other.hear(ada);
    expect(tell(one, other)).toEqual([false]);
    expect(tell(other, one)).toEqual([true]);
    expect([one.get(ada)?.hasLeft, other.get(ada)?.hasLeft]).toEqual([false, false]);
  });

  it('holds whoever has closed one page and has another one open, and tells that', () => {
    const { one, other, wait, tell } = servers();
    one.hear(ada);
    other.hear(ada);
    tell(other, one);
    wait(10);
    one.leave(ada);
    wait(10);
    expect(tell(one, other, true)).toEqual([false]);
    expect(other.get(ada)?.hasLeft).toBe(false);
    expect(tell(other, one)).toEqual([true]);
    expect(one.get(ada)?.hasLeft).toBe(false);
  });

  it('keeps when a device was heard of last, whoever knows of it', () => {
    const { one } = servers();
    one.hear(ada);
    const older = { member: ada, heard: 5000, known: -1, hasLeft: true };
    expect(one.take(older, false)).toBe(true);
    expect(one.get(ada)).toEqual({ lastSeen: '1970-01-01T00:00:00.000Z', hasLeft: true });
  });
});
