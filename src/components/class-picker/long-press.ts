import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds that a finger rests on a row. */
const rest = 500;
/** CSS pixels that it may tremble meanwhile. */
const tremble = 10;

/** A finger that rests on an element of the host's; the click that follows is not one. */
export class LongPress implements ReactiveController {
  readonly #act: (target: Element) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #from: PointerEvent | null = null;
  #pressed = false;

  constructor(host: ReactiveControllerHost, act: (target: Element) => void) {
    this.#act = act;
    host.addController(this);
  }

  /** Whether the click belongs to a press that was long; asked once a click. */
  takesClick(): boolean {
    const took = this.#pressed;
    this.#pressed = false;
    return took;
  }

  down(event: PointerEvent): void {
    this.end();
    this.#pressed = false;
    if (event.pointerType === 'mouse' || !event.isPrimary) return;
    const target = event.target as Element;
    this.#from = event;
    this.#timer = setTimeout(() => {
      this.end();
      this.#pressed = true;
      this.#act(target);
    }, rest);
  }

  move(event: PointerEvent): void {
    const from = this.#from;
    if (from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > tremble) this.end();
  }

  /** The finger is gone, or scrolls. */
  end(): void {
    clearTimeout(this.#timer);
    this.#from = null;
  }

  /** Keeps the browser's own menu of a long press away. */
  takeMenu(event: Event): void {
    if (this.#from || this.#pressed) event.preventDefault();
  }

  hostDisconnected(): void {
    this.end();
  }
}
