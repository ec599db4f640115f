import { ModelJsonError, parseModelJson } from '../../../logic/model-json.ts';
import type { FoundModel, GivenFile } from '../../protocol.ts';
import { InferenceError } from '../inference-error.ts';
import { cardFile, findModel, largestJson } from './find-model.ts';

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
