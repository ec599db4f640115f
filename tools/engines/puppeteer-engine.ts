import puppeteer, {
  type Browser,
  type ElementHandle,
  type KeyInput,
  type LaunchOptions,
  type Page,
} from 'puppeteer-core';
import { findChromium, testArguments } from '../chromium.ts';
import { distantHost, sourceFor, type Engine, type EnginePage } from './engine.ts';
import { findFirefox } from './find-engines.ts';

const launchOptions = (): Record<'chromium' | 'firefox', LaunchOptions> => ({
  chromium: {
    browser: 'chrome',
    executablePath: findChromium(),
    args: [...testArguments, `--host-resolver-rules=MAP ${distantHost} 127.0.0.1`],
  },
  firefox: {
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    extraPrefsFirefox: { 'network.dns.localDomains': distantHost },
  },
});

export async function launchByPuppeteer(name: 'chromium' | 'firefox'): Promise<Engine> {
  const browser: Browser = await puppeteer.launch(launchOptions()[name]);
  const version = await browser.version();
  return {
    name,
    version: version.slice(version.indexOf('/') + 1),
    async newPage() {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.bringToFront();
      return new PuppeteerPage(page);
    },
    close: () => browser.close(),
  };
}

class PuppeteerPage implements EnginePage {
  readonly #page: Page;
  readonly #errors: string[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.setDefaultTimeout(120_000);
    page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text());
    });
    page.on('pageerror', (error) => this.#errors.push(String(error)));
  }

  async open(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async evaluate<Value, Argument>(
    act: (argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value> {
    return (await this.#page.evaluate(sourceFor(act, JSON.stringify(argument)))) as Value;
  }

  async press(key: string): Promise<void> {
    const keys = key.split('+') as KeyInput[];
    const last = keys.pop();
    for (const held of keys) await this.#page.keyboard.down(held);
    if (last) await this.#page.keyboard.press(last);
    for (const held of keys) await this.#page.keyboard.up(held);
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text);
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.#page.mouse.click(x, y);
  }

  async addScript(source: string): Promise<void> {
    await this.#page.evaluate(`{ ${source} }`);
  }

  async chooseFiles<Argument>(
    find: (argument: Argument) => Element | null,
    argument: Argument,
    paths: readonly string[],
  ): Promise<void> {
    const found = await this.#page.evaluateHandle(sourceFor(find, JSON.stringify(argument)));
    await (found.asElement() as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  }

  resize(width: number, height: number): Promise<void> {
    return this.#page.setViewport({ width, height });
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.#page.screenshot());
  }

  errors(): Promise<readonly string[]> {
    return Promise.resolve(this.#errors);
  }

  async close(): Promise<void> {
    await this.#page.browserContext().close();
  }
}
