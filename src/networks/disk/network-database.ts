import type { DBSchema } from 'idb';
import { type NetworkCard, parseNetworkCard } from '../../files/network-card-format.ts';
import { messageOf } from '../../core/message-of.ts';
import { openDatabase, UnopenedError, type KeptDatabase } from '../../kit/keep/open-database.ts';
import { blobDisk, type BlobDatabase, PrivateFolder, type PackDisk } from '../../kit/keep/pack-disk.ts';

interface Schema extends DBSchema {
  /** A network is kept once its row is there; `file` has its files one after the other, in the card's order. */
  networks: {
    key: string;
    value: { readonly id: string; readonly card: NetworkCard; readonly file: string };
  };
  blobs: { key: string; value: Blob };
}

export interface KeptNetwork {
  readonly card: NetworkCard;
  readonly files: ReadonlyMap<string, Blob>;
}

const strict = { durability: 'strict' } as const;

/** The networks that a person added: a file each in the origin private file system or in IndexedDB, and its card. */
export class NetworkDatabase {
  readonly #database: KeptDatabase<Schema>;
  readonly #disk: PackDisk;

  constructor(database: KeptDatabase<Schema>, disk: PackDisk) {
    this.#database = database;
    this.#disk = disk;
  }

  /**
   * Opens the networks, and drops files that were left half-made when a page was closed.
   *
   * @param name of the database and of the folder; default `hit5-networks`; null: in memory.
   * @param sweeps false where another tab may just be writing one of them; default true.
   * @throws DOMException when the browser keeps no data here (private mode, blocked by a setting).
   * @throws UnopenedError as `KeptDatabase.open`, and where what is there cannot be read.
   */
  static async open(name: string | null = 'hit5-networks', sweeps = true): Promise<NetworkDatabase> {
    const database = await openDatabase<Schema>(name, 1, (fresh) => {
      fresh.createObjectStore('networks', { keyPath: 'id' });
      fresh.createObjectStore('blobs');
    });
    const kept = new NetworkDatabase(
      database,
      (await PrivateFolder.open(name)) ??
        (await blobDisk(database as unknown as BlobDatabase, name !== null)),
    );
    await kept.#sweep(sweeps).catch((cause: unknown) => {
      throw new UnopenedError(name ?? 'in memory', 'there', cause);
    });
    return kept;
  }

  close(): void {
    this.#database.close();
  }

  /** The cards in the order of the ids; those that are damaged are named, and left as they are. */
  async list(): Promise<{ readonly networks: readonly NetworkCard[]; readonly damaged: readonly string[] }> {
    const networks: NetworkCard[] = [];
    const damaged: string[] = [];
    for (const { id, card } of await (await this.#database.open()).getAll('networks')) {
      try {
        networks.push(checked(id, card));
      } catch (cause) {
        damaged.push(messageOf(cause));
      }
    }
    return { networks, damaged };
  }

  /**
   * A network's card, and the files that stand on it by name; null when there is no such network.
   *
   * @throws Error when its card is damaged.
   */
  async open(id: string): Promise<KeptNetwork | null> {
    const row = await (await this.#database.open()).get('networks', id);
    if (!row) return null;
    const card = checked(id, row.card);
    const whole = (await this.#disk.read(row.file)) ?? new Blob();
    const files = new Map<string, Blob>();
    let at = 0;
    for (const { path, bytes } of card.files) files.set(path, whole.slice(at, (at += bytes)));
    return { card, files };
  }

  /**
   * Keeps a network, in place of one with its id. It is there once all of it is; when this fails or is aborted, what
   * was there before stays as it was.
   *
   * @throws DOMException named QuotaExceededError when the disk is full; the signal's reason when aborted.
   */
  async keep(card: NetworkCard, files: ReadonlyMap<string, Blob>, signal: AbortSignal): Promise<void> {
    const file = `${crypto.getRandomValues(new Uint32Array(2)).join('-')}.bin`;
    await this.#disk.write(file, inOrder(card, files), signal);
    try {
      const former = await (await this.#database.open()).get('networks', card.id);
      const transaction = (await this.#database.open()).transaction('networks', 'readwrite', strict);
      await Promise.all([transaction.store.put({ id: card.id, card, file }), transaction.done]);
      if (former) await this.#disk.remove(former.file);
    } catch (cause) {
      await this.#disk.remove(file);
      throw cause;
    }
  }

  async remove(id: string): Promise<void> {
    const row = await (await this.#database.open()).get('networks', id);
    const transaction = (await this.#database.open()).transaction('networks', 'readwrite', strict);
    await Promise.all([transaction.store.delete(id), transaction.done]);
    if (row) await this.#disk.remove(row.file);
  }

  /** Reads what there is, so that it is known at once whether it is damaged. */
  async #sweep(removes: boolean): Promise<void> {
    const rows = await (await this.#database.open()).getAll('networks');
    if (!removes) return;
    const kept = new Set(rows.map(({ file }) => file));
    for (const name of await this.#disk.names()) if (!kept.has(name)) await this.#disk.remove(name);
  }
}

function checked(id: string, card: unknown): NetworkCard {
  return parseNetworkCard(JSON.stringify(card), `The kept card of ${id}`);
}

async function* inOrder(card: NetworkCard, files: ReadonlyMap<string, Blob>): AsyncGenerator<Blob> {
  for (const { path } of card.files) {
    const blob = files.get(path);
    if (!blob) throw new Error(`${path} stands on the card of ${card.id} and is not there.`);
    yield blob;
  }
}
