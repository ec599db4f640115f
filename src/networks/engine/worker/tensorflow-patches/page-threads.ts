import type { ThreadWord } from '../../protocol.ts';

/** What the wasm backend's factory uses of a `Worker`. */
class PageThread {
  onmessage: (event: { readonly data: unknown }) => void = () => undefined;
  onerror: (event: { readonly message: string }) => void = () => undefined;
  readonly #thread: number;

  constructor(script: string) {
    this.#thread = threads.push(this) - 1;
    say({ thread: this.#thread, starts: script });
  }

  postMessage(says: unknown): void {
    say({ thread: this.#thread, says });
  }

  terminate(): void {
    say({ thread: this.#thread, ends: true });
  }
}

const threads: PageThread[] = [];

function say(word: ThreadWord): void {
  self.postMessage(word);
}

function hear({ data }: MessageEvent<ThreadWord | null>): void {
  if (typeof data !== 'object' || data === null || !('thread' in data)) return;
  const thread = threads[data.thread];
  if ('says' in data) thread?.onmessage({ data: data.says });
  else if ('failed' in data) thread?.onerror({ message: data.failed });
}

/**
 * Has the page make the threads of the wasm backend: in Firefox a worker that makes workers waits for ever inside `new Worker`,
 * once in some twenty times. `servePthreads` is the page's half.
 *
 * @returns what lets this worker make workers of its own again.
 */
export function relayPthreadsToPage(): () => void {
  const own = Object.getOwnPropertyDescriptor(self, 'Worker');
  self.addEventListener('message', hear);
  Reflect.defineProperty(self, 'Worker', { value: PageThread, configurable: true, writable: true });
  return () => {
    if (own) Reflect.defineProperty(self, 'Worker', own);
    else Reflect.deleteProperty(self, 'Worker');
  };
}
