import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from '../../../kit/style/style-map.ts';
import { formatPercent } from '../../../core/text/format-number.ts';
import type { ErrorCounts } from '../../../figures/scoring/joint-outcome.ts';
import { base } from '../../../kit/style/base.ts';
import { sideColumns } from '../../../kit/style/sides.ts';
import { headings, visuallyHidden } from '../../../kit/style/controls.ts';
import { dataTable } from '../../../kit/element/chart/data-table.ts';

/** The images behind a number of a split. */
export type SplitPart = 'all' | 'person' | 'network';

/** One group of images with both sides' errors. */
export interface SplitRow extends ErrorCounts {
  readonly name: string;
  /** The address of the group's images: all, or those that a side missed; null where they are not in one place. */
  readonly link: ((part: SplitPart) => string) | null;
}

/** Both sides' errors, group by group; every number leads to its images. */
@customElement('hit5-split-table')
export class SplitTable extends LitElement {
  static override readonly styles = [
    base,
    headings,
    visuallyHidden,
    dataTable,
    sideColumns,
    css`
      :host {
        min-width: 0;
      }
      caption {
        padding-bottom: 6px;
        overflow-wrap: anywhere;
        text-align: left;
      }
      td.person,
      td.network {
        width: 32%;
      }
      .share {
        display: inline-block;
        min-width: 3.7em;
        color: var(--ink-2);
        font-size: 0.8125rem;
      }
      .bar {
        display: block;
        height: 4px;
        margin-top: 3px;
        border-radius: 2px;
        background: linear-gradient(var(--side-bar), var(--side-bar)) right / var(--share) 100% no-repeat
          var(--mat);
      }
    `,
  ];

  /** What it is split by: the table's title. */
  @property() heading = '';

  /** What the first column names: «Kind of image». */
  @property() groups = '';

  /** In the order shown; without any, nothing is shown. */
  @property({ attribute: false }) rows: readonly SplitRow[] = [];

  protected override render() {
    if (this.rows.length === 0) return nothing;
    return html`<table>
      <caption>
        <h2>${this.heading}</h2>
      </caption>
      <thead>
        <tr>
          <th scope="col">${this.groups}</th>
          <th scope="col">images</th>
          <th scope="col" class="person">you missed</th>
          <th scope="col" class="network">network</th>
        </tr>
      </thead>
      <tbody>
        ${this.rows.map((row) => this.#renderRow(row))}
      </tbody>
    </table>`;
  }

  #renderRow(row: SplitRow) {
    return html`<tr>
      <th scope="row">${row.name}</th>
      <td>${linked(row.images, row.link?.('all'))}</td>
      ${this.#renderErrors(row, 'person', row.personErrors)}
      ${this.#renderErrors(row, 'network', row.networkErrors)}
    </tr>`;
  }

  #renderErrors({ images, link }: SplitRow, side: 'person' | 'network', errors: number) {
    const share = images === 0 ? 0 : errors / images;
    return html`<td class=${side}>
      ${linked(errors, link?.(side))}
      <span class="share">${images === 0 ? '–' : formatPercent(share)}</span>
      <span
        class="bar"
        aria-hidden="true"
        style=${styleMap({ '--share': `${(100 * share).toFixed(1)}%` })}
      ></span>
    </td>`;
  }
}

function linked(count: number, href: string | undefined) {
  return href === undefined || count === 0 ? count : html`<a href=${href}>${count}</a>`;
}
