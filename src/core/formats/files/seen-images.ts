import { NameList } from '../../observers/name-list.ts';
import { repeatedError } from './file-error.ts';

/** Sees to it that each image comes once. */
export class SeenImages {
  readonly #file: string;
  readonly #list = new NameList();
  readonly #lines: number[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** @throws FormatError naming both lines when the image has come before. */
  add(name: string, line: number): void {
    const number = this.#list.number(name);
    const earlier = this.#lines[number];
    if (earlier !== undefined) throw repeatedError({ file: this.#file, line }, name, earlier);
    this.#lines.push(line);
  }
}
