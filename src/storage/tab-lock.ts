const lockName = 'hit5-writer';

/** Lets one tab at a time write; held for as long as the tab lives. */
export class TabLock {
  readonly #onLost: () => void;

  /** @param onLost called when another tab takes over. */
  constructor(onLost: () => void) {
    this.#onLost = onLost;
  }

  /** Whether this tab may write: true unless another one does. */
  acquire(): Promise<boolean> {
    return this.#request({ ifAvailable: true });
  }

  /** Takes the lock away from the tab that has it. */
  takeOver(): Promise<boolean> {
    return this.#request({ steal: true });
  }

  #request(options: LockOptions): Promise<boolean> {
    // Browsers offer no locks on plain http: there, tabs are not told apart.
    if (!('locks' in navigator)) return Promise.resolve(true);
    return new Promise((answer) => {
      const held = navigator.locks.request(lockName, options, (lock) => {
        answer(lock !== null);
        return lock ? new Promise<never>(() => undefined) : undefined;
      });
      held.catch(() => this.#onLost());
    });
  }
}
