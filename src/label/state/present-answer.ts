import type { ImageId } from '../../core/trials/challenge.ts';
import type { Draft, Seconds } from '../../core/trials/session.ts';
import { Stopwatch } from '../logic/stopwatch.ts';
import { TrialRecorder } from '../logic/trial-recorder.ts';

/** The answer that is being made: its time, what is looked at for it, and when it was last changed. */
export class PresentAnswer {
  readonly imageId: ImageId;
  readonly watch: Stopwatch;
  readonly recorder: TrialRecorder;
  /** Response time when the photo came on screen: more than 0 where it had been there before. */
  readonly #since: Seconds;
  #ends = 0;
  #changedAt = new Date().toISOString();

  /** @param draft what was done for the image before. */
  constructor(imageId: ImageId, { time, record }: Draft) {
    const watch = new Stopwatch(() => performance.now() / 1000, time);
    this.imageId = imageId;
    this.watch = watch;
    this.recorder = new TrialRecorder(() => watch.read().response, record);
    this.#since = time.response;
  }

  /** When the person last changed it, ISO 8601; until then, when the photo came. */
  get changedAt(): string {
    return this.#changedAt;
  }

  /** The person changes it now. */
  noteChange(): void {
    this.#changedAt = new Date().toISOString();
  }

  /** Response time since the photo came on screen. */
  get shownFor(): Seconds {
    return this.watch.read().response - this.#since;
  }

  /**
   * Has something done when its response time is over, in milliseconds; null: never. After a pause it is asked for anew. The
   * flow's ticks are too slow for times below a second.
   */
  endAfter(milliseconds: number | null, end: () => void): void {
    clearTimeout(this.#ends);
    if (milliseconds === null) return;
    const left = milliseconds - 1000 * this.watch.read().response;
    this.#ends = setTimeout(() => this.watch.running && end(), Math.max(0, left));
  }
}
