import { backends as allBackends } from '../../../../core/networks/backends.ts';
import type { AskPerson } from '../../../../core/text/fetch-question.ts';
import type { ClassIndex } from '../../../../core/classes/class-ids.ts';
import { byteValues, type InputValues } from '../../../../core/networks/input-form.ts';
import { headlineDepth } from '../../../../core/trials/hit.ts';
import { messageOf } from '../../../../core/message-of.ts';
import type {
  FoundModel,
  GivenFile,
  LoadProgress,
  MeasuredBackend,
  NetworkSource,
  NetworkWorkshopApi,
  Outcome,
  PreparedNetwork,
  PrepareRequest,
  ServedModel,
} from '../../protocol.ts';
import { outsideFetch } from '../../../../kit/outside/outside-fetch.ts';
import { fetchNetwork } from '../files/network-files.ts';
import { InferenceError, toFault } from '../inference-error.ts';
import { NetworkRunner } from '../network-runner.ts';
import { networkPixels, normalise } from '../preprocess/network-input.ts';
import { likeliest } from '../probabilities.ts';
import { fetchModel } from './fetch-model.ts';
import { givenModel } from './given-model.ts';
import { prepareNetwork, type Prepared } from './prepare-network.ts';

/** The calls of a worker that lasts as long as a network is being added or measured; one call at a time. */
export class NetworkWorkshop implements NetworkWorkshopApi {
  #prepared: Prepared | null = null;

  fetchModel(
    model: ServedModel,
    onProgress: (progress: LoadProgress) => void,
    ask: AskPerson,
  ): Promise<Outcome<FoundModel>> {
    return settle(() =>
      fetchModel(model, onProgress, (url, { signal, cache }) =>
        outsideFetch(url, { signal: signal ?? null, cache: cache ?? 'default', ask }),
      ),
    );
  }

  givenModel(files: readonly GivenFile[]): Promise<Outcome<FoundModel>> {
    return settle(() => givenModel(files));
  }

  prepare(request: PrepareRequest): Promise<Outcome<PreparedNetwork>> {
    return settle(async () => {
      this.#prepared?.runner.stop();
      this.#prepared = null;
      this.#prepared = await prepareNetwork(request);
      return this.#prepared.network;
    });
  }

  tryValues(
    bitmap: ImageBitmap,
    values: readonly InputValues[],
  ): Promise<Outcome<readonly (readonly ClassIndex[])[]>> {
    return settle(async () => {
      const prepared = this.#prepared;
      if (!prepared) throw new InferenceError('failed', 'No network has been prepared.');
      const pixels = networkPixels(bitmap, prepared.network.card.input);
      bitmap.close();
      const guesses: ClassIndex[][] = [];
      for (const one of values) {
        const probabilities = await prepared.runner.probabilities(normalise(pixels, byteValues(one)));
        guesses.push(likeliest(probabilities, headlineDepth).map(({ classIndex }) => classIndex));
      }
      return guesses;
    });
  }

  measure(source: NetworkSource, onMeasured: (measured: MeasuredBackend) => void): Promise<Outcome<null>> {
    return settle(async () => {
      const network = await fetchNetwork(
        source,
        () => undefined,
        (url, init) => fetch(url, init),
      );
      for (const backend of allBackends) {
        try {
          const runner = await NetworkRunner.start(backend, network, true);
          const { milliseconds, selfTestDifference, running } = runner;
          runner.stop();
          onMeasured({ backend, device: running.device, milliseconds, selfTestDifference });
        } catch (cause) {
          onMeasured({ backend, reason: messageOf(cause) });
        }
      }
      return null;
    });
  }
}

async function settle<Value>(work: () => Value | Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (cause) {
    return { ok: false, fault: toFault(cause) };
  }
}
