import { describe, expect, it } from 'vitest';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { RoomProjection } from '#src/core/room/room-projection.ts';
import type { RoomOptions } from '#src/core/room/room-options.ts';
import type { Acknowledged } from '#src/core/room/protocol.ts';
import { roomSessionPlan } from '#src/core/room/room-session.ts';
import type { NewRoom } from '#src/core/room/room.ts';
import type { RoomCode } from '#src/core/schemas/room-code.ts';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { exposureOf } from '#src/core/trials/timed-view.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { startClass, freshId, type TestClass } from './test-class.ts';
import { samplePractice, sampleRoom } from '../core/room/sample-room.ts';
import { TestMember } from './test-member.ts';

const glance = { show: [8.3, 50], cross: 300, mask: 'pink', maskTime: 200, answer: 1500 } as const;
const [first] = sixteenCategories.categories[0]?.classes ?? [];
const tench = 'n01440764';

/** Asks for a room with options as they are. */
function make({ teacher }: TestClass, options: object) {
  const {
    code: _,
    keys: __,
    predictions: ___,
    ...room
  } = sampleRoom(['a'], { options: options as RoomOptions });
  return teacher('/api/rooms', { method: 'POST', body: { ...room, id: freshId() } });
}

/** For how many milliseconds a seat is shown the photo a. */
async function exposureFor(room: NewRoom & { readonly code: string }, member: TestMember): Promise<number> {
  const { turn, order, name, joinedAt } = await member.state();
  const seat = { member: member.joined.member, name, joinedAt, order, turn };
  return exposureOf(roomSessionPlan({ ...room, code: room.code as RoomCode }, seat), 'a' as ImageId) ?? NaN;
}

describe('a room with a timed view', () => {
  it('tells each member their turn, which stays when others are removed, leave and come back', async () => {
    const test = await startClass();
    const room = await test.openRoom(['a', 'b'], glance);
    const [one, two, three] = [
      await TestMember.join(test.port, room.id),
      await TestMember.join(test.port, room.id),
      await TestMember.join(test.port, room.id),
    ];
    const turns = async () => [(await two.state()).turn, (await three.state()).turn];
    expect((await one.state()).turn).toBe(0);
    expect(await turns()).toEqual([1, 2]);
    const { member } = one.joined;
    await test.act(room.id, { type: 'remove', member, removed: true });
    expect(await turns()).toEqual([1, 2]);
    await test.act(room.id, { type: 'remove', member, removed: false });
    expect((await one.state()).turn).toBe(0);
    await one.ask('members/me', { method: 'DELETE' });
    const four = await TestMember.join(test.port, room.id);
    expect([...(await turns()), (await four.state()).turn]).toEqual([1, 2, 3]);
    // As a server reads the log that begins again.
    const again = new RoomProjection(await test.store.entries(room.id, 0));
    expect([two, three, four].map(({ joined }) => again.turnOf(joined.member))).toEqual([1, 2, 3]);
  });

  it('keeps how a photo was shown, and counts what was not shown as asked nowhere', async () => {
    const test = await startClass();
    const room = await test.openRoom(['a'], { ...glance, reveal: 'teacher' });
    const [one, two] = [await TestMember.join(test.port, room.id), await TestMember.join(test.port, room.id)];
    const seen = { mask: 'pink', frames: 1, shown: 16.7, rate: 60, lost: 0 };
    const viewed = { exposure: await exposureFor(room, one), ...seen };
    const other = { exposure: await exposureFor(room, two), ...seen, lost: 2, fault: 'frames-lost' };
    const give = (member: TestMember, record: object) =>
      member.post({ ...member.answer('a', tench), record: { ...emptyRecord, ...record } });
    await give(one, { viewed });
    await give(two, { viewed: other });
    const records = (await one.mine()).flatMap(({ event }) =>
      event.type === 'answer' ? [event.record] : [],
    );
    expect(records).toEqual([{ ...emptyRecord, viewed }]);
    await test.act(room.id, { type: 'reveal', imageId: 'all' });
    const [reveal] = await one.revealed('a');
    expect(reveal?.class).toMatchObject({ answers: 1, hits: 1 });
    const { json } = await test.teacher(`/api/rooms/${room.id}/sessions`);
    expect(json).toMatchObject([
      { session: { trials: [{ record: { viewed } }], show: [8.3, 50], room: { turn: 0 } } },
      { session: { trials: [{ record: { viewed: { fault: 'frames-lost' } } }], room: { turn: 1 } } },
    ]);
  });

  it('gives each member photos to practise with, with what they show, and takes no answer to them', async () => {
    const test = await startClass();
    const id = freshId() as RoomId;
    const { code: _, keys: __, predictions: ___, ...sample } = sampleRoom(['a'], { options: glance });
    const room = { ...sample, id, practice: samplePractice(['q', 'p']) };
    const make = (body: object) => test.teacher('/api/rooms', { method: 'POST', body });
    expect((await make(room)).status).toBe(200);
    await test.act(id, { type: 'phase', phase: 'open' });
    const put = (image: string) =>
      test.teacher(`/api/rooms/${id}/images/${image}`, {
        method: 'PUT',
        body: Buffer.from(`photo ${image}`),
        headers: { 'content-type': 'image/jpeg' },
      });
    const member = await TestMember.join(test.port, id);
    // As with those that are asked, one whose file is not there yet is not there.
    expect((await member.state()).practice).toEqual([]);
    expect([(await put('q')).status, (await put('p')).status, (await put('z')).status]).toEqual([
      200, 200, 404,
    ]);
    const { practice = [], order, images } = await member.state();
    expect(practice).toMatchObject([
      { id: 'q', truth: tench },
      { id: 'p', truth: tench },
    ]);
    expect([order, images]).toEqual([['a'], []]);
    const photo = await member.ask(`images/${practice[0]?.key ?? ''}`);
    expect(photo.text).toBe('photo q');
    expect(await member.give('q', tench)).toMatchObject({
      refused: [{ code: 'no-image', error: 'The room has no image q.' }],
    });
    expect(await test.teacher(`/api/rooms/${id}`)).toMatchObject({ json: { practice: room.practice } });
    const [first = expect.fail()] = room.practice;
    for (const [wrong, error] of [
      [samplePractice(['q', 'q']), 'The room has an image twice.'],
      [samplePractice(['a']), 'The room has an image twice.'],
      [[{ ...first, truth: 'n99999999' }], 'The image q has a class that is none of the 1000.'],
    ] as const) {
      expect(await make({ ...room, id: freshId(), practice: wrong })).toMatchObject({
        status: 400,
        json: { error },
      });
    }
    const many = Array.from({ length: 21 }, (_, at) => `p${at}`);
    expect((await make({ ...room, id: freshId(), practice: samplePractice(many) })).status).toBe(400);
  });

  it('refuses an exposure that it did not give', async () => {
    const test = await startClass();
    const room = await test.openRoom(['a', 'b'], glance);
    const untimed = await test.openRoom(['a']);
    const given = async (member: TestMember, exposure: number | null) => {
      const viewed = exposure === null ? {} : { viewed: { exposure, mask: 'pink' } };
      const record = { ...emptyRecord, ...viewed };
      const { json } = await member.post({ ...member.answer('a', tench), record });
      return (json as Acknowledged).refused.map(({ code }) => code);
    };
    const [one, two] = [await TestMember.join(test.port, room.id), await TestMember.join(test.port, room.id)];
    const [own, other] = [await exposureFor(room, one), await exposureFor(room, two)];
    expect([own, other].toSorted()).toEqual([50, 8.3]);
    const tried = [other, 9, null, own].map((exposure) => given(one, exposure));
    expect(await Promise.all(tried)).toEqual([['exposure'], ['exposure'], ['exposure'], []]);
    expect(await given(await TestMember.join(test.port, untimed.id), 50)).toEqual(['exposure']);
  });

  it('refuses what is no answer of its list, and a file with such a guess', async () => {
    const test = await startClass();
    const room = await test.openRoom(['a', 'b'], { list: sixteenCategories });
    const member = await TestMember.join(test.port, room.id);
    expect(await member.give('a', tench)).toMatchObject({
      refused: [{ code: 'class', error: `${tench} is none of the 16 categories of this room.` }],
    });
    expect(await member.give('a', first ?? '')).toMatchObject({ refused: [] });
    const { json } = await test.teacher(`/api/rooms/${room.id}/sessions`);
    const [own] = json as readonly { readonly session: { readonly trials: readonly object[] } }[];
    const trials =
      own?.session.trials.map((trial) => ({ ...trial, imageId: 'b', position: 1, guesses: [tench] })) ?? [];
    const body = { ...own?.session, trials };
    expect(await test.teacher(`/api/rooms/${room.id}/import`, { method: 'POST', body })).toMatchObject({
      status: 409,
      json: {
        code: 'class',
        error: `This file has a guess that this room cannot take: ${tench} is none of the 16 categories of this room. Nothing was taken in.`,
      },
    });
  });

  it('refuses exposures of 0, of a minute and 200 of them, and two lists at once', async () => {
    const test = await startClass();
    for (const show of [[0], [60_000], [50, 17], [], Array.from({ length: 200 }, (_, at) => at + 1)]) {
      expect(await make(test, { show })).toMatchObject({ status: 400, json: { code: 'shape' } });
    }
    for (const options of [{ cross: -1 }, { maskTime: 1e9 }, { mask: 'noise' }, { answer: 'soon' }])
      expect((await make(test, options)).status).toBe(400);
    expect(await make(test, { list: sixteenCategories, pruned: 50 })).toMatchObject({ status: 400 });
    const twice = [
      { name: 'a', classes: [tench] },
      { name: 'b', classes: [tench] },
    ];
    expect((await make(test, { list: { categories: twice } })).status).toBe(400);
    const stranger = [
      { name: 'a', classes: [tench] },
      { name: 'b', classes: ['n99999999'] },
    ];
    expect(await make(test, { list: { categories: stranger } })).toMatchObject({
      status: 400,
      json: { error: 'The room’s list has a class that is none of the 1000: n99999999.' },
    });
    expect((await make(test, { ...glance, list: sixteenCategories })).status).toBe(200);
  });
});
