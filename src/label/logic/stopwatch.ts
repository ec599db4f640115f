import type { AnswerTime, Seconds } from '../../core/trials/session.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { Viewed } from '../../core/trials/timed-view.ts';
import { mostFound, type Look, type Shown, type TrialRecord } from '../../core/trials/trial-record.ts';

/** Response time runs while the image is visible and the page in front; all other time since the first start is paused time. */
export class Stopwatch {
  readonly #now: () => Seconds;
  #response: Seconds;
  #paused: Seconds;
  #since: Seconds | null = null;
  #running = false;

  /**
   * @param now a clock that never goes back, in seconds.
   * @param from time already spent on this image, from its draft.
   */
  constructor(now: () => Seconds, from: AnswerTime) {
    this.#now = now;
    this.#response = from.response;
    this.#paused = from.paused;
  }

  get running(): boolean {
    return this.#running;
  }

  start(): void {
    this.#settle();
    this.#running = true;
    this.#since ??= this.#now();
  }

  pause(): void {
    this.#settle();
    this.#running = false;
  }

  read(): AnswerTime {
    this.#settle();
    return { response: this.#response, paused: this.#paused };
  }

  /** Books the time since the last look; before the first start there is none. */
  #settle(): void {
    if (this.#since === null) return;
    const now = this.#now();
    if (this.#running) this.#response += now - this.#since;
    else this.#paused += now - this.#since;
    this.#since = now;
  }
}

/** Records what a person looks at while answering one image; all times are response time, so pauses do not count. */
export class TrialRecorder {
  readonly #now: () => Seconds;
  readonly #seconds: Map<Wnid, Seconds>;
  /** What was recorded, but for the time on screen, which goes on. */
  #record: TrialRecord;
  #visible: readonly Wnid[] = [];
  #since: Seconds;

  /**
   * @param now response time on the image so far, in seconds.
   * @param from what was recorded before the page was closed.
   */
  constructor(now: () => Seconds, from: TrialRecord) {
    this.#now = now;
    this.#since = now();
    this.#seconds = new Map(from.seen.map(({ wnid, seconds }) => [wnid, seconds]));
    this.#record = from;
  }

  look(look: Look): void {
    const { searches, opened } = this.#record;
    const at = this.#now();
    switch (look.kind) {
      case 'seen':
        this.#settle();
        this.#visible = look.wnids;
        for (const wnid of look.wnids) this.#seconds.set(wnid, this.#seconds.get(wnid) ?? 0);
        break;
      case 'searched': {
        const { text, found } = look;
        if (text !== '' && searches.at(-1)?.text !== text)
          this.#add({ searches: [...searches, { text, at, ...recordedOf(found) }] });
        break;
      }
      case 'opened':
        this.#add({ opened: [...opened, { wnid: look.wnid, at }] });
    }
  }

  change(guesses: readonly Wnid[]): void {
    this.#add({ changes: [...this.#record.changes, { guesses, at: this.#now() }] });
  }

  /** @param photo how large it was on screen, in CSS pixels; left out where that is as before. */
  view(viewed: Viewed, photo?: Shown['photo']): void {
    this.#add({ viewed, ...(photo && { photo }) });
  }

  read(): TrialRecord {
    this.#settle();
    return { ...this.#record, seen: [...this.#seconds].map(([wnid, seconds]) => ({ wnid, seconds })) };
  }

  #add(part: Partial<TrialRecord>): void {
    this.#record = { ...this.#record, ...part };
  }

  #settle(): void {
    const now = this.#now();
    for (const wnid of this.#visible)
      this.#seconds.set(wnid, (this.#seconds.get(wnid) ?? 0) + now - this.#since);
    this.#since = now;
  }
}

function recordedOf(found: readonly Wnid[]) {
  if (found.length <= mostFound) return { found };
  return { found: found.slice(0, mostFound), count: found.length };
}
