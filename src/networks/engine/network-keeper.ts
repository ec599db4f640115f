import type { NetworkCard } from '../../files/network-card-format.ts';

/** A network that is kept. */
export interface KeptNetwork {
  readonly card: NetworkCard;
  readonly files: ReadonlyMap<string, Blob>;
}

/** Where networks that a person added are kept; `NetworkDatabase` on the disk, `NetworkMemory` as long as the page is open. */
export interface NetworkKeeper {
  list(): Promise<{ readonly networks: readonly NetworkCard[]; readonly damaged: readonly string[] }>;
  /** A network's card, and the files that stand on it by name; null when there is no such network. */
  open(id: string): Promise<KeptNetwork | null>;
  /** All of it, or nothing; takes the place of one with its id. */
  keep(card: NetworkCard, files: ReadonlyMap<string, Blob>, signal: AbortSignal): Promise<void>;
  remove(id: string): Promise<void>;
}
