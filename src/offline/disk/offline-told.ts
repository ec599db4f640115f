import { KeptText } from '../../kit/keep/kept-text.ts';

/** Whether the person has been told that Hit5 works offline, in the browser's local storage. */
export class OfflineTold {
  readonly #kept: KeptText;

  /** @param folder where this Hit5 lies: several may share a server, each with a copy of its own. */
  constructor(folder: string) {
    this.#kept = new KeptText(`hit5-offline-told ${folder}`);
  }

  read(): boolean {
    return this.#kept.read() !== null;
  }

  write(): void {
    this.#kept.write(new Date().toISOString());
  }
}
