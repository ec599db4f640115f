import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/unit/server/test-class.ts';
import { builtFolder } from '#tests/e2e/built-folder.ts';
import { Pupil, shippedPhotos, useDistantChromium } from '#tests/e2e/room/class-room.ts';
import { startProcess, useBuiltServer, type ClassProcess } from '#tests/e2e/server/class-process.ts';
import { asOnPages, backOnline, ClientDevice } from './client-device.ts';
import { layLine } from './cuttable-line.ts';

const people = 30;
/** How many of them are pages of the built app in a browser; the rest are its client without a screen. */
const pages = 2;
const images = shippedPhotos.slice(0, 20).map(({ id }) => id);
/** What the pages are told to type, and the class that it finds. */
const typed = [
  ['tench', 'n01440764'],
  ['goldfish', 'n01443537'],
] as const;

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
  asOnPages();
  useBuiltServer();

  it('loses and doubles no answer while its server is killed three times and its network is cut', async () => {
    const data = temporaryFolder();
    let server: ClassProcess = await startProcess({ data, dist: builtFolder });
    const { port } = server;
    const line = await layLine(port);
    const room = await server.openRoom(images);
    for (const id of images) {
      await server.teacher(`/api/rooms/${room.id}/images/${id}`, {
        method: 'PUT',
        body: readFileSync(`assets/challenge/images/${id}.jpg`),
        headers: { 'content-type': 'image/jpeg' },
      });
    }
    const devices = await Promise.all(
      Array.from({ length: people - pages }, () => ClientDevice.join(line.port, room.id)),
    );
    const pupils = await Promise.all(
      Array.from({ length: pages }, async () => {
        const pupil = await Pupil.arrive(used.browser, `http://hit5.test:${line.port}/#/join/${room.code}`);
        pupil.page.setDefaultTimeout(60_000);
        await pupil.page.getByRole('button', { name: 'Join', exact: true }).click();
        // What is to come is on the device before the first trouble.
        await pupil.untilAhead(images.length);
        return pupil;
      }),
    );
    const kill = async () => {
      await server.end('SIGKILL');
      server = await startProcess({ data, dist: builtFolder, port });
    };
    /** What happens in the midst of the answers to a photo. */
    const troubles = new Map([
      [3, kill],
      [8, kill],
      [12, () => line.cutFor(200)],
      [16, kill],
    ]);
    for (const [at, image] of images.entries()) {
      const place = at + 1;
      const [name, guess] = typed[place % 2] ?? expect.fail();
      const answering = devices.map(async (device) => {
        await pause(Math.random() * 300);
        device.answer(image, guess);
      });
      const trouble = pause(150).then(troubles.get(place));
      await Promise.all(
        pupils.map(async (pupil) => {
          await pupil.answer(place, images.length, name);
          if (place === images.length / 2) await reload(pupil);
          await pupil.next();
        }),
      );
      await Promise.all([...answering, trouble]);
    }
    for (const pupil of pupils) {
      await pupil.page.getByRole('link', { name: 'See the results' }).waitFor();
      await pupil.line('Answers with your teacher: 20 of 20.').waitFor();
    }
    backOnline();
    const waiting = () => devices.map(({ outbox }) => outbox.counts.value.waiting);
    await expect.poll(waiting, { timeout: 30_000 }).toEqual(devices.map(() => 0));

    const { json } = await server.teacher(`/api/rooms/${room.id}/sessions`);
    const sessions = json as readonly {
      readonly session: {
        readonly id: string;
        readonly trials: readonly { readonly imageId: string; readonly guesses: readonly string[] }[];
      };
    }[];
    expect(sessions.length).toBe(people);
    for (const { session } of sessions)
      expect(session.trials.map(({ imageId, guesses }) => [imageId, guesses[0]])).toEqual(
        images.map((image, at) => [image, typed[(at + 1) % 2]?.[1]]),
      );
    const log = (await server.teacher(`/api/rooms/${room.id}/log`)).json as {
      readonly entries: readonly { readonly event: { readonly type: string } }[];
    };
    expect(log.entries.filter(({ event }) => event.type === 'answer').length).toBe(people * images.length);
  });
});
