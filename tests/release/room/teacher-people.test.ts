import { describe, expect, it } from 'vitest';
import { TestMember } from '#tests/unit/server/test-member.ts';
import { useChromium } from '#tests/e2e/use-chromium.ts';
import { expectAccessible, textOf } from '#tests/e2e/room/seen-page.ts';
import { makeRoom, serveClass } from '#tests/e2e/room/taught-room.ts';

const used = useChromium();

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
