import { repeatedError } from './file-error.ts';

/**
 * Sees to it that each image comes once. As long as the names rise, as in most files, none can have come before, and
 * nothing is looked up.
 */
export class SeenImages {
  readonly #file: string;
  readonly #names: string[] = [];
  readonly #lines: number[] = [];
  #last = '';
  #byName: Map<string, number> | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** @throws FormatError naming both lines when the image has come before. */
  add(name: string, line: number): void {
    if (!this.#byName && name > this.#last) {
      this.#last = name;
      this.#names.push(name);
      this.#lines.push(line);
      return;
    }
    this.#byName ??= new Map(this.#names.map((one, at) => [one, this.#lines[at] ?? 0]));
    const earlier = this.#byName.get(name);
    if (earlier !== undefined) throw repeatedError({ file: this.#file, line }, name, earlier);
    this.#byName.set(name, line);
  }
}
