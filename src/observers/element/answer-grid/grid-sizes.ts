/** A grid's measures in CSS pixels. */
export interface GridSizes {
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

export function gridLayout({ clientWidth }: HTMLElement): GridLayout {
  return { rem: parseFloat(getComputedStyle(document.documentElement).fontSize), width: clientWidth };
}

/** Columns take the room that there is, and scroll where there is too little. */
export function gridSizes({ rem, width }: GridLayout, columns: number): GridSizes {
  const head = Math.round(Math.min(20 * rem, Math.max(8 * rem, 0.42 * width)));
  const even = columns === 0 ? 0 : Math.floor((width - head) / columns);
  const cell = Math.round(Math.max(measures.least * rem, Math.min(measures.most * rem, even)));
  return { row: Math.round(measures.row * rem), cell, head, roomy: cell >= measures.roomy * rem };
}

/** Where the box is to be scrolled to, as little as brings a square into view, beside the names. */
export function placeToShow(box: HTMLElement, { row, cell, head }: GridSizes, at: number, column: number) {
  const names = box.querySelector('.names')?.getBoundingClientRect().height ?? 0;
  const [x, y] = [column * cell, at * row];
  return {
    left: Math.min(x, Math.max(box.scrollLeft, x + cell - box.clientWidth + head)),
    top: Math.min(y, Math.max(box.scrollTop, y + row - box.clientHeight + names)),
  };
}
