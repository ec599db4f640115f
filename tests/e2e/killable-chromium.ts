import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright';
import { testArguments, findChromium } from '#tools/chromium.ts';
import { holdBackCopy, holdBackNetwork } from './use-chromium.ts';

/** A Chromium with a profile on disk, which can be killed as a crash or a power cut would. */
export class KillableChromium {
  readonly context: BrowserContext;
  readonly #process: ChildProcess;

  constructor(context: BrowserContext, child: ChildProcess) {
    this.context = context;
    this.#process = child;
  }

  /**
   * @param profile the folder of the profile; what the last life left there is found again.
   * @param also words for the command, beside those of all tests.
   */
  static async launch(profile: string, also: readonly string[] = []): Promise<KillableChromium> {
    // A killed browser leaves its lock behind.
    for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
      rmSync(join(profile, lock), { force: true });
    }
    const words = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
    const child = spawn(findChromium(), [...testArguments, ...also, ...words], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    });
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(`Chromium did not start: ${said}`)));
    });
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    if (!context) throw new Error('Chromium has no context.');
    await holdBackCopy(context);
    await holdBackNetwork(context);
    return new KillableChromium(context, child);
  }

  /** Ends all its processes at once; nothing gets a chance to tidy up. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    if (this.#process.pid) process.kill(-this.#process.pid, 'SIGKILL');
    await gone;
  }
}
