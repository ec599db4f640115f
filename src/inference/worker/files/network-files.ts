import {
  NetworkCardError,
  parseNetworkCard,
  type NetworkCard,
  type NetworkFile,
} from '../../../domain/formats/network-card-format.ts';
import type { LoadProgress } from '../../protocol.ts';
import { InferenceError } from '../inference-error.ts';
import { parseSelfTest, type SelfTest } from '../self-test.ts';
import { concatenate, fetchFile, type Fetch } from './fetch-file.ts';
import { parseGraphModel, type GraphModelJson } from './graph-model.ts';
import { sha256 } from './sha256.ts';

/** A network's files, whole and checked, kept in memory so that a change of backend needs no network. */
export interface NetworkFiles {
  readonly card: NetworkCard;
  readonly model: GraphModelJson;
  /** The shards one after the other. */
  readonly weights: Uint8Array<ArrayBuffer>;
  /** SHA-256 of `weights` in hex. */
  readonly weightsHash: string;
  readonly selfTest: SelfTest;
}

/**
 * Fetches a network and checks each file against its card.
 *
 * @param networkUrl the network's folder, with a slash at its end.
 * @throws InferenceError that names the file.
 */
export async function fetchNetwork(
  networkUrl: string,
  onProgress: (progress: LoadProgress) => void,
  fetch: Fetch,
): Promise<NetworkFiles> {
  const folder = folderName(networkUrl);
  const stop = new AbortController();
  const cardName = `${folder}card.json`;
  const fetchCard = async (anew: boolean) => {
    const url = new URL('card.json', networkUrl).href;
    const bytes = await fetchFile(url, cardName, { fetch, signal: stop.signal, anew });
    return readCard(new TextDecoder().decode(bytes), cardName);
  };
  const card = await fetchCard(false).catch((cause: unknown) => {
    if (!(cause instanceof InferenceError) || cause.kind !== 'not-a-network') throw cause;
    return fetchCard(true);
  });

  const totalBytes = card.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let loadedBytes = 0;
  const onBytes = (bytes: number) => {
    loadedBytes += bytes;
    onProgress({ loadedBytes, totalBytes });
  };
  const fetched = new Map<string, Uint8Array<ArrayBuffer>>();
  const one = async (file: NetworkFile) => {
    const name = folder + file.path;
    const url = new URL(file.path, networkUrl).href;
    let bytes = await fetchFile(url, name, { fetch, signal: stop.signal, onBytes });
    if (!(await isOnCard(bytes, file))) {
      // A cache may have damaged it: the server's own file is asked for, where it can be reached.
      const damaged = bytes;
      bytes = await fetchFile(url, name, { fetch, signal: stop.signal, anew: true }).catch(() => damaged);
    }
    await check(bytes, file, name);
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
    throw new InferenceError('not-a-network', `${folder}model.json names ${path}, which is not on the card.`);
  };
  const model = parseGraphModel(file('model.json'), `${folder}model.json`);
  const selfTest = parseSelfTest(new TextDecoder().decode(file('self-test.json')), `${folder}self-test.json`);
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
  if (file.path === 'model.json' && !truncated) parseGraphModel(bytes, name);
  if (truncated) {
    const lengths = `${String(bytes.length)} of ${String(file.bytes)} bytes`;
    throw new InferenceError('altered-file', `${name} is truncated: ${lengths}.`);
  }
  throw new InferenceError('altered-file', `${name} was altered: its SHA-256 is not the one on the card.`);
}

/** The last two parts of the address, `models/efficientnet-lite0/`, for messages. */
function folderName(networkUrl: string): string {
  const parts = new URL(networkUrl).pathname.split('/').filter((part) => part !== '');
  return `${parts.slice(-2).map(decodeURIComponent).join('/')}/`;
}
