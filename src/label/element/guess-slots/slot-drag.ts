import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels that a pointer moves before a press becomes a drag. */
const threshold = 6;

/** A guess on its way to another slot. */
export interface Drag {
  readonly from: number;
  /** The slot it would take now. */
  readonly to: number;
  /** CSS pixels from where it was taken up. */
  readonly dx: number;
  readonly dy: number;
}

/** Drags a guess with mouse, pen or finger; a press that moves less than a little stays a click. */
export class SlotDrag implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #slotAt: (x: number, y: number) => number;
  readonly #drop: (from: number, to: number) => void;
  #press: { readonly from: number; readonly x: number; readonly y: number; readonly pointer: number } | null =
    null;
  #dragged = false;
  #drag: Drag | null = null;

  /** `slotAt` gives the slot of a guess nearest to a place (clientX, clientY); `drop` is called when a guess is let go elsewhere. */
  constructor(
    host: ReactiveControllerHost,
    slotAt: (x: number, y: number) => number,
    drop: (from: number, to: number) => void,
  ) {
    this.#host = host;
    this.#slotAt = slotAt;
    this.#drop = drop;
    host.addController(this);
  }

  get drag(): Drag | null {
    return this.#drag;
  }

  /** Whether the click that comes now ends a drag, and means nothing. */
  takeClick(): boolean {
    const dragged = this.#dragged;
    this.#dragged = false;
    return dragged;
  }

  press(event: PointerEvent, from: number): void {
    this.#dragged = false;
    if (event.button !== 0 || !event.isPrimary) return;
    this.#press = { from, x: event.clientX, y: event.clientY, pointer: event.pointerId };
    addEventListener('pointermove', this.#move);
    addEventListener('pointerup', this.#release);
    addEventListener('pointercancel', this.cancel);
    addEventListener('keydown', this.#escape, { capture: true });
  }

  cancel = (): void => {
    this.#press = null;
    this.#drag = null;
    removeEventListener('pointermove', this.#move);
    removeEventListener('pointerup', this.#release);
    removeEventListener('pointercancel', this.cancel);
    removeEventListener('keydown', this.#escape, { capture: true });
    this.#host.requestUpdate();
  };

  hostDisconnected(): void {
    this.cancel();
  }

  hostConnected(): void {
    this.#dragged = false;
  }

  #move = (event: PointerEvent): void => {
    const press = this.#press;
    if (event.pointerId !== press?.pointer) return;
    const dx = event.clientX - press.x;
    const dy = event.clientY - press.y;
    if (!this.#drag && Math.hypot(dx, dy) < threshold) return;
    this.#dragged = true;
    this.#drag = { from: press.from, to: this.#slotAt(event.clientX, event.clientY), dx, dy };
    this.#host.requestUpdate();
  };

  #release = (event: PointerEvent): void => {
    if (event.pointerId !== this.#press?.pointer) return;
    const drag = this.#drag;
    this.cancel();
    if (drag && drag.from !== drag.to) this.#drop(drag.from, drag.to);
  };

  #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#drag) return;
    event.stopPropagation();
    this.cancel();
  };
}
