interface Bucket {
  tokens: number;
  /** In milliseconds. */
  at: number;
}

/** How many names are remembered before those that may do everything again are forgotten. */
const mostNames = 10_000;

/** Lets a number through at once, and then a number a second, for each name. */
export class RateLimit {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** @param now a clock in milliseconds. */
  constructor(burst: number, perSecond: number, now: () => number = () => performance.now()) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#now = now;
  }

  /** @returns 0 where one more may be; else after how many seconds. */
  take(name: string): number {
    const wait = this.wait(name);
    if (wait === 0) this.#bucket(name).tokens -= 1;
    return wait;
  }

  /** After how many seconds one more may be; 0: at once. */
  wait(name: string): number {
    const { tokens } = this.#bucket(name);
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / this.#perSecond);
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
