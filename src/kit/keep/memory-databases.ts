/** Databases in memory, as the browser has them on its disk: those of `fake-indexeddb`, for `idb` to open. */
import {
  IDBCursor,
  IDBDatabase,
  IDBFactory,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBRequest,
  IDBTransaction,
} from 'fake-indexeddb';

const classes = { IDBCursor, IDBDatabase, IDBIndex, IDBKeyRange, IDBObjectStore, IDBRequest, IDBTransaction };

// `idb` tells what it is given by the browser's classes, and a database in memory a range of keys by its own.
for (const [name, inMemory] of Object.entries(classes)) {
  const known = Object.getOwnPropertyDescriptor(globalThis, name)?.value as typeof inMemory | undefined;
  if (!known) Object.defineProperty(globalThis, name, { value: inMemory });
  else if (inMemory === IDBKeyRange) countsAs(known, inMemory);
  else countsAs(inMemory, known);
}

/** Lets `instanceof` take what is of one class for one of another too. */
function countsAs(one: abstract new () => object, another: abstract new () => object): void {
  const isOne = one[Symbol.hasInstance].bind(one);
  const isAnother = another[Symbol.hasInstance].bind(another);
  const value = (thing: unknown) => isAnother(thing) || isOne(thing);
  Object.defineProperty(another, Symbol.hasInstance, { value });
}

// Each request waits for a task. Without these two that would be a timer, which a page gets every 4 ms at most.
if (!('setImmediate' in globalThis || 'scheduler' in globalThis)) {
  const tasks: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => tasks.shift()?.();
  const setImmediate = (task: () => void) => {
    tasks.push(task);
    port2.postMessage(null);
  };
  Object.assign(globalThis, { setImmediate });
}

/** An empty place for databases, which lasts as long as somebody holds it. */
export function makeMemory(): IDBFactory {
  return new IDBFactory();
}
