import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import type { LookEvent } from '../look-event.ts';
import { tell } from '../../../kit/element/told.ts';
import '../look-event.ts';

/** How much of the scrolling element is hidden at its edges, in CSS pixels. */
interface HiddenEdges {
  readonly above: number;
  readonly below: number;
}

/** How finely the part is followed: every fiftieth of the element. */
const thresholds = Array.from({ length: 51 }, (_, step) => step / 50);

/**
 * Tells which classes a person can see, once a frame at most and only when they change. The page may hide a part of
 * the list, or all of it: what lies outside the window was not seen.
 */
export class SeenClasses implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #findScroller: () => HTMLElement | null;
  readonly #classesIn: (hidden: HiddenEdges) => readonly Wnid[];
  readonly #observer = new IntersectionObserver((entries) => this.#crossed(entries), {
    threshold: thresholds,
  });
  #scroller: HTMLElement | null = null;
  /** Null: all of it is. */
  #hidden: HiddenEdges | null = null;
  #told = '';
  #frame = 0;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    findScroller: () => HTMLElement | null,
    classesIn: (hidden: HiddenEdges) => readonly Wnid[],
  ) {
    this.#host = host;
    this.#findScroller = findScroller;
    this.#classesIn = classesIn;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#findScroller();
    if (scroller !== this.#scroller) {
      this.#observer.disconnect();
      this.#scroller = scroller;
      if (scroller) this.#observer.observe(scroller);
    }
    this.#tellSoon();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#scroller = null;
    this.#told = '';
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #crossed(entries: readonly IntersectionObserverEntry[]): void {
    const entry = entries.at(-1);
    if (!entry) return;
    const { boundingClientRect: whole, intersectionRect: seen } = entry;
    const shown = entry.isIntersecting && seen.height > 0;
    this.#hidden = shown ? { above: seen.top - whole.top, below: whole.bottom - seen.bottom } : null;
    this.#tellSoon();
  }

  #tellSoon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const wnids = this.#hidden ? this.#classesIn(this.#hidden) : [];
      const key = wnids.join();
      if (key === this.#told) return;
      this.#told = key;
      tell<LookEvent>(this.#host, 'hit5-look', { kind: 'seen', wnids });
    });
  }
}
