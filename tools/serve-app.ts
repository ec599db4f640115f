import { join } from 'node:path';
import { PackFolder } from './packs/pack-folder.ts';
import { serveFolder, type ServedFolder } from './serve-folder.ts';
import { policyFor } from './vite/content-security-policy.ts';
import { serverHeaders } from './vite/server-headers.ts';

/**
 * Serves the built app as `npm start` does.
 *
 * @param port 0 for one that is free.
 * @param packs the folder whose packs are offered; null, by default, for those of the build.
 * @throws Error when the port is taken.
 */
export function serveApp(folder: string, port: number, packs: string | null = null): Promise<ServedFolder> {
  const headers = (path: string) => ({ ...serverHeaders, 'Content-Security-Policy': policyFor(path) });
  const offered = packs === null ? null : new PackFolder(packs, join(folder, 'assets/classes.json'));
  const also = offered ? { folder: 'packs/', file: (path: string) => offered.file(path) } : null;
  return serveFolder(folder, { port, headers, gzip: true, also });
}
