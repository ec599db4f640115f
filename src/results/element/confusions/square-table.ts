import { html } from 'lit';
import { styleMap } from '../../../kit/style/style-map.ts';

/** What images of one kind were taken for. */
interface SquareRow {
  readonly name: string;
  /** How often for each column. */
  readonly counts: readonly number[];
  /** Which column is right, from 0. */
  readonly right: number;
}

/**
 * Rows of what images show by columns of what they were taken for, styled by `confusionsStyles`; in the outlined squares they are right.
 *
 * @param labelledBy the id of its heading.
 * @param link the address of a square's images; null: numbers lead nowhere.
 */
export function squareTable(
  labelledBy: string,
  columns: readonly string[],
  rows: readonly SquareRow[],
  link: ((row: number, column: number) => string) | null = null,
) {
  const cell = ({ name, counts, right }: SquareRow, row: number, column: number) => {
    const count = counts[column] ?? 0;
    const state = column === right ? 'right' : '';
    if (count === 0) return html`<td class=${state}></td>`;
    const share = `${((100 * count) / counts.reduce((sum, one) => sum + one, 0)).toFixed(0)}%`;
    const shade = styleMap({ '--share': share });
    return html`<td class=${state}>
      ${
        link
          ? html`<a
              href=${link(row, column)}
              aria-label="${count}: ${name} taken for ${columns[column] ?? ''}"
              style=${shade}
              >${count}</a
            >`
          : html`<span style=${shade}>${count}</span>`
      }
    </td>`;
  };
  return html`<!-- eslint-disable-next-line lit-a11y/no-noninteractive-tabindex -->
    <div class="scroll" role="group" aria-labelledby=${labelledBy} tabindex="0">
      <table class="matrix">
        <thead>
          <tr>
            <td></td>
            ${columns.map((name) => html`<th scope="col"><span>${name}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row, at) =>
              html`<tr>
                <th scope="row">${row.name}</th>
                ${columns.map((_, column) => cell(row, at, column))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
