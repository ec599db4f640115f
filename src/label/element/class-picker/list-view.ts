import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import type { ClassList } from './class-list.ts';
import type { ExampleStrips } from './example-strips.ts';
import { headingHeight } from './heading-template.ts';
import { listTemplate } from './list-template.ts';
import { rowHeight } from './row-template.ts';
import { SeenClasses } from './seen-classes.ts';
import { StripCache } from './strip-cache.ts';
import { WindowedRows } from './windowed-rows.ts';

type Host = ReactiveControllerHost &
  EventTarget & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly examples: ExampleStrips | null;
  };

/** What is seen of the list: where it is scrolled to, and which rows are drawn. */
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

  /** Shows another list, or the same one with other rows. */
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

  /** The rows are those of another text. */
  searched(): void {
    this.#measure();
    if (this.#list?.found) this.#windowed.jumpTo(0);
    else this.#scroll = () => this.#showActive(true);
  }

  /** The rows are those of a group, or of what was before it. */
  rearranged(): void {
    this.#measure();
    this.#scroll = () => {
      if (this.#list?.active === null) this.#windowed.jumpTo(0);
      else this.#showActive();
    };
  }

  /** Makes a class active and brings it into view. */
  show(wnid: Wnid): void {
    this.#list?.activate(wnid);
    this.#scroll = () => this.#windowed.centre(Math.max(0, this.#list?.indexOf(wnid) ?? 0));
    this.#host.requestUpdate();
  }

  /** Makes another class or group active; the tiles of groups stand beside each other too. */
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

  /** How many tiles of groups stand in a row. */
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
