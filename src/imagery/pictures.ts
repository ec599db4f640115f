import { ImageUnreadableError } from '../domain/trials/image-unreadable-error.ts';
import { outsideFetch } from '../outside/outside-fetch.ts';
import { decodeImage } from './decode-image.ts';
import { gatherInputs, type GivenFiles } from './packs/gather-inputs.ts';

/** A picture that the person gave, decoded. */
export interface Picture {
  readonly name: string;
  readonly blob: Blob;
  readonly bitmap: ImageBitmap;
}

/** Single pictures: from files, from an address, and from pixels. */
export class Pictures {
  readonly #base: URL;

  /** @param base the page's own address, to which others may be relative. */
  constructor(base: string) {
    this.#base = new URL(base);
  }

  /**
   * The first image among what was given. To be called in the event itself.
   *
   * @throws ImageUnreadableError when there is none that can be decoded; the signal's reason when aborted.
   */
  async read(given: GivenFiles, signal: AbortSignal): Promise<Picture> {
    const { inputs } = await gatherInputs(given, signal);
    const [first] = inputs;
    if (!first) throw new ImageUnreadableError('There is no file in it. Give one photo.');
    const bitmap = await decodeImage(first.blob, first.path);
    return { name: nameOf(first.path), blob: first.blob, bitmap };
  }

  /**
   * Where an address leads, to be shown before anything is asked of it.
   *
   * @throws Error when a picture cannot be fetched from it.
   */
  whereTo(text: string): { readonly address: string; readonly host: string; readonly own: boolean } {
    const address = URL.canParse(text.trim(), this.#base) ? new URL(text.trim(), this.#base) : null;
    if (!address || !/^(https?|blob):$/.test(address.protocol)) {
      throw new Error('The address bar names no picture after photo=: its address begins with https://.');
    }
    return { address: address.href, host: address.host, own: address.origin === this.#base.origin };
  }

  /**
   * Fetches a picture from an address that `whereTo` gave.
   *
   * @throws Error when the server does not give it; ImageUnreadableError when it is no image.
   */
  async fetch(address: string, signal: AbortSignal): Promise<Picture> {
    const { host, pathname } = new URL(address);
    const from = host || 'This page';
    const ask = this.whereTo(address).own ? fetch : outsideFetch;
    const response = await ask(address, { signal }).catch((cause: unknown) => {
      signal.throwIfAborted();
      const why = 'cannot be reached, or does not let other sites read its files (CORS)';
      throw new Error(`${from} ${why}. Save the photo and drop it here.`, { cause });
    });
    if (!response.ok) throw new Error(`${from} has no photo there (it answered ${String(response.status)}).`);
    const blob = await response.blob();
    const name = nameOf(pathname);
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
