import { describeModel } from '../../../../core/networks/describe-model.ts';
import {
  expectedWeightBytes,
  ModelJsonError,
  shardPaths,
  type ModelJson,
} from '../../../../core/networks/model-json.ts';
import type { FoundModel } from '../../protocol.ts';
import { readModelJson } from '../files/read-model-json.ts';
import { InferenceError } from '../inference-error.ts';

/** The name under which a model's own file is kept. */
export const modelFile = 'model.json';

/** A `model.json` of a large network has some megabytes; more than this is something else. */
export const largestJson = 200e6;

/**
 * Brings a model's files together: its `model.json`, and the shards that this names.
 *
 * @param name how to name the `model.json` in a message.
 * @param shard gives a shard by its name.
 * @throws InferenceError of kind `not-a-network`, `altered-file` when the shards have not the length that the model
 *   says, or what `shard` throws.
 */
export async function findModel(
  json: Blob,
  name: string,
  shard: (path: string, model: ModelJson) => Promise<Blob>,
): Promise<FoundModel> {
  const model = readModelJson(new Uint8Array(await json.arrayBuffer()), name);
  const description = describe(model, name);
  const paths = shardPaths(model);
  const shards = await Promise.all(paths.map((path) => shard(path, model)));
  const expected = expectedWeightBytes(model);
  const bytes = shards.reduce((sum, { size }) => sum + size, 0);
  if (expected !== null && bytes !== expected) {
    throw new InferenceError(
      'altered-file',
      `${name} says that ${paths.join(', ')} should have ${String(expected)} bytes together, and ${
        paths.length === 1 ? 'has' : 'have'
      } ${String(bytes)}.`,
    );
  }
  return {
    files: new Map([
      [modelFile, json],
      ...paths.map((path, at): [string, Blob] => [path, shards[at] as Blob]),
    ]),
    description,
  };
}

function describe(model: ModelJson, name: string) {
  try {
    return describeModel(model, name);
  } catch (cause) {
    if (cause instanceof ModelJsonError) throw new InferenceError('not-a-network', cause.message, { cause });
    throw cause;
  }
}
