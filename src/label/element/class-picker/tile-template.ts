import { html } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { ClassList, ShownTile } from './class-list.ts';
import { capital } from './group-template.ts';
import { classWord } from './heading-template.ts';
import { tileIcon } from './tile-icons.ts';

/** The groups with which the list begins; they are options as the classes are, so that the same keys lead to them. */
export function tilesTemplate(list: ClassList, disabled: boolean) {
  const { tiles, activeTile: active } = list;
  return html`<div class="group-tiles" id="list" role="listbox" aria-label="Groups of classes" tabindex="-1">
    ${tiles.map(
      (tile, index) =>
        html`<div
          id=${tileOptionId(tile)}
          class=${classMap({ 'group-tile': true, whole: tile.id === null, active: tile === active })}
          role="option"
          aria-selected="false"
          aria-disabled=${disabled ? 'true' : 'false'}
          aria-setsize=${tiles.length}
          aria-posinset=${index + 1}
          data-tile=${tile.id ?? ''}
        >
          ${tileIcon(tile.id)}
          <span class="title">
            ${capital(tile.title)}
            ${list.otherNames(tile.id ?? '').map(({ language, text }) => html`<span class="other" lang=${language}>${text}</span>`)}
          </span>
          <span class="size">${tile.size}<span class="visually-hidden"> ${classWord(tile.size)}</span></span>
        </div>`,
    )}
  </div>`;
}

/** The id of a tile in the picker's shadow root. */
export function tileOptionId({ id }: ShownTile): string {
  return `tile-${(id ?? 'all').replace(/\W/g, '-')}`;
}
