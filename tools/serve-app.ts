import { serveFolder, type ServedFolder } from './serve-folder.ts';
import { policyFor } from './vite/content-security-policy.ts';
import { serverHeaders } from './vite/server-headers.ts';

/**
 * Serves the built app as `npm start` does.
 *
 * @param port 0 for one that is free.
 * @throws Error when the port is taken.
 */
export function serveApp(folder: string, port: number): Promise<ServedFolder> {
  const headers = (path: string) => ({ ...serverHeaders, 'Content-Security-Policy': policyFor(path) });
  return serveFolder(folder, { port, headers, gzip: true });
}
