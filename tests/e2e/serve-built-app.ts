import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import type { ServedFolder } from '../../tools/serve-folder.ts';
import { builtFolder } from './built-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served, without a slash at the end. */
    appUrl: string;
  }
}

/** Serves the built app as `npm start` does. */
export async function serveBuiltApp(): Promise<ServedFolder> {
  const server = await preview({
    build: { outDir: builtFolder },
    logLevel: 'warn',
    // Vite takes the next free port.
    preview: { port: 4273, strictPort: false, host: 'localhost' },
  });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no address.');
  return { url: `http://localhost:${String(address.port)}/`, close: () => server.close() };
}

/** The built app for as long as the end-to-end tests run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveBuiltApp();
  project.provide('appUrl', server.url.replace(/\/$/, ''));
  return () => server.close();
}
