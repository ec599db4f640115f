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
