import { html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from '../../../kit/style/style-map.ts';
import type { ClassRow, ListRow } from '../../logic/search/class-rows.ts';
import type { NameSegment } from '../../../core/classes/folded-name.ts';
import type { OtherName } from './class-list.ts';
import type { ClassMatch } from '../../logic/search/ranked-matches.ts';
import { headingHeight } from './heading-template.ts';
import type { PlacedRow } from './windowed-rows.ts';
import { pickerWords } from '../../words/picker/picker.ts';

interface RowState {
  readonly active: boolean;
  /** 0..4, the slot that the class is picked for; null: not picked. */
  readonly slot: number | null;
  readonly disabled: boolean;
  readonly size: number;
  readonly tiles: number;
  /** They, decoded; null as long as they are not there. */
  readonly strip: HTMLImageElement | null;
  readonly others: readonly OtherName[];
}

type FoundName = Pick<ClassMatch, 'language' | 'segments'>;

/** How many examples leave room for the gloss beside them. */
const few = 3;

/** A row's height in rem; one that was found is read, the others are passed by. */
export function rowHeight(row: ListRow): number {
  if (row.kind === 'heading') return headingHeight;
  if (row.kind === 'group') return 3.5;
  return row.match ? 3.875 : 3.375;
}

export function rowTemplate(row: ClassRow, { top, height }: PlacedRow, state: RowState) {
  const { imageClass } = row;
  const { active, slot, disabled, size, tiles } = state;
  const picked = slot !== null;
  const clause = firstClause(imageClass.gloss);
  const id = optionId(row.id);
  const place = styleMap({ top: `${top}px`, height: `${height}px` });
  return html`<div
    id=${id}
    class=${classMap({ row: true, active, picked, illustrated: tiles > 0 })}
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
      <div class="label">${nameTemplate(row, state.others)}</div>
      ${picked ? html`<span class="visually-hidden">${pickerWords().guess} ${slot + 1}</span>` : nothing}
      <div class="synonyms" id=${`${id}-synonyms`} lang="en" aria-hidden="true">${synonymsTemplate(row)}</div>
    </div>
    ${
      tiles > 0
        ? html`<div class=${classMap({ strip: true, few: tiles <= few })} aria-hidden="true">
              <div class="tiles" style=${styleMap({ '--tiles': String(tiles) })}>
                ${state.strip ?? nothing}
              </div>
              ${tiles <= few ? html`<div class="gloss definition">${clause}</div>` : nothing}
            </div>
            <span hidden id=${`${id}-gloss`}>${clause}</span>`
        : glossTemplate(row)
    }
    <div class="info" aria-hidden="true" title=${pickerWords().aboutClass}>i</div>
    <div class="mark" aria-hidden="true">${picked ? slot + 1 : '+'}</div>
  </div>`;
}

export function optionId(id: string): string {
  return `option-${id.replace(/\W/g, '-')}`;
}

function glossTemplate({ imageClass: { gloss, wnid } }: ClassRow) {
  return html`<div class="gloss" id=${`${optionId(wnid)}-gloss`} aria-hidden="true" title=${gloss}>
    <div class="definition">${firstClause(gloss)}</div>
  </div>`;
}

function labelTemplate({ imageClass, match }: ClassRow) {
  return match?.name === imageClass.title ? segmentsTemplate(match.segments) : imageClass.title;
}

/** studio couch · Sofa */
function nameTemplate(row: ClassRow, others: readonly OtherName[]) {
  return [labelTemplate(row), ...others.map((other) => otherTemplate(other, row.match))];
}

function otherTemplate({ language, text }: OtherName, match: FoundName | null) {
  const name = match?.language === language ? segmentsTemplate(match.segments) : text;
  return html`<span class="other" lang=${language}><i aria-hidden="true">·</i>${name}</span>`;
}

/** The other names; the one that was found comes first. */
function synonymsTemplate({ imageClass, match }: ClassRow) {
  const others = imageClass.synonyms.filter((name) => name !== imageClass.title && name !== match?.name);
  if (!match || match.name === imageClass.title || match.language !== 'en') return others.join(', ');
  return [segmentsTemplate(match.segments), ...others.map((name) => `, ${name}`)];
}

function segmentsTemplate(segments: readonly NameSegment[]) {
  return segments.map(({ text, matched }) => (matched ? html`<mark>${text}</mark>` : text));
}

/** A clause of fewer words says too little by itself: "tall hat". */
const fewestWords = 3;

/** The first clause of a gloss, up to a semicolon that stands in no parentheses; with the next one where it is very short. */
export function firstClause(gloss: string): string {
  let depth = 0;
  for (const { 0: mark, index } of gloss.matchAll(/[();]/g)) {
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    const clause = gloss.slice(0, index).trimEnd();
    if (mark === ';' && depth === 0 && clause.split(/\s+/).length >= fewestWords) return clause;
  }
  return gloss;
}
