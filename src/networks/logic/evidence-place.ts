import type { HeatMap, SeenPart } from './activation-map.ts';
import { formatPercent } from '../../core/text/format-number.ts';

/** Where in what the network saw most of the evidence lies. */
type EvidencePlace =
  /** Nothing speaks for the class. */
  | { readonly kind: 'none' }
  /** More than half lies in a quarter of the area, `where` it is; `share`, 0..1, of the evidence. */
  | { readonly kind: 'quarter'; readonly where: string; readonly share: number }
  /** At least two thirds lie in one half. */
  | { readonly kind: 'half'; readonly where: string; readonly share: number }
  /** No part has that much; `where` is the quarter of the area that has most. */
  | { readonly kind: 'spread'; readonly where: string; readonly share: number };

interface Part {
  readonly where: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Windows of half the width and half the height, a quarter apart. */
const quarters: readonly Part[] = [
  ['upper left', 'upper middle', 'upper right'],
  ['middle left', 'middle', 'middle right'],
  ['lower left', 'lower middle', 'lower right'],
].flatMap((row, y) => row.map((where, x) => ({ where, left: x / 4, top: y / 4, width: 0.5, height: 0.5 })));

const halves: readonly Part[] = [
  { where: 'left half', left: 0, top: 0, width: 0.5, height: 1 },
  { where: 'right half', left: 0.5, top: 0, width: 0.5, height: 1 },
  { where: 'upper half', left: 0, top: 0, width: 1, height: 0.5 },
  { where: 'lower half', left: 0, top: 0.5, width: 1, height: 0.5 },
];

const leastInQuarter = 0.5;
const leastInHalf = 2 / 3;

/** In which part of the map most of the evidence lies, cells being cut where a part's edge goes through them. */
export function evidencePlace(map: HeatMap): EvidencePlace {
  const all = map.values.reduce((a, b) => a + b, 0);
  if (all === 0) return { kind: 'none' };
  const richest = (parts: readonly Part[]) =>
    parts
      .map((part) => ({ where: part.where, share: evidenceIn(map, part) / all }))
      .reduce((best, one) => (one.share > best.share ? one : best));
  const quarter = richest(quarters);
  if (quarter.share > leastInQuarter) return { kind: 'quarter', ...quarter };
  const half = richest(halves);
  return half.share >= leastInHalf ? { kind: 'half', ...half } : { kind: 'spread', ...quarter };
}

function evidenceIn({ width, height, values }: HeatMap, part: Part): number {
  return values.reduce((sum, value, at) => {
    const across = overlap(at % width, width, part.left, part.width);
    const down = overlap(Math.floor(at / width), height, part.top, part.height);
    return sum + value * across * down;
  }, 0);
}

/** The share of a cell, 0..1, that lies within a stretch of 0..1. */
function overlap(cell: number, cells: number, start: number, length: number): number {
  const end = Math.min(cell + 1, (start + length) * cells);
  return Math.max(0, end - Math.max(cell, start * cells));
}

/**
 * Where the evidence for a class lies, as a sentence.
 *
 * @param label of the class.
 */
export function evidenceWords(place: EvidencePlace, label: string): string {
  switch (place.kind) {
    case 'none':
      return `Nothing in the photo looks like “${label}” to it.`;
    case 'quarter':
    case 'half':
      return `For “${label}” it looked at the ${place.where}.`;
    case 'spread':
      return `For “${label}” it looked everywhere, most at the ${place.where}.`;
  }
}

/**
 * What the network saw of an image, as a sentence.
 *
 * @param width of the image, in pixels.
 * @param height of the image, in pixels.
 */
export function cropWords(seen: SeenPart, width: number, height: number): string {
  const share = (seen.width * seen.height) / (width * height);
  if (share === 1) return 'The network saw the whole photo.';
  return `The network saw the square in the frame, ${formatPercent(share)} of the photo; it never saw the hatched rest.`;
}
