import { html } from 'lit';

/** The mark of a miss, as high as the text around it; the word for it stands beside it. */
export const cross = html`<svg
  class="cross"
  viewBox="0 0 16 16"
  width="0.8em"
  height="0.8em"
  fill="none"
  stroke="currentColor"
  stroke-width="1.75"
  stroke-linecap="round"
  aria-hidden="true"
>
  <path d="m3.5 3.5 9 9M12.5 3.5l-9 9" />
</svg>`;
