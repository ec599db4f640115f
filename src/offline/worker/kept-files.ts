import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';

/** An entry that the build names: what workbox reads of it, and its size. */
export type KeptFile = PrecacheEntry & { readonly integrity?: string; readonly bytes: number };

/** A file is kept only with the very bytes that the build named, so a damaged one never takes the place of a good one. */
export class KeptFiles {
  readonly #controller: PrecacheController;
  /** Of each file, by its address. */
  readonly #bytes: ReadonlyMap<string, number>;

  /** @param name the cache's; it begins with the scope, because other apps may share the origin. */
  constructor(name: string, files: readonly KeptFile[], onKept: () => void = () => undefined) {
    this.#controller = new PrecacheController({
      cacheName: name,
      plugins: [
        {
          // Asks the server whether the browser's own copy is still good, so that nothing is sent twice.
          requestWillFetch: ({ request, event }) =>
            Promise.resolve(
              event?.type === 'install' && request.cache === 'reload'
                ? new Request(request, { cache: 'no-cache' })
                : request,
            ),
          handlerDidComplete: ({ event }) => {
            if (event.type === 'install') onKept();
            return Promise.resolve();
          },
        },
      ],
    });
    this.#controller.addToCacheList([...files]);
    this.#bytes = new Map(files.map(({ url, bytes }) => [new URL(url, location.href).href, bytes]));
  }

  get size(): number {
    return this.#controller.getCachedURLs().length;
  }

  /** Fetches and keeps all of them, or fails as a whole; those that are there already are not fetched again. */
  async install(event: ExtendableEvent): Promise<void> {
    await this.#controller.install(event);
  }

  activate(event: ExtendableEvent): void {
    void this.#controller.activate(event);
  }

  has(url: string): boolean {
    return this.#controller.getCacheKeyForURL(url) !== undefined;
  }

  /**
   * The kept file, or the server's, which is kept from then on.
   * @param anew whether the kept file was found to be damaged.
   */
  async answer(url: string, event: ExtendableEvent, anew = false): Promise<Response> {
    const cacheKey = this.#controller.getCacheKeyForURL(url) ?? url;
    const integrity = this.#controller.getIntegrityForCacheKey(cacheKey);
    if (anew) await this.#drop(cacheKey);
    const request = new Request(url, { cache: anew ? 'reload' : 'no-cache', credentials: 'same-origin' });
    const params = integrity === undefined ? { cacheKey } : { cacheKey, integrity };
    const response = await this.#controller.strategy.handle({ event, request, params, url: new URL(url) });
    // Workbox keeps what it fetches late only where there is a checksum to go by.
    if (integrity === undefined && response.ok) await this.#keepIfMissing(cacheKey, response.clone());
    return response;
  }

  /**
   * Fetches what is missing or damaged: the browser, or a person who tidies up, may have thrown files away.
   * @throws TypeError when the server cannot be reached or has other files.
   */
  async complete(event: ExtendableEvent): Promise<void> {
    for (const { url } of await this.missing('', true)) await this.answer(url, event, true);
  }

  /** @param closely whether damaged ones count as missing. */
  async missing(folder: string, closely: boolean): Promise<readonly { url: string; bytes: number }[]> {
    const cache = await this.#open();
    const missing: { url: string; bytes: number }[] = [];
    for (const [url, bytes] of this.#bytes) {
      if (!url.startsWith(folder)) continue;
      const cacheKey = this.#controller.getCacheKeyForURL(url) ?? url;
      const kept = await cache.match(cacheKey);
      const integrity = closely ? this.#controller.getIntegrityForCacheKey(cacheKey) : undefined;
      if (!kept || !(await isWhole(kept, integrity))) missing.push({ url, bytes });
    }
    return missing;
  }

  /** How many bytes the files have together whose address begins with that of a folder. */
  bytesIn(folder: string): number {
    return [...this.#bytes].reduce((sum, [url, bytes]) => sum + (url.startsWith(folder) ? bytes : 0), 0);
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
