import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Acknowledged, Joined } from '#src/core/room/protocol.ts';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import { temporaryFolder } from '#tests/unit/server/test-class.ts';
import { TestMember } from '#tests/unit/server/test-member.ts';
import { builtFolder } from '#tests/e2e/built-folder.ts';
import { Pupil, shippedPhotos, useDistantChromium } from '#tests/e2e/room/class-room.ts';
import { startProcess, useBuiltServer, type ClassProcess } from '#tests/e2e/server/class-process.ts';
import { layLine } from './cuttable-line.ts';

const people = 30;
/** How many of them are pages of the built app in a browser; the rest talk to the server without one. */
const pages = 2;
const images = shippedPhotos.slice(0, 20).map(({ id }) => id);
/** What the pages are told to type, and the class that it finds. */
const typed = [
  ['tench', 'n01440764'],
  ['goldfish', 'n01443537'],
] as const;
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
  readonly #ahead: (done: number) => Promise<unknown>;

  /** @param ahead waits until so many images may be answered. */
  constructor(
    port: number,
    room: RoomId,
    kept: Kept,
    onAcked: () => void,
    ahead: (done: number) => Promise<unknown>,
  ) {
    this.#member = new TestMember(port, room, kept.joined);
    this.#kept = kept;
    this.#onAcked = onAcked;
    this.#ahead = ahead;
  }

  /** Answers so many images more, each other one before the one before it is acknowledged. */
  async play(from: number, to: number): Promise<void> {
    const { answers, waiting } = this.#kept;
    const order = await this.#state(({ order: all }) => all);
    for (const [at, image] of order.slice(from, to).entries()) {
      await this.#ahead(from + at - 1);
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

/** How many photos a page has answered, told to who waits for it. */
class Progress {
  #done = 0;
  #waiting: { readonly until: number; readonly go: () => void }[] = [];

  reach(done: number): void {
    this.#done = done;
    for (const { until, go } of this.#waiting) if (until <= done) go();
    this.#waiting = this.#waiting.filter(({ until }) => until > done);
  }

  until(done: number): Promise<void> {
    return this.#done >= done
      ? Promise.resolve()
      : new Promise((go) => this.#waiting.push({ until: done, go }));
  }
}

/** Answers all photos on a page by its own keys and buttons; in the middle the page is loaded again. */
async function playPage(pupil: Pupil, onDone: (done: number) => void): Promise<void> {
  const { page } = pupil;
  for (let place = 1; place <= images.length; place += 1) {
    await pupil.answer(place, images.length, typed[place % 2]?.[0]);
    if (place === images.length / 2) await reload(pupil);
    await pupil.next();
    onDone(place);
  }
  await page.getByRole('link', { name: 'See the results' }).waitFor();
  await pupil.line('Answers with your teacher: 20 of 20.').waitFor();
}

/** Once the answer is kept, presses reload until the page is there, whole: a server may end between page and scripts. */
async function reload({ page }: Pupil): Promise<void> {
  const next = page.getByRole('button', { name: 'Next image' });
  await next.waitFor();
  for (;;) {
    const answer = await page.reload().catch(() => null);
    if (answer?.ok() === true) await next.waitFor({ timeout: 10_000 }).catch(() => undefined);
    if (await next.isVisible()) return;
    await pause(200);
  }
}

describe('a class of thirty', () => {
  const used = useDistantChromium();
  useBuiltServer();

  it('loses and doubles no answer while its server is killed three times and its network is cut', async () => {
    const data = temporaryFolder();
    let server: ClassProcess = await startProcess({ data, dist: builtFolder });
    const { port } = server;
    const line = await layLine(port);
    const room = await server.openRoom(images, { order: 'person' });
    for (const id of images) {
      await server.teacher(`/api/rooms/${room.id}/images/${id}`, {
        method: 'PUT',
        body: readFileSync(`assets/challenge/images/${id}.jpg`),
        headers: { 'content-type': 'image/jpeg' },
      });
    }
    const kept = await Promise.all(
      Array.from({ length: people - pages }, async (): Promise<Kept> => {
        const { joined } = await TestMember.join(line.port, room.id);
        return { joined, answers: new Map(), waiting: new Map() };
      }),
    );
    const link = `http://hit5.test:${line.port}/#/join/${room.code}`;
    const pupils = await Promise.all(
      Array.from({ length: pages }, async () => {
        const pupil = await Pupil.arrive(used.browser, link);
        pupil.page.setDefaultTimeout(60_000);
        await pupil.page.getByRole('button', { name: 'Join', exact: true }).click();
        // What is to come is on the device before the first trouble.
        await pupil.untilAhead(images.length);
        return { pupil, progress: new Progress() };
      }),
    );
    let acked = 0;
    const troubles: Promise<void>[] = [];
    const kill = async () => {
      await server.end('SIGKILL');
      server = await startProcess({ data, dist: builtFolder, port });
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
    await Promise.all([
      ...pupils.map(({ pupil, progress }) => playPage(pupil, (done) => progress.reach(done))),
      ...kept.map(async (one, place) => {
        // Nobody is far ahead of the pages, so that these meet each trouble too.
        const ahead = (done: number) => Promise.all(pupils.map(({ progress }) => progress.until(done)));
        await new Device(line.port, room.id, one, onAcked, ahead).play(0, 9);
        // Five devices are loaded again, and know only what they kept.
        const reloads = place < 5 ? 2 : 1;
        for (let time = 0; time < reloads; time += 1) {
          const [from, to] = reloads === 1 ? [9, 20] : time === 0 ? [9, 14] : [14, 20];
          await new Device(line.port, room.id, one, onAcked, ahead).play(from, to);
        }
      }),
    ]);
    await Promise.all(troubles);
    expect([plan.length, troubles.length]).toEqual([0, 4]);

    const { json } = await server.teacher(`/api/rooms/${room.id}/sessions`);
    const sessions = json as readonly {
      readonly session: {
        readonly id: string;
        readonly trials: readonly {
          readonly imageId: string;
          readonly position: number;
          readonly guesses: readonly string[];
        }[];
      };
    }[];
    expect(sessions.length).toBe(people);
    for (const { joined, answers } of kept) {
      const trials = sessions.find(({ session }) => session.id === joined.member)?.session.trials ?? [];
      expect(new Map(trials.map(({ imageId, guesses: given }) => [imageId, given[0]]))).toEqual(
        new Map([...answers].map(([image, { guess }]) => [image, guess])),
      );
    }
    const members = new Set<string>(kept.map(({ joined }) => joined.member));
    const ofPages = sessions.filter(({ session }) => !members.has(session.id));
    expect(
      ofPages.map(({ session }) =>
        session.trials.map(({ position, guesses: given }) => [position, given[0]]),
      ),
    ).toEqual(pupils.map(() => images.map((_, at) => [at, typed[(at + 1) % 2]?.[1]])));
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
});
