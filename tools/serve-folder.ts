import { answerFile, type FileOptions } from '../server/files/answer-file.ts';
import { isOwnHost } from '../server/hosts.ts';
import { listen } from '../server/listen.ts';

export interface ServedFolder {
  /** With a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder on this machine, on a port that is free, by the server's own way to give files; for tests and tools. */
export async function serveFolder(folder: string, options: FileOptions = {}): Promise<ServedFolder> {
  const { port, close } = await listen(
    (request, response) => {
      if (isOwnHost(request.headers.host)) answerFile(request, response, folder, options);
      else response.writeHead(403).end();
    },
    0,
    'localhost',
  );
  return { url: `http://localhost:${port}${options.path ?? '/'}`, close };
}
