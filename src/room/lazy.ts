/** Something that is loaded when it is first asked for, once. */
export class Lazy<Value> {
  readonly #make: () => Promise<Value>;
  #loading: Promise<Value> | null = null;
  #value: Value | null = null;

  constructor(make: () => Promise<Value>) {
    this.#make = make;
  }

  /** Where that fails, the next call tries again. */
  load(): Promise<Value> {
    this.#loading ??= this.#make().then(
      (value) => (this.#value = value),
      (cause: unknown) => {
        this.#loading = null;
        throw cause;
      },
    );
    return this.#loading;
  }

  /** What `load` gave, for pages that are shown after it only. */
  get value(): Value {
    if (this.#value === null) throw new Error('It is not loaded yet.');
    return this.#value;
  }

  /** As `value`; null before `load` gave one. */
  get loaded(): Value | null {
    return this.#value;
  }
}
