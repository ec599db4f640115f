import { ImageUnreadableError } from '../../core/trials/challenge.ts';
import { decodeImage } from '../../packs/source/decode-image.ts';
import type { FilesGiven } from '../../kit/element/file-drop/file-drop.ts';
import { gatherInputs } from '../../packs/import/gather-inputs.ts';

export interface Picture {
  readonly name: string;
  readonly blob: Blob;
  readonly bitmap: ImageBitmap;
}

/** Single pictures: from files, from an address of this site, and from pixels. */
export class Pictures {
  readonly #base: URL;

  constructor(base: string) {
    this.#base = new URL(base);
  }

  /**
   * To be called in the event itself.
   * @throws ImageUnreadableError when there is none that can be decoded; the signal's reason when aborted.
   */
  async read(given: FilesGiven, signal: AbortSignal): Promise<Picture> {
    const { inputs } = await gatherInputs(given, signal);
    const [first] = inputs;
    if (!first) throw new ImageUnreadableError('There is no file in it. Give one photo.');
    const bitmap = await decodeImage(first.blob, first.path);
    return { name: nameOf(first.path), blob: first.blob, bitmap };
  }

  /** @throws Error when the address leads elsewhere, or to nothing; ImageUnreadableError when it is no image. */
  async fetch(text: string, signal: AbortSignal): Promise<Picture> {
    const address = URL.canParse(text, this.#base) ? new URL(text, this.#base) : null;
    if (address?.origin !== this.#base.origin)
      throw new Error('A link opens photos of this site alone. Save the photo and drop it here.');
    // One that is sent on to another site is refused by the browser.
    const response = await fetch(address, { signal, mode: 'same-origin' }).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new Error('The photo of the link cannot be fetched. Save it and drop it here.', { cause });
    });
    if (!response.ok) throw new Error(`There is no photo at ${address.href} (${response.status}).`);
    const name = nameOf(address.pathname);
    const blob = await response.blob();
    return { name, blob, bitmap: await decodeImage(blob, name) };
  }

  /** The pixels as a file, exactly; what is transparent is white, as the network sees it. */
  async encode(bitmap: ImageBitmap): Promise<Blob> {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d', { alpha: false });
    if (context) {
      context.fillStyle = '#fff';
      context.fillRect(0, 0, bitmap.width, bitmap.height);
      context.drawImage(bitmap, 0, 0);
    }
    return canvas.convertToBlob({ type: 'image/png' });
  }
}

function nameOf(path: string): string {
  return path.split('/').pop() || 'photo';
}
