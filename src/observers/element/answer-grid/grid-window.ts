import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Places from..until−1. */
interface PlaceRange {
  readonly from: number;
  readonly until: number;
}

/** Which part of a grid is drawn, and its measures in CSS pixels. */
interface GridView {
  readonly rows: PlaceRange;
  readonly columns: PlaceRange;
  /** Height of a row. */
  readonly row: number;
  /** Width of a column. */
  readonly cell: number;
  /** Width of what stands before the first column. */
  readonly head: number;
  /** Whether a column is wide enough for a name that lies. */
  readonly roomy: boolean;
}

/** In rem: a row's height, a column's least and largest width, and the width from which a name lies in it. */
const measures = { row: 2.5, least: 1.75, most: 7, roomy: 5 };

/** Rows and columns are drawn in steps of so many, so that most scrolling draws nothing. */
const step = 4;

/** On paper there is no scrolling: so many rows and columns are drawn. */
const mostPrinted = { rows: 150, columns: 40 };

/** Draws only those rows and columns of a grid that are near the view of its own scroll box. */
export class GridWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #find: () => HTMLElement | null;
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(this.#look));
  #observed: HTMLElement | null = null;
  #view = { left: 0, top: 0, width: 0, height: 0 };
  #rem = 16;
  #drawn = '';
  #printing = false;
  /** The last grid's columns and measures. */
  #columns = 0;
  #cell = 0;
  #head = 0;

  /** @param find the scroll box, once it is drawn. */
  constructor(host: ReactiveControllerHost & HTMLElement, find: () => HTMLElement | null) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  /** How many whole rows are in view. */
  get rowsInView(): number {
    return Math.max(1, Math.floor(this.#view.height / this.#row) - 2);
  }

  /** What to draw of so many rows and columns, or `whole`: all of them. */
  range(rows: number, columns: number, whole = false): GridView {
    if (whole) this.#view.width = this.#host.clientWidth;
    this.#columns = columns;
    this.#measure();
    const view = {
      row: this.#row,
      cell: this.#cell,
      head: this.#head,
      roomy: this.#cell >= measures.roomy * this.#rem,
    };
    if (this.#printing || whole) {
      const most = whole ? { rows, columns } : mostPrinted;
      return {
        ...view,
        rows: { from: 0, until: Math.min(rows, most.rows) },
        columns: { from: 0, until: Math.min(columns, most.columns) },
      };
    }
    const range = this.#range();
    this.#drawn = JSON.stringify([range, this.#cell, this.#rem]);
    return {
      ...view,
      rows: within(range.rows, rows),
      columns: within(range.columns, columns),
    };
  }

  /** Back to the first row: the images have changed. */
  toTop(): void {
    this.#observed?.scrollTo({ top: 0, behavior: 'instant' });
    this.#view = { ...this.#view, top: 0 };
  }

  /** Scrolls as little as brings a square into view, beside the names. */
  reveal(row: number, column: number): void {
    const box = this.#observed;
    if (!box) return;
    const top = box.querySelector('.names')?.getBoundingClientRect().height ?? 0;
    const y = row * this.#row;
    const x = column * this.#cell;
    const room = { width: box.clientWidth - this.#head, height: box.clientHeight - top };
    box.scrollTo({
      left: Math.min(x, Math.max(box.scrollLeft, x + this.#cell - room.width)),
      top: Math.min(y, Math.max(box.scrollTop, y + this.#row - room.height)),
      behavior: 'instant',
    });
    this.#look();
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
    this.#letGo();
  }

  hostUpdated(): void {
    const box = this.#find();
    if (box === this.#observed) return;
    this.#letGo();
    this.#observed = box;
    if (!box) return;
    this.#resized.observe(box);
    box.addEventListener('scroll', this.#look, { passive: true });
    requestAnimationFrame(this.#look);
  }

  get #row(): number {
    return Math.round(measures.row * this.#rem);
  }

  #letGo(): void {
    this.#resized.disconnect();
    this.#observed?.removeEventListener('scroll', this.#look);
    this.#observed = null;
  }

  /** Columns take the room that there is, and scroll where there is too little. */
  #measure(): void {
    const { width } = this.#view;
    this.#head = Math.round(Math.min(20 * this.#rem, Math.max(8 * this.#rem, 0.42 * width)));
    const even = this.#columns === 0 ? 0 : Math.floor((width - this.#head) / this.#columns);
    this.#cell = Math.round(Math.max(measures.least * this.#rem, Math.min(measures.most * this.#rem, even)));
  }

  #range(): { readonly rows: PlaceRange; readonly columns: PlaceRange } {
    const { left, top, width, height } = this.#view;
    const size = { width: Math.max(width, 20 * this.#rem), height: Math.max(height, 20 * this.#rem) };
    return {
      rows: near(top / this.#row, (top + size.height) / this.#row),
      columns: near(left / this.#cell, (left + size.width - this.#head) / this.#cell),
    };
  }

  #print = ({ type }: Event): void => {
    this.#printing = type === 'beforeprint';
    this.#host.requestUpdate();
  };

  /** Looks where the box is scrolled to, and has the host draw again when other squares are near. */
  #look = (): void => {
    const box = this.#observed;
    if (!box) return;
    this.#view = {
      left: box.scrollLeft,
      top: box.scrollTop,
      width: box.clientWidth,
      height: box.clientHeight,
    };
    this.#rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.#measure();
    if (this.#drawn !== JSON.stringify([this.#range(), this.#cell, this.#rem])) this.#host.requestUpdate();
  };
}

/** Whole steps around what is in view. */
function near(first: number, last: number): PlaceRange {
  return {
    from: Math.max(0, Math.floor(first / step) * step),
    until: Math.ceil(last / step + 0.5) * step,
  };
}

function within({ from, until }: PlaceRange, count: number): PlaceRange {
  return { from: Math.min(from, Math.max(0, count - 1)), until: Math.min(until, count) };
}
