/* In place of the network's worker: a GPU that is found to answer wrongly once it has answered a second photo. */
import { expose } from '/comlink.js';

const ready = {
  network: 'efficientnet-lite0',
  name: 'EfficientNet-Lite0',
  backend: 'webgl',
  device: 'a GPU',
  milliseconds: 5,
  selfTestDifference: 0,
  refused: [],
  machine: null,
};
let answers = 0;
let onChange = () => undefined;

expose({
  hold: () => false,
  load(_request, _onProgress, onBackendChange) {
    onChange = onBackendChange;
    return { ok: true, value: ready };
  },
  async ask() {
    const lastVerifiedAt = performance.timeOrigin + performance.now();
    const backend = answers < 2 ? 'webgl' : 'wasm';
    const guesses = [235, 1, 2, 3, 4].map((classIndex, at) => ({ classIndex, probability: 1 / 2 ** at }));
    if (++answers === 2)
      setTimeout(
        () =>
          onChange({
            ready: { ...ready, backend: 'wasm' },
            reason: 'WebGL stopped; wasm goes on.',
            lastVerifiedAt,
          }),
        50,
      );
    return { ok: true, value: { guesses, milliseconds: 5, backend, network: ready.network } };
  },
  cancel: () => undefined,
});
