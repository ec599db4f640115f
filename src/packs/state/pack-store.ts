import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { PackPredictions } from '../../files/pack-format.ts';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import type { DownloadProgress } from '../pack/download-pack.ts';
import type { ImportInput } from '../import/import-plan.ts';
import { messageOf } from '../../core/message-of.ts';
import type { PackShelf, ShelvedPack } from '../pack/pack-shelf.ts';
import { Latest } from '../../kit/latest.ts';

export type PackWork =
  | { readonly kind: 'idle' }
  /** A pack comes in; the total is null where nobody says it. */
  | {
      readonly kind: 'adding';
      readonly from: string;
      readonly bytes: number;
      readonly totalBytes: number | null;
    }
  | { readonly kind: 'added'; readonly pack: ShelvedPack; readonly replaced: boolean }
  | { readonly kind: 'failed'; readonly message: string };

export class PackStore {
  readonly #shelf: PackShelf;
  readonly #onChange: (changed: ChallengeId | null) => Promise<void>;
  readonly #list = signal<Awaited<ReturnType<PackShelf['list']>>>({
    packs: [],
    damaged: [],
    broken: [],
    unreachable: null,
  });
  readonly #work = signal<PackWork>({ kind: 'idle' });
  readonly #space = signal<Awaited<ReturnType<PackShelf['space']>>>(null);
  readonly #latest = new Latest();

  /** @param onChange told of the pack that came; null when one went. */
  constructor(shelf: PackShelf, onChange: (changed: ChallengeId | null) => Promise<void>) {
    this.#shelf = shelf;
    this.#onChange = onChange;
  }

  /** Those of the browser, the newest first; then the server's. */
  readonly packs = computed(() => this.#list.value.packs);

  readonly damaged = computed(() => this.#list.value.damaged);

  readonly broken = computed(() => this.#list.value.broken);

  readonly unreachable = computed(() => this.#list.value.unreachable);

  readonly work: ReadonlySignal<PackWork> = this.#work;

  readonly space: ReadonlySignal<Awaited<ReturnType<PackShelf['space']>>> = this.#space;

  async refresh(): Promise<void> {
    [this.#list.value, this.#space.value] = await Promise.all([this.#shelf.list(), this.#shelf.space()]);
  }

  async lookAtServer(): Promise<void> {
    await this.#shelf.lookAtServer();
    await this.refresh();
    await this.#onChange(null);
  }

  /** Keeps a pack of the server in the browser, so that it works offline. */
  keep(id: ChallengeId): Promise<void> {
    return this.#add('this server', (abort, onProgress) => this.#shelf.keepOffered(id, abort, onProgress));
  }

  async made(id: ChallengeId): Promise<void> {
    await this.refresh();
    await this.#onChange(id);
  }

  addFromAddress(address: string): Promise<void> {
    const from = this.#shelf.whereTo(address).host;
    return this.#add(from, (abort, onProgress) => this.#shelf.addFromAddress(address, abort, onProgress));
  }

  addFromFiles(files: readonly ImportInput[]): Promise<void> {
    const from = files[0]?.path.split('/')[0] ?? 'the files';
    return this.#add(from, (abort, onProgress) => this.#shelf.addFromFiles(files, abort, onProgress));
  }

  cancel(): void {
    this.#latest.end();
    this.#work.value = { kind: 'idle' };
  }

  dismiss(): void {
    if (this.#work.value.kind !== 'adding') this.#work.value = { kind: 'idle' };
  }

  /** The pack as one file; null when that failed and the work says so. */
  async save(id: ChallengeId): Promise<{ readonly name: string; readonly blob: Blob } | null> {
    try {
      return await this.#shelf.save(id, this.#latest.begin());
    } catch (cause) {
      this.#fail(cause);
      return null;
    }
  }

  /** The network's answers that a pack brings; null when there are none, or that failed and the work says so. */
  async predictions(id: ChallengeId): Promise<PackPredictions | null> {
    try {
      return await this.#shelf.predictions(id);
    } catch (cause) {
      this.#fail(cause);
      return null;
    }
  }

  async remove(id: ChallengeId): Promise<void> {
    try {
      await this.#shelf.remove(id);
      this.dismiss();
    } catch (cause) {
      this.#fail(cause);
    }
    await this.refresh();
    await this.#onChange(null);
  }

  async #add(
    from: string,
    add: (abort: AbortSignal, onProgress: DownloadProgress) => Promise<ShelvedPack>,
  ): Promise<void> {
    const abort = this.#latest.begin();
    const kept = this.packs.value.filter(({ place }) => place === 'browser');
    const known = new Set(kept.map(({ id }) => id));
    this.#work.value = { kind: 'adding', from, bytes: 0, totalBytes: null };
    try {
      const pack = await add(abort, (bytes, totalBytes) => {
        if (!abort.aborted) this.#work.value = { kind: 'adding', from, bytes, totalBytes };
      });
      await this.made(pack.id);
      if (!abort.aborted) this.#work.value = { kind: 'added', pack, replaced: known.has(pack.id) };
    } catch (cause) {
      if (!abort.aborted) this.#fail(cause);
    }
  }

  #fail(cause: unknown): void {
    this.#work.value = { kind: 'failed', message: messageOf(cause) };
  }
}
