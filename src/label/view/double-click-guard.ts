import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Two presses are a double click when they come so soon after another, in milliseconds, … */
const soon = 500;

/** … and so near to each other, in CSS pixels: a finger is less exact than a mouse. */
const near = 24;

interface Press {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly screen: string | null;
}

/** Passes over the second click of a double one when the first has brought another screen; photos that follow each other are one screen. */
export class DoubleClickGuard implements ReactiveController {
  readonly #page: ReactiveControllerHost & HTMLElement;
  readonly #screen: () => string | null;
  #last: Press | null = null;
  #isStray = false;

  constructor(page: ReactiveControllerHost & HTMLElement, screen: () => string | null) {
    this.#page = page;
    this.#screen = screen;
    page.addController(this);
  }

  hostConnected(): void {
    this.#page.addEventListener('pointerdown', this.#down, true);
    this.#page.addEventListener('click', this.#click, true);
  }

  hostDisconnected(): void {
    this.#page.removeEventListener('pointerdown', this.#down, true);
    this.#page.removeEventListener('click', this.#click, true);
  }

  #down = ({ clientX: x, clientY: y, timeStamp: at }: PointerEvent): void => {
    const last = this.#last;
    this.#last = { x, y, at, screen: this.#screen() };
    this.#isStray =
      last !== null &&
      last.screen !== this.#last.screen &&
      at - last.at < soon &&
      Math.hypot(x - last.x, y - last.y) < near;
  };

  #click = (event: MouseEvent): void => {
    // A key's click has no number.
    if (!this.#isStray || event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
