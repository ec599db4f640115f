/** A worker that breaks in the way that its name says, for tests. */
import { expose } from 'comlink';
import { InferenceService } from '../../../../src/networks/engine/worker/inference-service.ts';

class FragileService extends InferenceService {
  override ask(...request: Parameters<InferenceService['ask']>) {
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
