/** A worker that breaks in the way that its name says, for tests. */
import { expose } from 'comlink';
import type { LoadProgress } from '#src/networks/engine/protocol.ts';
import { InferenceWorker } from '#src/networks/engine/worker/inference-worker.ts';

/** Waits as a thread does whose threads do not start: nothing in this worker goes on. It is told first. */
function hang(): never {
  self.postMessage('hangs');
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

class FragileService extends InferenceWorker {
  override async load(...words: Parameters<InferenceWorker['load']>) {
    const [{ backends }] = words;
    // The page's end is in another thread, so that what it does with it is over only later.
    const tell = words[1] as (progress: LoadProgress) => Promise<void>;
    if (self.name === 'has no more bytes') {
      await tell({ loadedBytes: 1, totalBytes: 2 });
      return hang();
    }
    if (self.name !== 'hangs on wasm' || backends[0] !== 'wasm') return super.load(...words);
    await tell({ loadedBytes: 1, totalBytes: 1, trying: 'wasm' });
    return hang();
  }

  override ask(...request: Parameters<InferenceWorker['ask']>) {
    if (self.name === 'hangs on wasm') return super.ask(...request);
    if (self.name === 'hangs at an answer') hang();
    if (self.name === 'throws') {
      setTimeout(() => {
        throw new Error('boom');
      });
    } else {
      self.close();
    }
    void request;
    return new Promise<never>(() => undefined);
  }
}

expose(new FragileService());
