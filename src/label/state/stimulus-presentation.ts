import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Draft } from '../../core/trials/session.ts';
import type { Viewed } from '../../core/trials/timed-view.ts';
import type { Shown } from '../../core/trials/trial-record.ts';

/** Records how the present photo was shown; settles when that is on disk. */
type RecordView = (viewed: Viewed, photo?: Shown['photo']) => Promise<void>;

/** Whether the photo of a timed view is still to come, is on screen, or has been there. */
export class StimulusPresentation {
  readonly #record: RecordView;
  readonly #viewed = signal<Viewed | null>(null);
  readonly #waits = signal(true);
  readonly #running = signal<AbortController | null>(null);

  constructor(record: RecordView) {
    this.#record = record;
  }

  /** How the present photo was shown; null until that is over, and where photos stay until the answer. */
  readonly viewed: ReadonlySignal<Viewed | null> = this.#viewed;

  readonly waits: ReadonlySignal<boolean> = this.#waits;

  readonly showing: ReadonlySignal<boolean> = computed(() => this.#running.value !== null);

  wait(waits: boolean): void {
    this.#waits.value = waits;
  }

  /** Another image comes, or none (null). A view of it that began before and never ended was interrupted. */
  come(draft: Draft | null): void {
    this.#running.value?.abort('interrupted');
    this.#running.value = null;
    const { viewed = null } = draft?.record ?? {};
    const isCut = viewed !== null && viewed.frames === undefined && viewed.fault === undefined;
    this.#viewed.value = isCut ? { ...viewed, fault: 'interrupted' } : viewed;
    if (isCut && this.#viewed.value) void this.#record(this.#viewed.value);
  }

  /**
   * That a photo is about to be shown is on disk before anything is seen, so that nobody sees it again who loads the page anew.
   * @returns what ends the view before its time; its reason is the fault.
   */
  async begin(viewed: Viewed, photo?: Shown['photo']): Promise<AbortSignal> {
    const running = new AbortController();
    this.#running.value = running;
    await this.#record(viewed, photo);
    return running.signal;
  }

  /** The view ends at once, and no other begins before the person says that they are ready. */
  stop(fault: 'hidden' | 'interrupted'): void {
    if (!this.#running.value) return;
    this.#waits.value = true;
    this.#running.value.abort(fault);
  }

  /** The view is over: from now on it can be answered; nothing where another image has come meanwhile. */
  end(signal: AbortSignal, viewed: Viewed): void {
    if (this.#running.value?.signal !== signal) return;
    this.#running.value = null;
    this.#viewed.value = viewed;
    void this.#record(viewed);
  }
}
