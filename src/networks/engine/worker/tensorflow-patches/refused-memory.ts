/** What this file knows of the wasm backend's module, which Emscripten has made. */
interface WasmModule {
  /** Its memory, as it is now. */
  readonly HEAPU8: Uint8Array;
  /** Finds room for so many bytes. */
  _malloc(bytes: number): number;
  _free(place: number): void;
}

/** What `RunningBackend.fault` says where a backend gets no more memory. */
const fault = 'there is not enough memory';

/** Buffers of memories that were refused more; a memory that gets more has another buffer from then on. */
const refused = new WeakSet<ArrayBufferLike>();

let watching = false;

/**
 * TensorFlow.js's wasm backend goes on when it gets no more memory: it writes where other values are, hangs, or ends with
 * "Aborted()". So from here on each call for more is watched, and the next tensor ends with an error.
 *
 * @returns why what the backend computes means nothing; null while all is well.
 */
export function watchMemory(wasm: WasmModule): () => string | null {
  watchCalls();
  // Emscripten puts the function itself in its place at the first call.
  wasm._free(wasm._malloc(1));
  const malloc = wasm._malloc;
  const found = () => (refused.has(wasm.HEAPU8.buffer) ? fault : null);
  wasm._malloc = (bytes) => {
    const place = malloc(bytes);
    if (found() !== null) throw new Error(fault);
    return place;
  };
  return found;
}

function watchCalls(): void {
  if (watching) return;
  watching = true;
  const { prototype } = WebAssembly.Memory;
  const grow = Reflect.get(prototype, 'grow') as (this: WebAssembly.Memory, pages: number) => number;
  prototype.grow = function (pages) {
    const { buffer } = this;
    try {
      return grow.call(this, pages);
    } catch (cause) {
      refused.add(buffer);
      throw cause;
    }
  };
}
