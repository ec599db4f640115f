/** One of the shares of a folder's images that several runs of a network answer: 3 of 16. */
export interface Shard {
  /** 1 to `of`. */
  readonly number: number;
  /** How many there are. */
  readonly of: number;
}

/** The shards of one run of a network that a file holds, where it does not hold all of them. */
export interface HeldShards {
  /** Their numbers, 1 to `of`, each once. */
  readonly numbers: readonly number[];
  /** How many there are. */
  readonly of: number;
}

/** How many shards there can be. */
export const mostShards = 99_999;

const form = /^(\d{1,5})\/(\d{1,5})$/;

/** A shard as command lines and files say it, `3/16`; null where there is no such shard. */
export function parseShard(text: string): Shard | null {
  const [, number, of] = form.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : null;
}

/** `3/16`. */
export function shardText({ number, of }: Shard): string {
  return `${number}/${of}`;
}
