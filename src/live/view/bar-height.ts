import type { LitElement, ReactiveController } from 'lit';

/**
 * Tells the host's styles how high its top bar is, as `--bar-height`: the bar stays in view, has one line or two, and
 * what else stays in view stands below it.
 */
export class BarHeight implements ReactiveController {
  readonly #host: LitElement;
  readonly #resized = new ResizeObserver(([entry]) => this.#take(entry?.borderBoxSize[0]?.blockSize));
  #bar: Element | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const bar = this.#host.renderRoot.querySelector('hit5-top-bar');
    if (bar === this.#bar) return;
    this.#resized.disconnect();
    this.#bar = bar;
    if (bar) this.#resized.observe(bar);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#bar = null;
  }

  #take(height: number | undefined): void {
    if (height !== undefined) this.#host.style.setProperty('--bar-height', `${height}px`);
  }
}
