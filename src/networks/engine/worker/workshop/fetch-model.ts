import { formatBytes } from '../../../../core/text/format-number.ts';
import { expectedWeightBytes, type ModelJson } from '../../../logic/model-json.ts';
import type { FoundModel, LoadProgress, ServedModel } from '../../protocol.ts';
import { fetchFile, type Fetch } from '../files/fetch-file.ts';
import { sha256 } from '../files/sha256.ts';
import { InferenceError } from '../inference-error.ts';
import { cardFile, findModel, largestJson, modelFile } from './find-model.ts';

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
