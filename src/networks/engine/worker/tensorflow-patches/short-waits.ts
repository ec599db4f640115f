/**
 * A thread of TensorFlow.js that waits for another looks so many times whether it is done, and sleeps only then: that
 * keeps a core from whoever has work to do (docs/engine.md). The loop looks five times a round and ends at nought, so
 * this is a multiple of 5.
 */
const looks = { known: 1_000_000, ours: 200_000 };

/** Where threads wait: for the others to start, for the next piece of work, for the others' pieces. */
const places = 3;

/** WebAssembly's `i32.const`, with its number in three bytes. */
function constant(value: number): readonly number[] {
  return [0x41, 0x80 | (value & 0x7f), 0x80 | ((value >> 7) & 0x7f), value >> 14];
}

/**
 * Makes the threads of TensorFlow.js's wasm backend sleep sooner where they wait.
 *
 * @param binary `tfjs-backend-wasm-threaded-simd.wasm` of TensorFlow.js 4.22.
 * @returns a changed copy.
 * @throws Error when it is another file.
 */
export function shortenWaits(binary: Uint8Array): Uint8Array<ArrayBuffer> {
  const known = constant(looks.known);
  const found: number[] = [];
  for (let at = binary.indexOf(0x41); at >= 0; at = binary.indexOf(0x41, at + 1)) {
    if (known.every((byte, offset) => binary[at + offset] === byte)) found.push(at);
  }
  if (found.length !== places) {
    const [wanted, are] = [String(places), String(found.length)];
    throw new Error(
      `This is not the known wasm backend: its threads wait in ${are} places, not in ${wanted}.`,
    );
  }
  const changed = Uint8Array.from(binary);
  for (const at of found) changed.set(constant(looks.ours), at);
  return changed;
}
