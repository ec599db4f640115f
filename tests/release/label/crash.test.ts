import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import type { Page } from 'playwright';
import { beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { KillableChromium } from '#tests/release/killable-chromium.ts';
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

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'hit5-crash-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
});

/** The number of the image on screen, 1.., or the total plus one at the end. */
async function placeOf(page: Page, total: number): Promise<number> {
  const photo = page.getByRole('img', { name: /^Photo \d+ of \d+$/ });
  const end = page.getByRole('link', { name: 'See the results' });
  await photo.or(end).or(beginButton(page)).waitFor();
  if ((await beginButton(page).count()) > 0) return 1;
  const name = (await photo.count()) > 0 ? await photo.getAttribute('aria-label') : null;
  return name ? Number(/^Photo (\d+)/.exec(name)?.[1]) : total + 1;
}

/** What tells why a session is not where it was: what the page says, and what its database did when it was opened. */
async function evidence(person: Participant): Promise<string> {
  const logs = readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((path) => /indexeddb\.leveldb.LOG(\.old)?$/.test(path))
    .map((path) => `${path}:\n${readFileSync(join(profile, path), 'utf8')}`);
  return [`The page says: ${await person.text()}`, ...logs].join('\n\n');
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
        if (place !== accepted + 1 && place !== accepted + 2) {
          const what = `After ${accepted} accepted answers and one on its way, photo ${place} is asked.`;
          expect.fail(`${what}\n${await evidence(person)}`);
        }
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
  }, 600_000);
});

/** The log into which Chromium's databases are written now. */
function log(): string {
  const databases = join(profile, 'Default', 'IndexedDB');
  const [folder = ''] = readdirSync(databases).filter((name) => name.endsWith('.indexeddb.leveldb'));
  const logs = readdirSync(join(databases, folder)).filter((name) => /^\d+\.log$/.test(name));
  return join(databases, folder, logs.sort().at(-1) ?? '');
}

/** A kill between the two calls with which LevelDB writes a record: its header is there, and nothing of the rest. */
const half = Buffer.from([0x5a, 0x11, 0xc3, 0x77, 0x40, 0x01, 0x01]);

describe('a log of Chromium’s database', () => {
  it('that ends in half a record costs nothing, and one that is damaged nothing of the session', async () => {
    const link = `${appUrl}/#/label?challenge=default&seed=103&n=9&mode=test`;
    let browser = await KillableChromium.launch(profile);
    const lost = (person: Participant) => person.alarm('The browser has lost what Hit5 kept');
    let person = await Participant.arrive(browser.context, link);
    for (const image of [1, 2]) {
      await person.see(image, 9);
      await person.answer();
      await person.see(image + 1, 9);
      // A page that was left is no crash.
      await person.page.reload();
    }
    await person.see(3, 9);
    expect(log()).toMatch(/000003\.log$/);
    const restart = async (damage: Uint8Array) => {
      await browser.kill();
      appendFileSync(log(), damage);
      browser = await KillableChromium.launch(profile);
      person = await Participant.arrive(browser.context, link);
    };
    // The first start goes on in the log, and only the second finds what is wrong.
    for (const [image, damage] of [
      [3, half],
      [4, Buffer.of()],
    ] as const) {
      await restart(damage);
      await person.see(image, 9);
      await person.answer();
      await person.see(image + 1, 9);
      expect(await lost(person).count()).toBe(0);
    }
    await restart(Buffer.concat([half, Buffer.alloc(900, 7)]));
    await lost(person).waitFor();
    await person.see(5, 9);
    expect((await storedTrials(person.page, 103)).map(({ position }) => position)).toEqual([0, 1, 2, 3]);
  }, 120_000);
});
