import { NetworkCardError, parseGivenCard, type GivenCard } from '../../../../files/network-card-format.ts';
import { describeModel } from '../../../logic/describe-model.ts';
import {
  expectedWeightBytes,
  ModelJsonError,
  shardPaths,
  type ModelJson,
} from '../../../logic/model-json.ts';
import type { ModelDescription } from '../../../../core/networks/model-description.ts';
import { classOffsets } from '../../../logic/network-form.ts';
import type { FoundModel } from '../../protocol.ts';
import { readModelJson } from '../files/read-model-json.ts';
import { sha256 } from '../files/sha256.ts';
import { InferenceError } from '../inference-error.ts';

export const modelFile = 'model.json';

export const cardFile = 'card.json';

/** A `model.json` of a large network has some megabytes; more than this is something else. */
export const largestJson = 200e6;

/**
 * Brings a model's files together: its `model.json`, and the shards that this names; and reads its card.
 *
 * @param name how to name the `model.json` in a message.
 * @param shard gives a shard by its name.
 * @param card the text of the `card.json` beside it; null: there is none.
 * @throws InferenceError of kind `not-a-network`, also when the card is none or contradicts the model; `altered-file` when
 *   the shards have not the length that the model says; or what `shard` throws.
 */
export async function findModel(
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
