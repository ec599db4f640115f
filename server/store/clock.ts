/** In milliseconds. */
const every = 60_000;

/** The quickest answer counts. */
const times = 5;

/** In milliseconds. */
const worthSaying = 100;

/** The clock of all times that are kept: that of the database where several servers share one, so that they agree. */
export class Clock {
  /** What the database's clock says; null: the machine's is taken. */
  readonly #ask: (() => Promise<number>) | null;
  readonly #say: (words: string) => void;
  #timer: NodeJS.Timeout | null = null;
  /** Add it to the time since the process began, which nobody sets; null: the machine's clock is taken. */
  #start: number | null = null;
  #said = 0;

  /**
   * @param ask the database's clock, in milliseconds since 1970; null: there is only one server.
   * @param say tells whoever runs the server.
   */
  constructor(ask: (() => Promise<number>) | null, say: (words: string) => void = console.log) {
    this.#ask = ask;
    this.#say = say;
  }

  /** In milliseconds since 1970. */
  get time(): number {
    return this.#start === null ? Date.now() : Math.round(this.#start + performance.now());
  }

  /** ISO 8601 in UTC. */
  now(): string {
    return new Date(this.time).toISOString();
  }

  /** Measures the difference now, and each minute until `close`; where the database does not answer, the last one holds. */
  async follow(): Promise<void> {
    await this.measure();
    this.#timer = setInterval(() => void this.measure().catch(() => undefined), every).unref();
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  /** @throws what the database throws. */
  async measure(): Promise<void> {
    if (!this.#ask) return;
    let quickest = Infinity;
    let start = 0;
    for (let time = 0; time < times; time += 1) {
      const begin = performance.now();
      const theirs = await this.#ask();
      const end = performance.now();
      if (end - begin >= quickest) continue;
      quickest = end - begin;
      start = theirs - (begin + end) / 2;
    }
    this.#start = start;
    this.#tell();
  }

  #tell(): void {
    const off = Date.now() - this.time;
    if (Math.abs(off - this.#said) <= worthSaying) return;
    this.#said = Math.abs(off) > worthSaying ? off : 0;
    this.#say(clockWords(off));
  }
}

/** @param off by how many milliseconds the machine's clock is ahead of the database's. */
function clockWords(off: number): string {
  if (Math.abs(off) <= worthSaying) return 'This machine’s clock agrees with the database’s again.';
  const seconds = (Math.abs(off) / 1000).toFixed(1);
  return (
    `This machine’s clock is ${seconds} seconds ${off > 0 ? 'ahead of' : 'behind'} the database’s. ` +
    'Classes go by the database’s clock; set this one right all the same.'
  );
}
