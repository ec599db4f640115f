import { html } from 'lit';

/** Text, or text that leads to the images it speaks of. */
export type LinkedText = string | { readonly text: string; readonly href: string };

/** Shows it. */
export function linkedText(shown: LinkedText) {
  return typeof shown === 'string' ? shown : html`<a href=${shown.href}>${shown.text}</a>`;
}
