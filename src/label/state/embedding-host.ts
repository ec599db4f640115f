import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import { messageOf } from '../../core/message-of.ts';
import { donePositions } from '../../core/trials/session-machine.ts';
import type { Session, SessionId } from '../../core/trials/session.ts';
import { writeSessionFile } from '../../files/formats/session-file.ts';
import type { SessionFile } from '../../files/formats/session-content.ts';
import { namedOrigins } from '../logic/named-origins.ts';
import type { SessionStore } from './session-store.ts';

export interface OuterPage {
  /** Its origin as the browser tells it; null where the browser does not. */
  readonly origin: string | null;
  /** What the server says of who may frame Hit5: its `Content-Security-Policy`; null: nothing. */
  policy(): Promise<string | null>;
  /** Hands something to it, where it is of that origin; else the browser hands it to nobody. */
  give(data: unknown, origin: string): void;
}

export const outerPage: OuterPage = {
  get origin() {
    // Firefox does not tell it.
    const { ancestorOrigins } = location as { readonly ancestorOrigins?: DOMStringList };
    return ancestorOrigins?.[0] ?? null;
  },
  async policy() {
    // The copy for offline use answers no such question, so that it is today's server that says it.
    const { headers } = await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' });
    return headers.get('Content-Security-Policy');
  },
  give: (data, origin) => window.parent.postMessage(data, origin),
};

/** Whether the page around may be given answers: it is asked; the server does not name it; it does. */
type Leave = 'asked' | 'unnamed' | 'named';

/** Gives a finished session to the page around Hit5, where whoever runs the server names that page's site. */
export class EmbeddingHost {
  readonly #outer: OuterPage;
  readonly #sessions: Pick<SessionStore, 'kept'>;
  readonly #contentOf: (session: Session) => Promise<SessionFile>;
  readonly #leave = signal<Leave>('asked');
  readonly #given = signal<Session | null>(null);
  readonly #failure = signal<string | null>(null);
  #named: readonly string[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(
    outer: OuterPage,
    sessions: Pick<SessionStore, 'kept'>,
    contentOf: (session: Session) => Promise<SessionFile>,
  ) {
    this.#outer = outer;
    this.#sessions = sessions;
    this.#contentOf = contentOf;
  }

  readonly leave: ReadonlySignal<Leave> = this.#leave;

  readonly given: ReadonlySignal<SessionId | null> = computed(() => this.#given.value?.id ?? null);

  readonly failure: ReadonlySignal<string | null> = this.#failure;

  /** The name of its site, for a person; null while the browser does not tell it. Reads signals. */
  get host(): string | null {
    const [only, ...others] = this.#leave.value === 'named' ? this.#named : [];
    const origin = this.#outer.origin ?? (others.length === 0 ? only : undefined) ?? '';
    return URL.canParse(origin) ? new URL(origin).host : null;
  }

  /**
   * Gives each session whose last image is answered, and again where an answer of the network comes late; those of a room are its
   * teacher's.
   */
  follow(): () => void {
    this.#inTurn(() => this.#look());
    return effect(() => {
      const { session } = this.#sessions.kept.value ?? {};
      if (!session || session.room || donePositions(session) < session.order.length) return;
      untracked(() => this.#inTurn(() => this.#give(session)));
    });
  }

  async #look(): Promise<void> {
    const named = namedOrigins(await this.#outer.policy().catch(() => null));
    const { origin } = this.#outer;
    this.#named = origin === null ? named : named.filter((one) => one === origin);
    this.#leave.value = this.#named.length > 0 ? 'named' : 'unnamed';
  }

  async #give(session: Session): Promise<void> {
    if (this.#given.value === session) return;
    // The line may have been down, or the server was told meanwhile.
    if (this.#leave.value !== 'named') await this.#look();
    if (this.#leave.value !== 'named') return;
    this.#failure.value = null;
    try {
      const data: unknown = JSON.parse(writeSessionFile(await this.#contentOf(session)));
      for (const origin of this.#named) this.#outer.give(data, origin);
      this.#given.value = session;
    } catch (cause) {
      this.#failure.value = messageOf(cause);
    }
  }

  #inTurn(work: () => Promise<void>): void {
    this.#last = this.#last.then(work);
  }
}
