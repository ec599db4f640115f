import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Which items of a list to draw, and the room to leave for the others, in CSS pixels. */
interface WindowedRange {
  readonly from: number;
  /** One past the last. */
  readonly until: number;
  readonly before: number;
  readonly after: number;
}

/** How a list is laid out: items a row, and from the top of one row to the top of the next, in CSS pixels. */
interface RowLayout {
  readonly columns: number;
  readonly pitch: number;
}

/** What the controller needs to know of its list. */
interface WindowedList {
  /** The element that holds the rows; its top is the first row's, with or without the room before. */
  readonly find: () => HTMLElement | null;
  /** Reads the layout off the rows that are drawn; null when there is none. */
  readonly measure: (list: HTMLElement) => RowLayout | null;
  /** What is assumed until something is drawn. */
  readonly guess: RowLayout;
}

/** Rows drawn above and below the view, as a share of the view's height: no gap in a quick scroll or on Tab. */
const overscan = 0.75;

/** On paper there is no scrolling: so many items are drawn; more would take minutes to lay out. */
const mostPrinted = 1000;

/**
 * Draws only those rows of a long list that are near the view, while the page scrolls. All rows are equally high;
 * the height is measured, so that it may follow the type size and the width.
 */
export class PageWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #list: WindowedList;
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(this.#look));
  #observed: HTMLElement | null = null;
  #layout: RowLayout;
  /** The view, in pixels from the list's top. */
  #view = { top: 0, bottom: 0 };
  #drawn = '';
  #focused: Element | null = null;
  #printing = false;

  constructor(host: ReactiveControllerHost, list: WindowedList) {
    this.#host = host;
    this.#list = list;
    this.#layout = list.guess;
    host.addController(this);
  }

  /** The items to draw of so many. */
  range(count: number): WindowedRange {
    if (this.#printing) return { from: 0, until: Math.min(count, mostPrinted), before: 0, after: 0 };
    const { columns, pitch } = this.#layout;
    const rows = Math.ceil(count / columns);
    const spare = overscan * innerHeight;
    const first = Math.min(Math.max(0, Math.floor((this.#view.top - spare) / pitch)), Math.max(0, rows - 1));
    const bottom = Math.max(this.#view.bottom, innerHeight);
    const last = Math.min(rows, Math.max(first + 1, Math.ceil((bottom + spare) / pitch)));
    this.#drawn = `${first}-${last}`;
    return {
      from: first * columns,
      until: Math.min(count, last * columns),
      before: first * pitch,
      after: Math.max(0, rows - last) * pitch,
    };
  }

  hostConnected(): void {
    addEventListener('scroll', this.#look, { passive: true, capture: true });
    addEventListener('resize', this.#look, { passive: true });
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  hostDisconnected(): void {
    removeEventListener('scroll', this.#look, { capture: true });
    removeEventListener('resize', this.#look);
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
    this.#letGo();
  }

  #letGo(): void {
    this.#resized.disconnect();
    this.#observed?.removeEventListener('keydown', jump);
    this.#observed = null;
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

  #print = ({ type }: Event): void => {
    this.#printing = type === 'beforeprint';
    this.#host.requestUpdate();
  };

  /** Looks where the list is and how it is laid out, and has the host draw again when other rows are near. */
  #look = (): void => {
    const list = this.#observed;
    if (!list) return;
    const layout = this.#list.measure(list) ?? this.#layout;
    const { columns, pitch } = layout;
    const sameLayout = columns === this.#layout.columns && pitch === this.#layout.pitch;
    const { top } = list.getBoundingClientRect();
    this.#layout = layout;
    this.#view = { top: -top, bottom: innerHeight - top };
    const spare = overscan * innerHeight;
    const first = Math.max(0, Math.floor((this.#view.top - spare) / pitch));
    const last = Math.max(first + 1, Math.ceil((this.#view.bottom + spare) / pitch));
    if (sameLayout && this.#drawn === `${first}-${last}`) return;
    this.#host.requestUpdate();
  };
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
