import type { Wnid } from '../../core/classes/class-ids.ts';
import type { ImageUse, SaidOfImage } from '../../core/truth/truth.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { ImageUnreadableError } from '../../core/trials/image-unreadable-error.ts';
import { messageOf } from '../../core/message-of.ts';
import { ArchiveError } from '../archives/archive-error.ts';
import { decodeImage } from '../source/decode-image.ts';
import { sniffBlob, type FoundFile } from './found-file.ts';
import type { ImportedImage, PlaceWithin } from './import-plan.ts';
import type { ImageType } from './sniff-image.ts';

const never = new AbortController().signal;

/** An image that an import found, with its truth. */
export class FoundImage implements ImportedImage {
  readonly wnid: Wnid | null;
  readonly wnids: readonly Wnid[] | null;
  readonly type: ImageType;
  readonly use: ImageUse | null;
  readonly condition: string;
  readonly #file: FoundFile;

  /**
   * @param type what its first bytes said when it was found.
   * @param wnids all classes that are right, the truth first, where there are several.
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

  get place(): PlaceWithin | null {
    return this.#file.place;
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
