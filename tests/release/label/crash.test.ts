import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { KillableChromium } from '#tests/e2e/killable-chromium.ts';
import { beginButton, Participant } from '#tests/e2e/participant.ts';
import { storedTrials } from '#tests/e2e/stored-trials.ts';

const appUrl = inject('appUrl');
const sessions = [
  { seed: 101, count: 45 },
  { seed: 102, count: 15 },
];

/** Images between two interruptions, at most. */
const mostBetween = 3;

let profile: string;

beforeAll(() => {
  profile = mkdtempSync(join(tmpdir(), 'hit5-crash-'));
});

afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

/** The number of the image on screen, 1.., or the total plus one at the end. */
async function placeOf(page: Page, total: number): Promise<number> {
  const photo = page.getByRole('img', { name: /^Photo \d+ of \d+$/ });
  const end = page.getByRole('link', { name: 'See the results' });
  await photo.or(end).or(beginButton(page)).waitFor();
  if ((await beginButton(page).count()) > 0) return 1;
  const name = (await photo.count()) > 0 ? await photo.getAttribute('aria-label') : null;
  return name ? Number(/^Photo (\d+)/.exec(name)?.[1]) : total + 1;
}

describe('60 trials with reloads and a browser that is killed at random moments', () => {
  it('lose no answer that the person saw accepted, and double none', async () => {
    const random = xoroshiro128plus(2014);
    let browser = await KillableChromium.launch(profile);
    for (const { seed, count } of sessions) {
      const link = `${appUrl}/#/label?challenge=default&seed=${seed}&n=${count}&mode=test`;
      let person = await Participant.arrive(browser.context, link);
      let accepted = 0;
      let left = uniformInt(random, 1, mostBetween);
      while (accepted < count) {
        await person.see(accepted + 1, count);
        await person.answer();
        left -= 1;
        if (left > 0) {
          accepted += 1;
          continue;
        }
        // The interruption comes while the answer is on its way to the disk, or just before or after.
        await person.page.waitForTimeout(uniformInt(random, 0, 40));
        if (uniformInt(random, 0, 2) === 0) {
          await browser.kill();
          browser = await KillableChromium.launch(profile);
          person = await Participant.arrive(browser.context, link);
        } else {
          await person.page.reload();
        }
        const place = await placeOf(person.page, count);
        expect([accepted + 1, accepted + 2]).toContain(place);
        accepted = place - 1;
        left = uniformInt(random, 1, mostBetween);
      }
      const end = person.page.getByRole('link', { name: 'See the results' });
      // An empty last answer can be taken back until the person goes on.
      const closing = person.page.getByRole('button', { name: 'To the end' });
      await end.or(closing).waitFor();
      if ((await closing.count()) > 0) await closing.click();
      await end.waitFor();
      const trials = await storedTrials(person.page, seed);
      expect(trials.map(({ position }) => position)).toEqual([...Array(count).keys()]);
      expect(new Set(trials.map(({ imageId }) => imageId)).size).toBe(count);
      await person.page.close();
    }
    await browser.kill();
  }, 600_000);
});
