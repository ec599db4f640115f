import { signal, type ReadonlySignal } from '@preact/signals-core';

/** Pictures of the live page that shall become a challenge of the person's own. */
export class KeptPictures {
  readonly #files = signal<readonly File[]>([]);

  readonly files: ReadonlySignal<readonly File[]> = this.#files;

  add(file: File): void {
    const names = new Set(this.#files.value.map(({ name }) => name));
    let name = file.name;
    for (let at = 2; names.has(name); at += 1) name = `${at}-${file.name}`;
    this.#files.value = [...this.#files.value, new File([file], name, { type: file.type })];
  }

  clear(): void {
    this.#files.value = [];
  }
}
