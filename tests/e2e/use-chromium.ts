import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { launchChromium } from './participant.ts';

/** The browser of a file of tests, and a context of each test's own: no disk, cache or cookie is shared. */
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
    context = await browser.newContext(options);
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
