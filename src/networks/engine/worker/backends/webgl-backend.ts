import { backend, env, setBackend } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { isSoftware } from '../../../../core/networks/backends.ts';
import { nextTask } from '../next-task.ts';
import { BackendRefusedError, takenAway, type RunningBackend } from './running-backend.ts';

/** Milliseconds; a GPU answers within them, and what takes longer than that can as well be asked for more rarely. */
const timeout = 30;

/** The share of the quickest time in which software is asked nothing. */
const asleep = 0.9;

/** Milliseconds; browsers hold timers back to them. */
const shortestTimer = 4;

/**
 * Starts WebGL 2.
 *
 * @param softwareToo whether a renderer without a GPU will do.
 * @throws BackendRefusedError where there is no WebGL 2, or only in software.
 */
export async function startWebgl(softwareToo: boolean): Promise<RunningBackend> {
  const device = rendererName();
  if (device === null) throw new BackendRefusedError('WebGL 2 is not available here');
  const inSoftware = isSoftware(device);
  if (inSoftware && !softwareToo) {
    throw new BackendRefusedError(`WebGL runs in software here (${device}), which is slower than wasm`);
  }
  await import('@tensorflow/tfjs-backend-webgl');
  // Whether software will do has been decided above.
  env().set('SOFTWARE_WEBGL_ENABLED', true);
  if (!(await setBackend('webgl'))) throw new BackendRefusedError('WebGL 2 did not start');
  const { gpgpu } = backend() as MathBackendWebGL;
  const gl = gpgpu.gl as WebGL2RenderingContext;
  // In a worker it is an OffscreenCanvas, and not typed.
  const { canvas } = gl as unknown as { readonly canvas: EventTarget };
  let quickest = 0;
  gpgpu.createAndWaitForFence = async () => {
    const took = await untilComputed(gl, quickest);
    // An image that took long while the machine did much else must not keep the next ones waiting.
    if (inSoftware) quickest = took > 0 && quickest > 0 ? Math.min(took, quickest) : took;
  };
  return {
    backend: 'webgl',
    device,
    fault: () => (gl.isContextLost() ? takenAway : null),
    lost: new Promise((resolve) => {
      canvas.addEventListener('webglcontextlost', () => resolve(), { once: true });
    }),
    warmUp: async (run) => {
      await compileInParallel(run);
      await untilComputed(gl);
    },
  };
}

/** Null without WebGL 2. */
function rendererName(): string | null {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return null;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}

/**
 * Waits until the GPU has done all that it was told. TensorFlow.js's own way asks every 4 ms, and goes on for ever once
 * the context is lost. In software each question takes some of the processor from the network: so nothing is asked there
 * until the quickest time is nearly over, and the rest is waited for in the driver.
 *
 * @param quickest milliseconds that it took at least so far, in software; 0 on a GPU, and where it is not known.
 * @returns milliseconds that it took; 0 when it was done while nothing was asked.
 * @throws Error when the context is lost.
 */
export async function untilComputed(gl: WebGL2RenderingContext, quickest = 0): Promise<number> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  const isDone = () => {
    if (!fence || gl.isContextLost()) throw new Error(takenAway);
    const state = gl.clientWaitSync(fence, 0, 0);
    return state === gl.ALREADY_SIGNALED || state === gl.CONDITION_SATISFIED;
  };
  const begin = performance.now();
  try {
    if (asleep * quickest > timeout) {
      await new Promise((resume) => setTimeout(resume, asleep * quickest));
      if (isDone()) return 0;
      gl.finish();
    } else {
      while (!isDone()) {
        if (performance.now() - begin < timeout) await nextTask();
        else await new Promise((resume) => setTimeout(resume, shortestTimer));
      }
    }
    return performance.now() - begin;
  } finally {
    gl.deleteSync(fence);
  }
}

/** Hands all shaders to the driver at once, which compiles them side by side, and only then runs the network. */
async function compileInParallel(run: () => void): Promise<void> {
  const webgl = backend() as MathBackendWebGL;
  env().set('ENGINE_COMPILE_ONLY', true);
  try {
    run();
  } finally {
    env().set('ENGINE_COMPILE_ONLY', false);
  }
  await webgl.checkCompileCompletionAsync();
  webgl.getUniformLocations();
  run();
}
