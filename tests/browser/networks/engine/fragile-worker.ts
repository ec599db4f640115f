/** A worker that breaks in the way that its name says, for tests. */
import { expose } from 'comlink';
import { InferenceService } from '#src/networks/engine/worker/inference-service.ts';

/** Waits as a thread does whose threads do not start: nothing in this worker goes on. */
function hang(): never {
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

class FragileService extends InferenceService {
  override load(...words: Parameters<InferenceService['load']>): ReturnType<InferenceService['load']> {
    const [{ backends }, onProgress] = words;
    if (self.name !== 'hangs on wasm' || backends[0] !== 'wasm') return super.load(...words);
    onProgress({ loadedBytes: 1, totalBytes: 1, trying: 'wasm' });
    return hang();
  }

  override ask(...request: Parameters<InferenceService['ask']>) {
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
