import { html } from 'lit';

export const undoIcon = html`<svg viewBox="0 0 18 18" width="18" height="18" fill="none" aria-hidden="true">
  <path
    d="M6.5 3 3 6.5 6.5 10M3 6.5h7.5a4.25 4.25 0 0 1 0 8.5H6"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`;
