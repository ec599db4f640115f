import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview, type Plugin } from 'vite';

/** The measuring page, built as the app is built, on a server of its own. */
export interface ReportServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Builds and serves the measuring page.
 *
 * @param folders further folders to serve: address to path.
 * @param outDir where the build goes.
 */
export async function serveReportPage(
  folders: Readonly<Record<string, string>>,
  outDir: string,
): Promise<ReportServer> {
  const place = 'tools/models/report/index.html';
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true, rollupOptions: { input: place } } });
  const server = await preview({
    logLevel: 'warn',
    build: { outDir },
    preview: { port: 0, strictPort: false },
    plugins: [serveFolders(folders)],
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no address.');
  return { url: `http://localhost:${address.port}/${place}`, close: () => server.close() };
}

function serveFolders(folders: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'serve-folders',
    configurePreviewServer({ middlewares }) {
      for (const [address, folder] of Object.entries(folders)) {
        middlewares.use(address, (request, response) => {
          const path = join(folder, decodeURIComponent((request.url ?? '').split('?')[0] ?? ''));
          if (!path.startsWith(folder) || !existsSync(path) || !statSync(path).isFile()) {
            response.writeHead(404).end();
            return;
          }
          response.writeHead(200, { 'Cross-Origin-Resource-Policy': 'same-origin' });
          createReadStream(path).pipe(response);
        });
      }
    },
  };
}
