import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { build, preview } from 'vite';
import { chromiumArguments, ensureChromium } from '../chromium.ts';

/**
 * Builds a measuring page as the app is built, on a server of its own, and gives each piece of work a tab with it; browser and server
 * end with the last one.
 *
 * @param place the page's path in the project.
 */
export async function withPages<Result>(
  place: string,
  works: readonly ((page: Page) => Promise<Result>)[],
): Promise<readonly Result[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'hit5-bench-'));
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true, rollupOptions: { input: place } } });
  const server = await preview({
    logLevel: 'warn',
    build: { outDir },
    preview: { port: 0, strictPort: false, host: 'localhost' },
  });
  let browser: Browser | null = null;
  const results: Result[] = [];
  try {
    const address = server.httpServer.address();
    if (typeof address !== 'object' || !address) throw new Error('The server has no address.');
    browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
    for (const work of works) {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${address.port}/${place}`);
      results.push(await work(page));
      await page.close();
    }
    return results;
  } finally {
    await browser?.close();
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

export function shippedPhotos(): readonly string[] {
  const manifest = JSON.parse(readFileSync('assets/challenge/manifest.json', 'utf8')) as {
    readonly images: readonly { readonly file: string; readonly kind: string }[];
  };
  const photos = manifest.images.filter(({ kind }) => kind === 'photo');
  return photos.slice(0, 10).map(({ file }) => `assets/challenge/${file}`);
}
