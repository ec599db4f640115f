import { createServer } from 'node:net';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served, without a slash at the end. */
    appUrl: string;
  }
}

async function freePort(): Promise<number> {
  return new Promise((answer, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? answer(address.port) : fail(new Error('No port.')),
      );
    });
  });
}

/** Serves `dist/` (or the folder `HIT5_DIST`) as `npm start` does, for as long as the end-to-end tests run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const port = await freePort();
  const outDir = process.env['HIT5_DIST'] ?? 'dist';
  const server = await preview({
    build: { outDir },
    logLevel: 'warn',
    preview: { port, strictPort: true, host: 'localhost' },
  });
  project.provide('appUrl', `http://localhost:${String(port)}`);
  return () => server.close();
}
