import card from '../../../models/efficientnet-lite0/card.json';
import { backends } from '../../core/networks/backends.ts';
import { messageOf } from '../../core/message-of.ts';
import { workerAt } from '../../kit/worker/worker-at.ts';
import { InferenceClient } from '../../networks/engine/inference-client.ts';
import { answeringName, laneName } from '../../networks/engine/protocol.ts';
import { decodeImage } from '../../packs/source/decode-image.ts';
import { ownCatalogue } from '../own-catalogue.ts';

/** One of the five classes that the network names. */
export interface Guess {
  /** The class by its WordNet id: `n02129604`. */
  readonly wnid: string;
  /** What people call it: "tiger". */
  readonly name: string;
  /** Its place among the 1000, 0..999, as networks number them. */
  readonly index: number;
  /** 0..1; those of all 1000 classes sum up to 1. */
  readonly probability: number;
}

/** What the network says of an image. */
export interface Answer {
  /** Five, the likeliest first. */
  readonly guesses: readonly Guess[];
  /** From pixels to probabilities. */
  readonly milliseconds: number;
  /** What the network ran on: `webgl`, `webgpu`, `wasm` or `cpu`. */
  readonly backend: string;
  /** The network's id: `efficientnet-lite0`. */
  readonly network: string;
}

/** The network goes on in another way than before: after its worker had stopped, or on something else. */
export interface Notice {
  /** For a person: what has become of it. */
  readonly words: string;
  /**
   * Where a GPU was found to answer otherwise than at the start: when it was last seen to answer rightly, in milliseconds since 1970. What
   * was answered later may be wrong. Else null.
   */
  readonly lastVerifiedAt: number | null;
}

/** How a network is started. */
export interface ClassifierOptions {
  /**
   * The address of the folder `lib/web` of this package on your server, with all its names unchanged; a path from the page will do.
   * By default the folder of the script itself, which is right where no bundler has moved it.
   */
  readonly base?: string;
  /** Called with how much of the network has come, in bytes, while it is fetched. */
  readonly onProgress?: (loadedBytes: number, totalBytes: number) => void;
  /** Called when the network goes on in another way than before. */
  readonly onNotice?: (notice: Notice) => void;
}

/** What can be classified: a file, or what is drawn already. */
export type ClassifiedImage = ImageBitmapSource;

/** A network that is ready, in a worker of its own. */
export interface Classifier {
  /** Its name for people: "EfficientNet-Lite0". */
  readonly name: string;
  /**
   * The five likeliest classes for an image. Images are answered one after the other. A network that has failed is started once more.
   *
   * @throws Error with a message for a person when it is no image, or the network fails; DOMException named AbortError when aborted.
   */
  classify(image: ClassifiedImage, options?: { readonly signal?: AbortSignal }): Promise<Answer>;
  /** Ends the worker; what is not answered yet is rejected. */
  close(): void;
}

/**
 * Starts a network that names five of the 1000 classes of ImageNet for an image, on this device.
 *
 * @throws Error with a message for a person when there is no page, when a file is not where it is looked for, or no way to run the network works here.
 */
export async function createClassifier(options: ClassifierOptions = {}): Promise<Classifier> {
  if (!('document' in globalThis))
    throw new Error('createClassifier needs a web page in a browser: there is none in Node or in a worker.');
  const { base = new URL(/* @vite-ignore */ './', import.meta.url).href, onProgress, onNotice } = options;
  const files = new ServedFiles(base);
  const checked = files.check();
  // Where the worker fails sooner, what is wrong with the files says more.
  checked.catch(() => undefined);
  const engine = new InferenceClient({
    open: () => Promise.resolve({ url: files.network }),
    backends,
    forced: false,
    spawn: (oneThread = false) =>
      workerAt(files.worker, { type: 'module', name: oneThread ? laneName : answeringName }),
    onNotice: (words, lastVerifiedAt) => onNotice?.({ words, lastVerifiedAt }),
  });
  engine.status.subscribe((status) => {
    if (status.kind === 'loading' && status.totalBytes > 0)
      onProgress?.(status.loadedBytes, status.totalBytes);
  });
  let isClosed = false;
  try {
    const [{ name }] = await Promise.all([engine.whenReady(), checked]);
    return {
      name,
      classify: (image, { signal } = {}) => {
        if (!isClosed) engine.retry();
        return classify(engine, image, signal);
      },
      close: () => {
        isClosed = true;
        engine.close();
      },
    };
  } catch (cause) {
    engine.close();
    await checked;
    throw new Error(`${messageOf(cause)} Its files were looked for at ${files.base}`, { cause });
  }
}

async function classify(
  engine: InferenceClient,
  image: ClassifiedImage,
  signal = new AbortController().signal,
): Promise<Answer> {
  const bitmap = await bitmapOf(image);
  try {
    const { guesses, ...answer } = await engine.ask({ kind: 'classify', bitmap }, signal);
    const { milliseconds, backend, network } = answer;
    const catalogue = ownCatalogue();
    return {
      guesses: guesses.map(({ classIndex, probability }) => {
        const { wnid, title } = catalogue.byIndex(classIndex);
        return { wnid, name: title, index: classIndex, probability };
      }),
      milliseconds,
      backend,
      network,
    };
  } finally {
    bitmap.close();
  }
}

/** @throws Error where it is no image, or one that is not there yet. */
async function bitmapOf(image: ClassifiedImage): Promise<ImageBitmap> {
  if (image instanceof Blob) return decodeImage(image, image instanceof File ? image.name : 'The file');
  try {
    return await createImageBitmap(image, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  } catch (cause) {
    throw new Error(`The image cannot be read, or is not there yet: ${messageOf(cause)}`, { cause });
  }
}

const network = 'models/efficientnet-lite0/';

/** What has to lie at a base: each with what it is, for a person. */
const files: readonly (readonly [path: string, what: string])[] = [
  ['worker.js', 'the script of the network'],
  ['network-thread.js', 'the script of its threads'],
  ['tfjs-backend-wasm.wasm', 'WebAssembly'],
  ['tfjs-backend-wasm-simd.wasm', 'WebAssembly'],
  ['tfjs-backend-wasm-threaded-simd.wasm', 'WebAssembly'],
  [`${network}card.json`, 'the card of the network'],
  ...card.files.map(({ path }) => [`${network}${path}`, whatIs(path)] as const),
];

function whatIs(path: string): string {
  return path.endsWith('.bin') ? 'weights of the network' : 'a part of the network';
}

/** Where the files that go with the scripts are: worker, WebAssembly and weights, under the names that they have in the package. */
class ServedFiles {
  /** Absolute, with a slash at its end. */
  readonly base: string;

  /**
   * @param base may leave out what it has in common with the page's address.
   * @throws Error when there can be no such files.
   */
  constructor(base: string) {
    const url = URL.canParse(base, document.baseURI) ? new URL(base, document.baseURI) : null;
    if (!url) throw new Error(`base is ${base}, which is no address. ${advice}`);
    if (!/^https?:$/.test(url.protocol)) {
      throw new Error(
        `The files of Hit5 cannot be fetched from ${url.href}: a server has to give them. ${advice}`,
      );
    }
    this.base = url.href.endsWith('/') ? url.href : `${url.href}/`;
  }

  get worker(): string {
    return new URL('worker.js', this.base).href;
  }

  get network(): string {
    return new URL(network, this.base).href;
  }

  /**
   * Asks the server for the head of each file.
   *
   * @throws Error that names the first one that is not there, or in whose place a web page is sent, by its address.
   */
  async check(): Promise<void> {
    const faults = await Promise.all(
      files.map(([path, what]) => faultOf(new URL(path, this.base).href, what)),
    );
    const fault = faults.find((one) => one !== null);
    if (fault) throw new Error(`${fault} ${advice}`);
  }
}

/** What can be done where files are not where they are looked for. */
const advice =
  'Give as base the address at which your server gives the folder lib/web of the package hit5, with its names unchanged.';

/** What keeps a browser from a file that may be there; it does not say which. */
const barred =
  'Another server has to allow it by CORS (Access-Control-Allow-Origin), and a Content-Security-Policy of your page by connect-src.';

/** Null where all is well, or where the server says nothing of the head of files. */
async function faultOf(address: string, what: string): Promise<string | null> {
  const expected = `Expected there: ${what}.`;
  try {
    const { ok, status, headers } = await fetch(address, { method: 'HEAD' });
    if (status === 405 || status === 501) return null;
    if (!ok) return `${address} is missing (${status}). ${expected}`;
    const type = headers.get('content-type') ?? '';
    return type.startsWith('text/html') ? `${address} is a web page. ${expected}` : null;
  } catch (cause) {
    return `${address} could not be fetched: ${messageOf(cause)}. ${expected} ${barred}`;
  }
}
