import { nothing, type ReactiveController, type ReactiveControllerHost, html } from 'lit';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import type { ClassList } from './class-list.ts';
import type { ExampleStrips } from './example-strips.ts';
import { headingHeight, headingTemplate, type HeadingPlace } from './heading-template.ts';
import { rowHeight, rowTemplate } from './row-template.ts';
import { StripCache } from './strip-cache.ts';
import { WindowedRows, type PlacedRow } from './windowed-rows.ts';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from '../../../kit/style/style-map.ts';
import { groupTemplate } from './group-template.ts';
import type { LookEvent } from '../look-event.ts';
import { emit } from '../../../kit/element/element-event.ts';
import '../look-event.ts';
import { pickerWords } from '../../words/picker/picker.ts';

/** How much of the scrolling element is hidden at its edges, in CSS pixels. */
interface HiddenEdges {
  readonly above: number;
  readonly below: number;
}

/** How finely the part is followed: every fiftieth of the element. */
const thresholds = Array.from({ length: 51 }, (_, step) => step / 50);

/** Tells which classes a person can see, once a frame at most and only when they change; what lies outside the window was not seen. */
class SeenClasses implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #findScroller: () => HTMLElement | null;
  readonly #classesIn: (hidden: HiddenEdges) => readonly Wnid[];
  readonly #observer = new IntersectionObserver((entries) => this.#crossed(entries), {
    threshold: thresholds,
  });
  #scroller: HTMLElement | null = null;
  /** Null: all of it is. */
  #hidden: HiddenEdges | null = null;
  #told = '';
  #frame = 0;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    findScroller: () => HTMLElement | null,
    classesIn: (hidden: HiddenEdges) => readonly Wnid[],
  ) {
    this.#host = host;
    this.#findScroller = findScroller;
    this.#classesIn = classesIn;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#findScroller();
    if (scroller !== this.#scroller) {
      this.#observer.disconnect();
      this.#scroller = scroller;
      if (scroller) this.#observer.observe(scroller);
    }
    this.#tellSoon();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#scroller = null;
    this.#told = '';
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #crossed(entries: readonly IntersectionObserverEntry[]): void {
    const entry = entries.at(-1);
    if (!entry) return;
    const { boundingClientRect: whole, intersectionRect: seen } = entry;
    const shown = entry.isIntersecting && seen.height > 0;
    this.#hidden = shown ? { above: seen.top - whole.top, below: whole.bottom - seen.bottom } : null;
    this.#tellSoon();
  }

  #tellSoon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const wnids = this.#hidden ? this.#classesIn(this.#hidden) : [];
      const key = wnids.join();
      if (key === this.#told) return;
      this.#told = key;
      emit<LookEvent>(this.#host, 'hit5-look', { kind: 'seen', wnids });
    });
  }
}

type Host = ReactiveControllerHost &
  EventTarget & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly examples: ExampleStrips | null;
  };

export class ListView implements ReactiveController {
  readonly #host: Host;
  readonly #windowed: WindowedRows;
  readonly strips: StripCache;
  #list: ClassList | null = null;
  /** CSS pixels of one rem. */
  #rem = 16;
  /** Scrolling that waits until the rows are drawn. */
  #scroll: (() => void) | null = null;

  constructor(host: Host) {
    this.#host = host;
    const findScroller = () => host.renderRoot.querySelector<HTMLElement>('.list');
    this.#windowed = new WindowedRows(host, findScroller);
    this.strips = new StripCache(host);
    new SeenClasses(host, findScroller, ({ above, below }) =>
      this.#classesAt(this.#windowed.inView(Math.max(above, this.#covered), below)),
    );
    host.addController(this);
  }

  get list(): ClassList | null {
    return this.#list;
  }

  take(list: ClassList | null): void {
    this.#list = list;
    this.#readRem();
    this.#measure();
    this.#scroll = () => this.#showActive(true);
  }

  hostConnected(): void {
    addEventListener('resize', this.#readRem);
  }

  hostDisconnected(): void {
    removeEventListener('resize', this.#readRem);
  }

  template(picks: readonly Wnid[], disabled: boolean) {
    const list = this.#list;
    if (!list) return nothing;
    return listTemplate({
      list,
      windowed: this.#windowed,
      strips: this.strips,
      picks,
      disabled,
      rem: this.#rem,
    });
  }

  searched(): void {
    this.#measure();
    if (this.#list?.found) this.#windowed.jumpTo(0);
    else this.#scroll = () => this.#showActive(true);
  }

  rearranged(): void {
    this.#measure();
    this.#scroll = () => {
      if (this.#list?.active === null) this.#windowed.jumpTo(0);
      else this.#showActive();
    };
  }

  show(wnid: Wnid): void {
    this.#list?.activate(wnid);
    this.#scroll = () => this.#windowed.centre(Math.max(0, this.#list?.indexOf(wnid) ?? 0));
    this.#host.requestUpdate();
  }

  move(by: 'tile' | 'row' | 'page' | 'all', direction: 1 | -1): void {
    const list = this.#list;
    if (!list) return;
    const columns = this.#columns;
    const page = list.atGroups ? 3 * columns : this.#windowed.page;
    const steps = { tile: 1, row: columns, page, all: Infinity }[by];
    if (!list.atGroups) list.move(steps * direction, this.#first);
    else if (list.active !== null || by === 'all') list.move(steps * direction, 0);
    else list.move(direction, direction > 0 ? 0 : list.rows.length - 1);
    this.#scroll = () => this.#showActive();
  }

  hostUpdate(): void {
    this.strips.examples = this.#host.examples;
  }

  hostUpdated(): void {
    this.#scroll?.();
    this.#scroll = null;
    this.strips.want(this.#classesAt(this.#windowed.placed([]).map(({ index }) => index)));
  }

  /** A window that goes to a projector has larger letters, and so higher rows. */
  #readRem = (): void => {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (rem === this.#rem) return;
    this.#rem = rem;
    this.#measure();
    this.#host.requestUpdate();
  };

  get #columns(): number {
    const tiles = this.#host.renderRoot.querySelector('.group-tiles');
    return tiles ? getComputedStyle(tiles).gridTemplateColumns.split(' ').length : 1;
  }

  /** Pixels of the list under the sticky heading. */
  get #covered(): number {
    return this.#list?.found ? 0 : headingHeight * this.#rem;
  }

  get #first(): number {
    return this.#windowed.firstInView(this.#covered + 1);
  }

  #classesAt(indexes: readonly number[]): readonly Wnid[] {
    return indexes.flatMap((index) => {
      const row = this.#list?.rows[index];
      return row?.kind === 'class' ? [row.imageClass.wnid] : [];
    });
  }

  #measure(): void {
    const rows = this.#list && !this.#list.atGroups ? this.#list.rows : [];
    this.#windowed.setHeights(rows.map((row) => rowHeight(row) * this.#rem));
  }

  #showActive(inMiddle = false): void {
    const active = this.#list?.active ?? null;
    if (active === null) return;
    if (this.#list?.atGroups)
      this.#host.renderRoot.querySelector('.group-tile.active')?.scrollIntoView({ block: 'nearest' });
    else if (inMiddle) this.#windowed.centre(active);
    else this.#windowed.reveal(active, this.#covered);
  }
}

interface ListState {
  readonly list: ClassList;
  readonly windowed: WindowedRows;
  readonly strips: StripCache;
  readonly picks: readonly Wnid[];
  readonly disabled: boolean;
  readonly rem: number;
}

/** The tiles of groups, or the rows in view in two layers, headings over classes: a listbox may hold nothing but its options. */
function listTemplate(state: ListState) {
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
      aria-label=${pickerWords().classList}
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

function tilesTemplate({ list, disabled }: ListState) {
  return html`<div
    class="group-tiles"
    id="list"
    role="listbox"
    aria-label=${pickerWords().groupsOfClasses}
    tabindex="-1"
  >
    ${list.rows.map((row, index) => {
      if (row.kind !== 'group') return nothing;
      const { options: size, active } = list;
      const others = list.otherNames(row.id);
      return groupTemplate(row, { active: index === active, disabled, size, others, placed: null });
    })}
  </div>`;
}
