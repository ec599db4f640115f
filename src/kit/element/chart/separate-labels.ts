/** Where a label stands, in CSS pixels. */
export interface LabelBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Labels give way in steps of so many pixels, and no further than this. */
const step = 2;
const farthest = 90;

/**
 * How far each label gives way, up or down, so that none covers another: the first stay nearest to their places. A later
 * one may pass them; where the order of labels says which line is whose, `spreadLabels` places them first.
 *
 * @param labels the ones that matter most first.
 * @param fixed what they must not cover, and does not move: the numbers of the axes.
 * @param within no label leaves this, by its height.
 * @returns pixels downwards, one a label; a label for which there is no room stays.
 */
export function separated(
  labels: readonly LabelBox[],
  fixed: readonly LabelBox[],
  within: Pick<LabelBox, 'top' | 'bottom'>,
): readonly number[] {
  const placed = [...fixed];
  return labels.map((label) => {
    const by = firstFree(label, placed, within);
    placed.push(moved(label, by));
    return by;
  });
}

function firstFree(
  label: LabelBox,
  placed: readonly LabelBox[],
  within: Pick<LabelBox, 'top' | 'bottom'>,
): number {
  for (let far = 0; far <= farthest; far += step) {
    for (const by of far === 0 ? [0] : [-far, far]) {
      const there = moved(label, by);
      if (by !== 0 && (there.top < within.top || there.bottom > within.bottom)) continue;
      if (placed.every((other) => !cover(there, other))) return by;
    }
  }
  return 0;
}

function moved(label: LabelBox, by: number): LabelBox {
  return { ...label, top: label.top + by, bottom: label.bottom + by };
}

function cover(one: LabelBox, other: LabelBox): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Moves the labels of a drawing that Plot made, so that none covers another; what is bold stays nearest to its place. */
export function separateLabels(drawing: SVGSVGElement): void {
  const labels = [...drawing.querySelectorAll<SVGTextElement>('g[aria-label="text"] text')];
  const bold = (label: SVGTextElement) => Number(getComputedStyle(label).fontWeight) >= 600;
  const order = [...labels.filter(bold), ...labels.filter((label) => !bold(label))];
  const fixed = [...drawing.querySelectorAll('g[aria-label$="tick label"] text')];
  const shifts = separated(order.map(boxOf), fixed.map(boxOf), drawing.getBoundingClientRect());
  // A drawing that is shown larger counts fewer units than the screen has pixels.
  const scale = drawing.getScreenCTM()?.a ?? 1;
  for (const [place, label] of order.entries()) {
    const by = shifts[place] ?? 0;
    if (by !== 0)
      label.setAttribute('transform', `${label.getAttribute('transform') ?? ''} translate(0,${by / scale})`);
  }
}

/** The ink of a line of text is less high than its box. */
function boxOf(text: Element): LabelBox {
  const { left, right, top, bottom } = text.getBoundingClientRect();
  const spare = Math.min(2, (bottom - top) / 4);
  return { left, right, top: top + spare, bottom: bottom - spare };
}
