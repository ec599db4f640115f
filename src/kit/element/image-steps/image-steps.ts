import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { PageKeys } from '../page-keys.ts';

export const imageStepsStyles = css`
  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .off {
    border-style: dashed;
    color: var(--ink-2);
    cursor: default;
  }
`;

type Step = 'prev' | 'next';

/** Goes from one image to its neighbours by the arrows, or K and J; going back leads to where one came from. */
export class ImageSteps {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    new PageKeys(host, {
      ArrowLeft: () => this.#follow('prev'),
      k: () => this.#follow('prev'),
      ArrowRight: () => this.#follow('next'),
      j: () => this.#follow('next'),
    });
  }

  /**
   * @param place of the image among them; below 0 it is none of them, and there is only the way back.
   * @param all the address of all images.
   */
  render(place: number, images: number, addressOf: (place: number) => string, all: string): TemplateResult {
    const to = (at: number) => (at < 0 || at >= images ? null : addressOf(at));
    return html`<nav aria-label="Among the images">
      ${place < 0 ? nothing : this.#step('prev', 'Previous', '←', to(place - 1))}
      <a class="all" href=${all}>${place < 0 ? 'Close this image' : `Image ${place + 1} of ${images}`}</a>
      ${place < 0 ? nothing : this.#step('next', 'Next', '→', to(place + 1))}
    </nav>`;
  }

  #step(rel: Step, words: string, arrow: string, to: string | null): TemplateResult {
    if (to === null) return html`<span class="button off ${rel}">${words}</span>`;
    return html`<a
      class="button ${rel}"
      rel=${rel}
      aria-keyshortcuts=${rel === 'prev' ? 'ArrowLeft k' : 'ArrowRight j'}
      href=${to}
      @click=${this.#replace}
    >
      ${words} <kbd aria-hidden="true">${arrow}</kbd>
    </a>`;
  }

  #follow(rel: Step): void {
    this.#host.renderRoot.querySelector<HTMLAnchorElement>(`a[rel=${rel}]`)?.click();
  }

  /** An image takes the place of the one before in the history; another tab or window is the browser's own affair. */
  #replace = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    location.replace((event.currentTarget as HTMLAnchorElement).href);
  };
}
