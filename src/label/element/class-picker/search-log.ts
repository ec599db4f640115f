import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import type { LookEvent } from '../look-event.ts';
import { tell } from '../../../kit/element/told.ts';
import '../look-event.ts';

/** Milliseconds without a letter after which a text counts as searched for. */
const pause = 600;

/** Tells of each text that was searched for once, not of its letters. */
export class SearchLog implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  #text = '';
  #found: readonly Wnid[] = [];
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  /** The field holds this text now, and it led to these classes; without any, the search has ended with the text before. */
  typed(text: string, found: readonly Wnid[]): void {
    clearTimeout(this.#timer);
    const trimmed = text.trim();
    if (trimmed === '') {
      this.#tell();
      this.#told = '';
    } else {
      this.#timer = setTimeout(() => this.#tell(), pause);
    }
    this.#text = trimmed;
    this.#found = found;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#text = '';
  }

  #tell(): void {
    if (this.#text === '' || this.#text === this.#told) return;
    this.#told = this.#text;
    tell<LookEvent>(this.#host, 'hit5-look', { kind: 'searched', text: this.#text, found: this.#found });
  }
}
