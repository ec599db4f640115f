import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import moduleUrl from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import type { NetworkCard } from '../../../src/files/network-card-format.ts';
import type { NetworkGuess } from '../../../src/core/trials/prediction.ts';
import { networkInput } from '../../../src/networks/engine/worker/preprocess/network-input.ts';
import { classProbabilities, likeliest } from '../../../src/networks/engine/worker/probabilities.ts';

/**
 * Starts onnxruntime-web on the main thread with a network made by `make_onnx.py`, behind the crop and resize of ours.
 *
 * @param threads null: as many as it takes by itself.
 */
export async function startOnnx(
  model: Uint8Array,
  { input, output }: NetworkCard,
  threads: number | null,
): Promise<(bitmap: ImageBitmap) => Promise<readonly NetworkGuess[]>> {
  env.wasm.wasmPaths = { mjs: moduleUrl, wasm: wasmUrl };
  if (threads !== null) env.wasm.numThreads = threads;
  const session = await InferenceSession.create(model, { executionProviders: ['wasm'] });
  const [name = ''] = session.outputNames;
  return async (bitmap) => {
    const pixels = new Tensor('float32', networkInput(bitmap, input), [1, input.size, input.size, 3]);
    const logits = (await session.run({ input: pixels }))[name]?.data as Float32Array;
    return likeliest(classProbabilities(logits, output), 5);
  };
}
