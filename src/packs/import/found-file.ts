import { readZipEntry, readZipHead } from '../archives/zip-content.ts';
import type { ZipEntry } from '../archives/zip-entries.ts';
import type { PlaceWithin } from './import-plan.ts';
import { sniffImage, sniffLength, type Sniffed } from './sniff-image.ts';

/** A file that was found on its own, in a tar or in a zip; its content is not held. */
export interface FoundFile {
  readonly path: string;
  /** How much of what the person gave it takes up, in bytes; null when it was counted as its archive was gone through. */
  readonly bytes: number | null;
  /** Where it lies in a tar; null for others. */
  readonly place: PlaceWithin | null;
  /** Whether it is an image, from its first bytes. */
  sniff(): Promise<Sniffed>;
  /** @throws ArchiveError when its archive is damaged there; the browser's error when it can no longer be read. */
  open(signal: AbortSignal): Promise<Blob>;
}

/** A file that the person gave as it is. */
export class LooseFile implements FoundFile {
  readonly path: string;
  readonly place = null;
  readonly #blob: Blob;

  constructor(path: string, blob: Blob) {
    this.path = path;
    this.#blob = blob;
  }

  get bytes(): number {
    return this.#blob.size;
  }

  /** Its first bytes. */
  head(): Blob {
    return this.#blob.slice(0, sniffLength);
  }

  sniff(): Promise<Sniffed> {
    return sniffBlob(this.#blob);
  }

  open(): Promise<Blob> {
    return Promise.resolve(this.#blob);
  }
}

/** A file in a tar, sniffed while the tar was gone through. */
export class TarMember implements FoundFile {
  readonly path: string;
  readonly bytes = null;
  readonly #tar: Blob;
  readonly #offset: number;
  readonly #size: number;
  readonly #sniffed: Sniffed;

  constructor(
    path: string,
    tar: Blob,
    place: { readonly offset: number; readonly size: number },
    sniffed: Sniffed,
  ) {
    this.path = path;
    this.#tar = tar;
    this.#offset = place.offset;
    this.#size = place.size;
    this.#sniffed = sniffed;
  }

  sniff(): Promise<Sniffed> {
    return Promise.resolve(this.#sniffed);
  }

  get place(): PlaceWithin {
    return { blob: this.#tar, offset: this.#offset, size: this.#size };
  }

  open(): Promise<Blob> {
    return Promise.resolve(this.#tar.slice(this.#offset, this.#offset + this.#size));
  }
}

/** A file in a zip. */
export class ZipMember implements FoundFile {
  readonly path: string;
  readonly place = null;
  readonly #zip: Blob;
  readonly #entry: ZipEntry;

  constructor(path: string, zip: Blob, entry: ZipEntry) {
    this.path = path;
    this.#zip = zip;
    this.#entry = entry;
  }

  get bytes(): number {
    return this.#entry.packed;
  }

  async sniff(): Promise<Sniffed> {
    return sniffImage(await readZipHead(this.#zip, this.#entry, sniffLength));
  }

  open(signal: AbortSignal): Promise<Blob> {
    return readZipEntry(this.#zip, this.#entry, signal);
  }
}

/** Whether a blob is an image, from its first bytes. */
export async function sniffBlob(blob: Blob): Promise<Sniffed> {
  return sniffImage(new Uint8Array(await blob.slice(0, sniffLength).arrayBuffer()));
}
