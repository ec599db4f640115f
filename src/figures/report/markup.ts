import type { ConfidenceInterval } from '../stats/wilson.ts';
import { cellOf, columnOf, type Cell, type Table } from '../table.ts';

/** Text that is HTML already. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: text is escaped, markup stays, lists are joined, null and false are nothing. */
export type Content = Markup | string | number | null | false | readonly Content[];

/** HTML or SVG of a template; whatever is put into it is text, unless it is markup itself. */
export function markup(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const parts = strings.map((text, at) => text + rendered(contents[at] ?? null));
  return new Markup(parts.join(''));
}

function rendered(content: Content): string {
  if (content === null || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(rendered).join('');
  return escaped(String(content));
}

function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}

/** A table that scrolls where it is too wide, with its notes below it; the notes alone without a row. What leads somewhere in the app is plain in it. */
export function markTable(table: Table): Markup {
  const { rows, notes = [] } = table;
  return markup`${rows.length > 0 && markRows(table)}${notes.map((note) => markup`<p class="note">${note}</p>`)}`;
}

function markRows({ caption, columns, rows, matrix }: Table): Markup {
  const kind = (at: number) => {
    const { words, side = '' } = columnOf(columns[at]);
    return at === 0 || words ? '' : `n ${side}`.trim();
  };
  return markup`<div class="table" tabindex="0" role="group" aria-label="${caption}"><table class="${matrix ? `matrix ${matrix}` : ''}"><caption>${caption}</caption>
<thead><tr>${columns.map((column, at) => markHead(columnOf(column).name, kind(at), matrix !== undefined))}</tr></thead>
<tbody>${rows.map(
    ([head = '', ...cells]) =>
      markup`<tr><th scope="row">${markCell(head)}</th>${cells.map((cell, at) => {
        const { share, look = '' } = cellOf(cell);
        const style = share === undefined ? null : `--share: ${(100 * share).toFixed(1)}%`;
        return markup`<td class="${`${kind(at + 1)} ${look}`.trim()}"${attribute('style', style)}>${markCell(cell)}</td>`;
      })}</tr>
`,
  )}</tbody></table></div>`;
}

function markHead(name: string, kind: string, isUpright: boolean): Markup {
  if (name === '') return markup`<td></td>`;
  return markup`<th scope="col" class="${kind}">${isUpright ? markup`<span>${name}</span>` : name}</th>`;
}

/** A report's policy allows styles in it, a page's does not. */
const attribute = (name: string, value: string | null) => value !== null && markup` ${name}="${value}"`;

function markCell(cell: Cell): Markup {
  const { text, beside } = cellOf(cell);
  return markup`${text}${beside !== undefined && markup` <small>${beside}</small>`}`;
}

/** An interval in words; a dash for none. */
export function ends(range: ConfidenceInterval | null, format: (value: number) => string): string {
  return range === null ? '–' : `${format(range[0])} to ${format(range[1])}`;
}
