import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { KeptBytes, OfflineCopy, OfflineStatus } from '../copy/offline-copy.ts';
import { messageOf } from '../../core/message-of.ts';

type NetworkOffline =
  | { readonly kind: 'kept' }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'keeping' }
  /** It does not; the message is for a person. */
  | { readonly kind: 'failed'; readonly message: string };

/** How far all is kept that comes with the app, the other networks included. */
interface Everything extends KeptBytes {
  readonly keeping: boolean;
  /** For a person: why it stopped; null where it did not. */
  readonly problem: string | null;
}

type Copy = Pick<OfflineCopy, 'watch' | 'keep' | 'kept' | 'keepFiles' | 'takeUpdate'>;

export class OfflineStore {
  readonly #copy: Copy;
  readonly #status = signal<OfflineStatus>({ state: { kind: 'waiting' }, update: false });
  readonly #networks = signal<ReadonlyMap<string, NetworkOffline>>(new Map());
  readonly #everything = signal<Everything | null>(null);
  readonly #offer = signal(false);
  #begun = false;

  constructor(copy: Copy) {
    this.#copy = copy;
    copy.watch((status) => {
      if (status.update && !this.#status.value.update) this.#offer.value = true;
      const begins = status.state.kind === 'keeping' && this.#status.value.state.kind !== 'keeping';
      this.#status.value = status;
      if (begins) void this.lookAtEverything();
    });
  }

  readonly status: ReadonlySignal<OfflineStatus> = this.#status;

  /** The networks that come with the app and were looked at, by id. */
  readonly networks: ReadonlySignal<ReadonlyMap<string, NetworkOffline>> = this.#networks;

  readonly everything: ReadonlySignal<Everything | null> = this.#everything;

  /** Whether a newer version is offered; not again in this page once it was declined. */
  readonly offer: ReadonlySignal<boolean> = this.#offer;

  /** Begins to keep Hit5 once the browser has nothing better to do; the second call and later ones do nothing. */
  keepWhenIdle(): void {
    if (this.#begun) return;
    this.#begun = true;
    // Typed as always there, but absent in Safari.
    const whenIdle = globalThis.requestIdleCallback as typeof requestIdleCallback | undefined;
    if (whenIdle) whenIdle(() => void this.#copy.keep());
    else setTimeout(() => void this.#copy.keep(), 1000);
  }

  /** Finds out which networks that come with the app work offline; one is kept also when it is first used. */
  async lookAtNetworks(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const before = this.#networks.value.get(id);
      const has = isAll(await this.#copy.kept(folderOf(id)));
      // What has been said meanwhile is newer.
      if (this.#networks.value.get(id) !== before) continue;
      if (has) this.#setNetwork(id, { kind: 'kept' });
      else if (!before || before.kind === 'kept') this.#setNetwork(id, { kind: 'not-kept' });
    }
  }

  async keepNetwork(id: string): Promise<void> {
    this.#setNetwork(id, { kind: 'keeping' });
    try {
      await this.#copy.keepFiles(folderOf(id));
      this.#setNetwork(id, { kind: 'kept' });
    } catch (cause) {
      this.#setNetwork(id, {
        kind: 'failed',
        message: messageOf(cause),
      });
    }
    await this.lookAtEverything();
  }

  async lookAtEverything(): Promise<void> {
    if (this.#everything.value?.keeping) return;
    const before = this.#everything.value;
    const kept = await this.#copy.kept();
    // What has been said meanwhile is newer.
    if (kept === null || this.#everything.value !== before) return;
    this.#everything.value = {
      ...kept,
      keeping: false,
      problem: isAll(kept) ? null : (before?.problem ?? null),
    };
  }

  /** Goes on where it stopped before; a second call while it runs does nothing. */
  async keepEverything(): Promise<void> {
    if (this.#everything.value?.keeping) return;
    let all: Everything = {
      keptBytes: 0,
      totalBytes: 0,
      ...this.#everything.value,
      keeping: true,
      problem: null,
    };
    this.#everything.value = all;
    try {
      await this.#copy.keepFiles('', (kept) => (this.#everything.value = all = { ...all, ...kept }));
    } catch (cause) {
      all = { ...all, problem: messageOf(cause) };
    }
    this.#everything.value = { ...all, keeping: false };
    await this.lookAtNetworks([...this.#networks.value.keys()]);
  }

  declineUpdate(): void {
    this.#offer.value = false;
  }

  takeUpdate(): void {
    this.#copy.takeUpdate();
  }

  #setNetwork(id: string, state: NetworkOffline): void {
    this.#networks.value = new Map([...this.#networks.value, [id, state]]);
  }
}

function folderOf(network: string): string {
  return `models/${network}/`;
}

function isAll(kept: KeptBytes | null): boolean {
  return kept !== null && kept.keptBytes === kept.totalBytes;
}
