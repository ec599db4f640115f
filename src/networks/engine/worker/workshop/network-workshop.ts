import { outsideFetch } from '../../../../kit/outside/outside-fetch.ts';
import type {
  FoundModel,
  GivenFile,
  LoadProgress,
  NetworkWorkshopApi,
  Outcome,
  PreparedNetwork,
  PrepareRequest,
  ServedModel,
} from '../../protocol.ts';
import { toFault } from '../inference-error.ts';
import { fetchModel } from './fetch-model.ts';
import { givenModel } from './given-model.ts';
import { prepareNetwork } from './prepare-network.ts';

/** The calls of a worker that lasts as long as a network is being added; one call at a time. */
export class NetworkWorkshop implements NetworkWorkshopApi {
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
