import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RefusedError } from './refused-error.ts';

/**
 * The paths of the files with the weights of a TensorFlow.js network, in their order.
 *
 * @throws RefusedError where its `model.json` names none.
 */
export function weightFiles(modelJson: string): readonly string[] {
  try {
    const { weightsManifest } = JSON.parse(readFileSync(modelJson, 'utf8')) as {
      weightsManifest: { paths: string[] }[];
    };
    return weightsManifest.flatMap(({ paths }) => paths).map((path) => join(dirname(modelJson), path));
  } catch (cause) {
    throw new RefusedError(`${modelJson} is no model.json of TensorFlow.js.`, { cause });
  }
}

/** SHA-256 over a network's weights in hex, as the app has it: what tells two networks of one name apart. */
export function weightsHash(modelJson: string): string {
  const hash = createHash('sha256');
  for (const file of weightFiles(modelJson)) hash.update(readFileSync(file));
  return hash.digest('hex');
}
