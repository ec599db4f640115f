import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import type { StripCache } from './strip-cache.ts';

/** Milliseconds that the pointer rests on a strip before a tile is enlarged; the next ones follow at once. */
const rest = 150;

/** A tile that is enlarged, and where it stands in the window. */
interface ZoomedTile {
  readonly wnid: Wnid;
  readonly tile: number;
  readonly strip: HTMLElement;
  readonly rect: DOMRect;
}

/**
 * Which example is enlarged: the one under the mouse, or the one that the arrow keys came to. Escape ends it, and
 * so does scrolling.
 */
export class ExampleZoom implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #strips: StripCache;
  #zoomed: ZoomedTile | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, strips: StripCache) {
    this.#host = host;
    this.#strips = strips;
    host.addController(this);
  }

  get zoomed(): ZoomedTile | null {
    return this.#zoomed;
  }

  /** The mouse is over a strip, or over none. */
  point(event: PointerEvent, strip: HTMLElement | null, wnid: Wnid | null): void {
    clearTimeout(this.#timer);
    if (event.pointerType !== 'mouse') return;
    const count = wnid === null ? 0 : this.#strips.count(wnid);
    const place = strip && tilesOf(strip);
    const tile = place ? Math.floor(((event.clientX - place.left) / place.width) * count) : 0;
    if (!strip || wnid === null || tile >= count) {
      this.end();
    } else if (this.#zoomed) {
      this.#show(wnid, tile, strip);
    } else {
      this.#timer = setTimeout(() => this.#show(wnid, tile, strip), rest);
    }
  }

  /** The next or the previous tile of a class's strip, the first or the last one to begin with; which it is. */
  step(direction: 1 | -1, strip: HTMLElement, wnid: Wnid): number {
    const count = this.#strips.count(wnid);
    const begin = direction > 0 ? -1 : count;
    const from = this.#zoomed?.wnid === wnid ? this.#zoomed.tile : begin;
    const tile = Math.min(count - 1, Math.max(0, from + direction));
    this.#show(wnid, tile, strip);
    return tile;
  }

  /** The list has been scrolled: what moved away under the enlarged tile ends it. */
  scrolled(): void {
    clearTimeout(this.#timer);
    const zoomed = this.#zoomed;
    if (zoomed && Math.abs(tilesOf(zoomed.strip).top - zoomed.rect.top) > 1) this.end();
  }

  end(): void {
    clearTimeout(this.#timer);
    if (!this.#zoomed) return;
    this.#zoomed = null;
    removeEventListener('keydown', this.#key, { capture: true });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.end();
  }

  #show(wnid: Wnid, tile: number, strip: HTMLElement): void {
    if (!strip.isConnected || (this.#zoomed?.wnid === wnid && this.#zoomed.tile === tile)) return;
    if (!this.#zoomed) addEventListener('keydown', this.#key, { capture: true });
    bringIntoSight(strip, tile, this.#strips.count(wnid));
    const { left, top, width } = tilesOf(strip);
    const side = width / this.#strips.count(wnid);
    this.#zoomed = { wnid, tile, strip, rect: new DOMRect(left + tile * side, top, side, side) };
    this.#host.requestUpdate();
  }

  /** Wherever the focus is, Escape first ends this. */
  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.end();
  };
}

/** Where all tiles of a strip stand in the window, also those that it hides at its ends. */
function tilesOf(strip: HTMLElement): DOMRect {
  return (strip.querySelector('.tiles') ?? strip).getBoundingClientRect();
}

/** Where the strip is narrower than its tiles, it scrolls as little as brings one into sight. */
function bringIntoSight(strip: HTMLElement, tile: number, count: number): void {
  const side = strip.scrollWidth / count;
  const left = tile * side;
  strip.scrollLeft = Math.min(left, Math.max(strip.scrollLeft, left + side - strip.clientWidth));
}
