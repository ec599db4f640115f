const lockName = 'hit5-writer';

/** How long a tab that let go may take to load again before it counts as closed, in milliseconds. */
const reloadTime = 1500;

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

  /**
   * Tells whether another tab writes, each time that changes and when this tab comes to the front; takes nothing.
   *
   * @param signal ends it.
   */
  watch(listener: (taken: boolean) => void, signal: AbortSignal): void {
    let waiting = false;
    const look = async (): Promise<void> => {
      const { held = [] } = await navigator.locks.query();
      if (signal.aborted) return;
      const taken = held.some(({ name }) => name === lockName);
      listener(taken);
      if (!taken || waiting) return;
      waiting = true;
      try {
        // Shared, so that several tabs can wait side by side and none keeps it from the one that goes on.
        await navigator.locks.request(lockName, { mode: 'shared', signal }, () => undefined);
        setTimeout(() => void look(), reloadTime);
      } catch {
        // The watch has ended.
      }
      waiting = false;
    };
    document.addEventListener('visibilitychange', () => void look(), { signal });
    void look();
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
