import { bytesOf } from './archives/tar-builder.ts';

/** How a JPEG begins; enough for whatever does not decode. */
export const jpegHead = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1,
]);

/** How a PNG begins. */
export const pngHead = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);

/** What begins like a JPEG and ends with a text, so that files can be told apart. */
export function jpegSaying(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...jpegHead, ...bytesOf(text)]);
}

/** A file as a folder gives it. */
export function input(
  path: string,
  content: Uint8Array<ArrayBuffer> | string | Blob = jpegSaying(path),
): {
  path: string;
  blob: Blob;
} {
  return { path, blob: content instanceof Blob ? content : new Blob([content]) };
}
