import { html } from 'lit';
import { unbroken } from '../unbroken.ts';

/** Text, or text that leads to the images it speaks of. */
export type LinkedText = string | { readonly text: string; readonly href: string };

/** Shows it. */
export function linkedText(shown: LinkedText) {
  return typeof shown === 'string'
    ? unbroken(shown)
    : html`<a href=${shown.href}>${unbroken(shown.text)}</a>`;
}
