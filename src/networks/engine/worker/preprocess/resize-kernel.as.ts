// AssemblyScript, compiled by tools/vite/assembly-script.ts: the two passes of resize.ts, four channels at a time.
// Pixels are RGBA, 4 bytes each; taps are those of resize-taps.ts; all places are byte offsets in the memory.
// Each buffer that is read or written along columns ends in 12 bytes to spare.

const fractionBits: i32 = 22;
const half: i32 = 1 << (fractionBits - 1);

/** The four channels of a pixel times a weight, added to what there is. */
function tap(sum: v128, pixel: usize, weight: v128): v128 {
  const channels = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(pixel)));
  return i32x4.add(sum, i32x4.mul(channels, weight));
}

/** Rounds four sums to bytes, 0..255, and writes them. */
function write(to: usize, sum: v128): void {
  const words = i16x8.narrow_i32x4_s(i32x4.shr_s(sum, fractionBits), i32x4.splat(0));
  v128.store_lane<u32>(to, i8x16.narrow_i16x8_u(words, words), 0);
}

/** `[rows × length]` pixels to `[rows × size]`; four rows at a time, which share the weights. */
export function alongRows(
  from: usize,
  rows: usize,
  length: usize,
  to: usize,
  size: usize,
  first: usize,
  count: usize,
  weights: usize,
  stride: usize,
): void {
  const last = rows - 1;
  for (let row: usize = 0; row < rows; row += 4) {
    // At the end, the last row stands in for those that are not there.
    const second = min(row + 1, last) - row;
    const third = min(row + 2, last) - row;
    const fourth = min(row + 3, last) - row;
    for (let column: usize = 0; column < size; column++) {
      let a = i32x4.splat(half);
      let b = a;
      let c = a;
      let d = a;
      let pixel = from + 4 * (row * length + load<u32>(first + 4 * column));
      let weight = weights + 4 * column * stride;
      const end = weight + 4 * load<u32>(count + 4 * column);
      for (; weight < end; weight += 4) {
        const factor = v128.load_splat<i32>(weight);
        a = tap(a, pixel, factor);
        b = tap(b, pixel + 4 * second * length, factor);
        c = tap(c, pixel + 4 * third * length, factor);
        d = tap(d, pixel + 4 * fourth * length, factor);
        pixel += 4;
      }
      const place = to + 4 * (row * size + column);
      write(place, a);
      write(place + 4 * second * size, b);
      write(place + 4 * third * size, c);
      write(place + 4 * fourth * size, d);
    }
  }
}

/** `[… × width]` pixels to `[size × width]`, four pixels at a time. */
export function alongColumns(
  from: usize,
  width: usize,
  to: usize,
  size: usize,
  first: usize,
  count: usize,
  weights: usize,
  stride: usize,
): void {
  const rowBytes: usize = 4 * width;
  for (let row: usize = 0; row < size; row++) {
    const line = from + rowBytes * load<u32>(first + 4 * row);
    const begin = weights + 4 * row * stride;
    const end = begin + 4 * load<u32>(count + 4 * row);
    const result = to + rowBytes * row;
    for (let at: usize = 0; at < rowBytes; at += 16) {
      let a = i32x4.splat(half);
      let b = a;
      let c = a;
      let d = a;
      let pixels = line + at;
      for (let weight = begin; weight < end; weight += 4) {
        const factor = v128.load_splat<i32>(weight);
        const bytes = v128.load(pixels);
        const low = i16x8.extend_low_i8x16_u(bytes);
        const high = i16x8.extend_high_i8x16_u(bytes);
        a = i32x4.add(a, i32x4.mul(i32x4.extend_low_i16x8_u(low), factor));
        b = i32x4.add(b, i32x4.mul(i32x4.extend_high_i16x8_u(low), factor));
        c = i32x4.add(c, i32x4.mul(i32x4.extend_low_i16x8_u(high), factor));
        d = i32x4.add(d, i32x4.mul(i32x4.extend_high_i16x8_u(high), factor));
        pixels += rowBytes;
      }
      const front = i16x8.narrow_i32x4_s(i32x4.shr_s(a, fractionBits), i32x4.shr_s(b, fractionBits));
      const back = i16x8.narrow_i32x4_s(i32x4.shr_s(c, fractionBits), i32x4.shr_s(d, fractionBits));
      v128.store(result + at, i8x16.narrow_i16x8_u(front, back));
    }
  }
}

/** `[pixels]` RGBA to RGB. */
export function dropAlpha(from: usize, pixels: usize, to: usize): void {
  for (let pixel: usize = 0; pixel < pixels; pixel++) {
    store<u16>(to, load<u16>(from));
    store<u8>(to + 2, load<u8>(from + 2));
    from += 4;
    to += 3;
  }
}
