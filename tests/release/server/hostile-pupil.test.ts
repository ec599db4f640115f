import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { Acknowledged, Joined, LogAnswer } from '#src/core/room/protocol.ts';
import type { LogEntry } from '#src/core/room/room-event.ts';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { builtFolder, freshId, temporaryFolder } from '#tests/unit/server/test-class.ts';
import { TestMember } from '#tests/unit/server/test-member.ts';
import { startProcess, useBuiltServer, type ClassProcess } from '../../e2e/server/class-process.ts';

const people = 30;
const images = Array.from({ length: 20 }, (_, at) => `image-${at}`);
const tench = 'n01440764';

useBuiltServer();

/** Answers all images in the member's order, each until the server has it. */
async function play(member: TestMember): Promise<void> {
  const state = async () =>
    (await member.ask('state').catch(() => null))?.json as { order?: string[] } | null;
  let order = (await state())?.order;
  while (!order) {
    await pause(50);
    order = (await state())?.order;
  }
  for (const image of order) {
    const event = member.answer(image, tench);
    for (;;) {
      const answer = await member.post(event).catch(() => null);
      if (answer?.status === 200 && (answer.json as Acknowledged).acked.length > 0) break;
      await pause(20 + Math.random() * 80);
    }
  }
}

/** A pupil who harms the class as well as one device can, from an address of their own. */
class Hostile {
  readonly #port: number;
  readonly #room: RoomId;
  /** What the server said, by its status. */
  readonly statuses = new Map<number, number>();
  readonly seats: string[] = [];

  constructor(port: number, room: RoomId) {
    this.#port = port;
    this.#room = room;
  }

  async #ask(method: string, path: string, token = '', content?: object): Promise<unknown> {
    const body = content && JSON.stringify(content);
    const answer = await new Promise<{ readonly status: number; readonly text: string } | null>((said) => {
      const asked = request(
        {
          ...{ host: '127.0.0.1', localAddress: '127.0.0.9', port: this.#port, method, path: `/api/${path}` },
          headers: {
            host: 'hit5.test',
            authorization: `Bearer ${token}`,
            ...(body !== undefined && { 'content-type': 'application/json' }),
          },
          agent: false,
        },
        (response: IncomingMessage) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', () => said(null));
          response.on('end', () =>
            said({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
          );
        },
      );
      asked.on('error', () => said(null));
      asked.end(body);
    });
    const status = answer?.status ?? 0;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    return answer?.status === 200 ? (JSON.parse(answer.text) as unknown) : null;
  }

  /** Guesses codes, return codes and rooms. */
  async guess(): Promise<void> {
    for (let time = 0; time < 10; time += 1) {
      await Promise.all([
        ...Array.from({ length: 20 }, () => this.#ask('GET', 'join/ZZZZZZ')),
        ...Array.from({ length: 20 }, () =>
          this.#ask('POST', `rooms/${this.#room}/members`, '', {
            returnCode: 'AAAAAAAAAA',
            token: freshId(),
          }),
        ),
        ...Array.from({ length: 20 }, () =>
          this.#ask('POST', `rooms/${freshId()}/members`, '', { id: freshId(), token: freshId() }),
        ),
      ]);
    }
  }

  /** Takes as many seats as the room has. */
  async sitDown(): Promise<void> {
    const joins = Array.from({ length: 200 }, () => ({ id: freshId(), token: freshId() }));
    const found = await Promise.all(
      joins.map((body) => this.#ask('POST', `rooms/${this.#room}/members`, '', body)),
    );
    for (const joined of found) if (joined) this.seats.push((joined as Joined).member);
  }

  /** Sends the largest answers that there can be, again and again. */
  async flood({ token }: Pick<Joined, 'token'>, answer: (image: string) => object): Promise<void> {
    const searches = [{ text: 'x'.repeat(258_000), at: 1 }];
    for (let time = 0; time < 60; time += 1) {
      const image = images[time % images.length] ?? '';
      const events = [{ ...answer(image), record: { ...emptyRecord, searches } }];
      await this.#ask('POST', `rooms/${this.#room}/events`, token, { events });
    }
  }

  /** Asks for photos and reads none, on many connections; they are held until the test ends. */
  hold(key: string): void {
    for (let at = 0; at < 300; at += 1) {
      const socket = connect({ host: '127.0.0.1', localAddress: '127.0.0.9', port: this.#port });
      onTestFinished(() => void socket.destroy());
      socket.on('error', () => undefined);
      socket.pause();
      socket.write(`GET /api/rooms/${this.#room}/images/${key} HTTP/1.1\r\nHost: hit5.test\r\n\r\n`);
    }
  }
}

/** All lines of a room's log, as the teacher's page reads them. */
async function wholeLog({ teacher }: ClassProcess, room: RoomId): Promise<readonly LogEntry[]> {
  const all: LogEntry[] = [];
  for (;;) {
    const since = all.at(-1)?.seq ?? 0;
    const { json } = await teacher(`/api/rooms/${room}/log?since=${String(since)}`);
    const { entries, seq } = json as LogAnswer;
    all.push(...entries);
    if (entries.length === 0 || (entries.at(-1)?.seq ?? 0) >= seq) return all;
  }
}

it('a class of thirty finishes while one pupil guesses, sits on all seats, floods and holds connections', async () => {
  const server = await startProcess({ data: temporaryFolder(), dist: builtFolder() });
  const { port } = server;
  const room = await server.openRoom(images, { order: 'person' });
  await server.teacher(`/api/rooms/${room.id}/images/image-0`, {
    method: 'PUT',
    body: Buffer.alloc(2_000_000, 1),
    headers: { 'content-type': 'image/jpeg' },
  });
  const early = await Promise.all(Array.from({ length: people - 5 }, () => TestMember.join(port, room.id)));
  const foe = await TestMember.join(port, room.id);
  const keys = (await foe.state()).images;
  const key = keys.find(({ id }) => id === 'image-0')?.key ?? '';
  const hostile = new Hostile(port, room.id);
  const harm = Promise.all([
    hostile.guess(),
    hostile.sitDown(),
    hostile.flood(foe.joined, (image) => foe.answer(image, tench)),
  ]);
  hostile.hold(key);
  const late: TestMember[] = [];
  // Those who come in the midst of it find their seats.
  for (let seat = 0; seat < 5; seat += 1) late.push(await TestMember.join(port, room.id));
  await Promise.all([...early, ...late].map(play));
  await harm;

  const own = new Set<string>([...early, ...late].map(({ joined }) => joined.member));
  expect(hostile.seats.length).toBeLessThan(150);
  // The teacher takes the false seats out.
  for (const member of [...hostile.seats, foe.joined.member])
    await server.act(room.id, { type: 'remove', member, removed: true });
  const { json, bytes } = await server.teacher(`/api/rooms/${room.id}/sessions`);
  const sessions = (
    json as readonly {
      readonly session: { readonly id: string; readonly trials: readonly { readonly imageId: string }[] };
    }[]
  ).map(({ session }) => session);
  expect(new Set(sessions.map(({ id }) => id))).toEqual(own);
  for (const { trials } of sessions)
    expect(trials.map(({ imageId }) => imageId).toSorted()).toEqual(images.toSorted());
  expect(sessions.reduce((sum, { trials }) => sum + trials.length, 0)).toBe(600);
  const answers = (await wholeLog(server, room.id)).filter(({ event }) => event.type === 'answer');
  expect(answers.filter(({ actor }) => own.has(actor))).toHaveLength(600);
  // What the hostile pupil looked at has no more room than anybody's.
  expect(bytes.length).toBeLessThan(5_000_000);
  const mine = await foe.ask('mine');
  expect([mine.status, mine.json]).toMatchObject([403, { code: 'removed' }]);
}, 180_000);
