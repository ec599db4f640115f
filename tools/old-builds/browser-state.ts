import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';

/** A value of a database as JSON; what JSON cannot hold is an object with the one key `$`. */
export type StoredValue =
  null | boolean | number | string | readonly StoredValue[] | { readonly [key: string]: StoredValue };

/** A store of a database with all that is in it. */
interface StoredStore {
  readonly name: string;
  readonly keyPath: string | readonly string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | readonly string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
  readonly rows: readonly { readonly key: StoredValue; readonly value: StoredValue }[];
}

/** All that a browser keeps for an origin beyond a session of a tab, without caches: those are copies of the app. */
export interface BrowserState {
  readonly databases: readonly {
    readonly name: string;
    readonly version: number;
    readonly stores: readonly StoredStore[];
  }[];
  /** The origin private file system: path and content in base64. */
  readonly files: Readonly<Record<string, string>>;
  readonly localStorage: Readonly<Record<string, string>>;
}

/** When all files of a browser's pages are made: some say so. */
const standingClock = '2026-11-26T12:00:00.000Z';

/** The same window, zone and language everywhere: screens and files say times. */
export const sameLook: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  timezoneId: 'UTC',
  locale: 'en-US',
};

/** An empty browser in which the calendar stands at `standingClock`; time is measured on. */
export async function standingContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext(sameLook);
  // As text: `tsx` gives functions their names by a helper that only its own modules have.
  const content = `globalThis.Date = class extends Date {
    constructor(...words) {
      super(...(words.length === 0 ? ['${standingClock}'] : words));
    }
    static now() {
      return Date.parse('${standingClock}');
    }
  };`;
  await context.addInitScript({ content });
  return context;
}

/** A file's text without what differs between two runs of one build: where it was served, and how a browser encodes pictures. */
export function comparable(text: string, appUrl: string): string {
  return text.replaceAll(appUrl, 'https://hit5.example').replace(/data:image\/[^"')\s]*/g, 'data:image/…');
}

/** A page of the origin that is empty and runs nothing of the app. */
export async function openEmptyPage(page: Page, appUrl: string): Promise<void> {
  const address = `${appUrl}/empty-page`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(address);
  await page.unroute(address);
}

/**
 * Reads what the browser keeps for the page's origin.
 *
 * @throws Error where it keeps something that has no form here, such as a handle of a file on the disk.
 */
export async function readBrowserState(page: Page): Promise<BrowserState> {
  await allowNamedFunctions(page);
  return page.evaluate(async () => {
    const answered = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The database does not answer.'));
      });
    const base64 = async (blob: Blob): Promise<string> => {
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192) {
        text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      }
      return btoa(text);
    };
    const encodeEntries = async (object: object): Promise<StoredValue> => {
      const entries: [string, StoredValue][] = [];
      for (const [key, value] of Object.entries(object)) entries.push([key, await encode(value)]);
      return Object.fromEntries(entries);
    };
    const encode = async (value: unknown): Promise<StoredValue> => {
      if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
      if (typeof value === 'number') return Number.isFinite(value) ? value : { $: ['number', String(value)] };
      if (value === undefined) return { $: ['undefined'] };
      if (Array.isArray(value)) return Promise.all(value.map(encode));
      if (value instanceof Date) return { $: ['Date', value.getTime()] };
      if (value instanceof Map) return { $: ['Map', await encode([...value])] };
      if (value instanceof Set) return { $: ['Set', await encode([...value])] };
      if (value instanceof File)
        return { $: ['File', value.name, value.type, value.lastModified, await base64(value)] };
      if (value instanceof Blob) return { $: ['Blob', value.type, await base64(value)] };
      if (value instanceof ArrayBuffer) return { $: ['ArrayBuffer', await base64(new Blob([value]))] };
      if (Object.getPrototypeOf(value) === Object.prototype) return encodeEntries(value as object);
      throw new Error(`A database holds a ${Object.prototype.toString.call(value)}, which has no form here.`);
    };
    const databases: BrowserState['databases'][number][] = [];
    const known = (await indexedDB.databases()).map(({ name }) => name ?? '').sort();
    for (const name of known) {
      const database = await answered(indexedDB.open(name));
      const stores: StoredStore[] = [];
      for (const storeName of database.objectStoreNames) {
        const store = database.transaction(storeName).objectStore(storeName);
        const { keyPath, autoIncrement } = store;
        const indexes = [...store.indexNames].map((one) => {
          const { name: indexName, keyPath: path, unique, multiEntry } = store.index(one);
          return { name: indexName, keyPath: path, unique, multiEntry };
        });
        const [keys, values] = await Promise.all([answered(store.getAllKeys()), answered(store.getAll())]);
        const rows: StoredStore['rows'][number][] = [];
        for (const [at, key] of keys.entries()) {
          rows.push({ key: await encode(key), value: await encode(values[at]) });
        }
        stores.push({ name: storeName, keyPath, autoIncrement, indexes, rows });
      }
      databases.push({ name, version: database.version, stores });
      database.close();
    }
    const files: [string, string][] = [];
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      // TypeScript's DOM library has no iteration of folders yet without `DOM.AsyncIterable`.
      const entries = folder as unknown as { values(): AsyncIterable<FileSystemHandle> };
      for await (const entry of entries.values()) {
        if (entry.kind === 'directory') {
          await walk(entry as FileSystemDirectoryHandle, `${path}${entry.name}/`);
        } else {
          files.push([`${path}${entry.name}`, await base64(await (entry as FileSystemFileHandle).getFile())]);
        }
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    return {
      databases,
      files: Object.fromEntries(files.sort(([one], [other]) => (one < other ? -1 : 1))),
      localStorage: Object.fromEntries(Object.entries(localStorage).sort()),
    };
  });
}

/** Puts a state into the page's origin, which must be empty: the same databases in the same versions. */
export async function writeBrowserState(page: Page, state: BrowserState): Promise<void> {
  await allowNamedFunctions(page);
  // As text: Playwright's types do not follow values that hold values.
  await page.evaluate(async (text) => {
    const { databases, files, localStorage: kept } = JSON.parse(text) as BrowserState;
    const bytesOf = (base64: StoredValue | undefined) =>
      Uint8Array.from(atob(String(base64)), (letter) => letter.charCodeAt(0));
    const decode = (value: StoredValue): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map(decode);
      const fields = value as { readonly [key: string]: StoredValue };
      const tagged = fields['$'];
      if (tagged === undefined) {
        return Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, decode(one)]));
      }
      const [kind, first = null, second, third, fourth] = tagged as readonly StoredValue[];
      switch (kind) {
        case 'undefined':
          return undefined;
        case 'number':
          return Number(first);
        case 'Date':
          return new Date(first as number);
        case 'Map':
          return new Map(decode(first) as [unknown, unknown][]);
        case 'Set':
          return new Set(decode(first) as unknown[]);
        case 'Blob':
          return new Blob([bytesOf(second)], { type: String(first) });
        case 'File':
          return new File([bytesOf(fourth)], String(first), {
            type: String(second),
            lastModified: Number(third),
          });
        case 'ArrayBuffer':
          return bytesOf(first).buffer;
        default:
          throw new Error(`The state holds a value of the unknown kind ${JSON.stringify(kind)}.`);
      }
    };
    for (const { name, version, stores } of databases) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name, version);
        opening.onupgradeneeded = () => {
          for (const { name: storeName, keyPath, autoIncrement, indexes } of stores) {
            const path = keyPath as string | string[] | null;
            const store = opening.result.createObjectStore(storeName, { keyPath: path, autoIncrement });
            for (const { name: indexName, keyPath: key, unique, multiEntry } of indexes) {
              store.createIndex(indexName, key as string | string[], { unique, multiEntry });
            }
          }
        };
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error ?? new Error(`${name} cannot be made.`));
      });
      if (stores.length > 0) {
        const writing = database.transaction(
          stores.map((store) => store.name),
          'readwrite',
        );
        for (const { name: storeName, keyPath, rows } of stores) {
          const store = writing.objectStore(storeName);
          for (const { key, value } of rows) {
            if (keyPath === null) store.put(decode(value), decode(key) as IDBValidKey);
            else store.put(decode(value));
          }
        }
        await new Promise<void>((resolve, reject) => {
          writing.oncomplete = () => resolve();
          writing.onabort = () => reject(writing.error ?? new Error(`${name} cannot be filled.`));
        });
      }
      database.close();
    }
    for (const [path, content] of Object.entries(files)) {
      const folders = path.split('/');
      const file = folders.pop() ?? '';
      let folder = await navigator.storage.getDirectory();
      for (const one of folders) folder = await folder.getDirectoryHandle(one, { create: true });
      const writable = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await writable.write(bytesOf(content));
      await writable.close();
    }
    for (const [key, words] of Object.entries(kept)) localStorage.setItem(key, words);
  }, JSON.stringify(state));
}

/** Gives the page what `tsx` calls in functions that have names. */
async function allowNamedFunctions(page: Page): Promise<void> {
  await page.evaluate('globalThis.__name ??= (named) => named');
}
