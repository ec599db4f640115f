import { KeptValue } from '../../kit/keep/kept-value.ts';

const parts = {
  key: 'hit5-writer',
  parse: (text: string | null) => text,
  print: (text: string | null) => text,
};

/** The tab that writes, and which of its pages. */
const mark = new KeptValue<string | null>(parts);

/** This tab, over its reloads; one that was duplicated has the name of the other, and the newer page counts. */
const tab = new KeptValue<string | null>({ ...parts, place: 'sessionStorage' });

const idOf = () => crypto.getRandomValues(new Uint32Array(2)).join('-');

/**
 * Lets one tab at a time write where the browser offers no locks, on plain http: by a mark in `localStorage`, which the others hear of at
 * once, or when they wake. A tab that crashed leaves its mark: the next one asks once.
 */
export class MarkLock {
  readonly #onLost: () => void;
  readonly #tab = tab.read() ?? idOf();
  readonly #own = `${this.#tab} ${idOf()}`;
  #isHeld = false;

  constructor(onLost: () => void) {
    this.#onLost = onLost;
    tab.write(this.#tab);
    addEventListener('storage', ({ key }) => key === parts.key && this.#check());
    addEventListener('pageshow', () => this.#check());
    addEventListener('pagehide', () => this.#isHeld && mark.read() === this.#own && mark.write(null));
    document.addEventListener('visibilitychange', () => this.#check());
  }

  acquire(): Promise<boolean> {
    const isFree = mark.read()?.startsWith(this.#tab) ?? true;
    return isFree ? this.takeOver() : Promise.resolve(false);
  }

  takeOver(): Promise<boolean> {
    this.#isHeld = true;
    mark.write(this.#own);
    return Promise.resolve(true);
  }

  watch(listener: (taken: boolean) => void, signal: AbortSignal): void {
    const look = () => listener(mark.read() !== null);
    addEventListener('storage', look, { signal });
    look();
  }

  #check(): void {
    if (!this.#isHeld) return;
    const now = mark.read();
    this.#isHeld = now === null || now === this.#own;
    if (this.#isHeld) mark.write(this.#own);
    else this.#onLost();
  }
}

const lockName = 'hit5-writer';

/** How long a tab that let go may take to load again before it counts as closed, in milliseconds. */
const reloadTime = 1500;

/** How long a page waits for the lock of the one before it in the same tab, in milliseconds. */
const leavingTime = 500;

/** Lets one tab at a time write; held for as long as the tab lives. */
export class TabLock {
  readonly #onLost: () => void;
  /** In place of the browser's locks, which it does not offer on plain http; null where it does. */
  readonly #mark: MarkLock | null;

  /** @param onLost called when another tab takes over. */
  constructor(onLost: () => void) {
    this.#onLost = onLost;
    this.#mark = 'locks' in navigator ? null : new MarkLock(onLost);
  }

  /** Whether this tab may write: true unless another one does. A tab that is loaded again may still hold its own lock. */
  async acquire(): Promise<boolean> {
    if (this.#mark) return this.#mark.acquire();
    return (
      (await this.#request({ ifAvailable: true })) || this.#request({}, AbortSignal.timeout(leavingTime))
    );
  }

  /** Takes the lock away from the tab that has it. */
  takeOver(): Promise<boolean> {
    return this.#mark?.takeOver() ?? this.#request({ steal: true });
  }

  /** Tells whether another tab writes, each time that changes and when this tab comes to the front; takes nothing. */
  watch(listener: (taken: boolean) => void, signal: AbortSignal): void {
    if (this.#mark) return this.#mark.watch(listener, signal);
    let waiting = false;
    const look = async (): Promise<void> => {
      const { held = [] } = await navigator.locks.query();
      if (signal.aborted) return;
      const taken = held.some(({ name }) => name === lockName);
      listener(taken);
      if (waiting) return;
      waiting = true;
      try {
        // Shared, so that several tabs can wait side by side and none keeps it from the one that goes on.
        if (taken) await navigator.locks.request(lockName, { mode: 'shared', signal }, () => undefined);
      } catch {
        return; // The watch has ended.
      }
      // A tab that takes longer to load again comes back.
      setTimeout(() => {
        waiting = false;
        void look();
      }, reloadTime);
    };
    document.addEventListener('visibilitychange', () => void look(), { signal });
    void look();
  }

  /** @param patience ends a wait for the lock; a lock that is held does not end with it. */
  #request(options: LockOptions, patience?: AbortSignal): Promise<boolean> {
    return new Promise((answer) => {
      let had = false;
      const waited = { ...options, ...(patience && { signal: patience }) };
      const held = navigator.locks.request(lockName, waited, (lock) => {
        had = lock !== null;
        answer(had);
        return lock ? new Promise<never>(() => undefined) : undefined;
      });
      held.catch((cause: unknown) => {
        // A page that is refused locks is refused all that two tabs could spoil: Firefox and Chromium do so where they keep nothing for it.
        answer(cause instanceof DOMException && cause.name === 'SecurityError');
        if (had) this.#onLost();
      });
    });
  }
}
