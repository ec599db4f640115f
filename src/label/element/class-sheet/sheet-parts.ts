import { html, nothing } from 'lit';
import { styleMap } from '../../../kit/style/style-map.ts';
import type { Catalogue, ImageClass } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { tileStyle } from '../class-picker/example-strips.ts';
import { pathTemplate } from '../class-picker/heading-template.ts';
import type { StripCache } from '../class-picker/strip-cache.ts';

/** Name, path, gloss and other names of a class. */
export function factsTemplate(catalogue: Catalogue, { wnid, title, gloss, synonyms }: ImageClass) {
  // WordNet's own names: people see the everyday ones in the list.
  const names = catalogue
    .path(wnid)
    .filter((node) => node.parent !== null)
    .map((node) => node.name);
  const others = synonyms.filter((name) => name !== title);
  return html`<div class="facts">
    <p class="path">
      <span class="visually-hidden">${names.join(', ')}</span
      ><span aria-hidden="true">${pathTemplate(names)}</span>
    </p>
    <h2 id="title" aria-live="polite">${title}</h2>
    <p>${gloss}</p>
    <p class="more">
      ${others.length > 0 ? html`<span>Also called ${others.join(', ')}</span>` : nothing}
      <code>${wnid}</code>
    </p>
  </div>`;
}

/** All examples of a class, as large as fits; nothing where there are none. */
export function tilesTemplate({ wnid, title }: ImageClass, strips: StripCache) {
  const count = strips.count(wnid);
  const address = strips.image(wnid)?.src;
  if (count === 0) return nothing;
  return html`<div class="tiles" role="img" aria-label="${count} examples of ${title}">
    ${Array.from(
      { length: count },
      (_, tile) => html`<div style=${styleMap(address ? tileStyle(address, tile, count) : {})}></div>`,
    )}
  </div>`;
}

/** A class beside the one shown: its name leads to it, its button picks it. */
export function relativeTemplate(
  one: ImageClass,
  shown: ImageClass,
  strips: StripCache,
  picks: readonly Wnid[],
  acts: { readonly show: () => void; readonly choose: () => void },
) {
  const names = new Set(shown.synonyms.map((name) => name.toLowerCase()));
  const shared = one.synonyms.find((name) => names.has(name.toLowerCase()));
  const slot = picks.indexOf(one.wnid);
  const tiles = strips.count(one.wnid);
  return html`<li>
    <div>
      <button type="button" class="name" @click=${acts.show}>${one.title}</button>
      ${shared ? html`<small>both are called ${shared}</small>` : nothing}
      <p>${one.gloss}</p>
    </div>
    <button type="button" class="pick" aria-disabled=${slot < 0 ? 'false' : 'true'} @click=${acts.choose}>
      ${slot < 0 ? 'Pick' : `Guess ${slot + 1}`}<span class="visually-hidden"> ${one.title}</span>
    </button>
    ${
      tiles > 0
        ? html`<div class="strip" aria-hidden="true" style=${styleMap({ '--tiles': tiles })}>
            ${strips.image(one.wnid) ?? nothing}
          </div>`
        : nothing
    }
  </li>`;
}
