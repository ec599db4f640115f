import type { Point } from './photo-view.ts';

/** What fingers, mouse and wheel ask for; places are CSS pixels in the element. */
interface PhotoGestureTarget {
  /** Whether the whole photo is in sight. */
  isFitted(): boolean;
  zoomBy(factor: number, at: Point): void;
  moveBy(dx: number, dy: number): void;
  fit(): void;
  /** A finger or the mouse has tapped; `again`: as the second of two. */
  tap(again: boolean): void;
}

const doubleClickFactor = 2.5;

/** CSS pixels that a tap may tremble. */
const tremble = 8;

export class PhotoGestures {
  readonly #target: PhotoGestureTarget;
  /** Fingers (or the mouse) on the photo, and where they were last. */
  readonly #pointers = new Map<number, Point>();
  /** Where the first of them came down. */
  #start: Point = { x: 0, y: 0 };
  /** Whether what ends now was more than a tap. */
  #moved = false;

  constructor(target: PhotoGestureTarget) {
    this.#target = target;
  }

  /** At the whole photo, a wheel that turns away scrolls the page. */
  wheel = (event: WheelEvent): void => {
    if (this.#target.isFitted() && event.deltaY > 0 && !event.ctrlKey) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 33;
    const speed = event.ctrlKey ? 0.01 : 0.002;
    this.#target.zoomBy(Math.exp(-lines * speed), placeIn(event));
  };

  doubleClick = (event: MouseEvent): void => {
    if (this.#target.isFitted()) this.#target.zoomBy(doubleClickFactor, placeIn(event));
    else this.#target.fit();
  };

  click = (event: MouseEvent): void => {
    if (!this.#moved) this.#target.tap(event.detail > 1);
  };

  down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#moved = this.#pointers.size > 0;
    if (!this.#moved) this.#start = placeIn(event);
    this.#pointers.set(event.pointerId, placeIn(event));
  };

  move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const after = placeIn(event);
    this.#moved ||= distance(this.#start, after) > tremble;
    const other = [...this.#pointers].find(([pointer]) => pointer !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, after);
    if (!other) {
      this.#target.moveBy(after.x - before.x, after.y - before.y);
      return;
    }
    const was = middle(before, other);
    const now = middle(after, other);
    this.#target.zoomBy(distance(after, other) / Math.max(1, distance(before, other)), was);
    this.#target.moveBy(now.x - was.x, now.y - was.y);
  };

  up = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
  };
}

function placeIn(event: MouseEvent): Point {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
