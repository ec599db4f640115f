import { parseNetworkCard, type NetworkCard } from '../../files/network-card-format.ts';
import { messageOf } from '../../core/message-of.ts';
import type { KeptNetwork, NetworkDatabase } from '../disk/network-database.ts';
import type { NetworkSource } from './protocol.ts';

export interface Cards {
  /** Null for a network that does not ship. */
  card(network: string): Promise<NetworkCard | null>;
}

export interface RegisteredNetwork {
  readonly id: string;
  readonly name: string;
  /** In bytes. */
  readonly bytes: number;
  readonly licence: string;
  /** Where it comes from: an address, or in words. */
  readonly source: string;
  readonly shipped: boolean;
  /** Top-1 accuracy on ILSVRC2012 validation as published, 0..1; null where none is known. */
  readonly top1: number | null;
  /** What it got right of the shipped photos when it was added; null for those that come with the app. */
  readonly checked: { readonly photos: number; readonly hit1: number; readonly hit5: number } | null;
}

const shippedIds = ['efficientnet-lite0', 'efficientnet-lite2'];

/** The networks at hand: those that come with the app, and those that a person added. */
export class NetworkRegistry {
  readonly #shipped: ReadonlyMap<string, string>;
  readonly #keeper: NetworkDatabase;

  /** @param shipped absolute addresses of the folders of those that come with the app, by id; with a slash at the end. */
  constructor(shipped: ReadonlyMap<string, string>, keeper: NetworkDatabase) {
    this.#shipped = shipped;
    this.#keeper = keeper;
  }

  async list(): Promise<{
    readonly networks: readonly RegisteredNetwork[];
    readonly damaged: readonly string[];
  }> {
    const damaged: string[] = [];
    const cards: NetworkCard[] = [];
    for (const [id, url] of this.#shipped) {
      try {
        cards.push(await fetchCard(id, url));
      } catch (cause) {
        damaged.push(messageOf(cause));
      }
    }
    const kept = await this.#keeper.list();
    return {
      networks: [
        ...cards.map((card) => registered(card, true)),
        ...kept.networks.map((card) => registered(card, false)),
      ],
      damaged: [...damaged, ...kept.damaged],
    };
  }

  /** Those that come with the app stay. */
  remove(id: string): Promise<void> {
    return this.#keeper.remove(id);
  }

  /** @throws Error with a message for a person where there is no such network. */
  async open(id: string): Promise<NetworkSource> {
    const url = this.#shipped.get(id);
    if (url !== undefined) return { url };
    const kept = await this.#keeper.open(id);
    if (kept) return sourceOf(kept);
    throw new Error(
      `${id} is not in this browser: it was removed, or belongs to another machine. Add it again.`,
    );
  }
}

export function shippedNetworks(): ReadonlyMap<string, string> {
  return new Map(shippedIds.map((id) => [id, new URL(`models/${id}/`, document.baseURI).href]));
}

/** The card of a network that ships; null for any other. */
export async function shippedCard(network: string): Promise<NetworkCard | null> {
  if (!/^[\w-]+$/.test(network)) return null;
  const path = `models/${network}/card.json`;
  const response = await fetch(new URL(path, document.baseURI)).catch(() => null);
  // A server may answer with the app's page for a file that is not there.
  const text = response?.ok ? await response.text() : '';
  return text.startsWith('{') ? parseNetworkCard(text, path) : null;
}

function sourceOf({ card, files }: KeptNetwork): NetworkSource {
  return { name: card.id, files: new Map([...files, ['card.json', new Blob([JSON.stringify(card)])]]) };
}

function registered(card: NetworkCard, shipped: boolean): RegisteredNetwork {
  const { id, name, licence, source, published, checked } = card;
  const bytes = card.files.reduce((sum, file) => sum + file.bytes, 0);
  return { id, name, bytes, licence, source: source.url, shipped, top1: published?.top1 ?? null, checked };
}

/** Says only what the card says; loading the network checks the files. */
async function fetchCard(id: string, url: string): Promise<NetworkCard> {
  const response = await fetch(new URL('card.json', url));
  if (!response.ok) throw new Error(`models/${id}/card.json is missing (${response.status}).`);
  return parseNetworkCard(await response.text(), `models/${id}/card.json`);
}
