/** Lets work be done bit by bit: between two turns everything else has its own, and names take turns with each other. */
export class Turns {
  /** Who waits, by name, the first first. */
  readonly #lines = new Map<string, (() => void)[]>();

  /** Waits for a turn; those of one name come one after the other. */
  next(name: string): Promise<void> {
    return new Promise((comes) => {
      const line = this.#lines.get(name);
      if (line) line.push(comes);
      else {
        this.#lines.set(name, [comes]);
        if (this.#lines.size === 1) setImmediate(() => this.#give());
      }
    });
  }

  #give(): void {
    for (const [name, line] of [...this.#lines]) {
      line.shift()?.();
      if (line.length === 0) this.#lines.delete(name);
    }
    if (this.#lines.size > 0) setImmediate(() => this.#give());
  }
}
