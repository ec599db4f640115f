import { html } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from '../../../kit/style/style-map.ts';
import type { HeadingRow } from '../../logic/search/class-rows.ts';

/** The height of a heading in rem. */
export const headingHeight = 1.875;

/** Where a heading stands: at its place in the list, or kept in sight, so many pixels below the upper edge. */
export type HeadingPlace =
  | { readonly kind: 'placed'; readonly top: number; readonly height: number }
  | { readonly kind: 'sticky'; readonly push: number; readonly height: number };

export function headingTemplate(row: HeadingRow, place: HeadingPlace) {
  const sticky = place.kind === 'sticky';
  const height = `${place.height}px`;
  const style = sticky
    ? styleMap({ height, translate: `0 ${place.push}px` })
    : styleMap({ height, top: `${place.top}px` });
  return html`<h2
    class=${classMap({ heading: true, sticky })}
    style=${style}
    aria-label=${row.path.join(', ')}
  >
    ${pathTemplate(row.path)}
  </h2>`;
}

/** placental › carnivore › viverrine; a space parts the names for those who hear them. */
export function pathTemplate(path: readonly string[]) {
  return path.map((name, index) =>
    index === path.length - 1 ? html`<b>${name}</b>` : html`<span>${name}</span><i aria-hidden="true">›</i> `,
  );
}
