import { describe, expect, it } from 'vitest';
import { TestMember } from '#tests/unit/server/test-member.ts';
import { useChromium } from '#tests/e2e/use-chromium.ts';
import { Pupil } from '#tests/e2e/room/class-room.ts';
import { answerAll, expectAccessible, textOf } from '#tests/e2e/room/seen-page.ts';
import { ledRoom, makeRoom, openBoard, serveClass } from '#tests/e2e/room/taught-room.ts';

const used = useChromium();

describe('the people of a class', () => {
  it('the teacher removes a seat, and puts it back', async () => {
    const { served, page, id } = await ledRoom(used.context);
    const { code } = await served.whole(id);
    const link = `http://127.0.0.1:${served.port}/#/join/${code}`;
    const { page: pupil } = await Pupil.arrive(used.browser, link);
    await pupil.getByLabel('Your name in this class').fill('Mia');
    await pupil.getByRole('button', { name: 'Join', exact: true }).click();
    await pupil.getByRole('heading', { name: 'You are in.' }).waitFor();

    await page.getByLabel('More: Mia').click();
    await page.getByRole('button', { name: 'Remove: Mia' }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    const back = page.getByRole('button', { name: 'Put back: Mia' });
    await back.waitFor();
    await page.getByText('removed', { exact: true }).waitFor();
    await expectAccessible(page);
    const told = pupil.getByText('This device has no seat in this class any more');
    await told.waitFor();
    await expectAccessible(pupil);
    await back.click();
    await page.getByLabel('More: Mia').waitFor();
    await told.waitFor({ state: 'detached' });
  });

  it('somebody whose phone died goes on with another one, and the board never has their code', async () => {
    const { served, page, id } = await ledRoom(used.context);
    const board = await openBoard(used.context, served.url, id);
    const asked: string[] = [];
    board.on('request', (request) => asked.push(request.url()));
    const mia = await TestMember.join(served.port, id, 'Mia');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await answerAll(mia, await served.whole(id), [true]);
    await page.getByLabel('More: Mia').press('Enter');
    await page.getByRole('button', { name: 'Let back in: Mia' }).press('Enter');
    await page.getByRole('dialog', { name: 'Let Mia back in' }).waitFor();
    await expectAccessible(page);
    const code = await page.getByRole('textbox', { name: 'Return code of Mia' }).inputValue();
    expect(code).toBe(mia.joined.returnCode);
    const link = `http://127.0.0.1:${served.port}/#/join/${(await served.whole(id)).code}`;
    const { page: phone } = await Pupil.arrive(used.browser, link);
    await phone.getByText('I was here before, with another device').click();
    await phone.getByLabel('Return code').fill(code);
    await phone.getByRole('button', { name: 'Go on where I was' }).click();
    await phone.getByText('Answers with your teacher: 1 of 1.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => textOf(page)).not.toContain(code);
    await page.getByRole('heading', { name: '1 person, 1 answer' }).waitFor();
    expect(await textOf(board)).not.toContain(code);
    expect(asked.filter((url) => url.includes('return-code'))).toEqual([]);
  });

  it('who comes late is told to the teacher, and why', async () => {
    const { served, page, id } = await ledRoom(used.context);
    const { images } = await served.whole(id);
    await served.act(id, { type: 'phase', phase: 'open' }, { type: 'step', position: 0 });
    await TestMember.join(served.port, id, 'Mia');
    await served.act(id, { type: 'reveal', imageId: images[0]?.id }, { type: 'step', position: 1 });
    await TestMember.join(served.port, id, 'Zoë');
    await page.getByText('came late, at photo 2').waitFor();
    await page.getByText('no answer to photo 2 yet').first().waitFor();
    await page.getByRole('button', { name: 'Stop and show the answers' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stop and show the answers' }).click();
    await page.getByText('All answers are shown: what is answered now counts nowhere.').waitFor();
    await TestMember.join(served.port, id, 'Ada');
    await page.getByText('came after all answers were shown').waitFor();
    expect((await textOf(page)).match(/came (late|after)/g)).toHaveLength(2);
    await expectAccessible(page);
  });
});

describe('a study', () => {
  it('has a page that speaks of no board and no school Wi-Fi', async () => {
    const served = await serveClass();
    const page = await used.context.newPage();
    const id = await makeRoom(page, served.url, async () => {
      await page.getByLabel('Another number').fill('1');
      await page.getByText('For a study').click();
      await page.getByLabel('Completion code').fill('C0DE');
    });
    await page.getByText('Nobody has joined yet.').waitFor();
    await page.getByText('Names are on this page only.').waitFor();
    expect(await textOf(page)).not.toMatch(/board|Wi-Fi|laptop|hotspot/i);
    await expectAccessible(page);
    const member = await TestMember.join(served.port, id);
    await page.getByText(member.joined.name).waitFor();
    await page.getByLabel(`More: ${member.joined.name}`).click();
    await page.getByRole('button', { name: `Let back in: ${member.joined.name}` }).click();
    await page.getByText('On another device open the link to join.').waitFor();
    expect(await textOf(page)).not.toMatch(/board|Wi-Fi|laptop|hotspot/i);
  });
});
