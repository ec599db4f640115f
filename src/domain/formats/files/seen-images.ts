import { repeatedError } from './file-error.ts';

/**
 * Sees to it that each image comes once. As long as the names rise, as in most files, none can have come before, and
 * nothing is looked up.
 */
export class SeenImages {
  readonly #file: string;
  readonly #names: string[] = [];
  readonly #lines: number[] = [];
  /** Null as long as the names rise. */
  #known: Set<string> | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** @throws FormatError naming both lines when the image has come before. */
  add(name: string, line: number): void {
    const before = this.#names.length;
    if (this.#known || (before > 0 && name <= (this.#names[before - 1] ?? ''))) {
      this.#known ??= new Set(this.#names);
      this.#known.add(name);
      if (this.#known.size === before) {
        const earlier = this.#lines[this.#names.indexOf(name)] ?? 0;
        throw repeatedError({ file: this.#file, line }, name, earlier);
      }
    }
    this.#names.push(name);
    this.#lines.push(line);
  }
}
