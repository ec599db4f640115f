import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import type { Readable } from 'node:stream';
import { Builder, Key, Origin, type WebDriver, type WebElement } from 'selenium-webdriver';
import { freePort } from '../free-port.ts';
import { sourceFor, type Engine, type EnginePage } from './engine.ts';
import { findWebKit, type WebKitPrograms } from './find-engines.ts';
import { listen, type Running } from '../../server/listen.ts';

/** Starts a screen that nobody sees, on which WebKit's small browser opens its windows. */
export async function launchWebKit(): Promise<Engine> {
  const programs = findWebKit();
  if (programs === null) throw new Error('There is no WebKit here.');
  const words = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const screen = spawn(programs.screen, words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = (await once(screen.stdio[3] as Readable, 'data')) as [Buffer];
  const display = `:${number.toString().trim()}`;
  const proxy = await startLoopbackProxy();
  const said = execFileSync(programs.browser, ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, DISPLAY: display },
  });
  return {
    name: 'webkit',
    version: /[\d.]+/.exec(said)?.[0] ?? '',
    newPage: () => WebKitPage.launch(programs, display, proxy.port),
    async close() {
      await Promise.all([end(screen), proxy.close()]);
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}

async function startDriver(programs: WebKitPrograms, display: string, port: number): Promise<ChildProcess> {
  const child = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display },
  });
  const answers = () =>
    fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error('WebKitWebDriver did not start.');
    await new Promise((again) => setTimeout(again, 20));
  }
  return child;
}

const keyNames: Readonly<Record<string, string>> = {
  Control: Key.CONTROL,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
  Shift: Key.SHIFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowDown: Key.ARROW_DOWN,
  ArrowUp: Key.ARROW_UP,
  Home: Key.HOME,
  End: Key.END,
};

/** Notes a page's errors from now on: WebDriver tells none, and WebKit writes none of a page that keeps nothing. */
function watchErrors(): void {
  const seen: string[] = [];
  Object.assign(globalThis, { seenErrors: seen });
  const write = console.error.bind(console);
  console.error = (...said: readonly unknown[]) => {
    seen.push(said.map(String).join(' '));
    write(...said);
  };
  addEventListener('error', ({ message }) => seen.push(message));
  addEventListener('unhandledrejection', ({ reason }) => seen.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    seen.push(`${violatedDirective} forbids ${blockedURI}`),
  );
}

/** A browser of its own: a driver of WebKit's holds one at a time. */
class WebKitPage implements EnginePage {
  readonly #session: WebDriver;
  readonly #driver: ChildProcess;
  readonly #errors: string[] = [];

  constructor(session: WebDriver, driver: ChildProcess) {
    this.#session = session;
    this.#driver = driver;
  }

  /** @param proxy its port. */
  static async launch(programs: WebKitPrograms, display: string, proxy: number): Promise<WebKitPage> {
    const port = await freePort();
    const driver = await startDriver(programs, display, port);
    const session = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: 'MiniBrowser',
        proxy: {
          proxyType: 'manual',
          httpProxy: `127.0.0.1:${proxy}`,
          noProxy: ['localhost', '127.0.0.1'],
        },
        'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
      })
      .build();
    await session.manage().setTimeouts({ script: 120_000, pageLoad: 120_000 });
    return new WebKitPage(session, driver);
  }

  async open(url: string): Promise<void> {
    await this.errors();
    await this.#session.get(url);
    await this.evaluate(watchErrors, null);
  }

  async reload(): Promise<void> {
    await this.errors();
    await this.#session.navigate().refresh();
    await this.evaluate(watchErrors, null);
  }

  async evaluate<Value, Argument>(
    act: (argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value> {
    const answer = await this.#session.executeAsyncScript<{ readonly value: Value } | string>(
      `const done = arguments[0];
       (async () => ${sourceFor(act, JSON.stringify(argument))})().then(
         (value) => done({ value }),
         (error) => done(String(error)),
       );`,
    );
    if (typeof answer === 'string') throw new Error(answer);
    return answer.value;
  }

  async press(key: string): Promise<void> {
    const keys = key.split('+').map((name) => keyNames[name] ?? name);
    const actions = this.#session.actions();
    for (const one of keys) actions.keyDown(one);
    for (const one of keys.toReversed()) actions.keyUp(one);
    await actions.perform();
  }

  async type(text: string): Promise<void> {
    await this.#session.actions().sendKeys(text).perform();
  }

  async clickAt(x: number, y: number): Promise<void> {
    const at = { x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT };
    await this.#session.actions().move(at).click().perform();
  }

  addScript(source: string): Promise<void> {
    return this.#session.executeScript(source);
  }

  async chooseFiles<Argument>(
    find: (argument: Argument) => Element | null,
    argument: Argument,
    paths: readonly string[],
  ): Promise<void> {
    const source = sourceFor(find, JSON.stringify(argument));
    const field = await this.#session.executeScript<WebElement>(`return ${source}`);
    await field.sendKeys(paths.join('\n'));
  }

  async resize(width: number, height: number): Promise<void> {
    const window = this.#session.manage().window();
    await window.setRect({ width, height });
    // The window is larger than the page by its bar, and never narrower: about 447 px.
    const inner = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }), null);
    await window.setRect({ width: 2 * width - inner.width, height: 2 * height - inner.height });
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.#session.takeScreenshot(), 'base64');
  }

  async errors(): Promise<readonly string[]> {
    const since = await this.evaluate(
      () => (globalThis as { seenErrors?: string[] }).seenErrors?.splice(0) ?? [],
      null,
    );
    this.#errors.push(...since);
    return this.#errors;
  }

  async close(): Promise<void> {
    await this.#session.quit().finally(() => end(this.#driver));
  }
}

/** Sends what a browser asks of any machine by http to the same port of this one: for a browser whose names cannot be set. */
function startLoopbackProxy(): Promise<Running> {
  return listen(
    (asked, answer) => {
      const { port, pathname, search } = new URL(asked.url ?? '/', 'http://localhost');
      const { method = 'GET', headers } = asked;
      const passed = request({ host: '127.0.0.1', port, path: pathname + search, method, headers });
      passed.on('response', (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        given.pipe(answer);
        given.on('error', () => answer.destroy());
      });
      passed.on('error', () => answer.destroy());
      answer.on('close', () => passed.destroy());
      asked.pipe(passed);
    },
    0,
    '127.0.0.1',
  );
}
