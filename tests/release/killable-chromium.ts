import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright';
import { onTestFinished } from 'vitest';
import { testArguments, findChromium } from '#tools/chromium.ts';
import { holdBackCopy, holdBackNetwork } from '#tests/e2e/use-chromium.ts';

/** A Chromium with a profile on disk, which can be killed as a crash or a power cut would. */
export class KillableChromium {
  readonly context: BrowserContext;
  /** Ends all its processes at once; nothing gets a chance to tidy up. */
  readonly kill: () => Promise<void>;

  constructor(context: BrowserContext, kill: () => Promise<void>) {
    this.context = context;
    this.kill = kill;
  }

  /**
   * Starts it for the rest of the test, which it does not outlive.
   *
   * @param profile the folder of the profile; what the last life left there is found again.
   * @param also words for the command, beside those of all tests.
   */
  static async launch(profile: string, also: readonly string[] = []): Promise<KillableChromium> {
    // A killed browser leaves its lock behind.
    for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
      rmSync(join(profile, lock), { force: true });
    }
    const words = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
    // What a killed browser leaves there.
    const temporary = mkdtempSync(join(tmpdir(), 'c-'));
    const child = spawn(findChromium(), [...testArguments, ...also, ...words], {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
      env: { ...process.env, TMPDIR: temporary },
    });
    const kill = async () => {
      await end(child);
      rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
    };
    onTestFinished(kill);
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
    return new KillableChromium(context, kill);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}
