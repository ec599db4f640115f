interface KeptForm<Value> {
  readonly key: string;
  /** The session's storage outlasts a reload of the tab, and no more; default `localStorage`. */
  readonly place?: 'localStorage' | 'sessionStorage';
  /** @param text null where nothing is kept; what is damaged gives what holds without it. */
  parse(text: string | null): Value;
  /** Null where the value is to be forgotten. */
  print(value: Value): string | null;
}

/** A small value that the browser keeps under a key. Where it keeps nothing (blocked, full), it is as if nothing were there. */
export class KeptValue<Value> {
  readonly #form: KeptForm<Value>;

  constructor(form: KeptForm<Value>) {
    this.#form = form;
  }

  read(): Value {
    return this.#form.parse(this.#text());
  }

  write(value: Value): void {
    const { key, place = 'localStorage' } = this.#form;
    const text = this.#form.print(value);
    try {
      if (text === null) globalThis[place].removeItem(key);
      else globalThis[place].setItem(key, text);
    } catch {
      // What is kept so can be asked for, told or measured again; answers are another matter and have their own store.
    }
  }

  #text(): string | null {
    try {
      return globalThis[this.#form.place ?? 'localStorage'].getItem(this.#form.key);
    } catch {
      return null;
    }
  }
}
