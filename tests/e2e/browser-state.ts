import type { Page } from 'playwright';

/** A value of a database as JSON; what JSON cannot hold is an object with the one key `$`. */
type StoredValue =
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

/** A page of the origin that is empty and runs nothing of the app. */
export async function openEmptyPage(page: Page, appUrl: string): Promise<void> {
  const address = `${appUrl}/empty-page`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(address);
  await page.unroute(address);
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
