import type { AskPerson } from '../../core/text/fetch-question.ts';
import { formatBytes } from '../../core/text/format-number.ts';
import { ImageUnreadableError } from '../../core/trials/image-unreadable-error.ts';
import { outsideFetch } from '../../kit/outside/outside-fetch.ts';
import { decodeImage } from '../../packs/source/decode-image.ts';
import { sniffImage, sniffLength } from '../../packs/import/sniff-image.ts';
import { gatherInputs, type GivenFiles } from '../../packs/pack/gather-inputs.ts';

/** In bytes; a photo of 100 megapixels as JPEG has a third of it. */
const largestPicture = 100e6;

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
   * @param ask asks the person about a redirect.
   * @throws Error when the server does not give it, or more than a picture can have; ImageUnreadableError when it is no
   *   image.
   */
  async fetch(address: string, signal: AbortSignal, ask: AskPerson): Promise<Picture> {
    const { host, pathname } = new URL(address);
    const from = host || 'This page';
    const over = new AbortController();
    const either = AbortSignal.any([signal, over.signal]);
    // One of this site that is sent on to another is refused by the browser (mode `same-origin`).
    const asking = this.whereTo(address).own
      ? fetch(address, { signal: either, mode: 'same-origin' })
      : outsideFetch(address, { signal: either, ask });
    try {
      const response = await asking.catch((cause: unknown) => {
        signal.throwIfAborted();
        const why = 'cannot be reached, or does not let other sites read its files (CORS)';
        throw new Error(`${from} ${why}. Save the photo and drop it here.`, { cause });
      });
      if (!response.ok) throw new Error(`${from} has no photo there (it answered ${response.status}).`);
      const name = nameOf(pathname);
      const blob = await readPicture(response, from, name);
      return { name, blob, bitmap: await decodeImage(blob, name) };
    } finally {
      over.abort();
    }
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

/** Reads it as far as it is an image by its first bytes, and no larger than a picture can be. */
async function readPicture(response: Response, from: string, name: string): Promise<Blob> {
  const tooLarge = () =>
    new Error(
      `${from} sent more than ${formatBytes(largestPicture)}, the most that a photo may have here. Save a smaller one and drop it here.`,
    );
  if (Number(response.headers.get('content-length')) > largestPicture) throw tooLarge();
  const reader = response.body?.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let [bytes, looked] = [0, false];
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    pieces.push(part.value);
    bytes += part.value.length;
    if (bytes > largestPicture) throw tooLarge();
    if (looked || bytes < sniffLength) continue;
    looked = true;
    const head = await new Blob(pieces).slice(0, sniffLength).arrayBuffer();
    const { reason } = sniffImage(new Uint8Array(head));
    if (reason !== null) throw new ImageUnreadableError(`${name} ${reason}.`);
  }
  return new Blob(pieces);
}

function nameOf(path: string): string {
  return path.split('/').pop() || 'photo';
}
