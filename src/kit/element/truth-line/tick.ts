import { html } from 'lit';
import { styleMap } from '../../style/style-map.ts';

/** The mark of a guess that hit the truth, as high as the text around it; the word for it stands beside it. */
export const tick = html`<svg
  class="tick"
  viewBox="0 0 16 16"
  width="0.8em"
  height="0.8em"
  fill="none"
  stroke="currentColor"
  stroke-width="1.75"
  stroke-linecap="round"
  stroke-linejoin="round"
  style=${styleMap({ verticalAlign: '-0.06em' })}
  aria-hidden="true"
>
  <path d="m2.8 8.7 3.3 3.5 7-8.2" />
</svg>`;
