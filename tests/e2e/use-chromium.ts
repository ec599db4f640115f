import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished } from 'vitest';
import { answeringName } from '#src/networks/engine/protocol.ts';
import { launchChromium } from './participant.ts';

/**
 * Lets the pages of a context keep no copy of the app for offline use: to make one takes longer than most tests, and
 * `offline.test.ts` has it made.
 */
export async function holdBackCopy(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    // On plain http there is none.
    if ('ServiceWorkerContainer' in self)
      ServiceWorkerContainer.prototype.register = () => new Promise(() => undefined);
  });
}

/**
 * Lets the network of a page, or of a context's pages, never answer, for tests in which it plays no part: to start it
 * takes more of the processor than all else on a page.
 */
export async function holdBackNetwork(pages: BrowserContext | Page): Promise<void> {
  await pages.addInitScript((held) => {
    self.Worker = new Proxy(self.Worker, {
      construct(target, [url, options]: ConstructorParameters<typeof Worker>) {
        if (options?.name !== held) return new target(url, options);
        return Object.assign(new MessageChannel().port1, { terminate: () => undefined });
      },
    });
  }, answeringName);
}

/**
 * A window in which less is drawn, for tests that go by no size and no motion. Photo and classes stand beside each other
 * as at 1280×800 px; only the network's chip is too narrow for its name.
 */
export const littleDrawn = {
  viewport: { width: 1000, height: 600 },
  reducedMotion: 'reduce',
} as const satisfies BrowserContextOptions;

/** A phone held upright, for fingers. */
export const touchPhone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
} as const satisfies BrowserContextOptions;

/** A context without such a copy; of a window of 1280×800 px without options. */
export async function contextWithoutCopy(
  browser: Browser,
  options: BrowserContextOptions = { viewport: { width: 1280, height: 800 } },
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  // A busy machine may be slow; what never comes fails all the same.
  context.setDefaultTimeout(90_000);
  await holdBackCopy(context);
  return context;
}

/** The browser of a file of tests, and a context of each test's own: no disk, cache or cookie is shared, and no copy for offline use is made. */
export interface UsedChromium {
  readonly browser: Browser;
  readonly context: BrowserContext;
}

/**
 * Starts a Chromium before the tests of the file that calls it, and closes it after them.
 *
 * @param options of the contexts, default a window of 1280×800 px.
 */
export function useChromium(
  options: BrowserContextOptions = { viewport: { width: 1280, height: 800 } },
): UsedChromium {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    context = await contextWithoutCopy(browser, options);
    onTestFinished(() => context.close());
  });
  return {
    get browser() {
      return browser;
    },
    get context() {
      return context;
    },
  };
}

/** Opens a saved page from the disk, offline; it must ask for nothing. */
export async function openOffline(browser: Browser, path: string): Promise<Page> {
  const offline = await browser.newContext({ offline: true, viewport: { width: 390, height: 800 } });
  onTestFinished(() => offline.close());
  const report = await offline.newPage();
  const asked: string[] = [];
  report.on('request', (request) => asked.push(request.url()));
  const address = pathToFileURL(path).href;
  await report.goto(address);
  expect(asked.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([]);
  return report;
}
