import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Along a list's height or its width. */
type Way = 'down' | 'across';

/** Rows or columns of one size, one after another. */
interface Places {
  readonly count: number;
  /** From where one begins to where the next does, in CSS pixels. */
  readonly pitch: number;
  /** How much of the view something else covers, in CSS pixels, default nothing. */
  readonly covered?: number;
  /** How many are drawn on paper, which cannot be scrolled. */
  readonly mostPrinted: number;
  /** Whether all are drawn, as in a picture of the list; default false. */
  readonly whole?: boolean;
}

/** Which places to draw, and the room to leave for the others, in CSS pixels. */
interface ListRange {
  readonly from: number;
  /** One past the last. */
  readonly until: number;
  readonly before: number;
  readonly after: number;
}

/** What the window needs to know of its list. */
interface WindowedList<Layout> {
  /** The element that holds the rows; its top is the first row's, with or without the room before. */
  readonly find: () => HTMLElement | null;
  /** Reads the layout off what is drawn; null where that tells nothing. */
  readonly measure: (list: HTMLElement) => Layout | null;
  /** What is assumed until something is drawn. */
  readonly guess: Layout;
  /** Whether the element scrolls itself, both ways; default false: the page scrolls. */
  readonly scrolls?: boolean;
  /** What is drawn beyond each edge of the view, as a share of the view, default 0.75: no gap in a quick scroll or on Tab. */
  readonly beyond?: number;
  /** Places are drawn in steps of so many, default 1. */
  readonly step?: number;
}

/** On paper so many items of a list are drawn; more would take minutes to lay out. */
export const mostPrinted = 1000;

/** The least height or width that is taken for a view, in CSS pixels. */
const leastView = 320;

/** Has its host draw only those rows, and columns, of a long list that are near the view; all are of one size, which is measured. */
export class ListWindow<Layout> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #list: WindowedList<Layout>;
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(this.look));
  #observed: HTMLElement | null = null;
  #layout: Layout;
  /** From the list's top left. */
  #view = { down: { from: 0, size: innerHeight }, across: { from: 0, size: innerWidth } };
  /** What the host has drawn last of which places. */
  #drawn = new Map<Way, { readonly places: Places; readonly range: ListRange }>();
  #focused: Element | null = null;
  #isPrinting = false;

  constructor(host: ReactiveControllerHost, list: WindowedList<Layout>) {
    this.#host = host;
    this.#list = list;
    this.#layout = list.guess;
    // Of its own box nothing is known yet: a little is drawn first, and then what has room.
    if (list.scrolls) this.#view.down.size = this.#view.across.size = 0;
    host.addController(this);
  }

  /** How the list is laid out. */
  get layout(): Layout {
    return this.#layout;
  }

  /** What to draw now; it is asked for in the host's `render`. */
  range(way: Way, places: Places): ListRange {
    const range = this.#near(way, places);
    this.#drawn.set(way, { places, range });
    return range;
  }

  /** Looks where the list is and how it is laid out, and has the host draw again where that calls for other places. */
  readonly look = (): void => {
    const list = this.#observed;
    if (!list) return;
    const layout = this.#list.measure(list) ?? this.#layout;
    const isSame = JSON.stringify(layout) === JSON.stringify(this.#layout);
    this.#layout = layout;
    if (this.#list.scrolls) {
      this.#view.down = { from: list.scrollTop, size: list.clientHeight };
      this.#view.across = { from: list.scrollLeft, size: list.clientWidth };
    } else {
      this.#view.down = { from: -list.getBoundingClientRect().top, size: innerHeight };
    }
    const drawn = [...this.#drawn];
    if (isSame && drawn.every(([way, { places, range }]) => equal(this.#near(way, places), range))) return;
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    if (!this.#list.scrolls) addEventListener('scroll', this.look, { passive: true, capture: true });
    addEventListener('resize', this.look, { passive: true });
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.look, { capture: true });
    removeEventListener('resize', this.look);
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
    this.#letGo();
  }

  hostUpdate(): void {
    this.#focused = this.#observed?.querySelector(':focus') ?? null;
  }

  hostUpdated(): void {
    const list = this.#list.find();
    if (list && this.#focused?.isConnected === false) focusInView(list);
    if (list === this.#observed) return;
    this.#letGo();
    this.#observed = list;
    if (!list) return;
    this.#resized.observe(list);
    if (this.#list.scrolls) list.addEventListener('scroll', this.look, { passive: true });
    else list.addEventListener('keydown', jump);
  }

  #letGo(): void {
    this.#resized.disconnect();
    this.#observed?.removeEventListener('scroll', this.look);
    this.#observed?.removeEventListener('keydown', jump);
    this.#observed = null;
  }

  #near(way: Way, { count, pitch, covered = 0, mostPrinted, whole }: Places): ListRange {
    if (whole || this.#isPrinting)
      return { from: 0, until: whole ? count : Math.min(count, mostPrinted), before: 0, after: 0 };
    const { beyond = 0.75, step = 1 } = this.#list;
    const { from: begin, size } = this.#view[way];
    const seen = Math.max(size, leastView) - covered;
    const spare = beyond * seen;
    const first = Math.floor((begin - spare) / pitch / step) * step;
    const from = Math.max(0, Math.min(first, count - 1));
    const last = Math.ceil((Math.max(begin, 0) + seen + spare) / pitch / step) * step;
    const until = Math.min(count, Math.max(from + 1, last));
    return { from, until, before: from * pitch, after: (count - until) * pitch };
  }

  #print = ({ type }: Event): void => {
    this.#isPrinting = type === 'beforeprint';
    this.#host.requestUpdate();
  };
}

function equal(one: ListRange, other: ListRange): boolean {
  return one.from === other.from && one.until === other.until;
}

/** Home and End lead over all rows at once: a browser's smooth scroll may stop where rows are drawn on its way. */
function jump(event: KeyboardEvent): void {
  if ((event.key !== 'Home' && event.key !== 'End') || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  scrollTo({ top: event.key === 'Home' ? 0 : document.documentElement.scrollHeight, behavior: 'instant' });
}

/** After End or Home the row that had the focus is not drawn any more: the keyboard goes on from what is on screen. */
function focusInView(list: HTMLElement): void {
  const links = [...list.querySelectorAll('a')];
  // While the page still scrolls, all that is drawn may lie above the view already.
  const link = links.find((one) => one.getBoundingClientRect().top >= 0) ?? links.at(-1);
  link?.focus({ preventScroll: true });
}

interface TileLayout {
  readonly columns: number;
  readonly pitch: number;
}

/** Reads it off the first tile; null in a closed part of the page, where nothing has a height. */
export function tileLayout(list: HTMLElement): TileLayout | null {
  const height = list.firstElementChild?.getBoundingClientRect().height ?? 0;
  if (height === 0) return null;
  const { gridTemplateColumns, rowGap } = getComputedStyle(list);
  return { columns: gridTemplateColumns.split(' ').length, pitch: height + Number.parseFloat(rowGap) };
}

/** Which of so many tiles to draw now, with the room for the rows above and below. */
export function tilesToDraw(window: ListWindow<TileLayout>, count: number): ListRange {
  const { columns, pitch } = window.layout;
  const rows = { count: Math.ceil(count / columns), pitch, mostPrinted: Math.ceil(mostPrinted / columns) };
  const { from, until, before, after } = window.range('down', rows);
  return { from: from * columns, until: Math.min(count, until * columns), before, after };
}
