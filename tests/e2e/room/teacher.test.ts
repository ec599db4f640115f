import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import type { WholeRoom } from '#src/core/room/room.ts';
import type { Session } from '#src/core/trials/session.ts';
import { key } from '#tests/unit/server/test-class.ts';
import { TestMember } from '#tests/unit/server/test-member.ts';
import { useChromium } from '../use-chromium.ts';
import { answerAll, catalogue, expectAccessible, textOf } from './seen-page.ts';
import { ledRoom, makeRoom, openBoard, serveClass, tellPhoto } from './taught-room.ts';
import { walkFinale } from './walk-finale.ts';

const used = useChromium();

/** What the room's network said of each photo, by hand: from what the server keeps. */
function networkSaid({ images, predictions }: WholeRoom) {
  return images.map(({ id, truth }) => {
    const [first] = predictions.find(({ imageId }) => imageId === id)?.predictions ?? [];
    const said = (first?.guesses ?? []).map(({ classIndex }) => catalogue.byIndex(classIndex));
    return {
      place: said.findIndex(({ wnid }) => wnid === truth),
      first: catalogue.title(said[0]?.wnid ?? ''),
    };
  });
}

async function saved(page: Page, button: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path());
}

describe('a class at its own pace', () => {
  it('is made, answered, revealed, compared, saved, taken in again and deleted, and every figure is as counted by hand', async () => {
    const served = await serveClass();
    const page = await used.context.newPage();
    const id = await makeRoom(page, served.url, async () => {
      await page.getByLabel('Another number').fill('5');
    });
    await page.getByText('Nobody gets in?').click();
    await page.getByText('No device has reached this laptop yet.').waitFor();
    await expect.poll(async () => (await served.whole(id)).predictions.length, { timeout: 150_000 }).toBe(5);
    const room = await served.whole(id);
    const said = networkSaid(room);

    const [ada, ben, chi] = [
      await TestMember.join(served.port, id),
      await TestMember.join(served.port, id),
      await TestMember.join(served.port, id),
    ];
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('People answer.').waitFor();
    await answerAll(ada, room, [true, false, true, true, true]);
    await answerAll(ben, room, [true, false, true, false, true]);
    await answerAll(chi, room, [true, false, false, false, null]);
    await page.getByRole('heading', { name: '3 people, 14 answers' }).waitFor();
    for (const { joined } of [ada, ben, chi]) expect(await textOf(page)).toContain(joined.name);

    // The board in a window of its own, beside the teacher's page; nothing comes by itself there.
    await page.evaluate(() => localStorage.setItem('hit5-board-by-itself', 'no'));
    const [board] = await Promise.all([
      used.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Open the board' }).click(),
    ]);
    await board.getByRole('heading', { name: '14 of 15 answers are in.' }).waitFor();
    await board.getByText('192.168.1.20:4173').waitFor();
    const before = await textOf(board);
    expect(before).toContain(room.code);
    for (const { truth } of room.images) expect(before).not.toContain(catalogue.title(truth as Wnid));

    // One press ends nothing, and a key that is held neither.
    await board.keyboard.press('?');
    await board
      .getByRole('dialog', { name: 'Keys and gestures' })
      .getByText('the first press only asks')
      .waitFor();
    await board.keyboard.press('ArrowRight');
    await board.keyboard.press('Escape');
    await board.keyboard.down('ArrowRight');
    await board.keyboard.down('ArrowRight');
    await board.keyboard.up('ArrowRight');
    await board.getByText('Stop now? 14 of 15 answers are in.').waitFor();
    await expectAccessible(board);
    await board.keyboard.press('ArrowLeft');
    await board.getByRole('button', { name: 'Freeze' }).waitFor();
    for (let press = 0; press < 2; press += 1) await board.keyboard.press('ArrowRight');
    const headline = (at: number, who: string) => {
      const { place = -1, first = '' } = said[at] ?? {};
      return place === 0
        ? `${who} ${who === 'Nobody' ? 'named it. The network did' : 'and the network named it'}.`
        : new RegExp(`^The network: “${first.replace(/[()]/g, '\\$&')}”, .* sure\\. ${who} knew better\\.`);
    };
    const headlines = [
      headline(0, 'All 3'),
      headline(1, 'Nobody'),
      headline(2, '2 of 3'),
      headline(3, '1 of 3'),
      headline(4, 'Both of you'),
    ];
    for (const [at, words] of headlines.entries()) {
      await board.getByRole('heading', { level: 1, name: 'What is it?' }).waitFor();
      await tellPhoto(board);
      await board.getByRole('heading', { name: words }).waitFor();
      const { truth } = room.images[at] ?? {};
      await board.getByRole('heading', { level: 2, name: catalogue.title(truth as Wnid) }).waitFor();
      await board.keyboard.press('ArrowRight');
    }
    // Ada misses 1 of 5 and Ben 2; Chi did not answer all. Together Ada and Ben miss the second, and tie on the fourth.
    const missed = said.filter(({ place }) => place < 0).length;
    const [one, other] = [1, 3].map((at) =>
      catalogue.title(room.images[at]?.truth ?? '').replace(/[()]/g, '\\$&'),
    );
    await walkFinale(
      board,
      [
        [
          'Alone',
          `Alone, each of you missed 1.5 of 5 on average. The network missed ${missed === 0 ? 'none' : missed}.`,
        ],
        [
          'Together',
          new RegExp(`^Together you missed (2|the ${one} and the ${other}|the ${other} and the ${one})\\.`),
        ],
        ['Its silliest first guesses', /^Its silliest first guess(es)?, /],
        ['Podium', 'Photos to remember'],
      ],
      headlines[4] ?? '',
      async () => {
        await expectAccessible(board);
        const text = await textOf(board);
        for (const { joined } of [ada, ben, chi]) expect(text).not.toContain(joined.name);
      },
    );

    // The same sessions on Observers.
    await page.bringToFront();
    await page.getByRole('button', { name: 'Open on Compare' }).click();
    await expect.poll(() => page.url()).toContain('#/observers');
    await page
      .getByRole('heading', {
        level: 1,
        name: /^The 2 people missed 1\.5 of 5 images on average; the network missed/,
      })
      .waitFor();
    await page.getByText('People by name, then networks').click();
    await page.locator('hit5-observer-figures details').getByText('The numbers as a table').first().click();
    await page
      .getByRole('row', { name: new RegExp(`${ada.joined.name} 1 5 `) })
      .first()
      .waitFor();
    await page
      .getByRole('row', { name: new RegExp(`${ben.joined.name} 2 5 `) })
      .first()
      .waitFor();
    await page
      .getByRole('row', { name: new RegExp(`${chi.joined.name} 3 4 `) })
      .first()
      .waitFor();
    await page
      .getByRole('row', { name: new RegExp(`EfficientNet-Lite0.* ${missed} 5 `) })
      .first()
      .waitFor();

    await page.goto(`${served.url}/#/class/${id}`);
    await page.getByRole('heading', { name: '3 people, 14 answers' }).waitFor();
    const files = Object.values(unzipSync(await saved(page, 'Save all session files (zip)'))).map(
      (bytes) => JSON.parse(strFromU8(bytes)) as Session,
    );
    expect(files.map(({ trials }) => trials.length)).toEqual([5, 5, 4]);
    expect(files.flatMap(({ trials }) => trials).every(({ truth, prediction }) => truth && prediction)).toBe(
      true,
    );
    const rows = strFromU8(await saved(page, 'Save a tidy CSV'))
      .trim()
      .split('\r\n');
    expect(rows).toHaveLength(1 + 14 + 5);

    // A pupil hands in a file with one more answer, twice.
    const [, , short] = files;
    const last = files[0]?.trials[4];
    const handed = Buffer.from(
      JSON.stringify({ ...short, trials: [...(short?.trials ?? []), last], skipped: [] }),
    );
    const give = () =>
      page
        .getByLabel('Session files')
        .setInputFiles({ name: 'chi.json', mimeType: 'application/json', buffer: handed });
    await give();
    await page.getByText('chi.json: 1 answer added, 4 were here already.').waitFor();
    await give();
    await page.getByText('chi.json: 0 answers added, 5 were here already.').waitFor();
    await page.getByRole('heading', { name: '3 people, 15 answers' }).waitFor();

    await page.getByRole('button', { name: 'Delete the room' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('heading', { name: 'Run a class' }).waitFor();
    await expectAccessible(page);
    expect((await served.teacher('/api/rooms')).json).toEqual([]);
    expect((await served.teacher(`/api/rooms/${id}`)).status).toBe(404);
    await board.bringToFront();
    await board.getByText('There is no such room any more').waitFor();
  });
});

const rude = '<img src=x onerror=alert(1)>';

describe('on another machine than the server', () => {
  it('the key is asked for, and no form flashes before', async () => {
    const served = await serveClass();
    const page = await used.context.newPage();
    // What a machine of the network is told; this one would be given the key.
    const refusal = { error: 'Only on the server’s machine.', code: 'not-here' };
    let forms = 0;
    await page.route('**/api/{key,rooms}', async (route) => {
      const { authorization } = route.request().headers();
      if (authorization === `Bearer ${key}`) return route.continue();
      await page.evaluate(() => new Promise(requestAnimationFrame));
      forms += await page.locator('hit5-room-form').count();
      return route.fulfill({ status: 403, json: refusal });
    });
    await page.goto(`${served.url}/#/class`);
    const field = page.getByRole('textbox', { name: 'Key' });
    await field.waitFor();
    expect(forms).toBe(0);
    await expectAccessible(page);
    await field.fill('not-the-key-of-this-server');
    await field.press('Enter');
    await page.getByText('That is not the key of this server.').waitFor();
    await field.fill(key);
    await field.press('Enter');
    await page.getByRole('button', { name: 'Make the room' }).waitFor();
  });
});

describe('a class that is led', () => {
  it('goes on by keys: photo, freeze, answer, next, figures; names are for the teacher only', async () => {
    const { served, page, id } = await ledRoom(used.context);
    const board = await openBoard(used.context, served.url, id);
    await expect(TestMember.join(served.port, id, 'evil\u202egnp.exe')).rejects.toThrow('name');
    const mia = await TestMember.join(served.port, id, rude);
    const zoe = await TestMember.join(served.port, id, 'Zoë evil');
    await Promise.all([mia.state(), zoe.state()]);
    await board.getByText('are here').waitFor();
    await board.keyboard.press('ArrowRight');
    await board.getByRole('heading', { name: 'What is it?' }).waitFor();
    await board.getByRole('img', { name: 'Photo 1 of 2' }).waitFor();
    const room = await served.whole(id);
    await answerAll(mia, room, [true]);
    await page.getByText('1 person still to answer.').waitFor();
    await board.getByText('1 answered').waitFor();
    await board.keyboard.press('f');
    await board.getByRole('heading', { name: 'Stop: nobody can answer now.' }).waitFor();
    await board.keyboard.press('f');
    await board.getByRole('heading', { name: 'What is it?' }).waitFor();
    await tellPhoto(board);
    await board
      .getByRole('heading', { name: /The only one (and the network named it|knew better)\./ })
      .waitFor();
    await board.keyboard.press('ArrowRight');
    await board.getByRole('img', { name: 'Photo 2 of 2' }).waitFor();
    await board.keyboard.press('ArrowLeft');
    await board
      .getByRole('heading', { name: /The only one (and the network named it|knew better)\./ })
      .waitFor();

    await expectAccessible(board);
    await expectAccessible(page);
    expect(await textOf(page)).toContain(rude);
    expect(await page.locator('hit5-member-list img').count()).toBe(0);
    await page.getByLabel(`More: ${rude}`).click();
    await page.getByRole('button', { name: `Hide name: ${rude}` }).click();
    await expect.poll(() => textOf(page)).not.toContain(rude);
    await page.getByLabel('More: Zoë evil').press('Enter');
    await page.getByRole('button', { name: 'Rename: Zoë evil' }).press('Enter');
    await page.keyboard.type('Zoë');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Rename: Zoë', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Lock: nobody else joins' }).click();
    await page.getByRole('button', { name: 'Let others join' }).waitFor();
    await expect(TestMember.join(served.port, id, 'Late')).rejects.toThrow('locked');
    const shown = await textOf(board);
    for (const name of [rude, 'Zoë']) expect(shown).not.toContain(name);
  });

  it('one press on the teacher’s page ends nothing and shows nothing', async () => {
    const { served, page, id } = await ledRoom(used.context);
    const said = async () => (await served.teacher(`/api/rooms/${id}/log?since=0`)).text;
    const end = page.getByRole('button', { name: 'End', exact: true });
    const start = page.getByRole('button', { name: 'Start', exact: true });
    await start.waitFor();
    expect(await end.count()).toBe(0);
    await start.click();
    await page.getByText('People answer.').waitFor();
    await page.getByRole('button', { name: 'Stop and show the answers' }).click();
    await page.getByRole('dialog', { name: /Stop and show the answers to all photos at once/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'No, go on' }).click();
    await end.click();
    const dialog = page.getByRole('dialog', { name: /End now/ });
    expect(await said()).not.toMatch(/"reveal"|"ended"/);
    await dialog.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByText('Ended: everybody may see all answers.').waitFor();
    const board = await openBoard(used.context, served.url, id);
    await board.getByRole('heading', { name: /^No answer counts yet|^Alone/ }).waitFor();
    expect(await said()).not.toMatch(/"reveal"/);
  });

  it('the photos come to the server again where the page was loaded anew in the middle', async () => {
    const served = await serveClass();
    const page = await used.context.newPage();
    let taken = 0;
    await page.route('**/api/rooms/*/images/*', (route) =>
      route.request().method() === 'PUT' && ++taken > 2 ? route.abort() : route.continue(),
    );
    const id = await makeRoom(page, served.url, async () => {
      await page.getByLabel('Another number').fill('4');
    });
    await page.getByText('The room is not complete.').waitFor();
    const missing = async () =>
      Object.values((await served.whole(id)).keys).filter((key) => key === null).length;
    expect(await missing()).toBe(2);
    await page.unroute('**/api/rooms/*/images/*');
    await page.reload();
    await expect.poll(missing).toBe(0);
  });
});
