import { outsideFetch } from '../../../../kit/outside/outside-fetch.ts';
import type {
  FoundModel,
  GivenFile,
  LoadProgress,
  ModelImporterApi,
  Outcome,
  PreparedNetwork,
  PrepareRequest,
  ServedModel,
} from '../../protocol.ts';
import { toFault } from '../inference-error.ts';
import { fetchModel, givenModel, modelFile } from './find-model.ts';
import type { NetworkFile } from '../../../../files/network-card-format.ts';
import { makeCard } from '../../../logic/make-card.ts';
import { concatenate } from '../files/fetch-file.ts';
import type { NetworkFiles } from '../files/network-files.ts';
import { readModelJson } from '../files/read-model-json.ts';
import { sha256 } from '../files/sha256.ts';
import { NetworkRunner } from '../network-runner.ts';
import { normalise } from '../preprocess/network-input.ts';
import { makeSelfTest, type SelfTest } from '../self-test.ts';

/** The calls of a worker that lasts as long as a network is being added; one call at a time. */
export class ModelImporter implements ModelImporterApi {
  fetchModel(model: ServedModel, onProgress: (progress: LoadProgress) => void): Promise<Outcome<FoundModel>> {
    return settle(() =>
      fetchModel(model, onProgress, (url, { signal, cache }) =>
        outsideFetch(url, { signal: signal ?? null, cache: cache ?? 'default' }),
      ),
    );
  }

  givenModel(files: readonly GivenFile[]): Promise<Outcome<FoundModel>> {
    return settle(() => givenModel(files));
  }

  prepare(request: PrepareRequest): Promise<Outcome<PreparedNetwork>> {
    return settle(() => prepareNetwork(request));
  }

  began(): Promise<void> {
    return Promise.resolve();
  }
}

async function settle<Value>(work: () => Value | Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (cause) {
    return { ok: false, fault: toFault(cause) };
  }
}

const selfTestFile = 'self-test.json';

/**
 * Makes of a model's files a network as those that come with the app are: with a card, and with a self-test whose
 * reference plain script computes, the slowest backend and the one with the least between it and the arithmetic.
 *
 * @throws whatever TensorFlow.js throws on a model that it cannot run.
 */
async function prepareNetwork(request: PrepareRequest): Promise<PreparedNetwork> {
  const { description, form, origin, files } = request;
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [path, blob] of files) contents.set(path, new Uint8Array(await blob.arrayBuffer()));
  const model = readModelJson(contents.get(modelFile) ?? new Uint8Array(), modelFile);
  const shards = model.weightsManifest.flatMap(({ paths }) => paths.map((path) => contents.get(path)));
  const weights = concatenate(shards.filter((shard) => shard !== undefined));
  const weightsHash = await sha256(weights);
  const onCard: NetworkFile[] = [];
  for (const [path, bytes] of contents) onCard.push(await entry(path, bytes));
  const parts = { description, form, origin, weightsHash, weightsBytes: weights.length };
  const bare: NetworkFiles = {
    card: makeCard({ ...parts, files: onCard }),
    model,
    weights,
    weightsHash,
    selfTest: { format: 'hit5-self-test', version: 1, patterns: [] },
  };
  const selfTest = await computeSelfTest(bare);
  const text = new TextEncoder().encode(JSON.stringify(selfTest));
  const card = makeCard({ ...parts, files: [...onCard, await entry(selfTestFile, text)] });
  return { card, files: new Map([...files, [selfTestFile, new Blob([text])]]) };
}

async function entry(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<NetworkFile> {
  return { path, bytes: bytes.length, sha256: await sha256(bytes) };
}

async function computeSelfTest(network: NetworkFiles): Promise<SelfTest> {
  const { input } = network.card;
  const runner = await NetworkRunner.start('cpu', network, true);
  try {
    return await makeSelfTest(input.size, (pixels) => runner.probabilities(normalise(pixels, input)));
  } finally {
    runner.stop();
  }
}
