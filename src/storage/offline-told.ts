const prefix = 'hit5-offline-told';

/** Whether the person has been told that Hit5 works without a network, in the browser's local storage. */
export class OfflineTold {
  readonly #key: string;

  /** @param folder where this Hit5 lies: several may share a server, each with a copy of its own. */
  constructor(folder: string) {
    this.#key = `${prefix} ${folder}`;
  }

  read(): boolean {
    try {
      return localStorage.getItem(this.#key) !== null;
    } catch {
      return false;
    }
  }

  write(): void {
    try {
      localStorage.setItem(this.#key, new Date().toISOString());
    } catch {
      // Then it is told again at the next visit.
    }
  }
}
