import { backend, env, setBackend } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { isSoftware } from '../../../../core/networks/backends.ts';
import { BackendRefusedError, takenAway, type RunningBackend } from './running-backend.ts';

/**
 * Starts WebGPU.
 *
 * @param softwareToo whether an adapter without a GPU will do.
 * @throws BackendRefusedError where there is no WebGPU, no adapter, or only one in software.
 */
export async function startWebgpu(softwareToo: boolean): Promise<RunningBackend> {
  // Typed as always there, but absent on plain http and in older browsers.
  const { gpu } = navigator as { readonly gpu?: GPU };
  if (!gpu) throw new BackendRefusedError('WebGPU is not available here');
  const device = await adapterName(gpu);
  if (device === null) throw new BackendRefusedError('WebGPU found no graphics processor here');
  if (isSoftware(device) && !softwareToo) {
    throw new BackendRefusedError(`WebGPU runs in software here (${device}), which is slower than wasm`);
  }
  await import('@tensorflow/tfjs-backend-webgpu');
  if (!(await setBackend('webgpu'))) throw new BackendRefusedError('WebGPU did not start');
  const webgpu = backend() as WebGPUBackend;
  return { backend: 'webgpu', device, ...watch(webgpu), warmUp: compileInParallel };
}

/** What the browser tells of the adapter that TensorFlow.js will take; null without one. */
async function adapterName(gpu: GPU): Promise<string | null> {
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null);
  if (!adapter) return null;
  const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
  const name = description || [vendor, architecture].filter(Boolean).join(' ') || 'not named by the browser';
  return isFallbackAdapter && !isSoftware(name) ? `${name}, in software` : name;
}

/** Notices when the device fails, and frees it with the backend: TensorFlow.js leaves it to the browser. */
function watch(webgpu: WebGPUBackend): Pick<RunningBackend, 'fault' | 'lost'> {
  const { device } = webgpu;
  let fault: string | null = null;
  let freed = false;
  const dispose = webgpu.dispose.bind(webgpu);
  webgpu.dispose = () => {
    freed = true;
    dispose();
    device.destroy();
  };
  const lost = new Promise<void>((resolve) => {
    const end = (why: string) => {
      if (freed) return;
      fault ??= why;
      resolve();
    };
    void device.lost.then(() => end(takenAway));
    // What the GPU cannot do, for want of memory say, throws nowhere: the answer would be zeros.
    device.addEventListener('uncapturederror', ({ error }) =>
      end(`the GPU reported an error: ${error.message}`),
    );
  });
  return { fault: () => fault, lost };
}

/** Hands all shaders to the driver at once, which compiles them side by side, and only then runs the network. */
async function compileInParallel(run: () => void): Promise<void> {
  env().set('WEBGPU_ENGINE_COMPILE_ONLY', true);
  try {
    run();
  } finally {
    env().set('WEBGPU_ENGINE_COMPILE_ONLY', false);
  }
  await (backend() as WebGPUBackend).checkCompileCompletionAsync();
  run();
}
