import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows drawn above and below those in view, so that a quick scroll shows no gap. */
const overscan = 6;

/** A row to be drawn: its index among all rows, and its place in the list, in CSS pixels. */
export interface PlacedRow {
  readonly index: number;
  readonly top: number;
  readonly height: number;
}

/**
 * Which rows of a long list are in view: the host draws only those. It follows the scrolling and the size of the
 * element that scrolls; heights are known beforehand, so nothing is measured.
 */
export class WindowedRows implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #findScroller: () => HTMLElement | null;
  readonly #resized = new ResizeObserver(() => this.#host.requestUpdate());
  #scroller: HTMLElement | null = null;
  /** Where each row begins; one more at the end: the height of all. */
  #tops: readonly number[] = [0];

  constructor(host: ReactiveControllerHost, findScroller: () => HTMLElement | null) {
    this.#host = host;
    this.#findScroller = findScroller;
    host.addController(this);
  }

  get totalHeight(): number {
    return this.#tops.at(-1) ?? 0;
  }

  /** The first row of which something can be seen below `inset` pixels of covered list. */
  firstInView(inset = 0): number {
    return this.#indexAt((this.#scroller?.scrollTop ?? 0) + inset);
  }

  /** How many pixels of the list lie above what is in view. */
  get scrolled(): number {
    return this.#scroller?.scrollTop ?? 0;
  }

  top(index: number): number {
    return this.#tops[index] ?? this.totalHeight;
  }

  /** The rows in view, some beyond, and one more where the host needs it drawn wherever it is. */
  placed(also: number | null): readonly PlacedRow[] {
    const from = Math.max(0, this.firstInView() - overscan);
    const bottom = this.scrolled + (this.#scroller?.clientHeight ?? 0);
    const until = Math.min(this.#tops.length - 2, this.#indexAt(bottom) + overscan);
    const indexes = Array.from({ length: Math.max(0, until - from + 1) }, (_, step) => from + step);
    if (also !== null && also < from) indexes.unshift(also);
    if (also !== null && also > until) indexes.push(also);
    return indexes.map((index) => ({
      index,
      top: this.top(index),
      height: this.top(index + 1) - this.top(index),
    }));
  }

  /** Takes other rows, each with its height in CSS pixels. */
  setHeights(heights: readonly number[]): void {
    const tops = [0];
    let top = 0;
    for (const height of heights) tops.push((top += height));
    this.#tops = tops;
  }

  /** Scrolls to where a row is the first in view. Call it once the host has drawn the rows' whole height. */
  jumpTo(index: number, inset = 0): void {
    this.#scroller?.scrollTo({ top: this.top(index) - inset });
  }

  /** Scrolls to where a row is in the middle of the view. */
  centre(index: number): void {
    const room = (this.#scroller?.clientHeight ?? 0) - (this.top(index + 1) - this.top(index));
    this.jumpTo(index, room / 2);
  }

  /** Scrolls as little as brings the whole row into view, below `inset` pixels of covered list. */
  reveal(index: number, inset = 0): void {
    if (!this.#scroller) return;
    const lowest = this.top(index) - inset;
    const highest = this.top(index + 1) - this.#scroller.clientHeight;
    const top = Math.min(lowest, Math.max(highest, this.scrolled));
    if (top !== this.scrolled) this.#scroller.scrollTo({ top });
  }

  /** How many rows one leaps to see the next page; at least one. */
  get page(): number {
    const bottom = this.scrolled + (this.#scroller?.clientHeight ?? 0);
    return Math.max(1, this.#indexAt(bottom) - this.firstInView() - 2);
  }

  hostUpdated(): void {
    const scroller = this.#findScroller();
    if (scroller === this.#scroller) return;
    this.hostDisconnected();
    this.#scroller = scroller;
    scroller?.addEventListener('scroll', this.#scrolled, { passive: true });
    if (scroller) this.#resized.observe(scroller);
  }

  hostDisconnected(): void {
    this.#scroller?.removeEventListener('scroll', this.#scrolled);
    this.#resized.disconnect();
    this.#scroller = null;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  #scrolled = (): void => this.#host.requestUpdate();

  /** The row at this height of the list, by halving. */
  #indexAt(y: number): number {
    let low = 0;
    let high = this.#tops.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }
}
