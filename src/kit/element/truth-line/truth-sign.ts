import { html } from 'lit';

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
