/** A text that the browser keeps under a key. Where it keeps nothing (blocked, full), it is as if nothing were there. */
export class KeptText {
  readonly #key: string;
  readonly #place: 'localStorage' | 'sessionStorage';

  /** @param place the session's storage outlasts a reload of the tab, and no more. */
  constructor(key: string, place: 'localStorage' | 'sessionStorage' = 'localStorage') {
    this.#key = key;
    this.#place = place;
  }

  /** Null when there is none. */
  read(): string | null {
    try {
      return globalThis[this.#place].getItem(this.#key);
    } catch {
      return null;
    }
  }

  /** @param text null: it is forgotten. */
  write(text: string | null): void {
    try {
      if (text === null) globalThis[this.#place].removeItem(this.#key);
      else globalThis[this.#place].setItem(this.#key, text);
    } catch {
      // What is kept so can be asked for, told or measured again; answers are another matter and have their own store.
    }
  }
}
