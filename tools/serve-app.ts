import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { startServer, type ClassOptions, type Hit5Server, type ServedFiles } from '../server/start-server.ts';
import { PackFolder } from './packs/pack-folder.ts';
import { policyFor } from './vite/content-security-policy.ts';
import { serverHeadersFor } from './vite/server-headers.ts';

export interface ServedApp extends Hit5Server {
  /** Its address on this machine, with a slash at the end. */
  readonly url: string;
}

/**
 * Serves the built app as `npm start` does, or with classes as `npm run class` does.
 *
 * @param port 0 for one that is free.
 * @param packs the folder whose packs are offered; null, by default, for those of the build.
 * @param classes null, by default: none are run.
 * @param embed the sites that may show it within a page of theirs; default none.
 * @throws Error when the port is taken.
 */
export async function serveApp(
  folder: string,
  port: number,
  packs: string | null = null,
  classes: ClassOptions | null = null,
  embed: readonly string[] = [],
): Promise<ServedApp> {
  const headers = (path: string, request: IncomingMessage) => ({
    ...serverHeadersFor(path, request),
    'Content-Security-Policy': policyFor(path, embed),
    // Else a page that is cross-origin isolated could not show it.
    ...(embed.length > 0 && { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
  });
  const offered = packs === null ? null : new PackFolder(packs, join(folder, 'assets/classes.json'));
  const files: ServedFiles = {
    headers,
    compressed: true,
    hashed: true,
    packs: offered && ((path, hidden) => offered.file(path, hidden)),
  };
  const server = await startServer(folder, port, files, classes);
  return { ...server, url: `http://localhost:${server.port}/` };
}
