import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';

/**
 * A measuring page, built as the app is built, on a server of its own.
 *
 * @param place the page's path in the project.
 */
export async function serveBenchPage(
  place: string,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'hit5-bench-'));
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true, rollupOptions: { input: place } } });
  const server = await preview({
    logLevel: 'warn',
    build: { outDir },
    preview: { port: 0, strictPort: false, host: 'localhost' },
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no address.');
  return {
    url: `http://localhost:${address.port}/${place}`,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
