import { html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { GroupRow } from '../../logic/search/class-rows.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import type { ClassList, OpenGroup, OtherName } from './class-list.ts';
import { classWord } from './heading-template.ts';
import type { PlacedRow } from './windowed-rows.ts';

/** The height of a group's row in rem. */
export const groupHeight = 3.5;

/** What a group's row shows beside its group. */
interface GroupState {
  /** Where the keys act. */
  readonly active: boolean;
  readonly disabled: boolean;
  /** How many rows the list has. */
  readonly size: number;
  /** Its names in the languages that are searched beside English. */
  readonly others: readonly OtherName[];
}

/** The row of a group that was found: it leads to its classes. */
export function groupTemplate(row: GroupRow, { top, height }: PlacedRow, state: GroupState) {
  const { match, parts } = row;
  const { length } = match.members;
  const place = styleMap({ top: `${top}px`, height: `${height}px` });
  const detail = parts.map(({ title, size }) => `${size} ${title}`).join(', ');
  return html`<div
    id=${groupOptionId(match.id)}
    class=${classMap({ group: true, active: state.active })}
    style=${place}
    role="option"
    aria-selected="false"
    aria-disabled=${state.disabled ? 'true' : 'false'}
    aria-setsize=${state.size}
    aria-posinset=${row.place}
    data-group=${match.id}
  >
    <b class="label">${capital(match.title)}</b>
    ${state.others.map(
      ({ language, text }) =>
        html`<span class="other" lang=${language}><i aria-hidden="true">·</i>${text}</span>`,
    )}
    <span class="size">${length} ${classWord(length)}</span>
    ${detail ? html`<span class="parts" aria-hidden="true">${detail}</span>` : nothing}
    <span class="visually-hidden">group</span>
    <span class="open" aria-hidden="true">›</span>
  </div>`;
}

/** The id of a group's row in the picker's shadow root. */
export function groupOptionId(id: string): string {
  return `group-${id.replace(/\W/g, '-')}`;
}

/** Said above the classes of a group that is open, with the way back. */
export function openGroupTemplate({ title }: OpenGroup, { size, text, behind }: ClassList, back: () => void) {
  const whither = { tiles: 'All groups', classes: 'All classes', search: `“${text.trim()}”` }[behind];
  return html`<div class="open-group">
    <button type="button" class="quiet back" @click=${back}>
      <span aria-hidden="true">‹</span> ${whither}<span class="visually-hidden">: go back</span>
      <kbd>Esc</kbd>
    </button>
    <p><b>${capital(title)}</b> ${size} ${classWord(size)}</p>
  </div>`;
}

/** dogs: Dogs */
export function capital(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}
