import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findPostgres, startPostgres } from '#tools/postgres.ts';
import { builtFolder, startClass, temporaryFolder } from '#tests/unit/server/test-class.ts';
import { startProcess, useBuiltServer } from '#tests/e2e/server/class-process.ts';
import { asOnPages, backOnline, ClientDevice } from './client-device.ts';
import { startProxy } from './room-proxy.ts';

const tench = 'n01440764';

asOnPages();
useBuiltServer();

/** Why a device's answer waits, for a person. */
const problemOf = ({ outbox }: ClientDevice) => outbox.problem.value?.message;

/** Answers an image, and waits until the device says why its answer waits. */
async function waitsFor(device: ClientDevice, image: string, why: RegExp): Promise<void> {
  device.answer(image, tench);
  await expect.poll(() => problemOf(device)).toMatch(why);
  expect(device.outbox.counts.value.waiting).toBe(1);
}

/** Waits until all that a device gave has arrived, once its network is back. */
async function arrives(device: ClientDevice): Promise<void> {
  backOnline();
  const counts = () => [device.outbox.counts.value.sent, problemOf(device)];
  await expect.poll(counts, { timeout: 20_000 }).toEqual([device.given.length, undefined]);
}

describe.skipIf(findPostgres() === null)('in mid-class', () => {
  it('PostgreSQL that is away or has no connection left is said in words, and no answer is lost', async () => {
    const postgres = await startPostgres({ fsync: false });
    onTestFinished(() => postgres.stop());
    const env = { DATABASE_URL: postgres.url };
    const server = await startProcess({ data: temporaryFolder(), dist: builtFolder(), env });
    const room = await server.openRoom(['a', 'b', 'c']);
    const device = await ClientDevice.join(server.port, room.id);
    device.answer('a', tench);
    await arrives(device);

    await postgres.restart(() =>
      waitsFor(device, 'b', /^The database does not answer just now\. Your device/),
    );
    await arrives(device);

    // All connections are taken, and nothing comes of it.
    const [lock, watch] = [0, 1].map(() => new pg.Client({ connectionString: postgres.url })) as [
      pg.Client,
      pg.Client,
    ];
    await Promise.all([lock.connect(), watch.connect()]);
    await lock.query('begin');
    await lock.query('lock table room in access exclusive mode');
    const asked = Array.from({ length: 30 }, () => server.teacher('/api/rooms'));
    const held = async () => {
      const { rows } = await watch.query("select from pg_stat_activity where wait_event_type = 'Lock'");
      return rows.length;
    };
    await expect.poll(held).toBe(10);
    await waitsFor(device, 'c', /^The database does not answer just now\./);
    await Promise.all([lock.end(), watch.end()]);
    await arrives(device);
    const refused = (await Promise.all(asked)).filter(({ status }) => status !== 200);
    expect(refused.length).toBeLessThan(asked.length);
    for (const { json } of refused) expect(json).toMatchObject({ code: 'database' });

    const { json } = await server.teacher(`/api/rooms/${room.id}/sessions?member=${device.member}`);
    const guesses = [tench];
    expect(json).toMatchObject([
      { session: { trials: ['a', 'b', 'c'].map((imageId) => ({ imageId, guesses })) } },
    ]);
  });
});

describe('a proxy', () => {
  it('that gathers what it passes on keeps news from nobody: devices ask every few seconds', async () => {
    const { port, openRoom, act } = await startClass();
    const room = await openRoom(['a'], { reveal: 'teacher' });
    const device = await ClientDevice.join(await startProxy([port], { buffers: true }), room.id);
    await expect.poll(() => device.state?.revealed).toEqual([]);
    await act(room.id, { type: 'reveal', imageId: 'a' });
    await expect.poll(() => device.state?.revealed, { timeout: 10_000 }).toEqual(['a']);
    expect([device.isTold, device.news]).toEqual([false, 0]);
  });

  it('whose servers are gone is not taken for a Wi-Fi that asks people to log in', async () => {
    const { port, openRoom } = await startClass();
    const room = await openRoom(['a']);
    const ports = [port];
    const device = await ClientDevice.join(await startProxy(ports), room.id);
    ports[0] = 1;
    await waitsFor(device, 'a', /^The server does not answer\.$/);
    ports[0] = port;
    await arrives(device);
  });
});
