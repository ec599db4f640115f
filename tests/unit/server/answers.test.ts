import { describe, expect, it } from 'vitest';
import type { LogAnswer } from '#src/core/room/protocol.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { freshId, head, startClass } from './test-class.ts';
import { TestMember } from './test-member.ts';

const goldfish = 'n01443537';
const tench = 'n01440764';

describe('a class', () => {
  it('keeps what was looked at of the answer that counts, and of no other', async () => {
    const { port, openRoom, teacher, act, store } = await startClass();
    const room = await openRoom(['a', 'b'], { mode: 'test', reveal: 'teacher' });
    const member = await TestMember.join(port, room.id);
    const search = (text: string) => ({ ...emptyRecord, confidence: 'sure', searches: [{ text, at: 1 }] });
    const looked = (image: string, text: string) => ({
      ...member.answer(image, tench),
      record: search(text),
    });
    const [first, second] = [looked('a', 'fish'), looked('a', 'another')];
    await member.post(first);
    await member.post(second);
    const records = async () =>
      (await member.mine()).flatMap(({ event }) => (event.type === 'answer' ? [event.record] : []));
    const without = { ...emptyRecord, confidence: 'sure', leftOut: 'too-large' };
    expect(await records()).toEqual([search('fish'), without]);
    // Empty answers can all be taken back, so each may come to count.
    const large = () => ({ ...member.answer('b'), record: search('x'.repeat(190_000)) });
    for (let time = 0; time < 3; time += 1)
      expect((await member.post(large())).json).toMatchObject({ acked: [expect.any(String)] });
    const dropped = (await records()).map(({ leftOut }) => leftOut !== undefined);
    expect(dropped).toEqual([false, true, false, false, false]);
    // The log says what happened, and is small.
    const log = await teacher(`/api/rooms/${room.id}/log`);
    expect(log.text.length).toBeLessThan(20_000);
    const { seq } = log.json as LogAnswer;
    await act(room.id, { type: 'lock', locked: true });
    expect((await teacher(`/api/rooms/${room.id}/log?since=${String(seq)}`)).json).toMatchObject({
      entries: [{ event: { type: 'lock' } }],
    });
    const [own] = (await teacher(`/api/rooms/${room.id}/sessions?member=${member.joined.member}`))
      .json as readonly { readonly session: { readonly trials: readonly object[] } }[];
    expect(own?.session.trials[0]).toMatchObject({ imageId: 'a', record: search('fish') });
    expect((await teacher(`/api/rooms/${room.id}/sessions?member=${freshId()}`)).json).toEqual([]);
    expect(await store.entries(room.id, 0)).toHaveLength(seq + 1);
  });

  it('takes an answer that is too large without what was looked at, and refuses nothing else for it', async () => {
    const { port, openRoom } = await startClass();
    const room = await openRoom(['a', 'b', 'c']);
    const member = await TestMember.join(port, room.id);
    // Fewer characters than bytes.
    const found = Array.from({ length: 1000 }, () => tench);
    const searches = Array.from({ length: 60 }, (_, at) => ({ text: '木'.repeat(9), at, found }));
    const large = { ...member.answer('a', tench), record: { ...emptyRecord, confidence: 'lean', searches } };
    const hopeless = {
      ...member.answer('b', tench),
      assistance: Array.from({ length: 40_000 }, () => 'answer'),
    };
    const small = member.answer('c', tench);
    expect((await member.post(large, hopeless, small)).json).toMatchObject({
      acked: [large.id, small.id],
      refused: [{ id: hopeless.id, code: 'too-large' }],
    });
    const records = (await member.mine()).flatMap(({ event }) =>
      event.type === 'answer' ? [event.record] : [],
    );
    expect(records).toEqual([{ ...emptyRecord, confidence: 'lean', leftOut: 'too-large' }, emptyRecord]);
  });

  it('acknowledges what it has, and refuses one event of several by itself', async () => {
    const { port, openRoom } = await startClass();
    const room = await openRoom(['a', 'b']);
    const member = await TestMember.join(port, room.id);
    const good = member.answer('a', tench);
    const bad = [
      { ...member.answer('b', tench), truth: tench },
      member.answer('b', 'n99999999'),
      member.answer('z', tench),
      { ...head(), type: 'reveal', imageId: 'all' },
      { ...head(), type: 'of-a-newer-version' },
    ];
    const { json } = await member.post(...bad, good, good);
    expect(json).toMatchObject({
      acked: [good.id, good.id],
      refused: [
        { code: 'shape' },
        { code: 'class' },
        { code: 'no-image' },
        { code: 'shape' },
        { code: 'shape' },
      ],
    });
    expect((await member.post(good)).json).toMatchObject({ acked: [good.id], refused: [] });
    expect((await member.mine()).filter(({ event }) => event.type === 'answer')).toHaveLength(1);
  });

  it('takes a pupil’s file, and what is there only once', async () => {
    const { port, openRoom, teacher } = await startClass();
    const room = await openRoom(['a', 'b']);
    const member = await TestMember.join(port, room.id);
    await member.give('a', tench);
    const [own] = (await teacher(`/api/rooms/${room.id}/sessions`)).json as readonly {
      readonly session: { readonly trials: readonly object[] };
    }[];
    const [trial] = own?.session.trials ?? [];
    const trials = [trial, { ...trial, imageId: 'b', position: 1, guesses: [goldfish] }];
    const put = (content: object) =>
      teacher(`/api/rooms/${room.id}/import`, { method: 'POST', body: content });
    expect((await put({ ...own?.session, trials })).json).toEqual({ added: 1, known: 1 });
    expect((await put({ ...own?.session, trials })).json).toEqual({ added: 0, known: 2 });
    // A file that was made without the room.
    const { room: _, ...alone } = { ...own?.session, trials, id: '123-456', person: 'Zoë' } as unknown as {
      readonly room: unknown;
    };
    expect((await put(alone)).json).toEqual({ added: 2, known: 0 });
    expect((await put(alone)).json).toEqual({ added: 0, known: 2 });
    expect((await teacher('/api/rooms')).json).toMatchObject([{ people: 2, answers: 4 }]);
    expect((await put({ ...alone, challengeId: 'other' })).json).toMatchObject({ code: 'other-images' });
    expect((await put({ format: 'x' })).json).toMatchObject({ code: 'shape' });
  });

  it('refuses a file of another exercise by its counts, and changes nothing', async () => {
    const { port, openRoom, teacher } = await startClass();
    const room = await openRoom(['a', 'b', 'c', 'd']);
    const member = await TestMember.join(port, room.id);
    await member.give('a', tench);
    const [own] = (await teacher(`/api/rooms/${room.id}/sessions`)).json as readonly {
      readonly session: { readonly trials: readonly object[]; readonly room: object };
    }[];
    const { room: ownRoom, ...alone } = own?.session ?? { room: {}, trials: [] };
    const [trial] = alone.trials;
    /** A session that asks for some images, of which it answers some. */
    const file = (order: string, answered: string, more: object = {}) => ({
      ...{ ...alone, id: '123-456', person: 'guest', skipped: [], order: [...order] },
      trials: [...answered].map((imageId, position) => ({ ...trial, imageId, position })),
      ...more,
    });
    const log = async () => {
      const { entries } = (await teacher(`/api/rooms/${room.id}/log?since=0`)).json as { entries: unknown };
      return entries;
    };
    const before = await log();
    const put = async (content: object) => {
      const { status, json } = await teacher(`/api/rooms/${room.id}/import`, {
        method: 'POST',
        body: content,
      });
      return [status, (json as { readonly error?: string }).error ?? json];
    };
    const ten = 'aqrstuvwxy';
    const another = (counts: string) => [
      409,
      `This file ${counts} in this room: it belongs to another exercise. Nothing was taken in.`,
    ];
    expect(await put(file(ten, ten))).toEqual(another('has answers to 10 photos, and 1 of them is'));
    expect(await put(file('abqr', 'abqr'))).toEqual(another('has answers to 4 photos, and 2 of them are'));
    expect(await put(file('qrs', 'qrs'))).toEqual(another('has answers to 3 photos, and 0 of them are'));
    // One answer only, to a photo that two exercises share.
    expect(await put(file(ten, 'a'))).toEqual(another('asks for 10 photos, and 1 of them is'));
    expect(await put(file(ten, ''))).toEqual(another('asks for 10 photos, and 1 of them is'));
    expect(await log()).toEqual(before);
    expect((await teacher('/api/rooms')).json).toMatchObject([{ people: 1, answers: 1 }]);

    // Most of it is of this room: the rest is told.
    expect(await put(file('abq', 'abq'))).toEqual([200, { added: 2, known: 0, others: 1 }]);
    expect(await put(file('abq', 'abq'))).toEqual([200, { added: 0, known: 2, others: 1 }]);
    // What says that it is of this very room belongs to it.
    expect(await put(file(ten, 'aqr', { room: ownRoom }))).toEqual([200, { added: 0, known: 1, others: 2 }]);
  });

  it('keeps what a pupil’s file says of help: such an answer counts in no figure', async () => {
    const { port, openRoom, teacher } = await startClass();
    const room = await openRoom(['a', 'b']);
    const member = await TestMember.join(port, room.id);
    await member.give('a', tench);
    const sessions = async () =>
      (await teacher(`/api/rooms/${room.id}/sessions`)).json as readonly {
        readonly session: { readonly trials: readonly { readonly assistance: readonly string[] }[] };
      }[];
    const [trial] = (await sessions())[0]?.session.trials ?? [];
    const { room: _, ...alone } = {
      ...(await sessions())[0]?.session,
      ...{ id: '123-456', person: 'Zoë' },
      trials: [
        { ...trial, assistance: ['prediction'] },
        { ...trial, imageId: 'b', position: 1 },
      ],
    } as unknown as { readonly room: unknown };
    await teacher(`/api/rooms/${room.id}/import`, { method: 'POST', body: alone });
    const helped = (await sessions()).map(({ session }) => session.trials.map((one) => one.assistance));
    expect(helped).toEqual([[[]], [['prediction'], []]]);
  });
});
