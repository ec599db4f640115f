import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RoomProjection } from '#src/core/room/room-projection.ts';
import type { LogAnswer } from '#src/core/room/protocol.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { findPostgres, startPostgres } from '#tools/postgres.ts';
import { builtFolder, classOn, temporaryFolder } from '#tests/unit/server/test-class.ts';
import { startProcess, useBuiltServer, type ClassProcess } from '#tests/e2e/server/class-process.ts';
import { asOnPages, backOnline, ClientDevice } from './client-device.ts';
import { startProxy } from './room-proxy.ts';

const people = 60;
const guesses = ['n01440764', 'n01443537', 'n01484850'];
const images = Array.from({ length: 5 }, (_, at) => `image-${at}`);

/** How far each process's clock is ahead, in milliseconds. */
const clocks = [-3000, 0, 3000];

/** How far two clocks may be apart that are said to be one, in milliseconds, with what a machine is late under load. */
const slack = 1000;

/** For a process whose clock is ahead by so many milliseconds. */
function clockAhead(by: number): string {
  const code = `const Real = Date;
    const now = () => Real.now() + ${by};
    globalThis.Date = class extends Real {
      constructor(...given) {
        super(...(given.length > 0 ? given : [now()]));
      }
      static now() {
        return now();
      }
    };`;
  return `--import=data:text/javascript,${encodeURIComponent(code)}`;
}

/** Asks until it is answered with 200. */
async function untilDone(ask: () => Promise<{ readonly status: number }>): Promise<void> {
  while ((await ask().catch(() => null))?.status !== 200) await pause(100);
}

/** How long lies between a reveal and what is answered before and after it, in milliseconds: no clock has to tell less. */
const apart = 300;

asOnPages();
useBuiltServer();

describe.skipIf(findPostgres() === null)('three servers behind a proxy, their clocks 3 s apart', () => {
  it('lose, double and mix up nothing while one after the other is killed and PostgreSQL is started anew', async () => {
    const postgres = await startPostgres({ fsync: false });
    onTestFinished(() => postgres.stop());
    const [data, dist] = [temporaryFolder(), builtFolder()];
    const start = (place: number, port?: number) =>
      startProcess({
        data,
        dist,
        words: ['class', '--trust-proxy'],
        ...(port !== undefined && { port }),
        env: {
          DATABASE_URL: postgres.url,
          HIT5_PROXIES: '1',
          NODE_OPTIONS: clockAhead(clocks[place] ?? 0),
        },
      });
    const servers: ClassProcess[] = await Promise.all(clocks.map((_, place) => start(place)));
    const proxy = await startProxy(servers.map(({ port }) => port));
    const kill = async (place: number) => {
      const port = servers[place]?.port;
      await servers[place]?.end('SIGKILL');
      servers[place] = await start(place, port);
    };
    const room = await classOn(proxy).openRoom(images, { reveal: 'teacher' });
    const devices = await Promise.all(
      Array.from({ length: people }, () => ClientDevice.join(proxy, room.id)),
    );

    /** What happens while an image is answered. */
    const troubles = new Map<number, () => Promise<void>>([
      [1, () => kill(0)],
      [2, () => kill(1)],
      [3, () => postgres.restart()],
      [4, () => kill(2)],
    ]);
    const answer = (image: string, half: number) =>
      Promise.all(
        devices.map(async (device, place) => {
          if ((place + images.indexOf(image)) % 2 !== half) return;
          await pause(Math.random() * 300);
          device.answer(image, guesses[place % guesses.length] ?? '');
        }),
      );
    for (const [round, image] of images.entries()) {
      // In the midst of the answers.
      const trouble = pause(150).then(troubles.get(round));
      await answer(image, 0);
      await pause(apart);
      await untilDone(() => classOn(proxy).act(room.id, { type: 'reveal', imageId: image }));
      await pause(apart);
      await answer(image, 1);
      await trouble;
    }
    backOnline();
    const waiting = () => devices.map(({ outbox }) => outbox.counts.value.waiting);
    await expect.poll(waiting, { timeout: 30_000 }).toEqual(devices.map(() => 0));
    const told = () => devices.filter(({ isTold }) => isTold).length;
    await expect.poll(told, { timeout: 30_000 }).toBe(people);

    // All hear of the end by their stream, whichever process wrote it.
    const news = devices.map((device) => device.news);
    await untilDone(() => classOn(proxy).act(room.id, { type: 'phase', phase: 'ended' }));
    await expect.poll(() => devices.map(({ state }) => state?.phase)).toEqual(devices.map(() => 'ended'));
    expect(devices.filter((device, place) => device.news === news[place])).toEqual([]);
    const { json } = await classOn(proxy).teacher(`/api/rooms/${room.id}/log`);
    const log = (json as LogAnswer).entries;
    expect(devices.map(({ state }) => state?.seq)).toEqual(devices.map(() => log.length));

    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, at) => at + 1));
    // Each answer once, those of each device in the order in which they were given.
    for (const { member, given } of devices) {
      const own = log.filter(({ actor, event }) => actor === member && event.type === 'answer');
      expect(own.map(({ event }) => event.id)).toEqual(given.map(({ id }) => id));
    }
    expect(log.filter(({ event }) => event.type === 'answer')).toHaveLength(people * images.length);
    // One clock, which is right: no answer came before it was given, nor after it was acknowledged.
    const lines = new Map(log.map((entry) => [entry.event.id, entry]));
    for (const { id, at, acked } of devices.flatMap(({ given }) => given)) {
      const received = Date.parse(lines.get(id)?.receivedAt ?? '');
      expect(received).toBeGreaterThan(at - slack);
      expect(received).toBeLessThan((acked ?? 0) + slack);
    }
    const times = log.map(({ receivedAt }) => Date.parse(receivedAt));
    expect(times.filter((time, at) => time < (times[at - 1] ?? 0) - slack)).toEqual([]);
    // Who answered before the reveal is blind however late the answer came; only the time on the way makes it later.
    const folded = new RoomProjection(log);
    const isLate = devices.flatMap(({ member, given }, place) =>
      given.flatMap((one, round) => {
        const answer = folded.answerOf(member, one.image as ImageId);
        const reveal = log.find(({ event }) => event.type === 'reveal' && event.imageId === one.image);
        const revealed = Date.parse(reveal?.receivedAt ?? '');
        if ((place + round) % 2 === 1) expect(answer?.isAssisted, `${one.image} after its reveal`).toBe(true);
        const isBefore = (place + round) % 2 === 0 && one.at + one.onWay + apart < revealed;
        if (isBefore) expect(answer?.isAssisted, `${one.image} before its reveal`).toBe(false);
        return isBefore ? [(answer?.seq ?? 0) > (reveal?.seq ?? 0)] : [];
      }),
    );
    expect(isLate.length).toBeGreaterThan(people);
    expect(isLate).toContain(true);
  });
});
