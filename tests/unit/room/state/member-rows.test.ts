import { describe, expect, it } from 'vitest';
import { RoomProjection } from '#src/core/room/room-projection.ts';
import type { LogEntry } from '#src/core/room/room-event.ts';
import { memberRows } from '#src/room/state/member-rows.ts';
import { sampleRoom } from '#tests/unit/core/room/sample-room.ts';

const room = sampleRoom(['a', 'b', 'c']);

/** Lines of a log: who joins, by a name of one letter, and what the teacher does. */
function rowsAfter(...acts: readonly (string | object)[]) {
  const id = (at: number) => at.toString(16).padStart(32, '0');
  const entries = acts.map((act, at) => {
    const head = { id: id(at + 1), at: '2026-11-27T10:00:00.000Z' };
    const isJoin = typeof act === 'string';
    const event = isJoin ? { ...head, type: 'join', name: act, participant: null } : { ...head, ...act };
    const actor = isJoin ? id(1000 + at) : 'teacher';
    return { seq: at + 1, actor, receivedAt: head.at, event } as unknown as LogEntry;
  });
  return memberRows(room, new RoomProjection(entries).board(room.images), new Map());
}

const open = { type: 'phase', phase: 'open' };
const step = (position: number) => ({ type: 'step', position });
const reveal = (imageId: string) => ({ type: 'reveal', imageId });

describe('the teacher’s list of people', () => {
  it('says who came after answers were shown, and nothing of who came in time', () => {
    const rows = rowsAfter('A', open, 'B', reveal('a'), 'C', reveal('b'), 'D', reveal('all'), 'E');
    expect(rows.map(({ name, late }) => [name, late])).toEqual([
      ['A', null],
      ['B', null],
      ['C', 'came after 1 answer was shown'],
      ['D', 'came after 2 answers were shown'],
      ['E', 'came after all answers were shown'],
    ]);
  });

  it('says at which photo somebody came where all are led, and who has not answered it until it is shown', () => {
    const acts = ['A', open, step(0), 'B', reveal('a'), step(1), 'C'];
    expect(rowsAfter(...acts).map(({ late, missing }) => [late, missing])).toEqual([
      [null, 'no answer to photo 2 yet'],
      [null, 'no answer to photo 2 yet'],
      ['came late, at photo 2', 'no answer to photo 2 yet'],
    ]);
    const shown = rowsAfter(...acts, reveal('b'), reveal('c'), reveal('a'), 'D');
    expect(shown.map(({ late, missing }) => [late, missing])).toEqual([
      [null, null],
      [null, null],
      ['came late, at photo 2', null],
      ['came after all answers were shown', null],
    ]);
  });
});
