import { html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { GroupRow } from '../../logic/search/class-rows.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { allClasses, type ClassList, type OtherName } from './class-list.ts';
import { optionId } from './row-template.ts';
import { groupIcon } from './group-icons.ts';
import type { PlacedRow } from './windowed-rows.ts';
import { pickerWords } from '../../words/picker/picker.ts';

interface GroupState {
  readonly active: boolean;
  readonly disabled: boolean;
  readonly size: number;
  readonly others: readonly OtherName[];
  /** Where its row stands among those of classes; null: it is a tile, one of those with which the list begins. */
  readonly placed: PlacedRow | null;
}

/** A group that leads to its classes; it is an option as the classes are, so that the same keys lead to it. */
export function groupTemplate(row: GroupRow, state: GroupState) {
  const { placed, active } = state;
  const { id } = row.group;
  const look = placed ? { group: true } : { 'group-tile': true, whole: id === allClasses };
  return html`<div
    id=${optionId(id)}
    class=${classMap({ ...look, active })}
    style=${styleMap(placed ? { top: `${placed.top}px`, height: `${placed.height}px` } : {})}
    role="option"
    aria-selected="false"
    aria-disabled=${state.disabled ? 'true' : 'false'}
    aria-setsize=${state.size}
    aria-posinset=${row.place}
    data-group=${id}
  >
    ${placed ? foundTemplate(row, state.others) : tileTemplate(row, state.others)}
  </div>`;
}

function tileTemplate({ group: { id, title } }: GroupRow, others: readonly OtherName[]) {
  return html`${groupIcon(id)}
    <span class="title">
      ${capital(title)}
      ${others.map(({ language, text }) => html`<span class="other" lang=${language}>${text}</span>`)}
    </span>`;
}

function foundTemplate({ group: { title, members }, parts }: GroupRow, others: readonly OtherName[]) {
  const detail = parts.map((part) => `${part.size} ${part.title}`).join(', ');
  return html`<b class="label">${capital(title)}</b>
    ${others.map(
      ({ language, text }) =>
        html`<span class="other" lang=${language}><i aria-hidden="true">·</i>${text}</span>`,
    )}
    <span class="size">${pickerWords().classes(members.length)}</span>
    ${detail ? html`<span class="parts" aria-hidden="true">${detail}</span>` : nothing}
    <span class="visually-hidden">${pickerWords().group}</span>
    <span class="open" aria-hidden="true">›</span>`;
}

export function openGroupTemplate(list: ClassList, back: () => void) {
  const { group, size, text, behind, hasWayBack } = list;
  if (!hasWayBack) return nothing;
  const words = pickerWords();
  const whither = { groups: words.allGroups, classes: words.allClasses, search: `“${text.trim()}”` }[behind];
  return html`<div class="open-group">
    <button type="button" class="quiet back" @click=${back}>
      <span aria-hidden="true">‹</span> ${whither}<span class="visually-hidden">${words.goBack}</span>
      <kbd>Esc</kbd>
    </button>
    <p><b>${capital(group?.title ?? list.groups.at(-1)?.title ?? '')}</b> ${words.classes(size)}</p>
  </div>`;
}

/** dogs: Dogs */
function capital(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}
