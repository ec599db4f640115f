import { NetworkCardError, parseGivenCard, type GivenCard } from '../../../../files/network-card-format.ts';
import { describeModel } from '../../../logic/describe-model.ts';
import {
  expectedWeightBytes,
  ModelJsonError,
  shardPaths,
  type ModelJson,
  parseModelJson,
} from '../../../logic/model-json.ts';
import type { ModelDescription } from '../../../../core/networks/model-description.ts';
import { classOffsets } from '../../../logic/network-form.ts';
import type { FoundModel, LoadProgress, ServedModel, GivenFile } from '../../protocol.ts';
import { readModelJson } from '../files/read-model-json.ts';
import { sha256 } from '../files/sha256.ts';
import { InferenceError } from '../inference-error.ts';
import { formatBytes } from '../../../../core/text/format-number.ts';
import { fetchFile, type Fetch } from '../files/fetch-file.ts';

export const modelFile = 'model.json';

const cardFile = 'card.json';

/** A `model.json` of a large network has some megabytes; more than this is something else. */
const largestJson = 200e6;

/**
 * Brings a model's files together: its `model.json`, and the shards that this names; and reads its card.
 *
 * @param name how to name the `model.json` in a message.
 * @param shard gives a shard by its name.
 * @param card the text of the `card.json` beside it; null: there is none.
 * @throws InferenceError of kind `not-a-network`, also when the card is none or contradicts the model; `altered-file` when
 *   the shards have not the length that the model says; or what `shard` throws.
 */
async function findModel(
  json: Blob,
  name: string,
  shard: (path: string, model: ModelJson) => Promise<Blob>,
  card: string | null,
): Promise<FoundModel> {
  const model = readModelJson(new Uint8Array(await json.arrayBuffer()), name);
  const description = understood(() => describeModel(model, name));
  const given = card === null ? null : understood(() => parseGivenCard(card, cardFile));
  if (given) requireOneNetwork(given, description, name);
  const paths = shardPaths(model);
  const shards = await Promise.all(paths.map((path) => shard(path, model)));
  const expected = expectedWeightBytes(model);
  const bytes = shards.reduce((sum, { size }) => sum + size, 0);
  if (expected !== null && bytes !== expected) {
    throw new InferenceError(
      'altered-file',
      `${name} says that ${paths.join(', ')} should have ${expected} bytes together, and ${
        paths.length === 1 ? 'has' : 'have'
      } ${bytes}.`,
    );
  }
  const files = new Map([
    [modelFile, json],
    ...paths.map((path, at): [string, Blob] => [path, shards[at] as Blob]),
  ]);
  if (given) await requireSameFiles(given, files);
  return { files, description, card: given };
}

function understood<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ModelJsonError || cause instanceof NetworkCardError)
      throw new InferenceError('not-a-network', cause.message, { cause });
    throw cause;
  }
}

/** @throws InferenceError where the card says of the model what its own file does not. */
function requireOneNetwork(
  { input, output, runtime }: GivenCard,
  model: ModelDescription,
  name: string,
): void {
  const offsets = classOffsets(model);
  const kind = (one: string) => (one === 'layers' ? 'a layers model' : 'a graph model');
  const facts: readonly (readonly [place: string, said: unknown, found: readonly unknown[]])[] = [
    ['input.size', input?.size, model.size === null ? [input?.size] : [model.size]],
    ['input.node', input?.node, [model.inputNode]],
    ['output.node', output?.node, [model.outputNode]],
    ['output.classes', output?.classes, [model.classes]],
    ['output.classOffset', output?.classOffset, offsets],
    ['runtime', runtime === undefined ? undefined : kind(runtime), [kind(model.runtime)]],
  ];
  for (const [place, said, found] of facts)
    if (said !== undefined && !found.includes(said))
      throw new InferenceError(
        'not-a-network',
        `${cardFile} contradicts ${name}: ${place} is ${String(said)}, and ${name} has ${found.join(' or ')}. ` +
          'It may be the card of another network.',
      );
}

/** @throws InferenceError where a file is another one than that of the card. */
async function requireSameFiles(
  { files: onCard }: GivenCard,
  files: ReadonlyMap<string, Blob>,
): Promise<void> {
  for (const { path, sha256: expected } of onCard) {
    const blob = files.get(path);
    if (blob && (await sha256(new Uint8Array(await blob.arrayBuffer()))) !== expected)
      throw new InferenceError(
        'altered-file',
        `${cardFile} is the card of another ${path}: its SHA-256 is not the one on the card.`,
      );
  }
}

/** The weights of a network, in bytes, that a browser may still run: four times those of VGG-19's half a gigabyte. */
const largestWeights = 2e9;

/** A card has some kilobytes. */
const largestCard = 1e6;

/**
 * Fetches a model: its `model.json`, the card beside it where there may be one, then the shards that it names, and nothing
 * else.
 *
 * @throws InferenceError that names host and file: missing, broken off, a web page in its place, other bytes than are
 *   known of it, more of them than it says, or no internet.
 */
export async function fetchModel(
  { address, query, known, mayHaveCard }: ServedModel,
  onProgress: (progress: LoadProgress) => void,
  fetch: Fetch,
): Promise<FoundModel> {
  const stop = new AbortController();
  const { host } = new URL(address);
  let most = largestJson;
  let [loadedBytes, totalBytes] = [0, 0];
  const onBytes = (bytes: number) => {
    loadedBytes += bytes;
    onProgress({ loadedBytes, totalBytes });
  };
  /** The host learns of nothing but the request. */
  const plainly: Fetch = (url, init) =>
    fetch(url, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' });
  const read = async (path: string): Promise<Blob> => {
    const name = `${path} from ${host}`;
    const url = new URL(path, address).href + query;
    const bytes = await fetchFile(url, name, { fetch: plainly, signal: stop.signal, onBytes, most });
    const expected = known[path];
    if (expected && (bytes.length !== expected.bytes || (await sha256(bytes)) !== expected.sha256)) {
      throw new InferenceError(
        'altered-file',
        `${name} is not the file that is known: its SHA-256 is another. If it was renewed there, save it and choose ` +
          'it from your disk.',
      );
    }
    return new Blob([bytes]);
  };
  try {
    const json = await read(modelFile);
    most = largestCard;
    const card = mayHaveCard ? await (await read(cardFile).catch(noCard))?.text() : null;
    const shard = (path: string, model: ModelJson) => {
      const weightBytes = expectedWeightBytes(model);
      if (weightBytes !== null && weightBytes > largestWeights) throw tooLarge(host, weightBytes);
      most = weightBytes ?? largestWeights;
      totalBytes = loadedBytes + (weightBytes ?? 0);
      return read(path);
    };
    return await findModel(json, `${modelFile} from ${host}`, shard, card ?? null);
  } catch (cause) {
    stop.abort();
    throw cause;
  }
}

/** @throws InferenceError unless the card is just not there. */
function noCard(cause: unknown): null {
  if (cause instanceof InferenceError && cause.kind === 'missing-file') return null;
  throw cause;
}

function tooLarge(host: string, bytes: number): InferenceError {
  return new InferenceError(
    'not-a-network',
    `The weights of the network from ${host} have ${formatBytes(bytes)}; a browser runs at most ${formatBytes(largestWeights)}. Take a smaller network.`,
  );
}

/** More files than this are a folder chosen by mistake. */
const mostFiles = 5000;

/**
 * Finds a model among files that a person chose or dropped: its `model.json`, whatever it is called, and the shards
 * and the card that lie beside it.
 *
 * @throws InferenceError that names the file.
 */
export async function givenModel(files: readonly GivenFile[]): Promise<FoundModel> {
  if (files.length > mostFiles) {
    throw missing(`These are ${files.length} files. Choose the folder of the network alone.`);
  }
  const json = await findJson(files);
  const folder = json.path.slice(0, json.path.length - nameOf(json).length);
  const beside = (name: string) => files.find((file) => file.path === folder + name)?.blob;
  const card = await beside(cardFile)?.text();
  return findModel(
    json.blob,
    nameOf(json),
    (path) => {
      const shard = beside(path);
      if (shard) return Promise.resolve(shard);
      throw missing(
        `${path} is missing, which ${nameOf(json)} names. Choose both together, or the folder in which they lie.`,
      );
    },
    card ?? null,
  );
}

/** The file `model.json` where there is one, else the only JSON that is a model. */
async function findJson(files: readonly GivenFile[]): Promise<GivenFile> {
  const candidates = files.filter(({ path, blob }) => /\.json$/i.test(path) && blob.size < largestJson);
  const named = candidates.filter((file) => nameOf(file) === 'model.json');
  const [first, second] = named.length > 0 ? named : candidates;
  if (!first) throw missing('There is no model.json among these files. Choose it together with its shards.');
  if (!second) return first;
  const models: GivenFile[] = [];
  for (const file of named.length > 0 ? named : candidates) if (await isModel(file)) models.push(file);
  const [only, other] = models;
  if (only && !other) return only;
  throw missing(
    only
      ? `There are ${models.length} networks among these files. Choose the folder of one.`
      : `None of ${candidates.map(nameOf).join(', ')} is a TensorFlow.js model.`,
  );
}

async function isModel(file: GivenFile): Promise<boolean> {
  try {
    parseModelJson(await file.blob.text(), nameOf(file));
    return true;
  } catch (cause) {
    if (cause instanceof ModelJsonError) return false;
    throw cause;
  }
}

function nameOf({ path }: GivenFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function missing(message: string): InferenceError {
  return new InferenceError('missing-file', message);
}
