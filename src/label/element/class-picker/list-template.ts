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
  /** The index of the heading that has the focus. */
  readonly focused: number | null;
}

/** The rows in view in two layers, headings over classes: a listbox may hold nothing but its options. */
export function listTemplate(state: ListState) {
  const { list, windowed } = state;
  const sticky = list.found ? -1 : list.headingAbove(windowed.firstInView());
  const also = [list.active ?? -1, sticky, state.focused ?? -1].filter((index) => index >= 0);
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
  const { list, windowed, rem, disabled } = state;
  const headings = placed.flatMap(({ index, top, height }) => {
    const row = list.rows[index];
    if (row?.kind !== 'heading') return [];
    if (index !== sticky) return [{ row, place: { kind: 'placed', top, height } as HeadingPlace }];
    const next = list.nextHeading(windowed.firstInView(), 1);
    const room = next < 0 ? Infinity : windowed.top(next) - windowed.scrolled;
    const push = Math.min(0, room - headingHeight * rem);
    return [{ row, place: { kind: 'sticky', push, height } as HeadingPlace }];
  });
  return repeat(
    headings,
    ({ row }) => row.id,
    ({ row, place }) => headingTemplate(row, place, disabled),
  );
}

function optionsTemplate(placed: readonly PlacedRow[], state: ListState) {
  const { list, strips, picks, disabled } = state;
  const { options: size, active } = list;
  const slots = new Map(picks.map((wnid, slot) => [wnid, slot]));
  return repeat(
    placed.filter(({ index }) => (list.rows[index]?.kind ?? 'heading') !== 'heading'),
    ({ index }) => {
      const row = list.rows[index];
      if (row?.kind === 'class') return row.imageClass.wnid;
      return row?.kind === 'group' ? row.match.id : index;
    },
    (at) => {
      const row = list.rows[at.index];
      if (row?.kind === 'group') {
        const others = list.otherNames(row.match.id);
        return groupTemplate(row, at, { active: at.index === active, disabled, size, others });
      }
      if (row?.kind !== 'class') return nothing;
      const { wnid } = row.imageClass;
      return rowTemplate(row, at, {
        active: at.index === active,
        slot: slots.get(wnid) ?? null,
        disabled,
        size,
        tiles: strips.count(wnid),
        strip: strips.image(wnid),
        others: list.otherNames(wnid),
      });
    },
  );
}
