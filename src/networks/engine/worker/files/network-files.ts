import {
  NetworkCardError,
  parseNetworkCard,
  type NetworkCard,
  type NetworkFile,
} from '../../../../files/network-card-format.ts';
import type { ModelJson } from '../../../logic/model-json.ts';
import type { LoadProgress, NetworkSource } from '../../protocol.ts';
import { InferenceError } from '../inference-error.ts';
import { parseSelfTest, type SelfTest } from '../self-test.ts';
import { completeNetwork } from './complete-network.ts';
import { concatenate, type Fetch, fetchFile, type FetchOptions } from './fetch-file.ts';
import { readModelJson } from './read-model-json.ts';
import { sha256 } from './sha256.ts';
import { messageOf } from '../../../../core/message-of.ts';

/** A network's files, whole and checked, kept in memory so that a change of backend works offline. */
export interface NetworkFiles {
  readonly card: NetworkCard;
  readonly model: ModelJson;
  /** The shards one after the other. */
  readonly weights: Uint8Array<ArrayBuffer>;
  /** SHA-256 of `weights` in hex. */
  readonly weightsHash: string;
  readonly selfTest: SelfTest;
}

/**
 * Fetches a network and checks each file against its card.
 *
 * @throws InferenceError that names the file.
 */
export async function fetchNetwork(
  source: NetworkSource,
  onProgress: (progress: LoadProgress) => void,
  fetch: Fetch,
): Promise<NetworkFiles> {
  if ('given' in source) return completeNetwork(source.given);
  const folder = networkFolder(source, fetch);
  const stop = new AbortController();
  const cardName = `${folder.name}card.json`;
  const readCardFile = async (anew: boolean) => {
    const bytes = await folder.read('card.json', { signal: stop.signal, anew });
    return readCard(new TextDecoder().decode(bytes), cardName);
  };
  const card = await readCardFile(false).catch((cause: unknown) => {
    if (!(cause instanceof InferenceError) || cause.kind !== 'not-a-network') throw cause;
    return readCardFile(true);
  });

  const totalBytes = card.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let loadedBytes = 0;
  const onBytes = (bytes: number) => {
    loadedBytes += bytes;
    onProgress({ loadedBytes, totalBytes });
  };
  const fetched = new Map<string, Uint8Array<ArrayBuffer>>();
  const one = async (file: NetworkFile) => {
    let bytes = await folder.read(file.path, { signal: stop.signal, onBytes });
    if (!(await isOnCard(bytes, file))) {
      // A cache may have damaged it: the server's own file is asked for, where it can be reached.
      const damaged = bytes;
      bytes = await folder.read(file.path, { signal: stop.signal, anew: true }).catch(() => damaged);
    }
    await check(bytes, file, folder.name + file.path);
    fetched.set(file.path, bytes);
  };
  try {
    await Promise.all(card.files.map(one));
  } catch (cause) {
    stop.abort();
    throw cause;
  }
  const file = (path: string) => {
    const bytes = fetched.get(path);
    if (bytes) return bytes;
    throw new InferenceError(
      'not-a-network',
      `${folder.name}model.json names ${path}, which is not on the card.`,
    );
  };
  const model = readModelJson(file('model.json'), `${folder.name}model.json`);
  const selfTest = parseSelfTest(
    new TextDecoder().decode(file('self-test.json')),
    `${folder.name}self-test.json`,
  );
  const weights = concatenate(model.weightsManifest.flatMap(({ paths }) => paths.map(file)));
  return { card, model, weights, weightsHash: await sha256(weights), selfTest };
}

function readCard(json: string, name: string): NetworkCard {
  try {
    return parseNetworkCard(json, name);
  } catch (cause) {
    if (cause instanceof NetworkCardError)
      throw new InferenceError('not-a-network', cause.message, { cause });
    throw cause;
  }
}

async function isOnCard(bytes: Uint8Array<ArrayBuffer>, file: NetworkFile): Promise<boolean> {
  return bytes.length === file.bytes && (await sha256(bytes)) === file.sha256;
}

/** @throws InferenceError where the file is not the one on the card. */
async function check(bytes: Uint8Array<ArrayBuffer>, file: NetworkFile, name: string): Promise<void> {
  if (await isOnCard(bytes, file)) return;
  const truncated = bytes.length < file.bytes;
  // Another model.json than the card's may be none at all, which says more.
  if (file.path === 'model.json' && !truncated) readModelJson(bytes, name);
  if (truncated) {
    const lengths = `${bytes.length} of ${file.bytes} bytes`;
    throw new InferenceError('altered-file', `${name} is truncated: ${lengths}.`);
  }
  throw new InferenceError('altered-file', `${name} was altered: its SHA-256 is not the one on the card.`);
}

interface NetworkFolder {
  /** For messages, with a slash at its end. */
  readonly name: string;
  /** @throws InferenceError of kind `missing-file` that names the file. */
  read(path: string, options: Omit<FetchOptions, 'fetch'>): Promise<Uint8Array<ArrayBuffer>>;
}

/** The folder that a source means: on a server, or kept in the browser. */
function networkFolder(source: Exclude<NetworkSource, { given: unknown }>, fetch: Fetch): NetworkFolder {
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
