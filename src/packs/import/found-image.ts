import type { Wnid } from '../../core/classes/class-ids.ts';
import { ImageUnreadableError } from '../../core/trials/challenge.ts';
import type { ImageUse, SaidOfImage } from '../../core/truth/truth.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { messageOf } from '../../core/message-of.ts';
import { ArchiveError } from '../archives/archive-error.ts';
import { decodeImage } from '../source/decode-image.ts';
import type { ImportedImage } from './import-plan.ts';
import { type ImageType, sniffImage, sniffLength, type Sniffed } from './sniff-image.ts';
import { readZipEntry, readZipHead } from '../archives/zip-content.ts';
import type { ZipEntry } from '../archives/zip-entries.ts';

const never = new AbortController().signal;

export class FoundImage implements ImportedImage {
  readonly wnid: Wnid | null;
  readonly wnids: readonly Wnid[] | null;
  readonly type: ImageType;
  readonly use: ImageUse | null;
  readonly condition: string;
  readonly #file: FoundFile;

  /**
   * @param type what its first bytes said when it was found.
   * @param wnids all classes that are right, the truth first.
   */
  constructor(
    file: FoundFile,
    type: ImageType,
    wnid: Wnid | null,
    {
      wnids = null,
      use = null,
      condition = '',
    }: { wnids?: readonly Wnid[] | null } & Partial<SaidOfImage> = {},
  ) {
    this.#file = file;
    this.type = type;
    this.wnid = wnid;
    this.use = use;
    this.condition = condition;
    this.wnids = wnids;
  }

  get name(): string {
    return this.#file.path;
  }

  async open(signal: AbortSignal = never): Promise<Blob> {
    signal.throwIfAborted();
    try {
      const blob = await this.#file.open(signal);
      return blob.type === this.type ? blob : blob.slice(0, blob.size, this.type);
    } catch (cause) {
      signal.throwIfAborted();
      throw this.#unreadable(cause);
    }
  }

  async decode(signal: AbortSignal = never): Promise<ImageBitmap> {
    const blob = await this.open(signal);
    try {
      return await decodeImage(blob, visibleText(this.name));
    } catch (cause) {
      signal.throwIfAborted();
      const found = await sniffBlob(blob).catch((lost: unknown) => Promise.reject(this.#unreadable(lost)));
      const why = found.reason === null ? messageOf(cause) : `${visibleText(this.name)} ${found.reason}.`;
      throw new ImageUnreadableError(why, { cause });
    }
  }

  #unreadable(cause: unknown): ImageUnreadableError {
    if (cause instanceof ArchiveError) return new ImageUnreadableError(cause.message, { cause });
    return new ImageUnreadableError(
      `${visibleText(this.name)} can no longer be read: it was moved or changed, or the browser lost access. ` +
        'Choose the folder or file again.',
      { cause },
    );
  }
}

export interface FoundFile {
  readonly path: string;
  /** How much of what the person gave it takes up, in bytes; null when it was counted as its archive was gone through. */
  readonly bytes: number | null;
  /** Whether it is an image, from its first bytes. */
  sniff(): Promise<Sniffed>;
  /** @throws ArchiveError when its archive is damaged there; the browser's error when it can no longer be read. */
  open(signal: AbortSignal): Promise<Blob>;
}

export class LooseFile implements FoundFile {
  readonly path: string;
  readonly #blob: Blob;

  constructor(path: string, blob: Blob) {
    this.path = path;
    this.#blob = blob;
  }

  get bytes(): number {
    return this.#blob.size;
  }

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

  open(): Promise<Blob> {
    return Promise.resolve(this.#tar.slice(this.#offset, this.#offset + this.#size));
  }
}

export class ZipMember implements FoundFile {
  readonly path: string;
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
