import { chromium, type BrowserContext } from 'playwright';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { chromiumArguments, findChromium } from '#tools/chromium.ts';
import { serveSmallNetwork } from '#tests/release/networks/small-network.ts';
import { challengeLink, launchChromium, Participant } from '#tests/e2e/participant.ts';
import { contextWithoutCopy, littleDrawn } from '#tests/e2e/use-chromium.ts';

const appUrl = inject('appUrl');

describe('a machine that lacks something', () => {
  /** Waits until the network has answered the first photo, and what the chip says of it. */
  async function answered(context: BrowserContext, query = ''): Promise<string> {
    const person = await Participant.arrive(context, challengeLink(appUrl, 9, 4, query));
    await person.see(1, 4);
    await person.commit();
    await expect
      .poll(() => person.page.getByRole('heading', { level: 1 }).innerText(), { timeout: 120_000 })
      .toMatch(/The network( got it| missed it|:)/);
    const chip = person.page.locator('hit5-network-chip').first();
    await chip.locator('.word', { hasText: 'Ready' }).waitFor({ state: 'attached' });
    return (await chip.locator('dl').textContent())?.replace(/\s+/g, ' ') ?? '';
  }

  it.skipIf(process.arch !== 'x64').each<readonly [string, string, readonly RegExp[]]>([
    ['SIMD', '--no-enable-sse4-1', [/\(wasm, 1 thread\)/]],
    [
      'memory for WebAssembly',
      '--wasm-max-mem-pages=600',
      [/\(cpu, plain script/, /Not wasm ?there is not enough memory/],
    ],
  ])('has no %s: the network answers all the same', async (_, flag, words) => {
    const browser = await launchChromium([`--js-flags=${flag}`]);
    onTestFinished(() => browser.close());
    const chip = await answered(await contextWithoutCopy(browser, littleDrawn));
    for (const word of words) expect(chip).toMatch(word);
  });

  it('a GPU process that crashes costs no answer', async () => {
    // The browser of other tests has no process of its own for the GPU.
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
    onTestFinished(() => browser.close());
    const context = await contextWithoutCopy(browser, littleDrawn);
    await serveSmallNetwork(context);
    const person = await Participant.arrive(context, challengeLink(appUrl, 9, 4, '?backend=webgl'));
    await person.see(1, 4);
    const running = person.page.locator('hit5-network-chip .word', { hasText: 'WebGL' });
    await running.first().waitFor({ state: 'attached', timeout: 120_000 });
    await person.pick('goldfish');
    const session = await browser.newBrowserCDPSession();
    const gpuProcesses = async () => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      return processInfo.filter(({ type }) => type === 'GPU').map(({ id }) => id);
    };
    const [crashed] = await gpuProcesses();
    expect(crashed).toBeDefined();
    await session.send('Browser.crashGpuProcess').catch(() => undefined);
    await expect.poll(gpuProcesses).not.toContain(crashed);
    await person.commit();
    await expect
      .poll(() => person.page.getByRole('heading', { level: 1 }).innerText(), { timeout: 120_000 })
      .toMatch(/The network( got it| missed it|:)/);
    await person.page.getByText('WebGL stopped (the GPU was taken away); wasm goes on.').waitFor();
    await person.next();
    await person.see(2, 4);
    await person.commit();
    await expect
      .poll(() => person.page.getByRole('heading', { level: 1 }).innerText(), { timeout: 120_000 })
      .toMatch(/The network( got it| missed it|:)/);
  });
});
