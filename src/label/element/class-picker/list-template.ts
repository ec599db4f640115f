import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from '../../../kit/style/style-map.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import type { ClassList } from './class-list.ts';
import { headingHeight, headingTemplate, type HeadingPlace } from './heading-template.ts';
import { groupTemplate } from './group-template.ts';
import { rowTemplate } from './row-template.ts';
import type { StripCache } from './strip-cache.ts';
import type { PlacedRow, WindowedRows } from './windowed-rows.ts';

/** What the list is drawn from. */
interface ListState {
  readonly list: ClassList;
  readonly windowed: WindowedRows;
  readonly strips: StripCache;
  readonly picks: readonly Wnid[];
  readonly disabled: boolean;
  /** CSS pixels of one rem. */
  readonly rem: number;
}

/** The tiles of groups, or the rows in view in two layers, headings over classes: a listbox may hold nothing but its options. */
export function listTemplate(state: ListState) {
  const { list, windowed } = state;
  if (list.atGroups) return tilesTemplate(state);
  const sticky = list.found ? -1 : list.headingAbove(windowed.firstInView());
  const also = [list.active ?? -1, sticky].filter((index) => index >= 0);
  const placed = windowed.placed(also);
  return html`<div class="all" style=${styleMap({ height: `${windowed.totalHeight}px` })}>
    <div class="headings">${headingsTemplate(placed, sticky, state)}</div>
    <div
      class="options"
      id="list"
      role="listbox"
      aria-label="Classes"
      aria-multiselectable="true"
      tabindex="-1"
    >
      ${optionsTemplate(placed, state)}
    </div>
  </div>`;
}

function headingsTemplate(placed: readonly PlacedRow[], sticky: number, state: ListState) {
  const { list, windowed, rem } = state;
  const headings = placed.flatMap(({ index, top, height }) => {
    const row = list.rows[index];
    if (row?.kind !== 'heading') return [];
    if (index !== sticky) return [{ row, place: { kind: 'placed', top, height } as HeadingPlace }];
    const next = list.nextHeading(windowed.firstInView());
    const room = next < 0 ? Infinity : windowed.top(next) - windowed.scrolled;
    const push = Math.min(0, room - headingHeight * rem);
    return [{ row, place: { kind: 'sticky', push, height } as HeadingPlace }];
  });
  return repeat(
    headings,
    ({ row }) => row.id,
    ({ row, place }) => headingTemplate(row, place),
  );
}

function optionsTemplate(placed: readonly PlacedRow[], { list, strips, picks, disabled }: ListState) {
  const { options: size } = list;
  const slots = new Map(picks.map((wnid, slot) => [wnid, slot]));
  const options = placed.flatMap((at) => {
    const row = list.rows[at.index];
    return row && row.kind !== 'heading' ? [{ row, at }] : [];
  });
  return repeat(
    options,
    ({ row }) => row.id,
    ({ row, at }) => {
      const shared = { active: at.index === list.active, disabled, size, others: list.otherNames(row.id) };
      if (row.kind === 'group') return groupTemplate(row, { ...shared, placed: at });
      const { id } = row;
      const slot = slots.get(id) ?? null;
      return rowTemplate(row, at, { ...shared, slot, tiles: strips.count(id), strip: strips.image(id) });
    },
  );
}

/** The groups with which the list begins. */
function tilesTemplate({ list, disabled }: ListState) {
  return html`<div class="group-tiles" id="list" role="listbox" aria-label="Groups of classes" tabindex="-1">
    ${list.rows.map((row, index) => {
      if (row.kind !== 'group') return nothing;
      const { options: size, active } = list;
      const others = list.otherNames(row.id);
      return groupTemplate(row, { active: index === active, disabled, size, others, placed: null });
    })}
  </div>`;
}
