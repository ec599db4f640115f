import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows of one height, one below another. */
interface Places {
  readonly count: number;
  /** From where one begins to where the next does, in CSS pixels. */
  readonly pitch: number;
  /** How many are drawn on paper, which cannot be scrolled. */
  readonly mostPrinted: number;
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
}

/** On paper so many items of a list are drawn; more would take minutes to lay out. */
export const mostPrinted = 1000;

/** The least height that is taken for a view, in CSS pixels. */
const leastView = 320;

/** What is drawn beyond each edge of the view, as a share of the view: no gap in a quick scroll or on Tab. */
const beyond = 0.75;

/** Has its host draw only those rows of a long list that are near the view; all are of one height, which is measured. */
export class ListWindow<Layout> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #list: WindowedList<Layout>;
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(this.look));
  #observed: HTMLElement | null = null;
  #layout: Layout;
  /** Where the view begins, from the list's top. */
  #top = 0;
  /** What the host has drawn last. */
  #drawn: { readonly places: Places; readonly range: ListRange } | null = null;
  #focused: Element | null = null;
  #isPrinting = false;

  constructor(host: ReactiveControllerHost, list: WindowedList<Layout>) {
    this.#host = host;
    this.#list = list;
    this.#layout = list.guess;
    host.addController(this);
  }

  /** How the list is laid out. */
  get layout(): Layout {
    return this.#layout;
  }

  /** What to draw now; it is asked for in the host's `render`. */
  range(places: Places): ListRange {
    const range = this.#near(places);
    this.#drawn = { places, range };
    return range;
  }

  /** Looks where the list is and how it is laid out, and has the host draw again where that calls for other places. */
  readonly look = (): void => {
    const list = this.#observed;
    if (!list) return;
    const layout = this.#list.measure(list) ?? this.#layout;
    const isSame = JSON.stringify(layout) === JSON.stringify(this.#layout);
    this.#layout = layout;
    this.#top = -list.getBoundingClientRect().top;
    const { places, range } = this.#drawn ?? {};
    if (isSame && (!places || !range || equal(this.#near(places), range))) return;
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    addEventListener('scroll', this.look, { passive: true, capture: true });
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
    list.addEventListener('keydown', jump);
  }

  #letGo(): void {
    this.#resized.disconnect();
    this.#observed?.removeEventListener('keydown', jump);
    this.#observed = null;
  }

  #near({ count, pitch, mostPrinted }: Places): ListRange {
    if (this.#isPrinting) return { from: 0, until: Math.min(count, mostPrinted), before: 0, after: 0 };
    const seen = Math.max(innerHeight, leastView);
    const spare = beyond * seen;
    const first = Math.floor((this.#top - spare) / pitch);
    const from = Math.max(0, Math.min(first, count - 1));
    const last = Math.ceil((Math.max(this.#top, 0) + seen + spare) / pitch);
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
  const { from, until, before, after } = window.range(rows);
  return { from: from * columns, until: Math.min(count, until * columns), before, after };
}
