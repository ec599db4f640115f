import { html, nothing, type LitElement } from 'lit';
import { elementsWords } from '../words/elements/elements.ts';

/** So many of a long list are drawn until more are asked for. */
const usualStep = 200;

/** Has its host draw the first of a long list, and as many more each time that is asked for; styled by `controls`. */
export class ShowMore {
  readonly #host: LitElement;
  #steps = 1;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Begins at the first again: it is another list. */
  reset(): void {
    this.#steps = 1;
  }

  /** How many to draw now. */
  shown(count: number, step = usualStep): number {
    return Math.min(count, step * this.#steps);
  }

  /** Asks for more; nothing where all are drawn. */
  render(count: number, step = usualStep) {
    const shown = this.shown(count, step);
    if (shown === count) return nothing;
    const words = elementsWords();
    return html`<p>
      ${words.firstShown(shown, count)} <button type="button" @click=${this.#more}>${words.showMore}</button>
    </p>`;
  }

  #more = () => {
    this.#steps += 1;
    this.#host.requestUpdate();
  };
}
