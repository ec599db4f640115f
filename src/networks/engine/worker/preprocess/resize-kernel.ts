import type { Taps } from './resize-taps.ts';
import bytes from './resize-kernel.as.ts?wasm';

/** A byte offset in the kernel's memory. */
type Place = number;

interface Exports {
  readonly memory: WebAssembly.Memory;
  alongRows(from: Place, rows: number, length: number, to: Place, ...taps: TapArguments): void;
  alongColumns(from: Place, width: number, to: Place, ...taps: TapArguments): void;
  dropAlpha(from: Place, pixels: number, to: Place): void;
}

type TapArguments = [size: number, first: Place, count: Place, weights: Place, stride: number];

const pageBytes = 2 ** 16;

/** How many bytes after a buffer may be read or written; they mean nothing. */
const spare = 16;

/** Null where it cannot be compiled; undefined: nobody has asked yet. */
let module: WebAssembly.Module | null | undefined;

function compiled(): WebAssembly.Module | null {
  try {
    return (module ??= new WebAssembly.Module(bytes));
  } catch {
    return (module = null);
  }
}

/**
 * The passes of a resize in WebAssembly's SIMD, on pixels of 4 bytes in a memory of their own, which begins again with
 * each image.
 */
export class ResizeKernel {
  readonly #exports: Exports;
  /** Where the next buffer begins. */
  #end: Place = 0;

  /**
   * Whether WebAssembly with SIMD runs: old processors lack it, a person may have switched it off, and the policy of a page may
   * forbid it.
   */
  static runsHere(): boolean {
    return module !== null && compiled() !== null;
  }

  /** @throws Error where it does not run. */
  constructor() {
    const own = compiled();
    if (!own) throw new Error('WebAssembly does not run here.');
    this.#exports = new WebAssembly.Instance(own).exports as unknown as Exports;
  }

  get bytes(): number {
    return this.#exports.memory.buffer.byteLength;
  }

  /** Begins with an image: its RGBA pixels; every place of the image before is void. */
  write(rgba: Uint8ClampedArray): Place {
    this.#end = 0;
    return this.#put(new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.byteLength));
  }

  /** `[rows × taps.length]` pixels to `[rows × size]`. */
  alongRows(from: Place, rows: number, taps: Taps): Place {
    const placed = this.#putTaps(taps);
    const to = this.#reserve(rows * taps.first.length * 4);
    this.#exports.alongRows(from, rows, taps.length, to, ...placed);
    return to;
  }

  /** `[taps.length × width]` pixels to `[size × width]`. */
  alongColumns(from: Place, width: number, taps: Taps): Place {
    const placed = this.#putTaps(taps);
    const to = this.#reserve(taps.first.length * width * 4);
    this.#exports.alongColumns(from, width, to, ...placed);
    return to;
  }

  /** A copy of so many pixels without their alpha, `[pixels × 3]`. */
  readRgb(from: Place, pixels: number): Uint8ClampedArray {
    const to = this.#reserve(pixels * 3);
    this.#exports.dropAlpha(from, pixels, to);
    return new Uint8ClampedArray(this.#exports.memory.buffer, to, pixels * 3).slice();
  }

  #putTaps({ first, count, weights, stride }: Taps): TapArguments {
    return [first.length, this.#put(first), this.#put(count), this.#put(weights), stride];
  }

  #put(values: Uint8Array | Int32Array): Place {
    const place = this.#reserve(values.byteLength);
    const whole = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    new Uint8Array(this.#exports.memory.buffer).set(whole, place);
    return place;
  }

  /** Finds room, at a multiple of 16 bytes. */
  #reserve(length: number): Place {
    const { memory } = this.#exports;
    const place = this.#end;
    this.#end = Math.ceil((place + length + spare) / spare) * spare;
    const missing = this.#end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
    return place;
  }
}
