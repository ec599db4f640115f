import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Acknowledged, Joined } from '../../../src/core/room/protocol.ts';
import type { RoomId } from '../../../src/core/room/room-ids.ts';
import { builtFolder, temporaryFolder } from '../../unit/server/test-class.ts';
import { TestMember } from '../../unit/server/test-member.ts';
import { startProcess, type ClassProcess } from './class-process.ts';
import { layLine } from './cuttable-line.ts';

const people = 30;
const images = Array.from({ length: 20 }, (_, at) => `image-${String(at)}`);
const guesses = ['n01440764', 'n01443537', 'n01484850', 'n01491361', 'n01494475'];

/** What a device keeps through everything. */
interface Kept {
  readonly joined: Joined;
  /** By image; sent until the server says that it has them. */
  readonly answers: Map<string, { readonly id: string; readonly guess: string }>;
  readonly waiting: Map<string, object>;
}

/** A pupil's device that keeps its answers until they are acknowledged, tries for ever, and compares what both sides have. */
class Device {
  readonly #member: TestMember;
  readonly #kept: Kept;
  readonly #onAcked: () => void;

  constructor(port: number, room: RoomId, kept: Kept, onAcked: () => void) {
    this.#member = new TestMember(port, room, kept.joined);
    this.#kept = kept;
    this.#onAcked = onAcked;
  }

  /** Answers so many images more, each other one before the one before it is acknowledged. */
  async play(from: number, to: number): Promise<void> {
    const { answers, waiting } = this.#kept;
    const order = await this.#state(({ order: all }) => all);
    for (const [at, image] of order.slice(from, to).entries()) {
      const guess = guesses[(from + at) % guesses.length] ?? '';
      const event = this.#member.answer(image, guess);
      answers.set(image, { id: event.id, guess });
      waiting.set(event.id, event);
      if (at % 2 === 1) await this.#send();
    }
    await this.#send();
  }

  async #send(): Promise<void> {
    const { waiting } = this.#kept;
    while (waiting.size > 0) {
      const answer = await this.#member.post(...waiting.values()).catch(() => null);
      const acked = answer?.status === 200 ? (answer.json as Acknowledged).acked : [];
      for (const id of acked) if (waiting.delete(id)) this.#onAcked();
      if (acked.length === 0) await pause(20 + Math.random() * 80);
    }
  }

  async #state<Part>(part: (state: Awaited<ReturnType<TestMember['state']>>) => Part): Promise<Part> {
    for (;;) {
      const found = await this.#member.ask('state').catch(() => null);
      if (found?.status === 200) return part(found.json as Awaited<ReturnType<TestMember['state']>>);
      await pause(20 + Math.random() * 80);
    }
  }
}

it('a class of thirty loses and doubles no answer while its server is killed three times and its network is cut', async () => {
  const [data, dist] = [temporaryFolder(), builtFolder()];
  let server: ClassProcess = await startProcess({ data, dist });
  const { port } = server;
  const line = await layLine(port);
  const room = await server.openRoom(images, { order: 'person' });
  const kept = await Promise.all(
    Array.from({ length: people }, async (): Promise<Kept> => {
      const { joined } = await TestMember.join(line.port, room.id);
      return { joined, answers: new Map(), waiting: new Map() };
    }),
  );
  let acked = 0;
  const troubles: Promise<void>[] = [];
  const kill = async () => {
    await server.end('SIGKILL');
    server = await startProcess({ data, dist, port });
  };
  const plan: (readonly [after: number, trouble: () => Promise<void>])[] = [
    [60, kill],
    [200, kill],
    [330, () => line.cutFor(200)],
    [450, kill],
  ];
  const onAcked = () => {
    acked += 1;
    const [next] = plan;
    if (!next || acked < next[0]) return;
    plan.shift();
    // One after the other, so that each kill meets a server that serves.
    troubles.push((troubles.at(-1) ?? Promise.resolve()).then(next[1]));
  };
  await Promise.all(
    kept.map(async (one, place) => {
      await new Device(line.port, room.id, one, onAcked).play(0, 9);
      // Five devices are loaded again, and know only what they kept.
      const reloads = place < 5 ? 2 : 1;
      for (let time = 0; time < reloads; time += 1) {
        const [from, to] = reloads === 1 ? [9, 20] : time === 0 ? [9, 14] : [14, 20];
        await new Device(line.port, room.id, one, onAcked).play(from, to);
      }
    }),
  );
  await Promise.all(troubles);
  expect([plan.length, troubles.length]).toEqual([0, 4]);

  const { json } = await server.teacher(`/api/rooms/${room.id}/sessions`);
  const sessions = json as readonly {
    readonly session: {
      readonly id: string;
      readonly trials: readonly { readonly imageId: string; readonly guesses: readonly string[] }[];
    };
  }[];
  expect(sessions.length).toBe(people);
  for (const { joined, answers } of kept) {
    const trials = sessions.find(({ session }) => session.id === joined.member)?.session.trials ?? [];
    expect(new Map(trials.map(({ imageId, guesses: given }) => [imageId, given[0]]))).toEqual(
      new Map([...answers].map(([image, { guess }]) => [image, guess])),
    );
  }
  const all = sessions.flatMap(({ session }) => session.trials);
  expect([
    all.length,
    new Set(
      sessions.flatMap(({ session }) => session.trials.map(({ imageId }) => `${session.id} ${imageId}`)),
    ).size,
  ]).toEqual([600, 600]);
  const log = (await server.teacher(`/api/rooms/${room.id}/log`)).json as {
    readonly entries: readonly { readonly event: { readonly type: string } }[];
  };
  expect(log.entries.filter(({ event }) => event.type === 'answer').length).toBe(600);
});
