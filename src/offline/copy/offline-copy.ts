import type { CheckAnswer, KeepAnswer, KeepingNews, MissingAnswer, PageMessage } from '../protocol.ts';
import { messageOf } from '../../core/message-of.ts';

/** How far the copy in this browser is with which Hit5 works offline. */
export type OfflineState =
  | { readonly kind: 'waiting' }
  /** The browser keeps none here; the reason is for a person. */
  | { readonly kind: 'impossible'; readonly reason: string }
  | { readonly kind: 'keeping'; readonly files: number; readonly totalFiles: number }
  | { readonly kind: 'ready'; readonly files: number }
  | { readonly kind: 'failed'; readonly message: string };

export interface OfflineStatus {
  readonly state: OfflineState;
  readonly update: boolean;
}

export interface KeptBytes {
  readonly keptBytes: number;
  readonly totalBytes: number;
}

/** The page's side of the service worker. */
export class OfflineCopy {
  readonly #script: URL | null;
  readonly #listeners = new Set<(status: OfflineStatus) => void>();
  #status: OfflineStatus = { state: { kind: 'waiting' }, update: false };
  #registration: ServiceWorkerRegistration | null = null;

  /** @param script the worker's address, what lies in its folder is what it serves; null where no worker was built. */
  constructor(script: URL | null) {
    this.#script = script;
  }

  /** Calls at once with the present status, and again with each new one; the result ends it. */
  watch(listener: (status: OfflineStatus) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#status);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps the app's files in this browser, or completes what is kept of them, and looks for a newer version. */
  async keep(): Promise<void> {
    if (!this.#script) {
      return this.#set({ kind: 'impossible', reason: 'The development server has no build to keep.' });
    }
    // Typed as always there, but absent on plain http and where it is switched off.
    const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (!container) {
      const reason = isSecureContext
        ? 'This browser does not let pages be kept for use offline (service workers are switched off).'
        : 'Browsers keep a page for use offline only if it comes by https or from localhost.';
      return this.#set({ kind: 'impossible', reason });
    }
    container.addEventListener('message', this.#heard);
    try {
      const registration = await container.register(this.#script, { updateViaCache: 'none' });
      if (registration !== this.#registration)
        registration.addEventListener('updatefound', () => this.#follow(registration));
      this.#registration = registration;
      await this.#follow(registration);
    } catch (cause) {
      const isRefused = cause instanceof DOMException && cause.name === 'SecurityError';
      const message = messageOf(cause);
      if (!isRefused) return this.#set({ kind: 'failed', message });
      const why = message.replace(/\.$/, '');
      const reason = `This browser lets Hit5 keep nothing, as where cookies are blocked (${why}).`;
      this.#set({ kind: 'impossible', reason });
    }
  }

  /**
   * How much is kept of what lies in a folder of the app (default everything that comes with it); null while no worker is there that
   * could tell.
   */
  async kept(folder = ''): Promise<KeptBytes | null> {
    const worker = this.#worker();
    return worker && keptOf(await ask<MissingAnswer>(worker, { kind: 'missing', folder, closely: false }));
  }

  /**
   * Fetches what is missing or damaged in a folder of the app, so that it goes on where it stopped.
   * @param onProgress called at the beginning, and after each file.
   * @throws Error with a message for a person.
   */
  async keepFiles(folder = '', onProgress: (kept: KeptBytes) => void = () => undefined): Promise<void> {
    await this.#settle();
    const { state } = this.#status;
    if (state.kind === 'impossible') throw new Error(state.reason);
    const worker = this.#registration?.active;
    if (!worker) throw new Error(state.kind === 'failed' ? state.message : notBegun);
    const missing = await ask<MissingAnswer>(worker, { kind: 'missing', folder, closely: true });
    let { keptBytes } = keptOf(missing);
    const { files, totalBytes } = missing;
    onProgress({ keptBytes, totalBytes });
    // One by one: a browser ends what a worker does for one message after some minutes.
    for (const { url, bytes } of files) {
      const answer = await ask<KeepAnswer>(worker, { kind: 'keep', url });
      if (answer.kind === 'failed') throw new Error(answer.message);
      keptBytes += bytes;
      onProgress({ keptBytes, totalBytes });
    }
  }

  takeUpdate(): void {
    const waiting = this.#registration?.waiting;
    if (!waiting) return;
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage({ kind: 'take-over' } satisfies PageMessage);
  }

  /** Watches whether another tab takes a newer version; the result tells whether this page is older than that. */
  watchVersion(): () => boolean {
    const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    let old = false;
    // The first version takes pages over as they are.
    if (container?.controller) container.addEventListener('controllerchange', () => (old = true));
    return () => old;
  }

  async #follow({ active, installing, waiting }: ServiceWorkerRegistration): Promise<void> {
    const update = (there: ServiceWorker) => {
      if (there.state === 'installed') this.#tell({ ...this.#status, update: true });
    };
    if (active) {
      if (waiting) update(waiting);
      installing?.addEventListener('statechange', () => update(installing));
      await this.#check(active);
      return;
    }
    // Where an earlier page had begun, Firefox tells of the worker only once it has fetched everything.
    const first = installing ?? waiting;
    if (!first) return;
    if (this.#status.state.kind !== 'keeping') this.#set({ kind: 'keeping', files: 0, totalFiles: 0 });
    first.addEventListener('statechange', () => {
      if (first.state === 'activated') void this.#check(first);
      // Why it is, the worker may have said already.
      if (first.state === 'redundant' && this.#status.state.kind === 'keeping')
        this.#set({ kind: 'failed', message: notAll });
    });
  }

  /** Files are counted before it is said that all are there: the browser may have thrown some away. */
  async #check(worker: ServiceWorker): Promise<void> {
    const answer = await ask<CheckAnswer>(worker, { kind: 'check' });
    if (answer.kind === 'complete') this.#set({ kind: 'ready', files: answer.files });
    else this.#set({ kind: 'failed', message: answer.message });
  }

  /** Waits until the app itself is kept or is known not to be; begins, or begins again, where nothing goes on. */
  async #settle(): Promise<void> {
    const { kind } = this.#status.state;
    if (kind !== 'keeping' && kind !== 'ready') await this.keep();
    let end: () => void = () => undefined;
    await new Promise<void>((settled) => {
      end = this.watch(({ state }) => {
        if (state.kind !== 'keeping') settled();
      });
    });
    end();
  }

  /** The one that serves, or the first one that fetches what it will serve. */
  #worker(): ServiceWorker | null {
    const { active = null, waiting = null, installing = null } = this.#registration ?? {};
    return active ?? waiting ?? installing;
  }

  #heard = ({ data }: MessageEvent<KeepingNews>) => {
    // A newer version is fetched without a word; what is kept goes on working.
    const { kind } = this.#status.state;
    if (data.kind === 'keeping' && kind === 'keeping') this.#set(data);
    // The browser may have ended the worker before it could say why.
    if (data.kind === 'stopped' && !this.#registration?.active) this.#set({ ...data, kind: 'failed' });
  };

  #set(state: OfflineState): void {
    this.#tell({ ...this.#status, state });
  }

  #tell(status: OfflineStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) listener(status);
  }
}

function keptOf({ files, totalBytes }: MissingAnswer): KeptBytes {
  return { keptBytes: files.reduce((left, { bytes }) => left - bytes, totalBytes), totalBytes };
}

/** Asks the service worker, which answers over a port of its own. */
async function ask<Answer>(worker: ServiceWorker, message: PageMessage): Promise<Answer> {
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<Answer>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as Answer);
  });
  worker.postMessage(message, [port2]);
  const answer = await answered;
  port1.close();
  return answer;
}

const notAll = 'Not all files could be fetched. Hit5 tries again when you next open the page.';
const notBegun = 'Hit5 itself is not kept in this browser yet. Load the page again, and try again.';
