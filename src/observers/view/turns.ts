import type { ReactiveControllerHost } from 'lit';

/** In a hidden tab, where no frame comes, the next section is drawn after so many milliseconds. */
const longestWait = 100;

/**
 * Hands a value to the sections of a page one after another, a frame and a task each: drawn all at once, sections with
 * many observers would hold up the page.
 */
export class Turns<Value> {
  readonly #host: ReactiveControllerHost;
  readonly #sections: number;
  /** What each section was given last. */
  #given: (Value | null)[] = [];
  #value: Value | null = null;
  #isRunning = false;

  /** @param sections how many there are. */
  constructor(host: ReactiveControllerHost, sections: number) {
    this.#host = host;
    this.#sections = sections;
  }

  /** Begins to hand out a value; sections have the one before until it is their turn. Null goes to all at once. */
  give(value: Value | null): void {
    this.#value = value;
    if (value === null) this.#given = [];
    else if (!this.#isRunning) void this.#run();
  }

  /** What a section draws now, null for nothing yet; the first section is 0. */
  of(section: number): Value | null {
    return this.#given[section] ?? null;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#next() >= 0) {
      await this.#host.updateComplete;
      await frame();
      // Another value may have come meanwhile.
      const next = this.#next();
      if (next >= 0) this.#given[next] = this.#value;
      this.#host.requestUpdate();
    }
    this.#isRunning = false;
  }

  /** The first section that has another value; -1 for none. */
  #next(): number {
    return Array.from({ length: this.#sections }, (_, at) => this.of(at)).findIndex(
      (one) => one !== this.#value,
    );
  }
}

/** Settles in a task of its own after the next frame. */
function frame(): Promise<void> {
  return new Promise((settle) => {
    const end = () => {
      cancelAnimationFrame(next);
      clearTimeout(late);
      setTimeout(settle);
    };
    const next = requestAnimationFrame(end);
    const late = setTimeout(end, longestWait);
  });
}
