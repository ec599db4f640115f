import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Files that are pasted while the host is on screen; text that is pasted into a field is left alone. */
export class PastePhoto implements ReactiveController {
  readonly #take: (files: readonly File[]) => void;

  constructor(host: ReactiveControllerHost, take: (files: readonly File[]) => void) {
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('paste', this.#onPaste);
  }

  hostDisconnected(): void {
    removeEventListener('paste', this.#onPaste);
  }

  #onPaste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#take(files);
  };
}
