import { crc32 } from '../../files/crc32.ts';

/** Where the parts of a file lie that stay, from and to, or new bytes. */
export type Kept = readonly [from: number, to: number] | Uint8Array<ArrayBuffer>;

/** PNG's additional chunks that say what the pixels look like or how they move; all others say something about the photo. */
const pngChunks = new Set([
  ...['cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'tRNS', 'pHYs', 'sPLT'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

const webpChunks = new Set(['VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);

/** GIF's extensions by applications that say how the picture looks or moves. */
const gifExtensions = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);

/** Items of an AVIF that say something about its picture: EXIF, XMP, and an address. */
const avifItems = new Set(['Exif', 'mime', 'uri ']);

/** Flags in the chunk `VP8X`: there is EXIF, there is XMP. */
const [hasExif, hasXmp] = [0x08, 0x04];

/**
 * A JPEG, PNG, WebP, GIF or AVIF without what it says beside its picture: EXIF, XMP, IPTC, comments, previews, and whatever lies behind
 * its end. The picture's own data, its colour profile and how it is to be turned stay; an AVIF keeps its length, with zeros in place of
 * the words. All other files come back unchanged. See ITU-T T.81, B; CIPA DC-008 (EXIF) 4.6; PNG (third edition) 11.3; RFC 9649 (WebP) 2;
 * GIF89a 24 and 26; ISO 14496-12 (the boxes of AVIF) 8.11.
 */
export function withoutMetadata(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return joined(bytes, partsWithoutMetadata(bytes));
}

/** As `withoutMetadata`, as parts of the file and new bytes between them, so that the file need not be held. */
export function partsWithoutMetadata(bytes: Uint8Array): readonly Kept[] {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegParts(bytes);
  if (text(bytes, 1, 3) === 'PNG') return pngParts(bytes);
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP') return webpParts(bytes);
  if (text(bytes, 0, 3) === 'GIF') return gifParts(bytes);
  if (text(bytes, 4, 4) === 'ftyp') return avifParts(bytes);
  return [[0, bytes.length]];
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

function segment(marker: number, name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
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

function pngChunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const summed = Uint8Array.of(...latin1(name), ...content);
  return Uint8Array.of(...big(content.length), ...summed, ...big(crc32(summed)));
}

function webpParts(bytes: Uint8Array): readonly Kept[] {
  const parts: Kept[] = [];
  const after: Kept[] = [];
  let head: Uint8Array<ArrayBuffer> | null = null;
  const fileEnd = Math.min(bytes.length, 8 + number(bytes, 4, 4, true));
  for (let at = 12; at < fileEnd;) {
    const name = text(bytes, at, 4);
    const size = number(bytes, at + 4, 4, true);
    const end = at + 8 + size + (size % 2);
    if (name === 'VP8X') {
      head = Uint8Array.from(bytes.subarray(at, end));
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
  const all = [...parts, ...(head ? after : [])];
  const length = all.reduce((sum, part) => sum + bytesOf(bytes, part).length, 0);
  return [Uint8Array.of(...latin1('RIFF'), ...big(length + 4).reverse(), ...latin1('WEBP')), ...all];
}

function webpChunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(...latin1(name), ...big(content.length).reverse(), ...content);
}

function gifParts(bytes: Uint8Array): readonly Kept[] {
  let at = endOfColours(bytes, 10, 13);
  const parts: Kept[] = [[0, at]];
  while (at < bytes.length) {
    const isImage = bytes[at] === 0x2c;
    if (!isImage && bytes[at] !== 0x21) {
      // The end, or damage: a browser that shows what comes before shows it still.
      parts.push([at, bytes[at] === 0x3b ? at + 1 : bytes.length]);
      break;
    }
    const end = endOfBlocks(bytes, isImage ? endOfColours(bytes, at + 9, at + 10) + 1 : at + 2);
    const label = isImage ? null : bytes[at + 1];
    const isSaid = label === 0xfe || (label === 0xff && !gifExtensions.has(text(bytes, at + 3, 11)));
    if (!isSaid) parts.push([at, end]);
    at = end;
  }
  return parts;
}

/** Where a table of colours ends that begins at a place, if the flags say that there is one. */
function endOfColours(bytes: Uint8Array, flagsAt: number, from: number): number {
  const flags = bytes[flagsAt] ?? 0;
  return flags & 0x80 ? from + 3 * 2 ** ((flags & 7) + 1) : from;
}

/** Where blocks end of which each says its length first: behind the empty one. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) break;
  }
  return at;
}

/** A box of an AVIF: where it begins, where its content begins, and where it ends. */
interface Box {
  readonly name: string;
  readonly at: number;
  readonly body: number;
  readonly end: number;
}

function avifParts(bytes: Uint8Array): readonly Kept[] {
  const edits: (readonly [at: number, put: Uint8Array<ArrayBuffer>])[] = [];
  const clear = (from: number, to: number) =>
    edits.push([from, new Uint8Array(Math.max(0, Math.min(to, bytes.length) - from))]);
  const clean = (from: number, to: number) => {
    for (const box of boxesIn(bytes, from, to)) {
      const { name, at, body, end } = box;
      if (name === 'moov' || name === 'trak') clean(body, end);
      else if (name === 'meta') for (const [start, stop] of saidItems(bytes, box)) clear(start, stop);
      else if (name === 'udta' || name === 'uuid') {
        edits.push([at + 4, Uint8Array.from(latin1('free'))]);
        clear(body, end);
      }
    }
  };
  clean(0, bytes.length);
  const parts: Kept[] = [];
  let done = 0;
  for (const [at, put] of edits.sort(([one], [other]) => one - other)) {
    // Two items may lie at one place.
    const rest = put.subarray(Math.max(0, done - at));
    if (rest.length === 0) continue;
    const from = Math.max(at, done);
    parts.push([done, from], rest);
    done = from + rest.length;
  }
  return [...parts, [done, bytes.length]];
}

function boxesIn(bytes: Uint8Array, from: number, to: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const said = number(bytes, at, 4, false);
    const isLong = said === 1;
    // 0: as far as the file goes.
    const size = isLong ? number(bytes, at + 8, 8, false) : said || to - at;
    const [body, end] = [at + (isLong ? 16 : 8), Math.min(to, at + size)];
    if (end < body) break;
    boxes.push({ name: text(bytes, at + 4, 4), at, body, end });
    at = end;
  }
  return boxes;
}

/** Where the items of a `meta` box lie that say something about the picture, from and to. */
function saidItems(bytes: Uint8Array, { body, end }: Box): readonly (readonly [from: number, to: number])[] {
  const boxes = new Map(boxesIn(bytes, body + 4, end).map((box) => [box.name, box]));
  const [infos, places] = [boxes.get('iinf'), boxes.get('iloc')];
  if (!infos || !places) return [];
  const said = new Set<number>();
  for (const info of boxesIn(bytes, infos.body + (bytes[infos.body] === 0 ? 6 : 8), infos.end)) {
    const wide = bytes[info.body] === 3 ? 4 : 2;
    if (avifItems.has(text(bytes, info.body + 4 + wide + 2, 4)))
      said.add(number(bytes, info.body + 4, wide, false));
  }
  const found: (readonly [number, number])[] = [];
  let at = places.body + 4;
  const take = (size: number) => number(bytes, (at += size) - size, size, false);
  const version = bytes[places.body] ?? 0;
  const sizes = take(2);
  const [offsetSize = 0, lengthSize = 0, baseSize = 0, indexSize = 0] = [12, 8, 4, 0].map(
    (shift) => (sizes >> shift) & 15,
  );
  const wide = version < 2 ? 2 : 4;
  for (let items = take(wide); items > 0 && at < places.end; items -= 1) {
    const id = take(wide);
    // Whether it lies in the box itself, and not somewhere in the file.
    const isWithin = version > 0 && (take(2) & 15) === 1;
    take(2);
    const base = take(baseSize) + (isWithin ? (boxes.get('idat')?.body ?? bytes.length) : 0);
    for (let extents = take(2); extents > 0 && at < places.end; extents -= 1) {
      if (version > 0) take(indexSize);
      const from = base + take(offsetSize);
      const length = take(lengthSize);
      if (said.has(id)) found.push([from, from + length]);
    }
  }
  return found;
}

/** EXIF that says how a picture is to be turned and nothing else; none where it stands as it is. */
function exifOf(
  turned: number,
  wrap: (exif: Uint8Array) => Uint8Array<ArrayBuffer>,
): readonly Uint8Array<ArrayBuffer>[] {
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

function bytesOf(bytes: Uint8Array, part: Kept): Uint8Array {
  return part instanceof Uint8Array ? part : bytes.subarray(part[0], part[1]);
}

function joined(bytes: Uint8Array, parts: readonly Kept[]): Uint8Array<ArrayBuffer> {
  const pieces = parts.map((part) => bytesOf(bytes, part));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** An unsigned number of some bytes; what lies behind the end counts as 0. */
function number(bytes: Uint8Array, at: number, size: number, isLittle: boolean): number {
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
