import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows drawn above and below those in view, so that a quick scroll shows no gap. */
const overscan = 6;

/** A row to be drawn: its index among all rows, and its place in the list, in CSS pixels. */
export interface PlacedRow {
  readonly index: number;
  readonly top: number;
  readonly height: number;
}

/** Which rows of a long list are in view: the host draws only those. Heights are known beforehand, so nothing is measured. */
export class WindowedRows implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #findScroller: () => HTMLElement | null;
  readonly #resized = new ResizeObserver(() => this.#sized());
  #scroller: HTMLElement | null = null;
  /** Where the element is scrolled to and how high it is, kept: to ask it makes the browser lay out the page. */
  #scrollTop = 0;
  #height = 0;
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
    return this.#indexAt(this.#scrollTop + inset);
  }

  get #bottom(): number {
    return this.#scrollTop + this.#height;
  }

  get scrolled(): number {
    return this.#scrollTop;
  }

  top(index: number): number {
    return this.#tops[index] ?? this.totalHeight;
  }

  /** The rows in view, some beyond, and those that the host needs drawn wherever they are; in order. */
  placed(also: readonly number[]): readonly PlacedRow[] {
    const from = Math.max(0, this.firstInView() - overscan);
    const until = Math.min(this.#tops.length - 2, this.#indexAt(this.#bottom) + overscan);
    const indexes = Array.from({ length: Math.max(0, until - from + 1) }, (_, step) => from + step);
    const beyond = [...new Set(also)].filter((index) => index < from || index > until);
    return [...indexes, ...beyond]
      .sort((a, b) => a - b)
      .map((index) => ({ index, top: this.top(index), height: this.top(index + 1) - this.top(index) }));
  }

  /** The rows of which at least half can be seen, where so many pixels at the element's edges cannot. */
  inView(above: number, below: number): readonly number[] {
    const from = this.scrolled + above;
    const to = this.#bottom - below;
    const first = this.#indexAt(from);
    const last = this.#indexAt(to);
    const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
    return indexes.filter((index) => {
      const middle = (this.top(index) + this.top(index + 1)) / 2;
      return middle >= from && middle <= to;
    });
  }

  setHeights(heights: readonly number[]): void {
    const tops = [0];
    let top = 0;
    for (const height of heights) tops.push((top += height));
    this.#tops = tops;
  }

  /** Scrolls to where a row is the first in view. Call it once the host has drawn the rows' whole height. */
  jumpTo(index: number, inset = 0): void {
    this.#scrollTo(this.top(index) - inset);
  }

  centre(index: number): void {
    const room = this.#height - (this.top(index + 1) - this.top(index));
    this.jumpTo(index, room / 2);
  }

  /** Scrolls as little as brings the whole row into view, below `inset` pixels of covered list. */
  reveal(index: number, inset = 0): void {
    const lowest = this.top(index) - inset;
    const highest = this.top(index + 1) - this.#height;
    const top = Math.min(lowest, Math.max(highest, this.scrolled));
    if (top !== this.scrolled) this.#scrollTo(top);
  }

  get page(): number {
    return Math.max(1, this.#indexAt(this.#bottom) - this.firstInView() - 2);
  }

  hostUpdated(): void {
    const scroller = this.#findScroller();
    if (scroller === this.#scroller) return;
    this.hostDisconnected();
    this.#scroller = scroller;
    scroller?.addEventListener('scroll', this.#scrolled, { passive: true });
    if (!scroller) return;
    this.#scrollTop = scroller.scrollTop;
    this.#resized.observe(scroller);
  }

  hostDisconnected(): void {
    this.#scroller?.removeEventListener('scroll', this.#scrolled);
    this.#resized.disconnect();
    this.#scroller = null;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  #scrollTo(top: number): void {
    if (!this.#scroller) return;
    this.#scroller.scrollTop = top;
    this.#scrollTop = this.#scroller.scrollTop;
  }

  #scrolled = (): void => {
    this.#scrollTop = this.#scroller?.scrollTop ?? 0;
    this.#host.requestUpdate();
  };

  #sized(): void {
    const height = this.#scroller?.clientHeight ?? 0;
    if (height === this.#height) return;
    this.#height = height;
    this.#host.requestUpdate();
  }

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
