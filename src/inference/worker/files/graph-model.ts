import * as v from 'valibot';
import { InferenceError, messageOf } from '../inference-error.ts';

/** What Hit5 reads of a TensorFlow.js graph model; TensorFlow.js itself reads the rest. */
const graphModelSchema = v.looseObject({
  modelTopology: v.looseObject({ node: v.array(v.looseObject({ name: v.string(), op: v.string() })) }),
  weightsManifest: v.array(
    v.looseObject({ paths: v.array(v.string()), weights: v.array(v.looseObject({ name: v.string() })) }),
  ),
});

/** A TensorFlow.js graph model's `model.json`. */
export type GraphModelJson = v.InferOutput<typeof graphModelSchema>;

/**
 * Reads a `model.json`.
 *
 * @param name how to name the file in a message.
 * @throws InferenceError of kind `not-a-network`.
 */
export function parseGraphModel(bytes: Uint8Array, name: string): GraphModelJson {
  const refuse = (why: string) =>
    new InferenceError('not-a-network', `${name} is not a TensorFlow.js graph model: ${why}.`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw refuse(`it is not JSON (${messageOf(cause)})`);
  }
  if (typeof value === 'object' && value !== null && 'format' in value && value.format !== 'graph-model') {
    throw refuse(`its format is ${JSON.stringify(value.format)}`);
  }
  const result = v.safeParse(graphModelSchema, value);
  if (result.success) return result.output;
  throw refuse(`it has no right ${v.getDotPath(result.issues[0]) ?? 'content'}`);
}
