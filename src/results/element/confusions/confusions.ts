import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { nearbyWords, personAndNetwork, type SideNames } from '../../../figures/errors/confusion-words.ts';
import {
  pairCount,
  pairsOf,
  type BranchRow,
  type Confusion,
  type Confusions as Found,
} from '../../../figures/errors/confusions.ts';
import { sides, type Side } from '../../../figures/errors/side.ts';
import { toYou } from '../../../figures/scoring/addressed.ts';
import { dataTable, scrollBox } from '../../../kit/element/chart/data-table.ts';
import { base } from '../../../kit/style/base.ts';
import { sideColumns } from '../../../kit/style/sides.ts';
import { controls, headings, visuallyHidden } from '../../../kit/style/controls.ts';
import { confusionsStyles } from './confusions-styles.ts';
import { squareTable } from './square-table.ts';

/** How many pairs are shown until all are asked for. */
const firstPairs = 12;

/** Who takes what for what: the commonest pairs of classes, and the branches as a table of each side; every number leads to its images. */
@customElement('hit5-confusions')
export class Confusions extends LitElement {
  static override readonly styles = [
    base,
    controls,
    headings,
    visuallyHidden,
    dataTable,
    sideColumns,
    scrollBox,
    confusionsStyles,
  ];

  @property({ attribute: false }) catalogue!: Catalogue;

  /** Nothing is shown until there are some. */
  @property({ attribute: false }) confusions: Found | null = null;

  /** How the sides are called; default "you" and "the network". */
  @property({ attribute: false }) names: SideNames = personAndNetwork(toYou);

  /** The address of a side's images of a class or branch that it took for another; an empty guess: for none. */
  @property({ attribute: false }) link: (side: Side, truth: string, guess: string) => string = () => '';

  /** Whether all pairs are shown. */
  @state() all = false;

  protected override render() {
    const { confusions } = this;
    if (!confusions) return nothing;
    const shown = sides.filter((side) => confusions.answers[side] > 0);
    return html`${this.#renderPairs(confusions)}
      <section aria-labelledby="branches">
        <h2 id="branches">
          ${this.catalogue.list ? 'By category' : 'By kind of thing (branch of the hierarchy)'}
        </h2>
        <p>
          Each row is what images show, each column what the first guess took them for.
          ${
            this.catalogue.list
              ? 'In the outlined squares the guess is right.'
              : html`In the outlined squares the branch is right, though the class need not be.
                ${shown.map((side) => `${nearbyWords(confusions, side, this.names)} `)}`
          }
        </p>
        <div class="matrices">${shown.map((side) => this.#renderMatrix(confusions, side))}</div>
      </section>`;
  }

  #renderPairs(found: Found) {
    const count = pairCount(found);
    if (count === 0)
      return html`<p>Every first guess was right, or there was none: nothing was taken for another.</p>`;
    const shown = pairsOf(found, this.all ? count : firstPairs);
    return html`<section aria-labelledby="pairs">
      <h2 id="pairs">The commonest mix-ups, by first guess</h2>
      <!-- eslint-disable-next-line lit-a11y/no-noninteractive-tabindex -->
      <div class="scroll" role="group" aria-labelledby="pairs" tabindex="0">
        <table class="pairs">
          <thead>
            <tr>
              <th scope="col">What it shows</th>
              <th scope="col">taken for</th>
              ${sides.map((side) => html`<th scope="col" class=${side}>${this.names[side].who}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${shown.map((pair) => this.#renderPair(pair))}
          </tbody>
        </table>
      </div>
      ${shown.length < count ? html`<p>The first ${shown.length} of ${count} pairs.</p>` : nothing}
      ${
        count > firstPairs
          ? html`<button type="button" aria-expanded=${this.all ? 'true' : 'false'} @click=${this.#toggle}>
              ${this.all ? `Show the first ${firstPairs}` : `Show all ${count}`}
            </button>`
          : nothing
      }
    </section>`;
  }

  #renderPair({ truth, guess, counts }: Confusion) {
    const [shown, taken] = [this.catalogue.byIndex(truth), this.catalogue.byIndex(guess)];
    return html`<tr>
      <th scope="row">${shown.label}</th>
      <td class="taken">${taken.label}</td>
      ${sides.map(
        (side) =>
          html`<td class=${side}>
            ${counts[side] === 0 ? '0' : html`<a href=${this.link(side, shown.wnid, taken.wnid)}>${counts[side]}</a>`}
          </td>`,
      )}
    </tr>`;
  }

  #renderMatrix({ rows, columns }: Found, side: Side) {
    const own = this.catalogue.list ? rows : rows.filter(({ guesses }) => total(guesses, side) > 0);
    return html`<div class="side ${side}">
      <h3 id=${side}>What ${this.names[side].who} took them for</h3>
      ${squareTable(
        side,
        columns.map((column) => this.#nameOf(column)),
        own.map(({ truth, guesses }) => ({
          name: this.#nameOf(truth),
          counts: columns.map((column) => guesses.get(column)?.[side] ?? 0),
          right: columns.indexOf(truth),
        })),
        (row, column) => this.link(side, own[row]?.truth ?? '', columns[column] ?? ''),
      )}
    </div>`;
  }

  #nameOf(branch: string): string {
    return this.catalogue.branches.find(({ id }) => id === branch)?.label ?? 'no guess';
  }

  #toggle = () => (this.all = !this.all);
}

function total(guesses: BranchRow['guesses'], side: Side): number {
  return [...guesses.values()].reduce((sum, counts) => sum + counts[side], 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-confusions': Confusions;
  }
}
