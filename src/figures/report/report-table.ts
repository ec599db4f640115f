import type { Ends } from '../stats/wilson.ts';
import { markup, type Content, type Markup } from './markup.ts';

/** A column of a table; numbers stand at its right edge. */
export interface Column {
  readonly name: string;
  readonly number?: boolean;
}

/** A table that scrolls where it is too wide, its first cells the heads of their rows. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
): Markup {
  const name = (at: number) => (columns[at]?.number ? 'n' : '');
  return markup`<div class="table" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${columns.map((column, at) => markup`<th scope="col" class="${name(at)}">${column.name}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) =>
      markup`<tr>${cells.map((cell, at) =>
        at === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td class="${name(at)}">${cell}</td>`,
      )}</tr>
`,
  )}</tbody></table></div>`;
}

/** An interval in words; a dash for none. */
export function ends(range: Ends | null, format: (value: number) => string): string {
  return range === null ? '–' : `${format(range[0])} to ${format(range[1])}`;
}
