import { html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { ClassRow, ListRow } from '../../domain/classes/class-rows.ts';
import type { NameSegment } from '../../domain/classes/class-search.ts';
import type { PlacedRow } from './windowed-rows.ts';

/** The height of a heading in rem. */
export const headingHeight = 1.875;

/** What a row shows beside its class. */
export interface RowState {
  /** Where the keys act. */
  readonly active: boolean;
  /** 0..4, the slot that the class is picked for; null: not picked. */
  readonly slot: number | null;
  readonly disabled: boolean;
  /** How many classes the list has. */
  readonly size: number;
}

/** A row's height in rem; one that was found has its path as a third line. */
export function rowHeight(row: ListRow): number {
  if (row.kind === 'heading') return headingHeight;
  return row.match ? 4.25 : 3.375;
}

/** The heading that stays in sight, `push` pixels below its place (that is, above where that is negative). */
export function stickyTemplate(row: ListRow, height: number, push: number) {
  const place = styleMap({
    height: `${String(height)}px`,
    'margin-bottom': `${String(-height)}px`,
    translate: `0 ${String(push)}px`,
  });
  return html`<div class="heading sticky" aria-hidden="true" style=${place}>${pathTemplate(row.path)}</div>`;
}

/** The row of a heading or of a class, at its place in the list. */
export function rowTemplate(row: ListRow, { top, height }: PlacedRow, state: RowState) {
  const place = styleMap({ top: `${String(top)}px`, height: `${String(height)}px` });
  if (row.kind === 'heading') {
    return html`<div class="heading" aria-hidden="true" style=${place}>${pathTemplate(row.path)}</div>`;
  }
  const { imageClass } = row;
  const { active, slot, disabled, size } = state;
  const picked = slot !== null;
  const id = optionId(imageClass.wnid);
  const path = row.match
    ? html`<div class="path" aria-hidden="true">${pathTemplate(row.path)}</div>`
    : nothing;
  return html`<div
    id=${id}
    class=${classMap({ row: true, active, picked })}
    style=${place}
    role="option"
    aria-selected=${picked ? 'true' : 'false'}
    aria-disabled=${disabled ? 'true' : 'false'}
    aria-setsize=${size}
    aria-posinset=${row.place}
    aria-describedby=${`${id}-synonyms ${id}-gloss`}
    data-wnid=${String(imageClass.wnid)}
  >
    <div class="names">
      <div class="label">${labelTemplate(row)}</div>
      ${picked ? html`<span class="visually-hidden">guess ${slot + 1}</span>` : nothing}
      <div class="synonyms" id=${`${id}-synonyms`} aria-hidden="true">${synonymsTemplate(row)}</div>
      ${path}
    </div>
    <div class="gloss" id=${`${id}-gloss`} aria-hidden="true" title=${imageClass.gloss}>
      ${path}
      <div class="definition">${imageClass.gloss}</div>
    </div>
    <div class="mark" aria-hidden="true">${picked ? slot + 1 : '+'}</div>
  </div>`;
}

/** The id of a class's row in the picker's shadow root. */
export function optionId(wnid: string): string {
  return `class-${wnid}`;
}

/** placental › carnivore › viverrine */
function pathTemplate(path: readonly string[]) {
  return path.map((name, index) =>
    index === path.length - 1 ? html`<b>${name}</b>` : html`<span>${name}</span><i aria-hidden="true">›</i>`,
  );
}

function labelTemplate({ imageClass, match }: ClassRow) {
  return match?.name === imageClass.label ? segmentsTemplate(match.segments) : imageClass.label;
}

/** The other names; the one that was found comes first. */
function synonymsTemplate({ imageClass, match }: ClassRow) {
  const others = imageClass.synonyms.filter((name) => name !== imageClass.label && name !== match?.name);
  if (!match || match.name === imageClass.label) return others.join(', ');
  return [segmentsTemplate(match.segments), ...others.map((name) => `, ${name}`)];
}

function segmentsTemplate(segments: readonly NameSegment[]) {
  return segments.map(({ text, matched }) => (matched ? html`<mark>${text}</mark>` : text));
}
