import { html, nothing, svg } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from '../../../kit/style/style-map.ts';
import type { HeadingRow } from '../../logic/search/class-rows.ts';

/** The height of a heading in rem. */
export const headingHeight = 1.875;

/** Where a heading stands: at its place in the list, or kept in sight, so many pixels below the upper edge. */
export type HeadingPlace =
  | { readonly kind: 'placed'; readonly top: number; readonly height: number }
  | { readonly kind: 'sticky'; readonly push: number; readonly height: number };

/** A heading, a button that hides the classes under it; only the sticky one is a stop of the Tab key. */
export function headingTemplate(row: HeadingRow, place: HeadingPlace, disabled: boolean) {
  const name = row.path.join(', ');
  const sticky = place.kind === 'sticky';
  const height = `${place.height}px`;
  const style = sticky
    ? styleMap({ height, translate: `0 ${place.push}px` })
    : styleMap({ height, top: `${place.top}px` });
  return html`<button
    type="button"
    class=${classMap({ heading: true, sticky, collapsed: row.collapsed })}
    style=${style}
    tabindex=${sticky ? '0' : '-1'}
    aria-label=${row.collapsed ? `${name} ${row.size} ${classWord(row.size)}` : name}
    aria-expanded=${row.collapsed ? 'false' : 'true'}
    ?disabled=${disabled}
    data-heading=${row.id}
  >
    <span class="way">${pathTemplate(row.path)}</span>
    ${row.collapsed ? html`<span class="size">${row.size} ${classWord(row.size)}</span>` : nothing}
    <svg viewBox="0 0 10 10" aria-hidden="true">${chevron}</svg>
  </button>`;
}

/** placental › carnivore › viverrine; a space parts the names for those who hear them. */
export function pathTemplate(path: readonly string[]) {
  return path.map((name, index) =>
    index === path.length - 1 ? html`<b>${name}</b>` : html`<span>${name}</span><i aria-hidden="true">›</i> `,
  );
}

/** class, classes */
export function classWord(count: number): string {
  return count === 1 ? 'class' : 'classes';
}

const chevron = svg`<path d="M1.5 3.5 5 7l3.5-3.5" />`;
