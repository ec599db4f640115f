import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { gridCells, type AnswerGrid as Answers } from '../../logic/answer-grid.ts';
import type { ObserverKind } from '../../../core/observers/observer.ts';
import { ListWindow } from '../../../kit/element/list-window.ts';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { answerGridStyles } from './answer-grid-styles.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** The reader wants to see an answer. */
export type AnswerOpenEvent = Told<
  'hit5-answer-open',
  {
    /** The image's place in the grid's list. */
    readonly image: number;
    /** The observer's place in the grid. */
    readonly observer: number;
  }
>;

/** A column of the grid. */
export interface GridColumn {
  /** The observer's place in the grid's bytes. */
  readonly observer: number;
  /** As it is shown, with the mark of simulation. */
  readonly name: string;
  readonly kind: ObserverKind;
}

/** What is known of an image, beside its answers. */
export interface GridImage {
  /** The class, or the name where the class is not known. */
  readonly title: string;
  /** Its branch, kind and name, in a few words. */
  readonly note: string;
  /** The address of its photo; empty where it is not at hand. */
  readonly src: string;
  /** What images of one group have in common in the present order; empty where there are no groups. */
  readonly group: string;
}

/** What each byte is called, and its mark. */
const cells: Readonly<
  Record<number, { readonly words: string; readonly mark: string; readonly look: string }>
> = {
  [gridCells.notAnswered]: { words: 'not answered', mark: '·', look: 'none' },
  [gridCells.missed]: { words: 'missed', mark: '✕', look: 'missed' },
  [gridCells.hit]: { words: 'right', mark: '✓', look: 'hit' },
  [gridCells.notCounted]: { words: 'does not count', mark: '–', look: 'uncounted' },
};

/**
 * Who missed which image: a row an image, a column an observer, a mark in each square. Only what is in view is drawn, in
 * both directions. Arrows move the current square, Enter opens its answer.
 *
 * @fires hit5-answer-open
 */
@customElement('hit5-answer-grid')
export class AnswerGrid extends LitElement {
  static override readonly styles = [base, visuallyHidden, answerGridStyles];

  /** Nothing is drawn until it is there. */
  @property({ attribute: false }) answers: Answers | null = null;

  /** The observers from left to right. */
  @property({ attribute: false }) columns: readonly GridColumn[] = [];

  /** The images from top to bottom, as places in the grid's list. */
  @property({ attribute: false }) images: Int32Array = new Int32Array();

  /** Says what is known of an image; asked only for those that are drawn. */
  @property({ attribute: false }) describe: (image: number) => GridImage = () => noImage;

  /** Whether all is drawn, for a picture; else what is in view. */
  @property({ type: Boolean, reflect: true }) whole = false;

  /** The current square: a row and a column, from 0. */
  @state() current: readonly [row: number, column: number] = [0, 0];

  /** Whether the keyboard is in the grid. */
  @state() isFocused = false;

  /** The square under the pointer; null for none. */
  @state() pointed: readonly [row: number, column: number] | null = null;

  @query('.box') readonly box!: HTMLElement | null;

  #window = new ListWindow(this, {
    find: () => this.box,
    measure: gridLayout,
    guess: { rem: 16, width: 0 },
    scrolls: true,
    beyond: 0.1,
    step: 4,
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('images') || changed.has('columns')) {
      this.current = [0, 0];
      this.pointed = null;
      if (changed.has('images')) this.#scrollTo({ top: 0 });
    }
  }

  protected override render() {
    const { answers, columns, images } = this;
    if (!answers || images.length === 0 || columns.length === 0) return nothing;
    const view = this.#sizes;
    const { whole } = this;
    const down = this.#window.range('down', {
      count: images.length,
      pitch: view.row,
      mostPrinted: 150,
      whole,
    });
    const across = this.#window.range('across', {
      count: columns.length,
      pitch: view.cell,
      covered: view.head,
      mostPrinted: 40,
      whole,
    });
    const shown = columns.slice(across.from, across.until);
    const rows = [...images.subarray(down.from, down.until)];
    const [row, column] = this.current;
    const drawn = inRange(row, down) && inRange(column, across);
    return html`<div
        class="box ${view.roomy ? 'roomy' : ''}"
        role="grid"
        tabindex="0"
        aria-label="Who missed which image"
        aria-rowcount=${images.length + 1}
        aria-colcount=${columns.length + 1}
        aria-activedescendant=${drawn ? 'current' : nothing}
        style=${styleMap({
          '--cell': `${view.cell}px`,
          '--row': `${view.row}px`,
          '--head': `${view.head}px`,
          '--wide': `${view.head + columns.length * view.cell}px`,
          '--left': `${across.before}px`,
        })}
        @focus=${() => (this.isFocused = true)}
        @blur=${() => (this.isFocused = false)}
        @keydown=${this.#key}
        @click=${this.#click}
        @pointermove=${this.#point}
        @pointerleave=${() => (this.pointed = null)}
      >
        <div role="row" class="names" aria-rowindex="1">
          <div role="columnheader" aria-colindex="1" class="corner">Image</div>
          ${shown.map(
            ({ name, kind }, at) =>
              html`<div
                role="columnheader"
                class="name ${kind}"
                aria-colindex=${across.from + at + 2}
                title=${name}
              >
                <i aria-hidden="true"></i><span>${name}</span>
              </div>`,
          )}
        </div>
        <div
          role="rowgroup"
          style=${styleMap({
            height: `${images.length * view.row}px`,
            paddingTop: `${down.before}px`,
          })}
        >
          ${rows.map((image, at) => this.#renderRow(image, down.from + at, across.from, shown))}
        </div>
      </div>
      ${this.whole ? nothing : this.#renderWords()}
      <ul class="legend" aria-label="What the marks mean">
        <li><i class="missed person" aria-hidden="true">✕</i> a person missed it</li>
        <li><i class="missed network" aria-hidden="true">✕</i> a network missed it</li>
        <li><i class="hit" aria-hidden="true">✓</i> right</li>
        <li><i class="none" aria-hidden="true">·</i> not answered</li>
        <li><i class="uncounted" aria-hidden="true">–</i> does not count</li>
      </ul>`;
  }

  /** Drawn again only where something in the row has changed; rows are used again for other images, as new ones cost more. */
  #renderRow(image: number, row: number, from: number, shown: readonly GridColumn[]) {
    const [currentRow, currentColumn] = this.current;
    const current = row === currentRow ? currentColumn : -1;
    const begins = this.#beginsGroup(row);
    return html`${guard(
      [this.answers, this.columns, this.describe, image, row, from, shown.length, current, begins],
      () => {
        const { title, note, src } = this.describe(image);
        return html`<div
          role="row"
          class="row ${begins ? 'begins' : ''} ${current >= 0 ? 'at' : ''}"
          aria-rowindex=${row + 2}
        >
          <div
            role="rowheader"
            aria-colindex="1"
            class="image"
            title=${[title, note].filter((one) => one !== '').join(', ')}
          >
            ${src ? html`<img src=${src} alt="" loading="lazy" decoding="async" />` : nothing}
            <span class="what"><b>${title}</b><small>${note}</small></span>
            <span class="share">${this.#share(image)}</span>
          </div>
          ${shown.map((column, at) => this.#renderCell(image, title, column, from + at, current))}
        </div>`;
      },
    )}`;
  }

  #renderCell(
    image: number,
    title: string,
    { observer, name, kind }: GridColumn,
    column: number,
    current: number,
  ) {
    const { words, mark, look } = this.#cell(image, observer);
    return html`<div
      role="gridcell"
      class="cell ${look} ${kind} ${column === current ? 'current' : ''}"
      id=${ifDefined(column === current ? 'current' : undefined)}
      aria-colindex=${column + 2}
      aria-label="${title}, ${name}: ${words}"
    >
      ${mark}
    </div>`;
  }

  #cell(image: number, observer: number) {
    const { answers } = this;
    const byte = answers?.cells[image * answers.observers + observer] ?? gridCells.notAnswered;
    return cells[byte] ?? { words: '', mark: '', look: 'none' };
  }

  /** "18 of 24": how many missed it, of those whose answer counts. */
  #share(image: number) {
    const [missed = 0, counted = 0] = [this.answers?.missed[image], this.answers?.counted[image]];
    if (counted === 0) return '–';
    return html`<span class="visually-hidden">missed by </span>${missed}<small> of ${counted}</small>`;
  }

  #beginsGroup(row: number): boolean {
    const [image, before] = [this.images[row], this.images[row - 1]];
    if (image === undefined || before === undefined) return false;
    const { group } = this.describe(image);
    return group !== '' && group !== this.describe(before).group;
  }

  /** What the pointer or the keyboard is at, large enough for the last row of a room. */
  #renderWords() {
    const place = this.pointed ?? (this.isFocused ? this.current : null);
    // Its line stays, so that nothing moves.
    if (!place) return html`<p class="words" aria-hidden="true"> </p>`;
    const [row, column] = place;
    const [image, one] = [this.images[row], this.columns[column]];
    if (image === undefined || !one) return nothing;
    const { title } = this.describe(image);
    const { words } = this.#cell(image, one.observer);
    return html`<p class="words ${one.kind}" aria-hidden="true">${title}: <b>${one.name}</b> ${words}</p>`;
  }

  #key = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const [row, column] = this.current;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#open(row, column);
      return;
    }
    const next = this.#next(event);
    if (!next) return;
    event.preventDefault();
    const last = [this.images.length - 1, this.columns.length - 1] as const;
    this.pointed = null;
    this.current = [clamp(next[0], last[0]), clamp(next[1], last[1])];
    if (this.box) this.#scrollTo(placeToShow(this.box, this.#sizes, ...this.current));
  };

  /** Where a key leads from the current square; null for a key that leads nowhere. */
  #next({ key, ctrlKey }: KeyboardEvent): readonly [number, number] | null {
    const [row, column] = this.current;
    switch (key) {
      case 'ArrowUp':
        return [row - 1, column];
      case 'ArrowDown':
        return [row + 1, column];
      case 'ArrowLeft':
        return [row, column - 1];
      case 'ArrowRight':
        return [row, column + 1];
      case 'PageUp':
        return [row - this.#rowsInView, column];
      case 'PageDown':
        return [row + this.#rowsInView, column];
      case 'Home':
        return [ctrlKey ? 0 : row, 0];
      case 'End':
        return [ctrlKey ? Infinity : row, Infinity];
      default:
        return null;
    }
  }

  get #sizes(): GridSizes {
    const { layout } = this.#window;
    // Before anything is drawn the box is as wide as its host; a picture is drawn but once.
    const isMeasured = layout.width > 0 && !this.whole;
    return gridSizes(isMeasured ? layout : gridLayout(this), this.columns.length);
  }

  /** How many whole rows are in view. */
  get #rowsInView(): number {
    return Math.max(1, Math.floor((this.box?.clientHeight ?? 0) / this.#sizes.row) - 2);
  }

  #scrollTo(to: ScrollToOptions): void {
    this.box?.scrollTo({ ...to, behavior: 'instant' });
    this.#window.look();
  }

  #click = (event: MouseEvent) => {
    const place = this.#placeOf(event);
    if (!place) return;
    this.current = place;
    this.#open(...place);
  };

  #point = (event: PointerEvent) => {
    const place = this.#placeOf(event);
    if (String(place) !== String(this.pointed)) this.pointed = place;
  };

  /** The square that an event is about; null for none. */
  #placeOf(event: Event): readonly [number, number] | null {
    const cell = (event.target as Element).closest('.cell');
    const row = Number(cell?.parentElement?.getAttribute('aria-rowindex')) - 2;
    const column = Number(cell?.getAttribute('aria-colindex')) - 2;
    return cell ? [row, column] : null;
  }

  #open(row: number, column: number): void {
    const [image, one] = [this.images[row], this.columns[column]];
    if (image !== undefined && one)
      tell<AnswerOpenEvent>(this, 'hit5-answer-open', { image, observer: one.observer });
  }
}

const noImage: GridImage = { title: '', note: '', src: '', group: '' };

function clamp(place: number, last: number): number {
  return Math.max(0, Math.min(last, place));
}

function inRange(place: number, { from, until }: { readonly from: number; readonly until: number }): boolean {
  return place >= from && place < until;
}

/** A grid's measures in CSS pixels. */
interface GridSizes {
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

/** What the sizes follow, in CSS pixels: the type size, and the width of the grid's box. */
interface GridLayout {
  readonly rem: number;
  readonly width: number;
}

function gridLayout({ clientWidth }: HTMLElement): GridLayout {
  return { rem: parseFloat(getComputedStyle(document.documentElement).fontSize), width: clientWidth };
}

/** Columns take the room that there is, and scroll where there is too little. */
function gridSizes({ rem, width }: GridLayout, columns: number): GridSizes {
  const head = Math.round(Math.min(20 * rem, Math.max(8 * rem, 0.42 * width)));
  const even = columns === 0 ? 0 : Math.floor((width - head) / columns);
  const cell = Math.round(Math.max(measures.least * rem, Math.min(measures.most * rem, even)));
  return { row: Math.round(measures.row * rem), cell, head, roomy: cell >= measures.roomy * rem };
}

/** Where the box is to be scrolled to, as little as brings a square into view, beside the names. */
function placeToShow(box: HTMLElement, { row, cell, head }: GridSizes, at: number, column: number) {
  const names = box.querySelector('.names')?.getBoundingClientRect().height ?? 0;
  const [x, y] = [column * cell, at * row];
  return {
    left: Math.min(x, Math.max(box.scrollLeft, x + cell - box.clientWidth + head)),
    top: Math.min(y, Math.max(box.scrollTop, y + row - box.clientHeight + names)),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-answer-grid': AnswerGrid;
  }
}
