/** The network's worker on a machine that lacks what its name says, for tests. */
import { backend } from '@tensorflow/tfjs-core';
import { expose } from 'comlink';
import { InferenceWorker } from '#src/networks/engine/worker/inference-worker.ts';

let isFull = false;

const lacks: Readonly<Record<string, () => void>> = {
  WebAssembly: () => void Reflect.deleteProperty(self, 'WebAssembly'),
  OffscreenCanvas: () => void Reflect.deleteProperty(self, 'OffscreenCanvas'),
  SharedArrayBuffer: () => void Reflect.deleteProperty(self, 'SharedArrayBuffer'),
  pixels: () => void Reflect.set(OffscreenCanvasRenderingContext2D.prototype, 'getImageData', noise),
  WebGL: () => void Reflect.set(OffscreenCanvas.prototype, 'getContext', withoutWebgl),
  WebGPU: () => void Reflect.deleteProperty(Reflect.getPrototypeOf(navigator) ?? {}, 'gpu'),
  isolation: () => void Reflect.defineProperty(self, 'crossOriginIsolated', { value: false }),
  'workers of workers': () => void Reflect.deleteProperty(self, 'Worker'),
  memory: () => {
    isFull = true;
    limitMemory();
  },
  'memory from its second image on': limitMemory,
};

const { getContext } = OffscreenCanvas.prototype;

/** What a browser gives that hides pixels from pages. */
function noise(...[, , width, height]: readonly [number, number, number, number]) {
  const data = Uint8ClampedArray.from({ length: 4 * width * height }, (_, at) => (at * 7919) % 256);
  return new ImageData(data, width, height);
}

function withoutWebgl(this: OffscreenCanvas, ...words: Parameters<typeof getContext>) {
  return words[0].startsWith('webgl') ? null : getContext.apply(this, words);
}

function limitMemory(): void {
  const { prototype } = WebAssembly.Memory;
  const grow = Reflect.get(prototype, 'grow') as (this: WebAssembly.Memory, pages: number) => number;
  prototype.grow = function (pages) {
    if (isFull) throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
    return grow.call(this, pages);
  };
}

class PoorService extends InferenceWorker {
  #asked = 0;

  override ask(...words: Parameters<InferenceWorker['ask']>): ReturnType<InferenceWorker['ask']> {
    if (++this.#asked === 2 && self.name === 'memory from its second image on') {
      isFull = true;
      // As for a larger network.
      const { wasm } = backend() as unknown as { readonly wasm: { _malloc(bytes: number): number } };
      try {
        wasm._malloc(2 ** 28);
      } catch {
        // So it is.
      }
    }
    return super.ask(...words);
  }
}

lacks[self.name]?.();
expose(new PoorService());
