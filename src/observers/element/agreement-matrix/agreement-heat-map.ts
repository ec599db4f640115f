import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { styleMap } from '../../../kit/style/style-map.ts';
import { formatFigure } from '../../../core/text/format-number.ts';
import { enoughImages } from '../../../figures/observers/few-images.ts';
import type { PairFigures } from '../../../figures/observers/pair-figures.ts';
import { pairPlace } from '../../logic/pair-place.ts';
import { base } from '../../../kit/style/base.ts';
import { visuallyHidden } from '../../../kit/style/controls.ts';
import { agreementHeatMapStyles } from './agreement-heat-map-styles.ts';
import { faintSquare } from './faint-square.ts';
import type { PairSelectEvent } from './pair-select-event.ts';
import { emit } from '../../../kit/element/element-event.ts';
import './pair-select-event.ts';

/** How many rows are drawn in one go. */
const rowsAtOnce = 6;

/** Rows and columns that each arrow key leads on by. */
const arrows: Readonly<Partial<Record<string, readonly [number, number]>>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * How far each two of many observers err on the same images, one small square a pair tinted by κ; a row holds all the
 * pairs of one observer. The pair that is selected is told in full below. Tab leads to one square, arrows to the others.
 *
 * @fires hit5-pair-select
 */
@customElement('hit5-agreement-heat-map')
class AgreementHeatMap extends LitElement {
  static override readonly styles = [base, visuallyHidden, agreementHeatMapStyles];

  /** The observers' names, in the order of the comparison, at least two. */
  @property({ attribute: false }) names: readonly string[] = [];

  /** One for each two observers, in the order of a comparison. */
  @property({ attribute: false }) pairs: readonly PairFigures[] = [];

  /** The address of the images that two observers both had wrong, by their places; null: numbers lead nowhere. */
  @property({ attribute: false }) bothWrongLink: ((first: number, second: number) => string) | null = null;

  /** The two that are shown side by side, the lower place first; null for none. */
  @property({ attribute: false }) selected: readonly [number, number] | null = null;

  /** Whether all rows are drawn at once, with room for names, for a picture. */
  @property({ type: Boolean, reflect: true }) whole = false;

  /** How many rows are drawn with these pairs so far: thousands of squares at once would hold up the page. */
  @state() rows = rowsAtOnce;

  /** What each row was drawn by: it is drawn again only where that has changed. */
  #drawn: unknown[][] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('pairs')) return;
    this.rows = this.whole ? this.names.length : rowsAtOnce;
    // With as many observers, rows stay as they are until their turn, so that the page keeps its height.
    if (this.#drawn.length !== this.names.length) this.#drawn = [];
  }

  protected override updated(): void {
    if (this.rows < this.names.length) setTimeout(() => (this.rows += rowsAtOnce));
  }

  protected override render() {
    const { names } = this;
    const tabStop = this.#tabStop();
    return html`<div class="scroll">
        <table style=${styleMap({ '--observers': names.length })} @keydown=${this.#move}>
          <caption class="visually-hidden">
            Agreement in right and wrong, each two observers
          </caption>
          <thead>
            <tr>
              <td></td>
              ${names.map(
                (name, place) =>
                  html`<th scope="col" class=${this.#mark(place)} title=${name}><span>${name}</span></th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${names
              .slice(0, Math.max(this.rows, this.#drawn.length))
              .map((name, row) =>
                guard(this.#drawnBy(row, tabStop), () => this.#renderRow(name, row, tabStop)),
              )}
          </tbody>
        </table>
      </div>
      ${this.#renderSelected()}
      <p>
        κ to one digit; the greener, the more on the same images. Without green: in brackets where κ stands on
        fewer than ${enoughImages} images, – where one of two was always right, or always wrong, so that κ
        cannot be computed. <span class="point">Point at a square for its interval.</span>
      </p>`;
  }

  /** Whose names are marked: the selected ones'. */
  #mark(place: number): string {
    return this.selected?.includes(place) ? 'selected' : '';
  }

  /** The pairs, and what of the row is selected or has the tab stop. */
  #drawnBy(row: number, [tabRow, tabColumn]: readonly [number, number]): unknown[] {
    const before = this.#drawn[row];
    if (before && row >= this.rows) return before;
    const selected = this.selected?.includes(row) ? String(this.selected) : '';
    const drawnBy = [this.pairs, selected, row === tabRow ? tabColumn : -1];
    this.#drawn[row] = drawnBy;
    return drawnBy;
  }

  #renderRow(name: string, row: number, tabStop: readonly [number, number]) {
    return html`<tr>
      <th scope="row" class=${this.#mark(row)} title=${name}>${name}</th>
      ${this.names.map((_, column) => this.#renderSquare(row, column, tabStop))}
    </tr>`;
  }

  #renderSquare(row: number, column: number, [tabRow, tabColumn]: readonly [number, number]) {
    if (row === column) return html`<td></td>`;
    const [first, second] = row < column ? [row, column] : [column, row];
    const pair = this.#pair(first, second);
    if (!pair || pair.kappa === null) {
      return html`<td class="none">–<span class="visually-hidden">no image in common</span></td>`;
    }
    const selected = this.selected?.[0] === first && this.selected[1] === second;
    const faint = faintSquare(pair);
    const kappa = formatFigure(pair.kappa, 1);
    const shown = !faint ? kappa : faint.saysNothing ? '–' : `(${kappa})`;
    const words = `${this.names[row] ?? ''} and ${this.names[column] ?? ''}: κ ${shown}`;
    return html`<td>
      <button
        type="button"
        class="square ${faint ? 'faint' : ''}"
        data-square="${row} ${column}"
        tabindex=${row === tabRow && column === tabColumn ? 0 : -1}
        aria-pressed=${selected ? 'true' : 'false'}
        title="${this.names[row]}, ${this.names[column]}: ${inWords(pair)}"
        style=${styleMap(faint ? {} : { '--agreement': Math.max(0, pair.kappa).toFixed(2) })}
        aria-label=${faint ? `${words} ${faint.words}` : words}
        @click=${() => emit<PairSelectEvent>(this, 'hit5-pair-select', [first, second])}
      >
        ${shown}
      </button>
    </td>`;
  }

  /** Where Tab leads: the selected pair, or the first one that has an image in common. */
  #tabStop(): readonly [row: number, column: number] {
    const square = (first: number, second: number) => (this.#pair(first, second)?.kappa ?? null) !== null;
    if (this.selected && square(...this.selected)) return this.selected;
    for (const row of this.names.keys()) {
      const column = this.names.findIndex((_, place) => place > row && square(row, place));
      if (column > 0) return [row, column];
    }
    return [0, 1];
  }

  #pair(first: number, second: number): PairFigures | undefined {
    return this.pairs[pairPlace(first, second, this.names.length)];
  }

  #renderSelected() {
    if (!this.selected) return nothing;
    const [first, second] = this.selected;
    const pair = this.#pair(first, second);
    if (!pair) return nothing;
    const words = inWords(pair);
    return html`<p class="pair">
      ${this.names[first]} and ${this.names[second]}:
      ${
        this.bothWrongLink && pair.bothWrong > 0
          ? html`<a href=${this.bothWrongLink(first, second)}>${words}</a>`
          : words
      }
    </p>`;
  }

  /** To the next square in the arrow's direction, over what is none. */
  #move = (event: KeyboardEvent) => {
    const [down, right] = arrows[event.key] ?? [0, 0];
    const from = (event.target as HTMLElement).dataset['square']?.split(' ').map(Number);
    if (!from || (down === 0 && right === 0)) return;
    event.preventDefault();
    let [row = 0, column = 0] = from;
    for (;;) {
      row += down;
      column += right;
      if (this.names[row] === undefined || this.names[column] === undefined) return;
      const square = this.renderRoot.querySelector<HTMLElement>(`[data-square="${row} ${column}"]`);
      if (square) {
        square.focus();
        return;
      }
    }
  };
}

function inWords(pair: PairFigures): string {
  const { kappa, kappaInterval, bothWrong, n } = pair;
  if (kappa === null || !kappaInterval) return 'no image in common';
  const both = `${bothWrong} of ${n} both wrong`;
  const faint = faintSquare(pair);
  if (faint?.saysNothing) return `κ –, ${both}. ${faint.words}`;
  const [low, high] = kappaInterval.map((end) => formatFigure(end, 2));
  const few = faint ? `, ${faint.words}` : '';
  return `κ ${formatFigure(kappa, 2)} (${String(low)} to ${String(high)}), ${both}${few}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-agreement-heat-map': AgreementHeatMap;
  }
}
