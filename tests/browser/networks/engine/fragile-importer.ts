/** An importer that fetches one byte, and then no more comes, and that makes no network, for tests. */
import { expose } from 'comlink';
import type { LoadProgress, ServedModel } from '#src/networks/engine/protocol.ts';
import { ModelImporter } from '#src/networks/engine/worker/importer/model-importer.ts';

/** Nothing more comes of it, which is told. */
function never(): Promise<never> {
  self.postMessage('hangs');
  return new Promise(() => undefined);
}

class FragileImporter extends ModelImporter {
  override async fetchModel(_: ServedModel, onProgress: (progress: LoadProgress) => void) {
    // The page's end is in another thread, so that what it does with it is over only later.
    await (onProgress as (progress: LoadProgress) => Promise<void>)({ loadedBytes: 1, totalBytes: 2 });
    return never();
  }

  override prepare() {
    return never();
  }
}

expose(new FragileImporter());
