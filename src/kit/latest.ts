/** Work of which only the latest counts. */
export class Latest {
  #abort = new AbortController();

  /** Aborted when the present work ends, or another begins. */
  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Ends what goes on; the signal of what begins. */
  begin(): AbortSignal {
    this.end();
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  end(): void {
    this.#abort.abort();
  }
}
