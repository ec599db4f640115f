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
    if (this.#known || (before > 0 && !isBefore(this.#names[before - 1] ?? '', name))) {
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

/** Whether a name comes before another one in the order of `<`, which is slower on words just cut out of a file. */
function isBefore(one: string, other: string): boolean {
  for (let at = 0; at < one.length && at < other.length; at += 1) {
    const apart = other.charCodeAt(at) - one.charCodeAt(at);
    if (apart !== 0) return apart > 0;
  }
  return one.length < other.length;
}
