import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { launchChromium, challengeLink, Participant } from '../../e2e/participant.ts';
import { contextWithoutCopy, holdBackNetwork, littleDrawn } from '../../e2e/use-chromium.ts';
import { folderOf, plainPhoto } from '../../e2e/synthetic-photos.ts';

const appUrl = inject('appUrl');
const own = new URL(appUrl).host;
let browser: Browser;

/** What a page tried to do that it should not. */
interface Watch {
  readonly hosts: Set<string>;
  readonly violations: string[];
  readonly permissions: string[];
}

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** Writes down the hosts of all requests, service worker's and workers' too, all violations, and all permissions asked. */
async function watchOver(watched: BrowserContext): Promise<Watch> {
  const found: Watch = { hosts: new Set(), violations: [], permissions: [] };
  watched.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol)) found.hosts.add(host);
  });
  watched.on('console', (message) => {
    if (/Content.Security.Policy|Permissions.Policy/i.test(message.text()))
      found.violations.push(message.text());
  });
  await watched.exposeFunction('hit5Violation', (words: string) => found.violations.push(words));
  await watched.exposeFunction('hit5Permission', (words: string) => found.permissions.push(words));
  await watched.addInitScript(() => {
    const say = self as unknown as Record<'hit5Violation' | 'hit5Permission', (words: string) => void>;
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      say.hit5Violation(`${violatedDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`),
    );
    const tell = (name: string, owner: object | undefined, method: string) => {
      const methods = owner as Record<string, (...words: unknown[]) => unknown> | undefined;
      const before = methods?.[method];
      if (!methods || !before) return;
      methods[method] = function (...words) {
        say.hit5Permission(name);
        return before.apply(this, words);
      };
    };
    tell('storage', StorageManager.prototype, 'persist');
    tell('camera', MediaDevices.prototype, 'getUserMedia');
    tell('clipboard', Clipboard.prototype, 'read');
    tell('notifications', Notification, 'requestPermission');
    tell('place', Geolocation.prototype, 'getCurrentPosition');
  });
  return found;
}

async function playToTheEnd(person: Participant, count: number): Promise<void> {
  for (let position = 1; position <= count; position += 1) {
    await person.see(position, count);
    await person.pickAtOnce('goldfish');
    await person.commit();
    await person.page
      .getByRole('heading', { name: /The network( got it| missed it|:)/ })
      .waitFor({ timeout: 60_000 });
    await person.next();
  }
}

async function readResults(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'See the results' }).press('Enter');
  for (const section of ['Images', 'Errors', 'Comparison']) {
    await page.getByRole('link', { name: section, exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
  }
}

/** Opens a session that is long enough for charts. */
async function readCharts(page: Page): Promise<void> {
  await page.goto(`${appUrl}/#/photos`);
  const file = 'docs/demo-data/simulated-ada-test.json';
  await page.locator('hit5-sessions-section').getByLabel('Files', { exact: true }).setInputFiles(file);
  await page.getByText('2 sessions are on this machine').waitFor();
  await page.goto(`${appUrl}/#/`);
  await page.getByRole('link', { name: /^Results: simulated-ada/ }).press('Enter');
  await page.getByRole('link', { name: 'Effort', exact: true }).press('Enter');
  await page.locator('hit5-chart svg').first().waitFor();
}

async function makePack(page: Page, watch: Watch): Promise<void> {
  await page.goto(`${appUrl}/#/photos`);
  const photos = {
    'n01440764/1.png': plainPhoto(1),
    'n01443537/2.png': plainPhoto(2),
    'n01443537/3.png': plainPhoto(3),
  };
  const section = page.locator('hit5-import-section');
  await section.getByLabel('Folder', { exact: true }).setInputFiles(folderOf(photos));
  await page.getByLabel('Of each class', { exact: true }).check();
  expect(watch.permissions).toEqual([]);
  await page.getByRole('button', { name: 'Make the pack' }).press('Enter');
  await page.getByText('“my-photos” is made').waitFor();
}

describe('a whole session', () => {
  it('asks no server but its own, and does nothing that the policy forbids', async () => {
    const context = await browser.newContext(littleDrawn);
    onTestFinished(() => context.close());
    const watch = await watchOver(context);
    const person = await Participant.arrive(context, challengeLink(appUrl, 3, 3));
    const { page } = person;
    await playToTheEnd(person, 3);
    await readResults(page);
    await readCharts(page);
    await page.goto(`${appUrl}/#/credits`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(watch.permissions).toEqual([]);
    await makePack(page, watch);
    // Packs are large, so the browser is asked not to clear them away; nothing else is asked.
    expect(watch.permissions.filter((name) => name !== 'storage')).toEqual([]);
    await page.getByRole('button', { name: 'Use its examples: my-photos' }).press('Enter');
    await page.getByRole('button', { name: 'Play: my-photos' }).press('Enter');
    await person.see(1, 2);
    // Here it stands however long ago the copy was made.
    await page.goto(`${appUrl}/#/checklist`);
    await page.getByText('are kept: the app and its first network').waitFor({ timeout: 240_000 });
    expect([...watch.hosts]).toEqual([own]);
    expect(watch.violations).toEqual([]);
  });

  it('leads to another server only for a pack whose address the person gave', async () => {
    const context = await contextWithoutCopy(browser, littleDrawn);
    onTestFinished(() => context.close());
    const watch = await watchOver(context);
    await holdBackNetwork(context);
    await context.route('https://packs.example/**', (route) => route.fulfill({ status: 404, body: '' }));
    const { page } = await Participant.arrive(context, `${appUrl}/?pack=https://packs.example/class.zip`);
    await page.getByText('Fetch a pack from packs.example?').waitFor();
    expect([...watch.hosts]).toEqual([own]);
    await page.getByRole('button', { name: 'Fetch it' }).press('Enter');
    await page.getByText('packs.example has no pack at this address').waitFor();
    expect([...watch.hosts].sort()).toEqual([own, 'packs.example'].sort());
    expect(watch.violations).toEqual([]);
  });
});

describe('the policy', () => {
  let context: BrowserContext;
  let page: Page;
  let watch: Watch;

  // One page for all attempts: each is refused, so none leaves anything.
  beforeAll(async () => {
    context = await contextWithoutCopy(browser, littleDrawn);
    watch = await watchOver(context);
    await holdBackNetwork(context);
    await context.route('https://elsewhere.example/**', (route) =>
      route.fulfill({ headers: { 'access-control-allow-origin': '*' }, body: 'reached' }),
    );
    ({ page } = await Participant.arrive(context, `${appUrl}/#/credits`));
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  afterAll(() => context.close());

  it.each([
    [
      'a request to another server',
      'connect-src',
      () =>
        fetch('https://elsewhere.example/').then(
          () => 'sent',
          () => 'refused',
        ),
    ],
    [
      'an image from another server',
      'img-src',
      () =>
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve('shown');
          image.onerror = () => resolve('refused');
          image.src = 'https://elsewhere.example/pixel.png';
        }),
    ],
    [
      'a script in the page',
      'script-src-elem',
      () => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "run"';
        document.body.append(script);
        return document.title === 'run' ? 'run' : 'refused';
      },
    ],
    [
      'text as script',
      'script-src-attr',
      () => {
        // Playwright's own evaluation is outside of the policy; a handler in an attribute is text that becomes script.
        return new Promise((resolve) => {
          addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true });
          const button = document.createElement('button');
          button.setAttribute('onclick', 'document.title = "run"');
          document.body.append(button);
          button.click();
          if (document.title === 'run') resolve('run');
        });
      },
    ],
  ])('refuses %s', async (_, directive, attempt) => {
    expect(await page.evaluate(attempt)).toBe('refused');
    await expect.poll(() => watch.violations.some((words) => words.startsWith(`${directive} `))).toBe(true);
  });

  it('stands in the page itself, for hosts that send no header', async () => {
    const response = await context.request.get(`${appUrl}/`);
    const text = await response.text();
    const inPage = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1];
    expect(response.headers()['content-security-policy']).toContain(inPage);
    expect(inPage).not.toContain('unsafe-inline');
    expect(inPage).not.toContain("'unsafe-eval'");
    expect(response.headers()['permissions-policy']).toContain('microphone=()');
  });
});
