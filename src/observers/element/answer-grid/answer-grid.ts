import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { gridCells, type AnswerGrid as Answers } from '../../logic/answer-grid.ts';
import type { ObserverKind } from '../../../core/observers/observer.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, visuallyHidden } from '../../../kit/style/controls.ts';
import { styleMap } from '../../../kit/style/style-map.ts';
import { ShowMore } from '../../../kit/element/show-more.ts';
import { answerGridStyles } from './answer-grid-styles.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

/** The reader wants to see an answer. */
export type AnswerOpenEvent = ElementEvent<
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

/** So many rows are drawn until more are asked for, and fewer where more squares than `mostSquares` would be. */
const [mostRows, leastRows, mostSquares] = [200, 25, 20_000];

/**
 * Who missed which image: a row an image, a column an observer, a mark in each square. Arrows move from square to square,
 * Enter opens the answer.
 *
 * @fires hit5-answer-open
 */
@customElement('hit5-answer-grid')
export class AnswerGrid extends LitElement {
  static override readonly styles = [base, controls, visuallyHidden, answerGridStyles];

  /** Nothing is drawn until it is there. */
  @property({ attribute: false }) answers: Answers | null = null;

  /** The observers from left to right. */
  @property({ attribute: false, hasChanged: areOthers }) columns: readonly GridColumn[] = [];

  /** The images from top to bottom, as places in the grid's list. */
  @property({ attribute: false, hasChanged: areOthers }) images: Int32Array = new Int32Array();

  /** Says what is known of an image; asked only for those that are drawn. */
  @property({ attribute: false }) describe: (image: number) => GridImage = () => noImage;

  /** The square under the pointer, or with the focus. */
  @state() told: HTMLElement | null = null;

  #more = new ShowMore(this);

  @query('.box') readonly box!: HTMLElement | null;
  @query('.cell[tabindex="0"]') readonly current!: HTMLElement | null;

  /** Gives the keyboard back to the square that had it. */
  override focus(): void {
    this.current?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('images') && !changed.has('columns')) return;
    this.#more.reset();
    this.told = null;
  }

  /** One square is reached by Tab: the first one of other images. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('images') && !changed.has('columns')) return;
    this.box?.scrollTo({ top: 0, behavior: 'instant' });
    const first = this.renderRoot.querySelector<HTMLElement>('.cell');
    if (first) this.#reach(first);
  }

  protected override render() {
    const { answers, columns, images } = this;
    if (!answers || images.length === 0 || columns.length === 0) return nothing;
    const step = Math.min(mostRows, Math.max(leastRows, Math.floor(mostSquares / columns.length)));
    const shown = images.subarray(0, this.#more.shown(images.length, step));
    return html`<div
        class="box"
        @keydown=${this.#key}
        @click=${this.#click}
        @focusin=${this.#tell}
        @focusout=${() => (this.told = null)}
        @pointerover=${this.#tell}
        @pointerleave=${() => (this.told = null)}
      >
        ${guard([answers, columns, this.describe, shown.length, images], () => this.#renderTable([...shown]))}
      </div>
      ${this.#renderWords()} ${this.#more.render(images.length, step)}
      <ul class="legend" aria-label="What the marks mean">
        <li><i class="missed person" aria-hidden="true">✕</i> a person missed it</li>
        <li><i class="missed network" aria-hidden="true">✕</i> a network missed it</li>
        <li><i class="hit" aria-hidden="true">✓</i> right</li>
        <li><i class="none" aria-hidden="true">·</i> not answered</li>
        <li><i class="uncounted" aria-hidden="true">–</i> does not count</li>
      </ul>`;
  }

  #renderTable(shown: readonly number[]) {
    const { columns } = this;
    let before = '';
    return html`<table
      role="grid"
      class=${columns.length <= mostRoomy ? 'roomy' : ''}
      aria-label="Who missed which image"
      style=${styleMap({ '--columns': columns.length })}
    >
      <thead>
        <tr>
          <th scope="col" class="corner">Image</th>
          ${columns.map(
            ({ name, kind }) =>
              html`<th scope="col" class="name ${kind}" title=${name}>
                <div><i aria-hidden="true"></i><span>${name}</span></div>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${shown.map((image) => {
          const described = this.describe(image);
          const begins = before !== '' && described.group !== before;
          before = described.group;
          return this.#renderRow(image, described, begins);
        })}
      </tbody>
    </table>`;
  }

  #renderRow(image: number, { title, note, src }: GridImage, begins: boolean) {
    return html`<tr class=${begins ? 'begins' : ''}>
      <th scope="row" title=${[title, note].filter((one) => one !== '').join(', ')}>
        <div class="image">
          ${src ? html`<img src=${src} alt="" loading="lazy" decoding="async" />` : nothing}
          <span class="what"><b>${title}</b><small>${note}</small></span>
          <span class="share">${this.#share(image)}</span>
        </div>
      </th>
      ${this.columns.map(({ observer, name, kind }) => {
        const { words, mark, look } = this.#cell(image, observer);
        return html`<td class="cell ${look} ${kind}" tabindex="-1" aria-label="${title}, ${name}: ${words}">
          ${mark}
        </td>`;
      })}
    </tr>`;
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

  /** What the pointer or the keyboard is at, large enough for the last row of a room. */
  #renderWords() {
    const place = this.told && this.#placeOf(this.told);
    // Its line stays, so that nothing moves.
    if (!place) return html`<p class="words" aria-hidden="true"></p>`;
    const { image, column } = place;
    const { words } = this.#cell(image, column.observer);
    return html`<p class="words ${column.kind}" aria-hidden="true">
      ${this.describe(image).title}: <b>${column.name}</b> ${words}
    </p>`;
  }

  #key = (event: KeyboardEvent) => {
    const cell = squareOf(event);
    if (!cell || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') this.#open(cell);
    else {
      const next = this.#next(event, cell);
      if (!next) return;
      this.#reach(next);
      next.focus();
    }
    event.preventDefault();
  };

  /** Where a key leads from a square; null for a key that leads nowhere. */
  #next({ key, ctrlKey }: KeyboardEvent, cell: HTMLElement): HTMLElement | null {
    const rows = [...this.renderRoot.querySelectorAll('tbody tr')];
    const row = rows.findIndex((one) => one === cell.parentElement);
    const column = squares(cell.parentElement).indexOf(cell);
    const page = Math.max(1, Math.floor((this.box?.clientHeight ?? 0) / cell.offsetHeight) - 2);
    const leads: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      PageUp: [row - page, column],
      PageDown: [row + page, column],
      Home: [ctrlKey ? 0 : row, 0],
      End: [ctrlKey ? rows.length : row, this.columns.length],
    };
    const [down, across] = leads[key] ?? [];
    if (down === undefined || across === undefined) return null;
    return squares(rows[clamp(down, rows.length - 1)])[clamp(across, this.columns.length - 1)] ?? null;
  }

  #reach(cell: HTMLElement): void {
    for (const one of this.renderRoot.querySelectorAll<HTMLElement>('.cell[tabindex="0"]')) one.tabIndex = -1;
    cell.tabIndex = 0;
  }

  #tell = (event: Event) => {
    this.told = squareOf(event);
  };

  #click = (event: Event) => {
    const cell = squareOf(event);
    if (!cell) return;
    this.#reach(cell);
    this.#open(cell);
  };

  #placeOf(cell: HTMLElement) {
    const row = cell.parentElement as HTMLTableRowElement;
    const [image, column] = [this.images[row.sectionRowIndex], this.columns[squares(row).indexOf(cell)]];
    return image === undefined || !column ? null : { image, column };
  }

  #open(cell: HTMLElement): void {
    const place = this.#placeOf(cell);
    if (place)
      emit<AnswerOpenEvent>(this, 'hit5-answer-open', {
        image: place.image,
        observer: place.column.observer,
      });
  }
}

const noImage: GridImage = { title: '', note: '', src: '', group: '' };

/** Up to so many names lie in their columns, where the grid is wide. */
const mostRoomy = 8;

function areOthers(list: unknown, before: unknown): boolean {
  return JSON.stringify(list) !== JSON.stringify(before);
}

function squareOf({ target }: Event): HTMLElement | null {
  return (target as Element).closest<HTMLElement>('.cell');
}

function squares(row: Element | null | undefined): readonly HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>('.cell') ?? [])];
}

function clamp(place: number, last: number): number {
  return Math.max(0, Math.min(last, place));
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-answer-grid': AnswerGrid;
  }
}
