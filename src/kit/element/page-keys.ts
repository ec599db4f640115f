import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Elements that have a use for letters and arrows of their own; a box that is ticked has none. */
const takers = 'input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]';

/** Elements that have a use for arrows alone. */
const arrowTakers = '[type=radio]';

/** Keys that act anywhere on the page, while nothing that has the focus wants them, and no modifier but Shift is held. */
export class PageKeys implements ReactiveController {
  readonly #acts: Readonly<Record<string, (event: KeyboardEvent) => void>>;

  constructor(host: ReactiveControllerHost, acts: Readonly<Record<string, (event: KeyboardEvent) => void>>) {
    this.#acts = acts;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#onKey);
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.shiftKey && event.key.length > 1) return;
    const [target] = event.composedPath();
    const taken = event.key.startsWith('Arrow') ? `${takers}, ${arrowTakers}` : takers;
    if (target instanceof Element && target.matches(taken)) return;
    const act = this.#acts[event.key];
    if (!act) return;
    event.preventDefault();
    act(event);
  };
}
