import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Inputs in which nothing is written, so that a letter is no text for them. */
const unwritten = new Set(['checkbox', 'radio', 'range', 'button', 'submit', 'reset', 'file', 'color']);

/** The key `/` leads to the search among the classes, wherever the focus is but in a field for text. */
export class SearchKey implements ReactiveController {
  readonly #find: () => { focusSearch(): void } | null;

  /** @param find gives the list of classes; null while there is none. */
  constructor(host: ReactiveControllerHost, find: () => { focusSearch(): void } | null) {
    this.#find = find;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#onKey);
  }

  #onKey = (event: KeyboardEvent) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isWrittenIn(event.composedPath()[0])) return;
    const list = this.#find();
    if (!list) return;
    event.preventDefault();
    list.focusSearch();
  };
}

function isWrittenIn(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !unwritten.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
