import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { OwnEvent } from '../../core/room/own-event.ts';
import type { Draft, Session, SessionOutline, Trial } from '../../core/trials/session.ts';
import { diskFailure, withTimeout, isOwnFault, WriteTimeoutError } from '../../kit/keep/disk-failure.ts';
import { UnopenedError } from '../../kit/keep/open-database.ts';
import { quoted } from '../../core/text/visible-text.ts';
import { messageOf } from '../../core/message-of.ts';
import type { SessionRepository } from './session-repository.ts';

type DiskStatus =
  | { readonly kind: 'kept' }
  /** Another tab writes: here is a copy, and what is changed in it lasts as long as the page. */
  | { readonly kind: 'copy' }
  /** The browser keeps nothing at all; the answers last as long as the page. */
  | { readonly kind: 'unavailable'; readonly message: string }
  /** There are sessions, and they cannot be opened; the answers last as long as the page. */
  | { readonly kind: 'closed'; readonly message: string }
  /** The last write failed; it and all later ones wait in memory. */
  | { readonly kind: 'failing'; readonly message: string; readonly waiting: number };

/** Sends what an answer tells its room; settles when the server has it. */
export type SendEvent = (id: Session['id'], event: OwnEvent) => Promise<void> | undefined;

interface Write {
  readonly key: string;
  /** What is written, for a person: "the answer to image 3". */
  readonly what: string;
  readonly run: () => Promise<void>;
  /** Called where it can never be written, with why, in the browser's words; without it the page says so. */
  readonly refuse?: (reason: string) => void;
}

/**
 * Brings answers to disk one after the other, so that it is always whole up to some image; what can never be written is dropped and named.
 * Promises settle when the write is done, or has failed and the status says so.
 */
export class WriteQueue {
  /** What it writes to, for what only reads. */
  readonly kept: SessionRepository;
  readonly #waiting = signal<readonly Write[]>([]);
  readonly #dropped = signal<readonly string[]>([]);
  readonly #failure = signal<string | null>(null);
  readonly #otherTab = signal(false);
  readonly #unavailable: string | UnopenedError | null;
  readonly #isCopy: boolean;
  #running: Promise<void> | null = null;

  /** @param unavailable why the browser keeps nothing, or its database cannot be opened; null when all is well. */
  constructor(kept: SessionRepository, unavailable: string | UnopenedError | null = null, isCopy = false) {
    this.kept = kept;
    this.#isCopy = isCopy;
    this.#unavailable = unavailable;
  }

  readonly status: ReadonlySignal<DiskStatus> = computed(() => {
    if (this.#unavailable instanceof UnopenedError)
      return { kind: 'closed', message: this.#unavailable.message };
    if (this.#isCopy) return { kind: 'copy' };
    if (this.#unavailable !== null) return { kind: 'unavailable', message: this.#unavailable };
    const message = this.#failure.value;
    if (message === null) return { kind: 'kept' };
    return { kind: 'failing', message, waiting: this.#waiting.value.length };
  });

  /** What the disk can never take, and why, for a person. */
  readonly dropped: ReadonlySignal<readonly string[]> = this.#dropped;

  /** Whether something that was given is not on disk and would be lost with the page. */
  readonly isOwing: ReadonlySignal<boolean> = computed(
    () => !this.#otherTab.value && this.#waiting.value.length + this.#dropped.value.length > 0,
  );

  saveSession(outline: SessionOutline): Promise<void> {
    const what = `the session of ${quoted(outline.person)}`;
    return this.#write({ key: `session ${outline.id}`, what, run: () => this.kept.saveSession(outline) });
  }

  /** @param event what it sends to the room of a class; null for nothing. */
  saveTrial(outline: SessionOutline, trial: Trial, event: OwnEvent | null = null): Promise<void> {
    const run = () => this.kept.saveTrial(outline, trial, event);
    return this.#write({ ...answerTo(outline, trial), run });
  }

  /** Settles once the trial is on a disk, here or of its room's server, or is one that no disk takes. */
  async accept(
    outline: SessionOutline,
    trial: Trial,
    event: OwnEvent | null,
    send: SendEvent,
  ): Promise<void> {
    await this.saveTrial(outline, trial, event);
    const settled = this.settled();
    await Promise.race([settled, (event && send(outline.id, event)) ?? settled]);
  }

  takeBack(outline: SessionOutline, draft: Draft, event: OwnEvent | null = null): Promise<void> {
    const run = () => this.kept.takeBack(outline, draft, event);
    return this.#write({ ...answerTo(outline, draft), run });
  }

  /**
   * While all is well a half-made answer does not wait for the answers before it: one of an image whose turn has not come is not taken up.
   */
  async saveDraft(id: Session['id'], draft: Draft): Promise<void> {
    const what = 'the answer that you are giving';
    const write = { key: `draft ${id}`, what, run: () => this.kept.saveDraft(id, draft) };
    if (this.#otherTab.value) return;
    if (this.#failure.value !== null) return this.#write(write);
    try {
      await withTimeout(write.run());
    } catch {
      await this.#write(write);
    }
  }

  delete(id: Session['id']): Promise<void> {
    const what = 'that a session is deleted';
    return this.#write({ key: `delete ${id}`, what, run: () => this.kept.delete(id) });
  }

  /** @param key names what is written: a later write takes the place of an earlier one that waits. */
  write(key: string, what: string, run: () => Promise<void>): Promise<void> {
    return this.#write({ key, what, run });
  }

  /** Null when it is on disk or waits for it; else why it can never be, in the browser's words, and the page does not say so. */
  async attempt(key: string, what: string, run: () => Promise<void>): Promise<string | null> {
    let refusal: string | null = null;
    await this.#write({ key, what, run, refuse: (reason) => (refusal = reason) });
    return refusal;
  }

  /** Settles once nothing waits: at once, while all is well. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      const stop = effect(() => {
        if (this.#waiting.value.length > 0) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
  }

  retry(): Promise<void> {
    this.#running ??= this.#drain().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Another tab has taken over: from now on nothing is written here. */
  giveUp(): void {
    this.#otherTab.value = true;
  }

  /** A later write of the same thing takes the place of one that waits. */
  #write(write: Write): Promise<void> {
    const others = this.#waiting.value.filter(({ key }) => key !== write.key);
    this.#waiting.value = [...others, write];
    return this.retry();
  }

  async #drain(): Promise<void> {
    while (!this.#otherTab.value) {
      const [next] = this.#waiting.value;
      if (!next) break;
      try {
        await withTimeout(next.run());
      } catch (cause) {
        if (cause instanceof WriteTimeoutError)
          void cause.written.then(
            () => this.#takeOff(next),
            () => undefined,
          );
        if (!isOwnFault(cause)) {
          this.#failure.value = diskFailure(cause);
          return;
        }
        if (next.refuse) next.refuse(messageOf(cause));
        else this.#dropped.value = [...this.#dropped.value, `${next.what} (${messageOf(cause)})`];
      }
      this.#waiting.value = this.#waiting.value.filter((write) => write !== next);
    }
    this.#failure.value = null;
  }

  #takeOff(done: Write): Promise<void> {
    this.#waiting.value = this.#waiting.value.filter((write) => write !== done);
    return this.retry();
  }
}

function answerTo(
  { id }: SessionOutline,
  { position }: { readonly position: number },
): Pick<Write, 'key' | 'what'> {
  return { key: `trial ${id} ${position}`, what: `the answer to image ${position + 1}` };
}
