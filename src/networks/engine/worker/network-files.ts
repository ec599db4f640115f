import { sha256 as sha256InScript } from '@noble/hashes/sha2.js';
import { messageOf } from '../../../core/message-of.ts';
import { classCount } from '../../../core/classes/class-ids.ts';
import { usualCut } from '../../../core/networks/input-form.ts';
import {
  parseNetworkCard,
  type GivenCard,
  type NetworkCard,
  type NetworkFile,
} from '../../../files/network-card-format.ts';
import {
  expectedWeightBytes,
  isLayersModel,
  parseModelJson,
  shardPaths,
  weightEntries,
  type ModelJson,
} from '../../logic/model-json.ts';
import type { GivenNetwork, LoadProgress, NetworkSource } from '../protocol.ts';
import { InferenceError } from './inference-error.ts';
import { bareSelfTest, parseSelfTest, type SelfTest } from './self-test.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A network's files, whole and checked, kept in memory so that a change of backend works offline. */
export interface NetworkFiles {
  readonly card: NetworkCard;
  readonly model: ModelJson;
  /** The shards one after the other. */
  readonly weights: Bytes;
  /** SHA-256 of `weights` in hex. */
  readonly weightsHash: string;
  readonly selfTest: SelfTest;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

interface ReadOptions {
  readonly signal: AbortSignal;
  /** Whether no cache will do, because the file in one was damaged. */
  readonly anew?: boolean;
  /** Called with the length of each piece that arrives, in bytes. */
  readonly onBytes?: (bytes: number) => void;
}

/** The folder that a source means: on a server, or kept in the browser. */
interface NetworkFolder {
  /** For messages, with a slash at its end. */
  readonly name: string;
  /** @throws InferenceError that names the file where it is not there, not whole, or a web page in its place. */
  read(path: string, options: ReadOptions): Promise<Bytes>;
}

/**
 * Fetches a network and checks each file against its card.
 *
 * @throws InferenceError that names the file.
 */
export async function fetchNetwork(
  source: NetworkSource,
  onProgress: (progress: LoadProgress) => void = () => undefined,
  fetch: Fetch = (url, init) => globalThis.fetch(url, init),
): Promise<NetworkFiles> {
  if ('given' in source) return completeNetwork(source.given);
  const folder = 'url' in source ? servedFolder(source.url, fetch) : keptFolder(source.name, source.files);
  const stop = new AbortController();
  const { signal } = stop;
  const readCard = async (anew: boolean) =>
    parsed(parseNetworkCard, await folder.read('card.json', { signal, anew }), `${folder.name}card.json`);
  const card = await readCard(false).catch(() => readCard(true));

  const totalBytes = card.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let loadedBytes = 0;
  const onBytes = (bytes: number) => {
    loadedBytes += bytes;
    onProgress({ loadedBytes, totalBytes });
  };
  const fetched = new Map<string, Bytes>();
  const one = async (file: NetworkFile) => {
    let bytes = await folder.read(file.path, { signal, onBytes });
    if (!(await isOnCard(bytes, file))) {
      // A cache may have damaged it: the server's own file is asked for, where it can be reached.
      const damaged = bytes;
      bytes = await folder.read(file.path, { signal, anew: true }).catch(() => damaged);
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
    throw new InferenceError(`${folder.name}model.json names ${path}, which is not on the card.`);
  };
  const model = parsed(parseModelJson, file('model.json'), `${folder.name}model.json`);
  const selfTest = parsed(parseSelfTest, file('self-test.json'), `${folder.name}self-test.json`);
  const weights = concatenate(shardPaths(model).map(file));
  return { card, model, weights, weightsHash: await sha256(weights), selfTest };
}

/**
 * A network that a person adds, with a card as those have that come with the app, and a self-test that expects nothing yet.
 *
 * @throws InferenceError that names the file where it is missing, none, not the one on the card, or the shards have not the length
 *   that the model says.
 */
export async function completeNetwork({ card, files }: GivenNetwork): Promise<NetworkFiles> {
  const onCard: NetworkFile[] = [];
  const read = async (path: string) => {
    const blob = files.get(path);
    if (!blob)
      throw new InferenceError(
        `${path} is missing, which model.json names. Choose both together, or the folder in which they lie.`,
      );
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const file = await fileEntry(path, bytes);
    const expected = card.files.find((one) => one.path === path);
    if (expected && expected.sha256 !== file.sha256)
      throw new InferenceError(
        `card.json is the card of another ${path}: its SHA-256 is not the one on the card.`,
      );
    onCard.push(file);
    return bytes;
  };
  const model = parsed(parseModelJson, await read('model.json'), 'model.json');
  const paths = shardPaths(model);
  const shards: Bytes[] = [];
  for (const path of paths) shards.push(await read(path));
  const weights = concatenate(shards);
  const expected = expectedWeightBytes(model);
  if (expected !== null && weights.length !== expected)
    throw new InferenceError(
      `model.json says that ${paths.join(', ')} should have ${expected} bytes together, and they have ${weights.length}.`,
    );
  checkOutput(card, model);
  const weightsHash = await sha256(weights);
  const whole = makeCard(card, model, weightsHash, weights.length, onCard);
  return { card: whole, model, weights, weightsHash, selfTest: bareSelfTest };
}

/** @throws InferenceError where a card names an output that the graph has not. */
function checkOutput({ output = {} }: GivenCard, model: ModelJson): void {
  if (isLayersModel(model) || !output.node) return;
  const { node } = model.modelTopology as { readonly node: readonly { readonly name?: string }[] };
  const wanted = output.node.replace(/:\d+$/, '');
  if (!node.some(({ name }) => name === wanted))
    throw new InferenceError(
      `card.json says that output.node is ${output.node}, and model.json has no such node.`,
    );
}

export async function fileEntry(path: string, bytes: Bytes): Promise<NetworkFile> {
  return { path, bytes: bytes.length, sha256: await sha256(bytes) };
}

/** SHA-256 in lower-case hex; on plain http, where the browser has no `crypto.subtle`, in script. */
async function sha256(bytes: Bytes): Promise<string> {
  // Typed as always there, but absent on plain http.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  return hexOf(subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256InScript(bytes));
}

function hexOf(digest: Uint8Array): string {
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param name how to name the file in a message. */
function parsed<Value>(parse: (text: string, name: string) => Value, bytes: Bytes, name: string): Value {
  try {
    return parse(new TextDecoder().decode(bytes), name);
  } catch (cause) {
    throw new InferenceError(messageOf(cause), { cause });
  }
}

async function isOnCard(bytes: Bytes, file: NetworkFile): Promise<boolean> {
  return bytes.length === file.bytes && (await sha256(bytes)) === file.sha256;
}

/** @throws InferenceError where the file is not the one on the card. */
async function check(bytes: Bytes, file: NetworkFile, name: string): Promise<void> {
  if (await isOnCard(bytes, file)) return;
  if (bytes.length < file.bytes)
    throw new InferenceError(`${name} is truncated: ${bytes.length} of ${file.bytes} bytes.`);
  // Another model.json than the card's may be none at all, which says more.
  if (file.path === 'model.json') parsed(parseModelJson, bytes, name);
  throw new InferenceError(`${name} was altered: its SHA-256 is not the one on the card.`);
}

function servedFolder(url: string, fetch: Fetch): NetworkFolder {
  const parts = new URL(url).pathname.split('/').filter((part) => part !== '');
  const name = `${parts.slice(-2).map(decodeURIComponent).join('/')}/`;
  return {
    name,
    read: (path, options) => fetchFile(new URL(path, url).href, name + path, fetch, options),
  };
}

function keptFolder(network: string, files: ReadonlyMap<string, Blob>): NetworkFolder {
  const name = `${network}/`;
  return {
    name,
    async read(path, { onBytes }) {
      const blob = files.get(path);
      if (!blob) throw new InferenceError(`${name}${path} is missing.`);
      const bytes = await blob.arrayBuffer().catch((cause: unknown) => {
        const why = `cannot be read from the browser's disk: ${messageOf(cause)}`;
        throw new InferenceError(`${name}${path} ${why}`, { cause });
      });
      onBytes?.(bytes.byteLength);
      return new Uint8Array(bytes);
    },
  };
}

/** The browser's cache is asked only together with the server, so that a repaired file is seen at the next try. */
async function fetchFile(
  url: string,
  name: string,
  fetch: Fetch,
  { signal, anew = false, onBytes }: ReadOptions,
): Promise<Bytes> {
  const response = await fetch(url, { signal, cache: anew ? 'reload' : 'no-cache' }).catch(
    (cause: unknown) => {
      throw new InferenceError(`${name} could not be fetched: ${sentenceOf(cause)}`, { cause });
    },
  );
  if (!response.ok) {
    const what = [401, 403].includes(response.status) ? 'was refused' : 'is missing';
    throw new InferenceError(`${name} ${what} (${response.status}).`);
  }
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read().catch((cause: unknown) => {
      throw new InferenceError(`${name} broke off after ${length} bytes: ${sentenceOf(cause)}`, { cause });
    });
    if (length === 0 && isWebPage(response, part?.value ?? new Uint8Array())) {
      void reader?.cancel().catch(() => undefined);
      throw new InferenceError(`${name} is missing: the server sent a web page in its place.`);
    }
    if (!part?.value) return concatenate(pieces);
    pieces.push(part.value);
    length += part.value.length;
    onBytes?.(part.value.length);
  }
}

function concatenate(pieces: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Servers of single-page apps answer an address that they do not know with the app's page. */
function isWebPage(response: Response, beginning: Uint8Array): boolean {
  if (response.headers.get('content-type')?.startsWith('text/html')) return true;
  return /^\s*<(!doctype|html)/i.test(new TextDecoder().decode(beginning.subarray(0, 100)));
}

/** The cause's words, with the full stop that a browser's own lack. */
function sentenceOf(cause: unknown): string {
  const words = messageOf(cause);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/**
 * The whole card of a network that a person adds, with what is usual where its own card says nothing.
 *
 * @param given lacks none of `lackingParts`.
 * @param weightsHash SHA-256 over the weights, in hex. The id is of them, and of what goes in and comes out: with another input it
 *   is another network.
 */
export function makeCard(
  given: GivenCard,
  model: ModelJson,
  weightsHash: string,
  weightsBytes: number,
  files: readonly NetworkFile[],
): NetworkCard {
  const { name = 'network', source, licence, published, input = {}, output = {} } = given;
  const { node = null, size = NaN, mean = NaN, scale = NaN } = input;
  const { crop = usualCut.crop, cropPadding = usualCut.cropPadding, resize = usualCut.resize } = input;
  const { node: outputNode = null, classOffset = 0, activation = 'logits' } = output;
  const { classes = classCount + classOffset } = output;
  const { features = null, featureMap = null, classWeights = null } = output;
  const ports = {
    input: { node, size, mean, scale, channels: 'RGB', crop, cropPadding, resize },
    output: { node: outputNode, classes, classOffset, activation, features, featureMap, classWeights },
  } as const;
  const identity = hexOf(sha256InScript(new TextEncoder().encode(weightsHash + JSON.stringify(ports))));
  return {
    format: 'hit5-network',
    version: 1,
    id: `${slug(name)}-${identity.slice(0, 8)}`,
    name,
    source: source ?? { url: 'files on this machine' },
    licence: licence ?? 'not known',
    citation: null,
    parameters: weightEntries(model).reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0),
    published,
    checked: null,
    runtime: isLayersModel(model) ? 'layers' : 'graph',
    ...ports,
    quantisation: null,
    weightsBytes,
    files: [...files],
  };
}

/** A name in lower case, with a hyphen for whatever is neither letter nor digit. */
function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9.]+/g);
  return words?.join('-').slice(0, 60) ?? 'network';
}
