import { exposeOnce } from '../../kit/thread/expose-once.ts';
import { decodeImage } from '../source/decode-image.ts';
import { makeStrip, type Strip, type StripOptions } from './make-strip.ts';

const service = {
  /** @param images their names, and their files in the same order. */
  makeStrip(
    images: readonly { readonly name: string; readonly blob: Blob }[],
    options: StripOptions,
  ): Promise<Strip> {
    const sources = images.map(({ name, blob }) => ({ name, decode: () => decodeImage(blob, name) }));
    return makeStrip(sources, new AbortController().signal, options);
  },
};

export type StripService = typeof service;

exposeOnce(service);
