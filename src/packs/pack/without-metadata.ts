import { crc32 } from '../../core/formats/crc32.ts';

/** Where the parts of a file lie that stay, from and to, or new bytes. */
type Kept = readonly [from: number, to: number] | Uint8Array;

/** PNG's additional chunks that say what the pixels look like or how they move; all others say something about the photo. */
const pngChunks = new Set([
  ...['cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'tRNS', 'pHYs', 'sPLT'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

const webpChunks = new Set(['VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);

/** Flags in the chunk `VP8X`: there is EXIF, there is XMP. */
const [hasExif, hasXmp] = [0x08, 0x04];

/**
 * A JPEG, PNG or WebP without what it says beside its picture: EXIF with the place where it was taken, XMP, IPTC, comments,
 * previews, and whatever lies behind its end. The picture's own data stay as they are byte by byte, with its colour profile
 * and how it is to be turned. All other files come back unchanged.
 *
 * @see ITU-T T.81, B; CIPA DC-008 (EXIF) 4.6; PNG (third edition) 11.3; RFC 9649 (WebP) 2.
 */
export function withoutMetadata(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return joined(bytes, jpegParts(bytes));
  if (text(bytes, 1, 3) === 'PNG') return joined(bytes, pngParts(bytes));
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return webpWithout(bytes);
  return bytes;
}

function jpegParts(bytes: Uint8Array): readonly Kept[] {
  const parts: Kept[] = [[0, 2]];
  const rest: Kept[] = [];
  let turned = 1;
  for (let at = 2; at < bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    // Bytes of 255 may stand before a marker.
    if (bytes[at] === 0xff && marker === 0xff) at += 1;
    else if (bytes[at] !== 0xff || marker === 0xd9) {
      // The end, or damage: a browser that shows what comes before shows it still.
      rest.push([at, bytes[at] === 0xff ? at + 2 : bytes.length]);
      break;
    } else {
      const length = 2 + number(bytes, at + 2, 2, false);
      const end = marker === 0xda ? endOfScan(bytes, at + length) : at + length;
      if (marker === 0xe1 && text(bytes, at + 4, 6) === 'Exif\0\0')
        turned = orientationOf(bytes.subarray(at + 10, end));
      // Both colour transform (APP14) and profile (APP2) say how the picture looks.
      const isSaid = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
      const isLook =
        (marker === 0xe0 && text(bytes, at + 4, 5) === 'JFIF\0') ||
        (marker === 0xe2 && text(bytes, at + 4, 12) === 'ICC_PROFILE\0') ||
        (marker === 0xee && text(bytes, at + 4, 5) === 'Adobe');
      // JFIF wants to stand first.
      if (marker === 0xe0 && isLook) parts.push([at, end]);
      else if (!isSaid || isLook) rest.push([at, end]);
      at = end;
    }
  }
  return [...parts, ...exifOf(turned, (exif) => segment(0xe1, 'Exif\0\0', exif)), ...rest];
}

/** Where the marker after a scan stands: in a scan, 255 is followed by 0 or by a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

function segment(marker: number, name: string, content: Uint8Array): Uint8Array {
  const length = 2 + name.length + content.length;
  return Uint8Array.of(0xff, marker, length >> 8, length & 255, ...latin1(name), ...content);
}

function pngParts(bytes: Uint8Array): readonly Kept[] {
  const parts: Kept[] = [[0, 8]];
  for (let at = 8; at < bytes.length;) {
    const name = text(bytes, at + 4, 4);
    const end = at + 12 + number(bytes, at, 4, false);
    const isPicture = /^[A-Z]/.test(name) || pngChunks.has(name);
    if (isPicture) parts.push([at, end]);
    else if (name === 'eXIf') {
      const turned = orientationOf(bytes.subarray(at + 8, end - 4));
      parts.push(...exifOf(turned, (exif) => pngChunk('eXIf', exif)));
    }
    if (name === 'IEND') break;
    at = end;
  }
  return parts;
}

function pngChunk(name: string, content: Uint8Array): Uint8Array {
  const summed = Uint8Array.of(...latin1(name), ...content);
  return Uint8Array.of(...big(content.length), ...summed, ...big(crc32(summed)));
}

function webpWithout(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts: Kept[] = [[0, 12]];
  const after: Kept[] = [];
  let head: Uint8Array | null = null;
  const fileEnd = Math.min(bytes.length, 8 + number(bytes, 4, 4, true));
  for (let at = 12; at < fileEnd;) {
    const name = text(bytes, at, 4);
    const size = number(bytes, at + 4, 4, true);
    const end = at + 8 + size + (size % 2);
    if (name === 'VP8X') {
      head = bytes.slice(at, end);
      head[8] = (head[8] ?? 0) & ~(hasExif | hasXmp);
      parts.push(head);
    } else if (webpChunks.has(name)) parts.push([at, end]);
    else if (name === 'EXIF') {
      const exif = bytes.subarray(at + 8, at + 8 + size);
      // Some programs write JPEG's prefix too.
      const turned = orientationOf(text(exif, 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif);
      after.push(...exifOf(turned, (small) => webpChunk('EXIF', small)));
    }
    at = end;
  }
  if (head && after.length > 0) head[8] = (head[8] ?? 0) | hasExif;
  const whole = joined(bytes, [...parts, ...(head ? after : [])]);
  whole.set(big(whole.length - 8).reverse(), 4);
  return whole;
}

function webpChunk(name: string, content: Uint8Array): Uint8Array {
  return Uint8Array.of(...latin1(name), ...big(content.length).reverse(), ...content);
}

/** EXIF that says how a picture is to be turned and nothing else; none where it stands as it is. */
function exifOf(turned: number, wrap: (exif: Uint8Array) => Uint8Array): readonly Uint8Array[] {
  if (turned === 1) return [];
  // One entry in the only directory: tag 0x0112, a short.
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0];
  return [wrap(Uint8Array.of(...latin1('MM'), 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0))];
}

/** How a picture is to be turned (tag 0x0112), 1 to 8; 1 where its EXIF does not say it. */
function orientationOf(exif: Uint8Array): number {
  const isLittle = text(exif, 0, 2) === 'II';
  if (!isLittle && text(exif, 0, 2) !== 'MM') return 1;
  const directory = number(exif, 4, 4, isLittle);
  const entries = number(exif, directory, 2, isLittle);
  for (let at = directory + 2; at < Math.min(exif.length, directory + 2 + 12 * entries); at += 12) {
    if (number(exif, at, 2, isLittle) !== 0x0112) continue;
    const turned = number(exif, at + 8, 2, isLittle);
    return turned >= 1 && turned <= 8 ? turned : 1;
  }
  return 1;
}

function joined(bytes: Uint8Array, parts: readonly Kept[]): Uint8Array<ArrayBuffer> {
  const pieces = parts.map((part) => (part instanceof Uint8Array ? part : bytes.subarray(part[0], part[1])));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** An unsigned number of 2 or 4 bytes; what lies behind the end counts as 0. */
function number(bytes: Uint8Array, at: number, size: 2 | 4, isLittle: boolean): number {
  let value = 0;
  for (let place = 0; place < size; place += 1)
    value = value * 256 + (bytes[isLittle ? at + size - 1 - place : at + place] ?? 0);
  return value;
}

function big(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

function text(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function latin1(name: string): readonly number[] {
  return Array.from(name, (sign) => sign.charCodeAt(0));
}
