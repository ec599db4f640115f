const channelName = 'hit5-writer';

/** Where the tab that writes says so; whatever stands there, only an answer over the channel counts as a tab that lives. */
const markKey = 'hit5-writer';

/** How long a living tab may take to answer, in milliseconds. */
const answerTime = 400;

/** As long, where no tab has said that it writes: only one that opens at the same moment could answer. */
const shortTime = 60;

/** How long a tab that let go may take to load again before it counts as closed, in milliseconds. */
const reloadTime = 1500;

/** How often a tab that only watches looks whether the other is still there, in milliseconds. */
const watchTime = 5000;

type Message =
  /** Does somebody write? Who asks wants to, since that moment. */
  | { readonly kind: 'claim'; readonly from: string; readonly since: number }
  /** Does somebody write? Who asks only wants to know. */
  | { readonly kind: 'ask'; readonly from: string }
  | { readonly kind: 'held'; readonly to: string }
  | { readonly kind: 'take' | 'free'; readonly from: string };

/**
 * Lets one tab at a time write where the browser offers no locks: on plain http. Tabs ask each other over a channel, so that one that
 * crashed holds nothing; a mark in `localStorage` stops one that slept meanwhile.
 */
export class ChannelLock {
  readonly #onLost: () => void;
  readonly #id = [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('-');
  readonly #channel = new BroadcastChannel(channelName);
  #state: 'free' | 'claiming' | 'held' = 'free';
  #since = 0;
  readonly #answered = new Set<() => void>();
  readonly #freed = new Set<() => void>();
  readonly #end = new AbortController();

  constructor(onLost: () => void) {
    this.#onLost = onLost;
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Message>) => this.#hear(data));
    const { signal } = this.#end;
    addEventListener('storage', ({ key }) => key === markKey && this.#check(), { signal });
    addEventListener('pagehide', () => this.#leave(), { signal });
    addEventListener('pageshow', () => this.#check(), { signal });
    document.addEventListener('visibilitychange', () => this.#check(), { signal });
  }

  async acquire(): Promise<boolean> {
    if (this.#state === 'held') return true;
    const mark = readMark();
    this.#state = 'claiming';
    this.#since = Date.now();
    const patience = mark === null ? shortTime : answerTime;
    const isTaken = await this.#isTaken({ kind: 'claim', from: this.#id, since: this.#since }, patience);
    // Another tab that opened at the same moment may have been first.
    if (isTaken || !this.#isClaiming()) {
      this.#state = 'free';
      return false;
    }
    this.#hold();
    return true;
  }

  /** Takes the right to write away from the tab that has it. */
  async takeOver(): Promise<boolean> {
    this.#post({ kind: 'take', from: this.#id });
    this.#hold();
    // The other tab ends what it is writing.
    await new Promise<void>((resolve) => {
      const end = () => {
        this.#freed.delete(end);
        resolve();
      };
      this.#freed.add(end);
      setTimeout(end, answerTime);
    });
    return true;
  }

  /**
   * Tells whether another tab writes, each time that it is looked at: at once, when one lets go, when this tab comes to the front, and
   * now and then; takes nothing.
   */
  watch(listener: (taken: boolean) => void, signal: AbortSignal): void {
    const look = async (): Promise<void> => {
      const taken = await this.#isTaken({ kind: 'ask', from: this.#id }, answerTime);
      if (!signal.aborted) listener(taken);
    };
    const later = () => setTimeout(() => void look(), reloadTime);
    this.#freed.add(later);
    const timer = setInterval(() => document.visibilityState === 'visible' && void look(), watchTime);
    document.addEventListener('visibilitychange', () => void look(), { signal });
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      this.#freed.delete(later);
    });
    void look();
  }

  close(): void {
    this.#leave();
    this.#state = 'free';
    this.#end.abort();
    this.#channel.close();
  }

  #isTaken(question: Message, patience: number): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (taken: boolean) => {
        this.#answered.delete(yes);
        resolve(taken);
      };
      const yes = () => end(true);
      this.#answered.add(yes);
      setTimeout(() => end(false), patience);
      this.#post(question);
    });
  }

  #hear(message: Message): void {
    switch (message.kind) {
      case 'ask':
        if (this.#state === 'held') this.#post({ kind: 'held', to: message.from });
        return;
      case 'claim':
        if (this.#state === 'held' || (this.#state === 'claiming' && this.#isBefore(message))) {
          this.#post({ kind: 'held', to: message.from });
        } else if (this.#state === 'claiming') this.#state = 'free';
        return;
      case 'held':
        if (message.to === this.#id) for (const answered of [...this.#answered]) answered();
        return;
      case 'take':
        if (this.#state !== 'free') this.#lose();
        return;
      case 'free':
        for (const freed of [...this.#freed]) freed();
    }
  }

  #isBefore({ since, from }: Message & { kind: 'claim' }): boolean {
    return this.#since < since || (this.#since === since && this.#id < from);
  }

  /** Asked after a wait, in which a message may have changed it. */
  #isClaiming(): boolean {
    return this.#state === 'claiming';
  }

  #hold(): void {
    this.#state = 'held';
    writeMark(this.#id);
  }

  /** While this tab slept, another may have taken over. */
  #check(): void {
    if (this.#state !== 'held') return;
    const mark = readMark();
    if (mark !== null && mark !== this.#id) this.#lose();
    else writeMark(this.#id);
  }

  #lose(): void {
    const had = this.#state === 'held';
    this.#state = 'free';
    if (!had) return;
    this.#onLost();
    this.#post({ kind: 'free', from: this.#id });
  }

  /** The page goes, or sleeps behind the next one: `#check` finds out when it comes back. */
  #leave(): void {
    if (this.#state !== 'held') return;
    if (readMark() === this.#id) writeMark(null);
    this.#post({ kind: 'free', from: this.#id });
  }

  #post(message: Message): void {
    this.#channel.postMessage(message);
  }
}

function readMark(): string | null {
  try {
    return localStorage.getItem(markKey);
  } catch {
    return null;
  }
}

function writeMark(mark: string | null): void {
  try {
    if (mark === null) localStorage.removeItem(markKey);
    else localStorage.setItem(markKey, mark);
  } catch {
    // Where nothing is kept, two tabs share nothing that they could spoil.
  }
}
