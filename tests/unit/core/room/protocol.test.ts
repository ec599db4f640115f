import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  acknowledgedSchema,
  joinSchema,
  logAnswerSchema,
  ownLogSchema,
  postedEventsSchema,
  serverInfoSchema,
} from '#src/core/room/protocol.ts';
import { memberEventSchema } from '#src/core/room/room-event.ts';
import type { EventId, MemberId } from '#src/core/schemas/room-ids.ts';
import { roomCardSchema, newRoomSchema } from '#src/core/room/room.ts';
import { shownOptions } from '#src/core/room/room-options.ts';
import { answered, hexId } from './samples.ts';
import { sampleRoom } from './sample-room.ts';

const news = { addedByANewerVersion: true };

describe('a page of an older version', () => {
  it('reads what a newer server says besides', () => {
    const { id, code, title, challengeId, options } = sampleRoom(['a']);
    const card = {
      ...{ id, code, title, challengeId, phase: 'open', images: 1, isLocked: false, isFull: false },
      options: { ...shownOptions(options), ...news },
    };
    expect(v.is(roomCardSchema, { ...card, ...news })).toBe(true);
    expect(v.is(acknowledgedSchema, { acked: [], have: [], refused: [], ...news })).toBe(true);
    const line = (seq: number, event: object) => ({
      ...{ seq, actor: hexId<MemberId>(1), receivedAt: '2026-11-24T10:00:00.000Z' },
      event: { id: hexId<EventId>(seq), at: '2026-11-24T10:00:00.000Z', ...event },
    });
    const entries = [
      line(1, { ...answered('a'), ...news }),
      line(2, { type: 'waved' }),
      line(3, { type: 'left' }),
    ];
    const log = v.parse(logAnswerSchema, {
      seq: 3,
      entries: entries.map((one) => ({ ...one, ...news })),
      members: [],
    });
    expect(log.entries).toEqual([line(1, answered('a')), entries[2]]);
    expect(v.parse(ownLogSchema, { entries }).entries).toEqual(log.entries);
    expect(v.is(ownLogSchema, { entries: [line(1, { type: 'answer' })] })).toBe(false);
    const info = { hit5: '9.0.0', protocol: 2, classes: true, addresses: [], teacher: false };
    expect(v.is(serverInfoSchema, { ...info, ...news })).toBe(true);
  });
});

describe('what is sent to a server', () => {
  it('holds nothing that the server does not know', () => {
    const event = { id: hexId<EventId>(1), at: '2026-11-24T10:00:00.000Z', ...answered('a') };
    expect(v.is(memberEventSchema, event)).toBe(true);
    expect(v.is(memberEventSchema, { ...event, ...news })).toBe(false);
    expect(v.is(memberEventSchema, { ...event, type: 'waved' })).toBe(false);
    expect(v.is(postedEventsSchema, { events: [event], ...news })).toBe(false);
    const seat = { id: hexId<MemberId>(1), token: 'a'.repeat(32) };
    expect(v.is(joinSchema, seat)).toBe(true);
    expect(v.is(joinSchema, { ...seat, ...news })).toBe(false);
    const { code: _, keys: __, predictions: ___, ...room } = sampleRoom(['a']);
    expect(v.is(newRoomSchema, room)).toBe(true);
    expect(v.is(newRoomSchema, { ...room, images: [] })).toBe(false);
  });

  it.each([
    ['an id that is too short', { id: 'abc' }],
    ['no day', { at: 'yesterday' }],
    ['a class twice', { guesses: ['n01440764', 'n01440764'] }],
    ['six guesses', { guesses: [1, 2, 3, 4, 5, 6].map((number) => `n0000000${number}`) }],
    ['a negative time', { time: { response: -1, paused: 0 } }],
  ])('is refused with %s', (_, part) => {
    const event = { id: hexId<EventId>(1), at: '2026-11-24T10:00:00.000Z', ...answered('a'), ...part };
    expect(v.is(memberEventSchema, event)).toBe(false);
  });
});
