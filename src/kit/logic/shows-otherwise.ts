/** How much of a file is looked at, in bytes: a camera's preview may stand before the colour profile. */
export const lookLength = 128 * 1024;

const latin1 = new TextDecoder('latin1');

/**
 * Whether a browser's `<img>` may show other pixels than the file holds, and the network gets: converted by a colour
 * profile, moving, or with the page behind what is transparent. Where the format has no quick answer, it is yes.
 *
 * @param head the first `lookLength` bytes, or the whole of a smaller file.
 */
export function showsOtherwise(head: Uint8Array): boolean {
  if (head[0] === 0xff && head[1] === 0xd8) return jpegHasProfile(head);
  if (textAt(head, 1, 3) === 'PNG') return pngShowsOtherwise(head);
  return true;
}

/** A profile stands in segments APP2 (ICC.1, annex B.4), before the pixels. */
function jpegHasProfile(head: Uint8Array): boolean {
  let at = 2;
  while (at + 4 <= head.length && head[at] === 0xff) {
    const marker = head[at + 1] ?? 0;
    if (marker === 0xda) return false;
    if (marker === 0xe2 && textAt(head, at + 4, 11) === 'ICC_PROFILE') return true;
    at += 2 + ((head[at + 2] ?? 0) << 8) + (head[at + 3] ?? 0);
  }
  return true;
}

/** Chunks before the pixels that speak of colours, frames or transparency (PNG, third edition, 11). */
const tellingChunks = ['iCCP', 'cICP', 'gAMA', 'cHRM', 'acTL', 'tRNS'];

function pngShowsOtherwise(head: Uint8Array): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  // Colour types 4 and 6 have alpha.
  if (((head[25] ?? 4) & 4) !== 0) return true;
  for (let at = 8; at + 8 <= head.length; at += 12 + view.getUint32(at)) {
    const type = textAt(head, at + 4, 4);
    if (type === 'IDAT') return false;
    if (tellingChunks.includes(type)) return true;
  }
  return true;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return latin1.decode(bytes.subarray(at, at + length));
}
