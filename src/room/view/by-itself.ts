import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { KeptValue } from '../../kit/keep/kept-value.ts';

/** How long a beat stands on the board before the next one comes by itself, in milliseconds. */
const beatTime = 5000;

/** Whether the beats of an answer come by themselves on this machine's board. */
const keptChoice = new KeptValue<boolean>({
  key: 'hit5-board-by-itself',
  parse: (text) => text === 'yes',
  print: (isOn) => (isOn ? 'yes' : null),
});

/** Goes on after each beat of an answer, where the teacher wants that; not where motion is unwanted. */
export class ByItself implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #waits: () => string | null;
  readonly #go: () => void;
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  #isOn = keptChoice.read();
  #now: string | null = null;
  #timer = 0;

  /**
   * @param waits names the beat that stands there and is followed by another; null: none does.
   * @param go goes on to the next.
   */
  constructor(host: ReactiveControllerHost, waits: () => string | null, go: () => void) {
    this.#host = host;
    this.#waits = waits;
    this.#go = go;
    host.addController(this);
  }

  /** Whether the teacher has a choice here. */
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
    if (now === this.#now) return;
    this.#now = now;
    clearTimeout(this.#timer);
    if (now !== null) this.#timer = setTimeout(this.#go, beatTime);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#now = null;
  }
}
