import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { RoomProjection } from '#src/core/room/room-projection.ts';
import type { LogEntry } from '#src/core/room/room-event.ts';
import type { EventId, MemberId } from '#src/core/schemas/room-ids.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { answered, hexId, joined, logOf } from './samples.ts';

const ada = hexId<MemberId>(1);
const ben = hexId<MemberId>(2);
const truth = 'n00000001' as Wnid;
const wrong = 'n00000002' as Wnid;
const images = [
  { id: 'a' as ImageId, truth },
  { id: 'b' as ImageId, truth: null },
];
const [first, second] = ['a' as ImageId, 'b' as ImageId];

/** The time some minutes after ten o’clock. */
const minute = (past: number) => `2026-11-24T10:${String(past).padStart(2, '0')}:00.000Z`;

const boardOf = (log: readonly LogEntry[]) => new RoomProjection(log).board(images);

describe('a room’s log', () => {
  it('is a lobby before anything happens', () => {
    expect(boardOf([])).toMatchObject({
      seq: 0,
      phase: 'lobby',
      position: null,
      isLocked: false,
      members: [],
    });
  });

  it('counts people, answers, hits and first guesses', () => {
    const board = boardOf(
      logOf(
        [ada, joined('Ada')],
        [ben, joined('Ben')],
        [ada, answered('a', wrong, truth)],
        [ben, answered('a', wrong)],
        [ben, { type: 'ready', imageId: second }],
      ),
    );
    expect(board.images).toEqual([
      {
        imageId: 'a',
        right: [truth],
        isRevealed: false,
        answered: 2,
        spoiled: 0,
        answers: 2,
        ready: 0,
        hits: 1,
        guesses: [{ wnid: wrong, count: 2 }],
      },
      {
        imageId: 'b',
        right: [],
        isRevealed: false,
        answered: 0,
        spoiled: 0,
        answers: 0,
        ready: 1,
        hits: null,
        guesses: [],
      },
    ]);
    expect(board.members.map(({ name, answers }) => [name, answers.length])).toEqual([
      ['Ada', 1],
      ['Ben', 1],
    ]);
  });

  it('counts the first of several answers to an image that was not taken back', () => {
    const empty = hexId<EventId>(77);
    const log = logOf(
      [ada, joined('Ada')],
      [ada, { ...answered('a'), id: empty }],
      [ada, { type: 'withdraw', imageId: first, of: empty }],
      [ada, answered('a', truth)],
      [ada, answered('a', wrong)],
    );
    expect(new RoomProjection(log).answerOf(ada, first)?.guesses).toEqual([truth]);
    expect(boardOf(log).images[0]).toMatchObject({ answered: 1, hits: 1 });
  });

  it('takes no answer back that has a guess, and none whose truth was shown', () => {
    const [given, empty] = [hexId<EventId>(77), hexId<EventId>(78)];
    const log = new RoomProjection(
      logOf(
        [ada, joined('Ada')],
        [ada, { ...answered('a', wrong), id: given }],
        [ada, { type: 'withdraw', imageId: first, of: given }],
        [ada, { ...answered('b'), id: empty }],
        [ada, { type: 'shown', imageId: second }],
        [ada, { type: 'withdraw', imageId: second, of: empty }],
        [ada, answered('b', truth)],
      ),
    );
    expect(log.answersOf(ada).map(({ id }) => id)).toEqual([given, empty]);
  });

  it('keeps an answer that came after the truth was shown, but counts it in no figure', () => {
    const log = logOf(
      [ada, joined('Ada')],
      [ada, { type: 'shown', imageId: first }],
      [ada, answered('a', truth)],
    );
    expect(boardOf(log).images[0]).toMatchObject({ answered: 1, answers: 0, hits: 0 });
    expect(new RoomProjection(log).answerOf(ada, first)?.isAssisted).toBe(true);
  });

  it.each(['a', 'all'])(
    'tells an answer given after %s was revealed from one that only came after',
    (imageId) => {
      const cy = hexId<MemberId>(3);
      const log = new RoomProjection(
        logOf(
          [ada, joined('Ada')],
          [ben, joined('Ben')],
          [cy, joined('Cy')],
          ['teacher', { type: 'reveal', imageId: imageId as ImageId }, { receivedAt: minute(5) }],
          [ada, answered('a', truth), { receivedAt: minute(15), givenAt: minute(4) }],
          [ben, answered('a', truth), { receivedAt: minute(6), givenAt: minute(6) }],
          // Nobody knows when.
          [cy, answered('a', truth), { receivedAt: minute(6) }],
          // That it is revealed once more changes nothing.
          ['teacher', { type: 'reveal', imageId: imageId as ImageId }, { receivedAt: minute(20) }],
        ),
      );
      expect([ada, ben, cy].map((member) => log.answerOf(member, first)?.isAssisted)).toEqual([
        false,
        true,
        false,
      ]);
      expect(log.image({ id: first, truth })).toMatchObject({ answered: 3, answers: 2, hits: 2 });
    },
  );

  it('tells an answer given after the end, but not one that the end cut off, nor after it is open again', () => {
    const lines = [
      [ada, joined('Ada')],
      ['teacher', { type: 'phase', phase: 'ended' }, { receivedAt: minute(5) }],
      [ada, answered('a', truth), { receivedAt: minute(6), givenAt: minute(6) }],
      [ada, { ...answered('b', truth), timedOut: true }, { receivedAt: minute(6), givenAt: minute(6) }],
    ] as const;
    const assisted = (log: readonly LogEntry[]) =>
      new RoomProjection(log).answersOf(ada).map(({ isAssisted }) => isAssisted);
    expect(assisted(logOf(...lines))).toEqual([true, false]);
    const again = ['teacher', { type: 'phase', phase: 'open' }, { receivedAt: minute(7) }] as const;
    expect(assisted(logOf(...lines, again))).toEqual([false, false]);
  });

  it('goes by the order of its lines where the server’s clock was set back after a reveal', () => {
    const log = (type: 'reveal' | 'phase') =>
      new RoomProjection(
        logOf(
          [ada, joined('Ada')],
          [ben, joined('Ben')],
          [ada, answered('a', truth), { receivedAt: minute(29), givenAt: minute(29) }],
          type === 'reveal'
            ? ['teacher', { type, imageId: first }, { receivedAt: minute(30) }]
            : ['teacher', { type, phase: 'ended' }, { receivedAt: minute(30) }],
          [ben, answered('a', truth), { receivedAt: minute(3), givenAt: minute(3) }],
        ),
      );
    for (const type of ['reveal', 'phase'] as const)
      expect([ada, ben].map((member) => log(type).answerOf(member, first)?.isAssisted)).toEqual([
        false,
        true,
      ]);
  });

  it('takes an answer for one before a reveal that another server wrote a moment earlier into the log', () => {
    const moment = (milliseconds: string) => `2026-11-24T10:30:00.${milliseconds}Z`;
    const log = new RoomProjection(
      logOf(
        [ada, joined('Ada')],
        [ben, joined('Ben')],
        ['teacher', { type: 'reveal', imageId: first }, { receivedAt: moment('060') }],
        [ada, answered('a', truth), { receivedAt: moment('003'), givenAt: moment('001') }],
        [ben, answered('a', truth), { receivedAt: moment('062'), givenAt: moment('061') }],
      ),
    );
    expect([ada, ben].map((member) => log.answerOf(member, first)?.isAssisted)).toEqual([false, true]);
  });

  it('takes no empty answer back once its truth is revealed', () => {
    const empty = hexId<EventId>(77);
    const after = (given: string) =>
      new RoomProjection(
        logOf(
          [ada, joined('Ada')],
          [ada, { ...answered('a'), id: empty }, { givenAt: minute(1) }],
          ['teacher', { type: 'reveal', imageId: first }, { receivedAt: minute(5) }],
          [ada, { type: 'withdraw', imageId: first, of: empty }, { receivedAt: minute(9), givenAt: given }],
          [ada, answered('a', truth), { receivedAt: minute(9), givenAt: given }],
        ),
      ).answerOf(ada, first);
    expect(after(minute(6))).toMatchObject({ guesses: [], isAssisted: false });
    expect(after(minute(4))).toMatchObject({ guesses: [truth], isAssisted: false });
  });

  it('follows the last word on phase, place, lock, names and hiding', () => {
    const board = boardOf(
      logOf(
        ['teacher', { type: 'phase', phase: 'open' }],
        ['teacher', { type: 'step', position: 1 }],
        [ada, joined('Ada')],
        ['teacher', { type: 'rename', member: ada, name: 'Quiet Harbour' }],
        ['teacher', { type: 'hide', member: ada, hidden: true }],
        ['teacher', { type: 'lock', locked: true }],
        ['teacher', { type: 'step', position: 0 }],
        ['teacher', { type: 'phase', phase: 'frozen' }],
      ),
    );
    expect(board).toMatchObject({ phase: 'frozen', position: 0, isLocked: true });
    expect(board.members).toMatchObject([{ name: 'Quiet Harbour', isHidden: true, joinedPosition: 1 }]);
  });

  it('knows which answer all were shown last, also again, until all are shown', () => {
    const told = (...images: readonly (ImageId | 'all')[]) =>
      boardOf(logOf(...images.map((imageId) => ['teacher', { type: 'reveal', imageId }] as const))).told;
    expect(told()).toBe(null);
    expect(told(first, second)).toBe('b');
    expect(told(first, second, first)).toBe('a');
    expect(told(first, 'all', second)).toBe('all');
    expect(boardOf(logOf(['teacher', { type: 'phase', phase: 'ended' }])).told).toBe('all');
  });

  it('knows whether the class is stopped for its answers, until it goes on', () => {
    const telling = { type: 'phase', phase: 'frozen', isTelling: true } as const;
    const stopped = { type: 'phase', phase: 'frozen' } as const;
    const after = (
      ...events: readonly (typeof telling | typeof stopped | { type: 'phase'; phase: 'open' })[]
    ) => boardOf(logOf(...events.map((event) => ['teacher', event] as const))).isTelling;
    expect([after(), after(stopped), after(telling), after(stopped, telling)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect([after(telling, { type: 'phase', phase: 'open' }), after(telling, stopped)]).toEqual([
      false,
      false,
    ]);
  });

  it('shows everything once the room has ended, and forgets who withdrew', () => {
    const log = logOf(
      [ada, joined('Ada')],
      [ada, answered('a', truth)],
      ['teacher', { type: 'phase', phase: 'ended' }],
      [ada, { type: 'left' }],
    );
    expect(new RoomProjection(log).isRevealed(second)).toBe(true);
    expect(boardOf(log)).toMatchObject({ members: [], images: [{ answered: 0 }, {}] });
  });

  it('comes to the same in any order, in parts and doubled', () => {
    const member = fc.constantFrom(ada, ben);
    const imageId = fc.constantFrom(first, second);
    const some = fc.constantFrom(...[70, 71, 72].map(hexId<EventId>));
    const guesses = fc.constantFrom([], [truth], [wrong], [wrong, truth]);
    const line = fc.oneof(
      fc.tuple(member, fc.constantFrom('Ada', 'Ben').map(joined)),
      fc.tuple(
        member,
        fc
          .tuple(imageId, guesses, some)
          .map(([image, picked, id]) => ({ ...answered(image, ...picked), id })),
      ),
      fc.tuple(member, fc.record({ type: fc.constant('withdraw' as const), imageId, of: some })),
      fc.tuple(member, fc.record({ type: fc.constantFrom('ready' as const, 'shown' as const), imageId })),
      fc.tuple(member, fc.constant({ type: 'left' as const })),
      fc.tuple(
        fc.constant('teacher' as const),
        fc.oneof(
          fc.record({ type: fc.constant('step' as const), position: fc.nat(3) }),
          fc.record({ type: fc.constant('reveal' as const), imageId: fc.oneof(imageId, fc.constant('all')) }),
          fc.record({
            type: fc.constant('phase' as const),
            phase: fc.constantFrom('open' as const, 'frozen', 'ended'),
          }),
          fc.record({ type: fc.constant('remove' as const), member, removed: fc.boolean() }),
          fc.record({ type: fc.constant('hide' as const), member, hidden: fc.boolean() }),
          fc.record({ type: fc.constant('rename' as const), member, name: fc.constantFrom('X', 'Y') }),
          fc.record({ type: fc.constant('lock' as const), locked: fc.boolean() }),
        ),
      ),
    );
    const time = fc.nat(9).map(minute);
    const times = fc.record({ receivedAt: time, givenAt: time }, { requiredKeys: ['receivedAt'] });
    const logs = fc
      .array(fc.tuple(line, times), { maxLength: 40 })
      .map((lines) =>
        logOf(...lines.map(([said, at]) => [...said, at] as unknown as Parameters<typeof logOf>[number])),
      )
      .chain((log) =>
        fc.record({
          log: fc.constant(log),
          order: fc.shuffledSubarray([...log], { minLength: log.length }),
          again: fc.subarray([...log]),
        }),
      );
    fc.assert(
      fc.property(logs, ({ log, order, again }) => {
        const other = new RoomProjection(order.slice(0, 10));
        const counts = () => images.map(({ id }) => other.answered.get(id) ?? 0);
        for (const entry of [...again, ...order]) {
          other.add(entry);
          expect(counts()).toEqual(other.board(images).images.map(({ answered: count }) => count));
        }
        expect(other.board(images)).toEqual(boardOf(log));
        expect(other.reached).toBe(new RoomProjection(log).reached);
      }),
    );
  });
});
