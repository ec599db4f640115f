import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** CSS pixels that a keyboard covers at least; less is the browser's own bars, which come and go. */
const keyboard = 120;

/**
 * Keeps a page of the screen's full height above an on-screen keyboard, also where the browser lays the keyboard over the page and moves it
 * up (Safari on iOS). A page that is zoomed by two fingers stays as it is.
 */
export class VisualViewportFit implements ReactiveController {
  readonly #page: ReactiveControllerHost & HTMLElement;
  readonly #view: VisualViewport | null;

  constructor(page: ReactiveControllerHost & HTMLElement, view = visualViewport) {
    this.#page = page;
    this.#view = view;
    page.addController(this);
  }

  hostConnected(): void {
    this.#view?.addEventListener('resize', this.#fit);
    this.#view?.addEventListener('scroll', this.#fit);
    this.#fit();
  }

  hostDisconnected(): void {
    this.#view?.removeEventListener('resize', this.#fit);
    this.#view?.removeEventListener('scroll', this.#fit);
  }

  #fit = (): void => {
    const { style } = this.#page;
    const view = this.#view;
    const covered = view && view.scale === 1 ? document.documentElement.clientHeight - view.height : 0;
    style.height = view && covered >= keyboard ? `${view.height}px` : '';
    style.top = view && covered >= keyboard ? `${view.offsetTop}px` : '';
  };
}
