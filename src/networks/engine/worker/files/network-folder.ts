import type { NetworkSource } from '../../protocol.ts';
import { InferenceError } from '../inference-error.ts';
import { fetchFile, type Fetch, type FetchOptions } from './fetch-file.ts';
import { messageOf } from '../../../../core/message-of.ts';

/** Where a network's files lie. */
interface NetworkFolder {
  /** For messages, with a slash at its end. */
  readonly name: string;
  /** @throws InferenceError of kind `missing-file` that names the file. */
  read(path: string, options: Omit<FetchOptions, 'fetch'>): Promise<Uint8Array<ArrayBuffer>>;
}

/** The folder that a source means: on a server, or kept in the browser. */
export function networkFolder(source: NetworkSource, fetch: Fetch): NetworkFolder {
  return 'url' in source ? servedFolder(source.url, fetch) : keptFolder(source.name, source.files);
}

function servedFolder(url: string, fetch: Fetch): NetworkFolder {
  const parts = new URL(url).pathname.split('/').filter((part) => part !== '');
  const name = `${parts.slice(-2).map(decodeURIComponent).join('/')}/`;
  return {
    name,
    read: (path, options) => fetchFile(new URL(path, url).href, name + path, { ...options, fetch }),
  };
}

function keptFolder(network: string, files: ReadonlyMap<string, Blob>): NetworkFolder {
  const name = `${network}/`;
  return {
    name,
    async read(path, { onBytes }) {
      const missing = (why: string, cause?: unknown) =>
        new InferenceError('missing-file', `${name}${path} ${why}`, { cause });
      const blob = files.get(path);
      if (!blob) throw missing('is missing.');
      const bytes = await blob.arrayBuffer().catch((cause: unknown) => {
        throw missing(`cannot be read from the browser's disk: ${messageOf(cause)}`, cause);
      });
      onBytes?.(bytes.byteLength);
      return new Uint8Array(bytes);
    },
  };
}
