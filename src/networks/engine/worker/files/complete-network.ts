import type { NetworkFile } from '../../../../files/network-card-format.ts';
import { expectedWeightBytes, shardPaths } from '../../../logic/model-json.ts';
import { makeCard } from '../../../logic/own-network.ts';
import type { GivenNetwork } from '../../protocol.ts';
import { InferenceError } from '../inference-error.ts';
import { bareSelfTest } from '../self-test.ts';
import { concatenate } from './fetch-file.ts';
import type { NetworkFiles } from './network-files.ts';
import { readModelJson } from './read-model-json.ts';
import { sha256 } from './sha256.ts';

/**
 * A network that a person adds, with a card as those have that come with the app, and a self-test that expects nothing yet.
 *
 * @throws InferenceError that names the file: of kind `missing-file`, `not-a-network`, or `altered-file` where it is not the
 *   one on the card, or the shards have not the length that the model says.
 */
export async function completeNetwork({ card, files }: GivenNetwork): Promise<NetworkFiles> {
  const onCard: NetworkFile[] = [];
  const read = async (path: string) => {
    const blob = files.get(path);
    if (!blob)
      throw new InferenceError(
        'missing-file',
        `${path} is missing, which model.json names. Choose both together, or the folder in which they lie.`,
      );
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const file = await fileEntry(path, bytes);
    const expected = card.files.find((one) => one.path === path);
    if (expected && expected.sha256 !== file.sha256)
      throw new InferenceError(
        'altered-file',
        `card.json is the card of another ${path}: its SHA-256 is not the one on the card.`,
      );
    onCard.push(file);
    return bytes;
  };
  const model = readModelJson(await read('model.json'), 'model.json');
  const paths = shardPaths(model);
  const shards: Uint8Array[] = [];
  for (const path of paths) shards.push(await read(path));
  const weights = concatenate(shards);
  const expected = expectedWeightBytes(model);
  if (expected !== null && weights.length !== expected)
    throw new InferenceError(
      'altered-file',
      `model.json says that ${paths.join(', ')} should have ${expected} bytes together, and they have ${weights.length}.`,
    );
  const weightsHash = await sha256(weights);
  const whole = makeCard(card, model, weightsHash, weights.length, onCard);
  return { card: whole, model, weights, weightsHash, selfTest: bareSelfTest };
}

export async function fileEntry(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<NetworkFile> {
  return { path, bytes: bytes.length, sha256: await sha256(bytes) };
}
