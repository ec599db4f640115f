import { ModelJsonError, parseModelJson, type ModelJson } from '../../../logic/model-json.ts';
import { InferenceError } from '../inference-error.ts';

/**
 * Reads a `model.json`.
 *
 * @param name how to name the file in a message.
 * @throws InferenceError of kind `not-a-network`.
 */
export function readModelJson(bytes: Uint8Array, name: string): ModelJson {
  try {
    return parseModelJson(new TextDecoder().decode(bytes), name);
  } catch (cause) {
    if (cause instanceof ModelJsonError) throw new InferenceError('not-a-network', cause.message, { cause });
    throw cause;
  }
}
