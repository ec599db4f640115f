export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif' | 'image/bmp' | 'image/avif';

/** What the first bytes of a file say: an image of a type, or why it is none, as a sentence's end. */
export type Sniffed =
  { readonly type: ImageType; readonly reason: null } | { readonly type: null; readonly reason: string };

/** How many of the first bytes are looked at. */
export const sniffLength = 256;

const latin1 = new TextDecoder('latin1');
const bmpHeaderSizes = [12, 40, 52, 56, 64, 108, 124];
const noImage = (reason: string): Sniffed => ({ type: null, reason });

const images = new Map<ImageType, Sniffed>();
const documents = {
  empty: noImage('is empty'),
  svg: noImage('is an SVG drawing, which can hold scripts; only photos are shown'),
  html: noImage('is an HTML document, not an image'),
  xml: noImage('is an XML document, not an image'),
  pdf: noImage('is a PDF document, not an image'),
  heic: noImage('is a HEIC photo, which browsers cannot show: save it as JPEG'),
  tiff: noImage('is a TIFF image, which browsers cannot show: save it as JPEG or PNG'),
  other: noImage('is not an image of a kind that can be shown (JPEG, PNG, WebP, GIF, BMP, AVIF)'),
};

/**
 * Says by its first bytes what a file is; its name plays no part.
 * @param head the first `sniffLength` bytes, or the whole of a smaller file.
 */
export function sniffImage(head: Uint8Array): Sniffed {
  if (head.length === 0) return documents.empty;
  const type = typeOf(head);
  if (!type) return documentOf(head);
  const known = images.get(type) ?? { type, reason: null };
  images.set(type, known);
  return known;
}

function typeOf(head: Uint8Array): ImageType | null {
  const text = latin1.decode(head.subarray(0, 16));
  if (text.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (head[0] === 0x89 && text.startsWith('PNG\r\n\u001a\n', 1)) return 'image/png';
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'image/webp';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif';
  if (text.startsWith('BM') && bmpHeaderSizes.includes(head[14] ?? 0) && head[15] === 0) return 'image/bmp';
  return brands(head).some((brand) => brand === 'avif' || brand === 'avis') ? 'image/avif' : null;
}

/** The brands of an ISO base media file (ISO 14496-12, 4.3); none when it is another kind of file. */
function brands(head: Uint8Array): readonly string[] {
  const text = latin1.decode(head);
  if (!text.startsWith('ftyp', 4)) return [];
  const length = new DataView(head.buffer, head.byteOffset).getUint32(0);
  const list = text.slice(8, 12) + text.slice(16, Math.min(length, head.length));
  return list.match(/.{4}/gs) ?? [];
}

function documentOf(head: Uint8Array): Sniffed {
  if (brands(head).some((brand) => /^(heic|heix|hevc|mif1|msf1)$/.test(brand))) return documents.heic;
  const text = latin1
    .decode(head)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase();
  if (text.startsWith('%pdf')) return documents.pdf;
  if (text.startsWith('ii*') || text.startsWith('mm*')) return documents.tiff;
  if (!text.startsWith('<') && !/^..</.test(text)) return documents.other;
  if (/<!doctype svg|<svg[\s>]/.test(text)) return documents.svg;
  if (/<!doctype html|<html|<head|<body|<script/.test(text)) return documents.html;
  return text.startsWith('<?xml') ? documents.xml : documents.other;
}
