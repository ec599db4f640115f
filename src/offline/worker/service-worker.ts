/** The service worker: keeps the app's own files, and nothing else, so that Hit5 works offline. */
import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';
import { createPartialResponse } from 'workbox-range-requests';
import type { CheckAnswer, KeepAnswer, KeepingNews, MissingAnswer, PageMessage } from '../protocol.ts';
import { hindranceOf } from '../logic/hindrance-of.ts';

/** An entry that the build names: what workbox reads of it, and its size. */
type KeptFile = PrecacheEntry & { readonly integrity?: string; readonly bytes: number };

/** A file is kept only with the very bytes that the build named, so a damaged one never takes the place of a good one. */
class KeptFiles {
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

declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;
const page = new URL('index.html', scope).href;
/** The files of the build, put here by it; a few stand there once more, without their sizes. */
const files = (self.__WB_MANIFEST as unknown as readonly Partial<KeptFile>[]).filter(
  (file): file is KeptFile => file.bytes !== undefined,
);

/** Networks that a person has to choose, but for the cards that tell of them; kept when they are first fetched. */
const onRequest = /^models\/(?!efficientnet-lite0\/)[^/]+\/(?!card\.json$)/;

/** With these, wasm has threads. A host that cannot send them leaves it to this worker, from the second visit on. */
const isolation: readonly (readonly [string, string])[] = [
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
];

/** How long a frame waits for the server before it takes the kept page, in milliseconds. */
const patience = 5000;

let keptCount = 0;
const app = new KeptFiles(
  `${scope} hit5-app`,
  files.filter(({ url }) => !onRequest.test(url)),
  () => {
    keptCount += 1;
    void tell({ kind: 'keeping', files: keptCount, totalFiles: app.size });
  },
);
const networks = new KeptFiles(
  `${scope} hit5-networks`,
  files.filter(({ url }) => onRequest.test(url)),
);

self.addEventListener('install', (event) => {
  app.install(event).catch((cause: unknown) => tell({ kind: 'stopped', message: hindranceOf(cause) }));
});

self.addEventListener('activate', (event) => {
  app.activate(event);
  networks.activate(event);
  // The page that fetched all this is served from here at once, its parts that it has not loaded yet too.
  // It is not waited for: Firefox asks every thread of wasm too, which sleep, and holds back all fetches until they answer.
  void self.clients.claim();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = addressOf(request.url);
  const kept = [app, networks].find((some) => some.has(url));
  // Everything else, a pack beside the app or another server, goes its own way and is not kept.
  if (!kept) return;
  const isFrame = request.mode === 'navigate' && request.destination !== 'document';
  event.respondWith(isFrame ? answerFrame(kept, url, event) : answer(kept, url, event));
});

self.addEventListener('message', (event) => {
  const message = event.data as PageMessage;
  switch (message.kind) {
    case 'take-over':
      return event.waitUntil(self.skipWaiting());
    case 'check':
      return event.waitUntil(check(event));
    case 'missing':
      return event.waitUntil(tellMissing(event, message));
    case 'keep':
      return event.waitUntil(keep(event, message.url));
  }
});

/** The file that an address means: the page has one file, whatever its query asks for. */
function addressOf(text: string): string {
  const url = new URL(text);
  url.hash = '';
  const isPage = url.href.split('?')[0] === scope || url.href.split('?')[0] === page;
  return isPage ? page : url.href;
}

async function answer(kept: KeptFiles, url: string, event: FetchEvent): Promise<Response> {
  const { request } = event;
  const whole = await kept.answer(url, event, request.cache === 'reload' && request.mode !== 'navigate');
  const isolated = withIsolation(whole);
  return request.headers.has('range') ? createPartialResponse(request, isolated) : isolated;
}

/** Who may frame Hit5 is for today's server to say; the kept page, with what it said then, is for where it cannot be asked. */
async function answerFrame(kept: KeptFiles, url: string, event: FetchEvent): Promise<Response> {
  try {
    const today = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(patience) });
    if (today.ok) return withIsolation(today);
  } catch {
    // The network is down, or too slow.
  }
  return answer(kept, url, event);
}

/** The answer as a host gave it that isolates its pages; that of another host with the headers of isolation. */
function withIsolation(answer: Response): Response {
  if (answer.headers.has('Cross-Origin-Embedder-Policy')) return answer;
  const { body, status, statusText } = answer;
  const headers = new Headers(answer.headers);
  for (const [name, value] of isolation) headers.set(name, value);
  // The body is unpacked by now, and of another length: Firefox and WebKit would take it for a broken one.
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  return new Response(body, { status, statusText, headers });
}

async function check(event: ExtendableMessageEvent): Promise<void> {
  let said: CheckAnswer = { kind: 'complete', files: app.size };
  try {
    await app.complete(event);
  } catch (cause) {
    said = { kind: 'incomplete', message: hindranceOf(cause) };
  }
  event.ports[0]?.postMessage(said);
}

/** The card of a network that has to be asked for is with the app's files, the rest of it is not. */
async function tellMissing(
  event: ExtendableMessageEvent,
  { folder, closely }: Extract<PageMessage, { kind: 'missing' }>,
): Promise<void> {
  const within = new URL(folder, scope).href;
  const missing = await Promise.all([app, networks].map((some) => some.missing(within, closely)));
  const said: MissingAnswer = {
    files: missing.flat(),
    totalBytes: app.bytesIn(within) + networks.bytesIn(within),
  };
  event.ports[0]?.postMessage(said);
}

async function keep(event: ExtendableMessageEvent, url: string): Promise<void> {
  let said: KeepAnswer = { kind: 'kept' };
  try {
    const response = await (app.has(url) ? app : networks).answer(url, event, true);
    if (!response.ok) said = { kind: 'failed', message: hindranceOf(response) };
  } catch (cause) {
    said = { kind: 'failed', message: hindranceOf(cause) };
  }
  event.ports[0]?.postMessage(said);
}

async function tell(news: KeepingNews): Promise<void> {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(news);
}
