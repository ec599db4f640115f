import type { RouteHandlerCallbackOptions, WorkboxPlugin } from 'workbox-core/types.js';
import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';

/** What workbox reads of an entry that the build names. */
export type KeptFile = PrecacheEntry & { readonly integrity?: string };

/** Asks the server whether the browser's own copy is still good, so that nothing is sent twice. */
const revalidate: WorkboxPlugin = {
  requestWillFetch: ({ request, event }) =>
    Promise.resolve(
      event?.type === 'install' && request.cache === 'reload'
        ? new Request(request, { cache: 'no-cache' })
        : request,
    ),
};

/**
 * Files of the app in a cache of their own, each under its address and its revision. A file is kept only with the
 * very bytes that the build named, so a damaged one never takes the place of a good one.
 */
export class KeptFiles {
  readonly #controller: PrecacheController;

  /**
   * @param name the cache's; it begins with the scope, because other apps may share the origin.
   * @param onKept called for each file that is kept while the worker is installed.
   */
  constructor(name: string, files: readonly KeptFile[], onKept: () => void = () => undefined) {
    const count: WorkboxPlugin = {
      handlerDidComplete: ({ event }) => {
        if (event.type === 'install') onKept();
        return Promise.resolve();
      },
    };
    this.#controller = new PrecacheController({ cacheName: name, plugins: [revalidate, count] });
    this.#controller.addToCacheList([...files]);
  }

  get size(): number {
    return this.#controller.getCachedURLs().length;
  }

  /** Fetches and keeps all of them, or fails as a whole; those that are there already are not fetched again. */
  install(event: ExtendableEvent): void {
    void this.#controller.install(event);
  }

  /** Drops the files of older versions. */
  activate(event: ExtendableEvent): void {
    void this.#controller.activate(event);
  }

  has(url: string): boolean {
    return this.#controller.getCacheKeyForURL(url) !== undefined;
  }

  /**
   * The kept file, or the server's, which is kept from then on.
   *
   * @param url one that `has` knows.
   * @param anew whether the kept file was found to be damaged.
   */
  async answer(url: string, event: ExtendableEvent, anew = false): Promise<Response> {
    const cacheKey = this.#controller.getCacheKeyForURL(url) ?? url;
    const integrity = this.#controller.getIntegrityForCacheKey(cacheKey);
    if (anew) await this.#drop(cacheKey);
    const request = new Request(url, { cache: anew ? 'reload' : 'no-cache', credentials: 'same-origin' });
    const params = integrity === undefined ? { cacheKey } : { cacheKey, integrity };
    const options: RouteHandlerCallbackOptions = { event, request, params, url: new URL(url) };
    const response = await this.#controller.strategy.handle(options);
    // Workbox keeps what it fetches late only where there is a checksum to go by.
    if (integrity === undefined && response.ok) await this.#keepIfMissing(cacheKey, response.clone());
    return response;
  }

  /**
   * Fetches what is missing or damaged: the browser, or a person who tidies up, may have thrown files away.
   *
   * @param folder an address: only what begins with it; default all.
   * @throws TypeError when the server cannot be reached or has other files.
   */
  async complete(event: ExtendableEvent, folder = ''): Promise<void> {
    const cache = await this.#open();
    for (const [url, cacheKey] of this.#within(folder)) {
      const kept = await cache.match(cacheKey);
      const integrity = this.#controller.getIntegrityForCacheKey(cacheKey);
      if (!kept || !(await isWhole(kept, integrity))) await this.answer(url, event, true);
    }
  }

  /** How many files whose address begins with that of the folder are not there. */
  async missing(folder: string): Promise<number> {
    const cache = await this.#open();
    const kept = await Promise.all(this.#within(folder).map(([, cacheKey]) => cache.match(cacheKey)));
    return kept.filter((response) => response === undefined).length;
  }

  /** The addresses in a folder, each with its key in the cache. */
  #within(folder: string): readonly (readonly [string, string])[] {
    return [...this.#controller.getURLsToCacheKeys()].filter(([url]) => url.startsWith(folder));
  }

  async #drop(cacheKey: string): Promise<void> {
    const cache = await this.#open();
    await cache.delete(cacheKey);
  }

  async #keepIfMissing(cacheKey: string, response: Response): Promise<void> {
    const cache = await this.#open();
    if (!(await cache.match(cacheKey))) await cache.put(cacheKey, response);
  }

  #open(): Promise<Cache> {
    return caches.open(this.#controller.strategy.cacheName);
  }
}

/** Whether a kept file is the one of the build; of the page, which has no checksum, that it is there must do. */
async function isWhole(kept: Response, integrity: string | undefined): Promise<boolean> {
  if (integrity === undefined) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await kept.arrayBuffer()));
  return integrity === `sha256-${btoa(String.fromCharCode(...digest))}`;
}
