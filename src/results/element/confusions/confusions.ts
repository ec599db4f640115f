import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import {
  type Confusions as Found,
  personAndNetwork,
  type SideNames,
} from '../../../figures/errors/confusions.ts';
import { toYou } from '../../../figures/scoring/addressed.ts';
import type { Table } from '../../../figures/table.ts';
import { renderTable, tableStyles } from '../../../kit/element/table.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, headings } from '../../../kit/style/controls.ts';
import { confusionTables, firstPairs, type ConfusionLink } from '../../logic/confusion-tables.ts';

/** Square tables, beside each other where there is room, each below its caption. */
export function renderMatrices(tables: readonly Table[]) {
  return html`<div class="matrices">
    ${tables.map(
      (table) =>
        html`<div class="side ${table.matrix}">
          <h3>${table.caption}</h3>
          ${renderTable(table)}
        </div>`,
    )}
  </div>`;
}

export const matricesStyles = [
  tableStyles,
  css`
    .matrices {
      display: grid;
      gap: 24px;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 46rem), 1fr));
      align-items: start;
    }
    section,
    .side {
      display: grid;
      gap: 12px;
      grid-template-columns: minmax(0, 1fr);
      min-width: 0;
    }
    h3 {
      color: var(--side);
      font: 600 0.9375rem/1.4 var(--ui);
    }
    @media print {
      .matrices {
        grid-template-columns: minmax(0, 1fr);
      }
      .side {
        break-inside: avoid;
      }
    }
  `,
];

/** Who takes what for what: the commonest pairs of classes, and the branches as a table of each side; every number leads to its images. */
@customElement('hit5-confusions')
export class Confusions extends LitElement {
  static override readonly styles = [
    base,
    controls,
    headings,
    matricesStyles,
    css`
      :host {
        display: grid;
        gap: 28px;
        grid-template-columns: minmax(0, 1fr);
        min-width: 0;
      }
      button {
        justify-self: start;
      }
      p {
        max-width: 60rem;
        color: var(--ink-2);
        font: 0.875rem/1.5 var(--ui);
      }
      .data {
        max-width: 44rem;
      }
      @media print {
        button {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) catalogue!: Catalogue;

  /** Nothing is shown until there are some. */
  @property({ attribute: false }) confusions: Found | null = null;

  /** How the sides are called; default "you" and "the network". */
  @property({ attribute: false }) names: SideNames = personAndNetwork(toYou);

  @property({ attribute: false }) link: ConfusionLink = () => '';

  /** Whether all pairs are shown. */
  @state() all = false;

  protected override render() {
    const { confusions, catalogue, names, link, all } = this;
    if (!confusions) return nothing;
    const most = all ? Infinity : firstPairs;
    const { count, pairs, heading, words, matrices } = confusionTables(
      confusions,
      catalogue,
      names,
      link,
      most,
    );
    return html`<section aria-labelledby="pairs">
        <h2 id="pairs">${pairs.caption}</h2>
        ${renderTable(pairs)}
        ${
          count > firstPairs
            ? html`<button type="button" aria-expanded=${all ? 'true' : 'false'} @click=${this.#toggle}>
                ${all ? `Show the first ${firstPairs}` : `Show all ${count}`}
              </button>`
            : nothing
        }
      </section>
      <section aria-labelledby="branches">
        <h2 id="branches">${heading}</h2>
        <p>${words}</p>
        ${renderMatrices(matrices)}
      </section>`;
  }

  #toggle = () => (this.all = !this.all);
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-confusions': Confusions;
  }
}
