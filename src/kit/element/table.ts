import { css, html, nothing } from 'lit';
import { cellOf, columnOf, type Cell, type Table } from '../../figures/table.ts';
import { styleMap } from '../style/style-map.ts';
import { sideColumns } from '../style/sides.ts';
import { dataTable, scrollBox } from './chart/data-table.ts';
import { unbroken } from './unbroken.ts';

/** A table that scrolls where it is too wide, with its notes below it; the notes alone without a row. Styled by `tableStyles`. */
export function renderTable(table: Table) {
  const { rows, notes = [] } = table;
  return html`${rows.length === 0 ? nothing : renderRows(table)}
  ${notes.map((note) => html`<p>${unbroken(note)}</p>`)}`;
}

function renderRows({ caption, columns, rows, matrix }: Table) {
  return html`<!-- eslint-disable-next-line lit-a11y/no-noninteractive-tabindex -->
    <div class="scroll" tabindex="0" role="group" aria-label=${caption}>
      <table class=${matrix ? `matrix ${matrix}` : 'data'}>
        <thead>
          <tr>
            ${columns.map((column) => {
              const { name, words, side = '' } = columnOf(column);
              if (name === '') return html`<td></td>`;
              return html`<th scope="col" class=${words ? `words ${side}` : side}><span>${name}</span></th>`;
            })}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([head = '', ...cells]) =>
              html`<tr>
                <th scope="row">${renderCell(head)}</th>
                ${cells.map((cell, at) => {
                  const { words, side = '' } = columnOf(columns[at + 1]);
                  const { share, look = '' } = cellOf(cell);
                  const state = `${words ? 'words' : ''} ${side} ${look}`.trim();
                  return share === undefined
                    ? html`<td class=${state}>${renderCell(cell)}</td>`
                    : html`<td class="${state} share" style=${shareStyle(share)}>${renderCell(cell)}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

/** Numbers on the right, words on the left, bars and shades of shares; colours of the two sides. */
export const tableStyles = [
  dataTable,
  scrollBox,
  sideColumns,
  css`
    .words {
      text-align: left;
      white-space: normal;
      overflow-wrap: break-word;
    }
    .data th:first-child {
      min-width: 6.5rem;
    }
    .photo {
      display: inline-block;
      width: 60px;
      height: 44px;
      margin-right: 10px;
      border-radius: 4px;
      background: var(--mat);
      overflow: hidden;
      vertical-align: middle;
    }
    .photo img {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    @media (width < 36rem) {
      .photo {
        display: block;
      }
    }
    td small {
      display: inline-block;
      min-width: 3.7em;
      color: var(--ink-2);
      font-size: 0.8125rem;
    }
    td a {
      display: inline-block;
      min-width: 24px;
      min-height: 24px;
    }
    .data .share {
      width: 32%;
    }
    .data .share::after {
      content: '';
      display: block;
      height: 4px;
      margin-top: 3px;
      border-radius: 2px;
      background: linear-gradient(var(--side-bar), var(--side-bar)) right / var(--share) 100% no-repeat
        var(--mat);
    }
    .matrix {
      width: auto;
      border-collapse: separate;
      border-spacing: 1px;
      font-size: 0.75rem;
    }
    .matrix :is(th, td) {
      padding: 0;
      border: 0;
      text-align: center;
      vertical-align: middle;
    }
    .matrix tbody th {
      position: sticky;
      z-index: 1;
      left: 0;
      padding-right: 6px;
      background: var(--card);
      text-align: left;
      white-space: nowrap;
    }
    .matrix thead th {
      height: 6.5rem;
      vertical-align: bottom;
    }
    .matrix thead span {
      display: inline-block;
      rotate: 180deg;
      writing-mode: vertical-rl;
    }
    .matrix td {
      min-width: 24px;
      height: 26px;
      border: 1px solid transparent;
      border-radius: 3px;
      background: var(--mat);
      font-variant-numeric: tabular-nums;
    }
    .matrix thead td {
      background: none;
    }
    .matrix td.share {
      background: color-mix(in oklab, var(--side-bar) calc(var(--share) * 0.45), var(--card));
    }
    .matrix td.right {
      border-color: var(--ink-2);
    }
    .matrix td a {
      display: block;
      padding: 0 1px;
      color: var(--ink);
      line-height: 24px;
    }
    @media print {
      .scroll {
        overflow: visible;
      }
    }
  `,
];

const shareStyle = (share: number) => styleMap({ '--share': `${(100 * share).toFixed(1)}%` });

function renderCell(cell: Cell) {
  const { text, href, label, beside, photo } = cellOf(cell);
  const words = typeof text === 'string' ? unbroken(text) : text;
  const picture = photo ? html`<img src=${photo} alt="" loading="lazy" decoding="async" />` : nothing;
  const shown = photo === undefined ? words : html`<span class="photo">${picture}</span>${words}`;
  return html`${
    href === undefined ? shown : html`<a href=${href} aria-label=${label ?? nothing}>${shown}</a>`
  }${beside ? html` <small>${unbroken(beside)}</small>` : nothing}`;
}
