import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Remembers how far each place was scrolled, and scrolls there again: back from an image to where one was in the list. */
export class ScrollPlaces implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #places = new Map<string, number>();
  #now: string | null = null;
  #before: ScrollRestoration = 'auto';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#before = history.scrollRestoration;
    // The browser would scroll before the place is drawn.
    history.scrollRestoration = 'manual';
    addEventListener('scroll', this.#remember, { passive: true });
  }

  hostDisconnected(): void {
    history.scrollRestoration = this.#before;
    removeEventListener('scroll', this.#remember);
  }

  /** Goes to a place, where it was left; to its top the first time. */
  go(place: string): void {
    if (place === this.#now) return;
    this.#now = null;
    void this.#scroll(place);
  }

  async #scroll(place: string): Promise<void> {
    await this.#host.updateComplete;
    // A long list knows its height one frame after it is drawn.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    scrollTo({ top: this.#places.get(place) ?? 0, behavior: 'instant' });
    this.#now = place;
  }

  #remember = (): void => {
    if (this.#now !== null) this.#places.set(this.#now, scrollY);
  };
}
