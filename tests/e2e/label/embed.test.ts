import { describe, expect, it } from 'vitest';
import { readSessionFile } from '#src/files/formats/session-file.ts';
import { littleDrawn, useChromium } from '../use-chromium.ts';
import { addressIn, embedded, otherSite, playTwo, served, toldTo } from './other-site.ts';

const used = useChromium(littleDrawn);

describe('within a page of another site', () => {
  it('that the server names, Hit5 has no menu, gives that page the finished session, and leads back by name', async () => {
    const site = await otherSite();
    const appUrl = await served(['https://moodle.example', site]);
    const back = encodeURIComponent(`${site}/next?done=1`);
    const { around, hit5 } = await embedded(used.context, site, appUrl, `&embed=1&return=${back}`);
    const host = new URL(site).host;
    await hit5.getByText(`At the end they are given to ${host}.`).waitFor();
    expect(await hit5.getByRole('navigation', { name: 'Menu' }).count()).toBe(0);
    expect(await hit5.getByRole('button', { name: 'Menu' }).count()).toBe(0);
    // What a page around says is not heard.
    await around.evaluate(() => {
      const frame = document.querySelector('iframe')?.contentWindow;
      for (const nonsense of [
        null,
        'give',
        7,
        { format: 'hit5-session' },
        { id: 1, type: 'APPLY', path: [], argumentList: [] },
      ])
        frame?.postMessage(nonsense, '*');
    });
    await playTwo(hit5);
    await hit5.getByText(`Your answers were given to ${host}.`).waitFor();
    const told = await toldTo(around);
    expect(new Set(told.map(({ origin }) => origin))).toEqual(new Set([new URL(appUrl).origin]));
    const { session } = readSessionFile('told.json', JSON.stringify(told.at(-1)?.data));
    expect(session).toMatchObject({ seed: 7, mode: 'challenge' });
    expect(session.trials).toHaveLength(2);
    // Kept where the person can delete it, without the menu.
    await hit5.getByRole('link', { name: 'See or delete your answers' }).click();
    await hit5
      .getByRole('button', { name: /^Delete/ })
      .first()
      .waitFor();
    expect(await hit5.getByRole('button', { name: 'Menu' }).count()).toBe(0);
    // Nor is there anything else to play, of which the page around would never hear.
    expect(await hit5.getByRole('button', { name: 'Play ten photos' }).count()).toBe(0);
    await around.evaluate(() => history.back());
    await hit5.getByRole('link', { name: `Back to ${host}` }).click();
    await around.waitForURL(`${site}/next?done=1`);
  });

  it('that the server does not name, the browser shows nothing of it', async () => {
    const site = await otherSite();
    const { around, hit5 } = await embedded(used.context, site, await served(['https://moodle.example']));
    await expect.poll(() => addressIn(around)).toMatch(/^chrome-error:/);
    expect(await hit5.getByRole('button').count()).toBe(0);
    expect(await toldTo(around)).toEqual([]);
  });

  it('twice on that page, the second frame says that the first may be there too, and goes on in its place', async () => {
    const site = await otherSite('localhost');
    const { around, hit5 } = await embedded(used.context, site, await served([site]));
    await hit5.getByRole('button', { name: /^Begin/ }).waitFor();
    await around.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
      const second = document.body.appendChild(document.createElement('iframe'));
      Object.assign(second, { id: 'second', src: frame.src, width: '960', height: '560' });
    });
    const second = around.frameLocator('#second');
    await second.getByRole('heading', { name: 'Hit5 is open in another tab or frame.' }).waitFor();
    await second.getByRole('button', { name: 'Go on here' }).click();
    await second.getByRole('button', { name: /^Begin/ }).waitFor();
    await around
      .frameLocator('iframe >> nth=0')
      .getByRole('heading', { name: 'Hit5 goes on in another tab or frame.' })
      .waitFor();
  });
});
