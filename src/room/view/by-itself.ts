import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { KeptValue } from '../../kit/keep/kept-value.ts';

/** Whether the beats of an answer come by themselves on this machine's board, which is the usual. */
const keptChoice = new KeptValue<boolean>({
  key: 'hit5-board-by-itself',
  parse: (text) => text !== 'no',
  print: (isOn) => (isOn ? null : 'no'),
});

/** In milliseconds. */
interface Waiting {
  readonly name: string;
  readonly time: number;
}

/** Goes on after each beat of an answer, unless the teacher or the machine wants no motion. */
export class ByItself implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #waits: () => Waiting | null;
  readonly #go: () => void;
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  #isOn = keptChoice.read();
  #now: string | undefined;
  #timer = 0;

  /**
   * @param waits what stands there and is followed by something else; null: nothing does.
   * @param go goes on to the next.
   */
  constructor(host: ReactiveControllerHost, waits: () => Waiting | null, go: () => void) {
    this.#host = host;
    this.#waits = waits;
    this.#go = go;
    host.addController(this);
  }

  get isOffered(): boolean {
    return !this.#still.matches;
  }

  get isOn(): boolean {
    return this.#isOn && this.isOffered;
  }

  toggle = (): void => {
    this.#isOn = !this.#isOn;
    keptChoice.write(this.#isOn);
    this.#host.requestUpdate();
  };

  hostUpdated(): void {
    const now = this.isOn ? this.#waits() : null;
    if (now?.name === this.#now) return;
    this.#now = now?.name;
    clearTimeout(this.#timer);
    if (now) this.#timer = setTimeout(this.#go, now.time);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#now = undefined;
  }
}
