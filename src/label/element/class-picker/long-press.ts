import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds that a finger rests on a row. */
const rest = 500;
/** CSS pixels that it may tremble meanwhile. */
const tremble = 10;

/**
 * A finger that rests on an element of the host's. Lifting it presses nothing, wherever it is then: what the press
 * brought lies under it.
 */
export class LongPress implements ReactiveController {
  readonly #act: (target: Element) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #from: PointerEvent | null = null;
  #lifting: AbortController | null = null;

  constructor(host: ReactiveControllerHost, act: (target: Element) => void) {
    this.#act = act;
    host.addController(this);
  }

  down(event: PointerEvent): void {
    this.end();
    if (event.pointerType === 'mouse' || !event.isPrimary) return;
    const target = event.target as Element;
    this.#from = event;
    this.#timer = setTimeout(() => {
      this.end();
      this.#holdClick();
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
    if (this.#from) event.preventDefault();
  }

  hostDisconnected(): void {
    this.end();
  }

  /** Until something is pressed again, a click is the finger's going, and a menu its resting. */
  #holdClick(): void {
    this.#lifting?.abort();
    const lifting = new AbortController();
    this.#lifting = lifting;
    const options = { capture: true, signal: lifting.signal };
    const swallow = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('contextmenu', swallow, options);
    addEventListener(
      'click',
      (event) => {
        swallow(event);
        lifting.abort();
      },
      options,
    );
    addEventListener('pointerdown', ({ isPrimary }) => isPrimary && lifting.abort(), options);
    addEventListener('keydown', () => lifting.abort(), options);
  }
}
