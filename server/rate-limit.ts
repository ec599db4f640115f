import type { SharedState } from './store/shared-state.ts';

interface Bucket {
  tokens: number;
  /** In milliseconds. */
  at: number;
}

export interface Limit {
  /** @returns 0 where one more may be; else after how many seconds. */
  take(name: string): number | Promise<number>;
  giveBack(name: string): unknown;
}

/** Of more, those that may do everything again are forgotten. */
const mostNames = 10_000;

export class RateLimit implements Limit {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(burst: number, perSecond: number, now: () => number = () => performance.now()) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  take(name: string): number {
    const bucket = this.#bucket(name);
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / this.#perSecond);
    bucket.tokens -= 1;
    return 0;
  }

  giveBack(name: string): void {
    const bucket = this.#bucket(name);
    bucket.tokens = Math.min(this.#burst, bucket.tokens + 1);
  }

  #bucket(name: string): Bucket {
    const now = this.#now();
    let bucket = this.#buckets.get(name);
    if (!bucket) {
      if (this.#buckets.size >= mostNames) this.#forget(now);
      bucket = { tokens: this.#burst, at: now };
      this.#buckets.set(name, bucket);
    }
    bucket.tokens = this.#tokensAt(bucket, now);
    bucket.at = now;
    return bucket;
  }

  #tokensAt({ tokens, at }: Bucket, now: number): number {
    return Math.min(this.#burst, tokens + ((now - at) / 1000) * this.#perSecond);
  }

  #forget(now: number): void {
    for (const [name, bucket] of this.#buckets)
      if (this.#tokensAt(bucket, now) >= this.#burst) this.#buckets.delete(name);
  }
}

/** A limit of all servers of a database together: the database counts, and its clock. */
export class SharedLimit implements Limit {
  readonly #shared: Pick<SharedState, 'take' | 'giveBack'>;
  readonly #kind: string;
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  /** Who goes on trying does not keep the database busy. */
  readonly #until = new Map<string, number>();

  /**
   * @param kind what is counted; limits of one kind are one.
   * @param now a clock in milliseconds.
   */
  constructor(
    shared: Pick<SharedState, 'take' | 'giveBack'>,
    kind: string,
    burst: number,
    perSecond: number,
    now: () => number = () => performance.now(),
  ) {
    this.#shared = shared;
    this.#kind = kind;
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  async take(name: string): Promise<number> {
    const left = (this.#until.get(name) ?? -Infinity) - this.#now();
    if (left > 0) return Math.ceil(left / 1000);
    const wait = await this.#shared.take(`${this.#kind} ${name}`, this.#burst, this.#perSecond);
    if (this.#until.size >= mostNames) this.#until.clear();
    if (wait > 0) this.#until.set(name, this.#now() + wait * 1000);
    else this.#until.delete(name);
    return wait;
  }

  giveBack(name: string): Promise<void> {
    return this.#shared.giveBack(`${this.#kind} ${name}`, this.#perSecond);
  }
}
