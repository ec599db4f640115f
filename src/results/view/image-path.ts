import { html } from 'lit';
import type { Catalogue, ImageClass } from '../../core/classes/catalogue.ts';

/** The way to a class through the hierarchy, from the top down; the root says nothing and is left out. */
export function imagePath({ wnid, label }: ImageClass, catalogue: Catalogue) {
  const names = catalogue
    .path(wnid)
    .filter(({ parent }) => parent !== null)
    .map(({ name }) => name);
  return html`<ol class="path" aria-label="Place in the hierarchy">
    ${[...names, label].map((name) => html`<li>${name}</li>`)}
  </ol>`;
}
