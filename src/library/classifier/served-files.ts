import card from '../../../models/efficientnet-lite0/card.json' with { type: 'json' };
import { messageOf } from '../../core/message-of.ts';

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
export class ServedFiles {
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
