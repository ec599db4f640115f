import { html } from 'lit';
import { styleMap } from '../../style/style-map.ts';

/** The sign of what an image shows, a label on a string: a tick would say that somebody was right. */
export const truthSign = html`<svg
  class="truth-sign"
  viewBox="0 0 16 16"
  width="0.8em"
  height="0.8em"
  fill="none"
  stroke="currentColor"
  stroke-width="1.5"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <path d="M1.5 8 8 1.5h6.5V8L8 14.5z" />
  <circle cx="11.25" cy="4.75" r="1" />
</svg>`;

/** A mark as high as the text around it; the word for it stands beside it. */
const mark = (name: string, path: string, align: string) =>
  html`<svg
    class=${name}
    viewBox="0 0 16 16"
    width="0.8em"
    height="0.8em"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    style=${styleMap({ verticalAlign: align })}
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`;

export const tick = mark('tick', 'm2.8 8.7 3.3 3.5 7-8.2', '-0.06em');

export const cross = mark('cross', 'm3.5 3.5 9 9M12.5 3.5l-9 9', 'baseline');
