import { NameList } from '../../core/text/name-list.ts';
import { stimulusKey } from '../../core/observers/stimulus.ts';
import { repeatedError } from '../../core/schemas/file-error.ts';

/** Sees to it that each image comes once, or where conditions are said, once under each. */
export class SeenImages {
  readonly #file: string;
  readonly #list = new NameList();
  readonly #lines: number[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** @throws FormatError naming both lines when the image has come before under this condition. */
  add(name: string, line: number, condition = ''): void {
    const number = this.#list.number(stimulusKey(name, condition));
    const earlier = this.#lines[number];
    if (earlier !== undefined) throw repeatedError({ file: this.#file, line }, name, earlier, condition);
    this.#lines.push(line);
  }
}
