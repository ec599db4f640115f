import type { NetworkCard } from '../../core/formats/network-card-format.ts';

/** Added networks that last as long as the page, for browsers that keep no data here. */
export class NetworkMemory {
  readonly #networks = new Map<string, { card: NetworkCard; files: ReadonlyMap<string, Blob> }>();

  list(): Promise<{ readonly networks: readonly NetworkCard[]; readonly damaged: readonly string[] }> {
    return Promise.resolve({ networks: [...this.#networks.values()].map(({ card }) => card), damaged: [] });
  }

  open(
    id: string,
  ): Promise<{ readonly card: NetworkCard; readonly files: ReadonlyMap<string, Blob> } | null> {
    return Promise.resolve(this.#networks.get(id) ?? null);
  }

  keep(card: NetworkCard, files: ReadonlyMap<string, Blob>, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.reject(signal.reason as Error);
    this.#networks.set(card.id, { card, files });
    return Promise.resolve();
  }

  remove(id: string): Promise<void> {
    this.#networks.delete(id);
    return Promise.resolve();
  }
}
